import type { EntityKind } from "../../document/layers.ts";

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Last words (or first, before "of") of names, by what they name. Singular and folded. */
const HEADS: readonly (readonly [EntityKind, readonly string[]])[] = [
  [
    "body",
    list(
      "ministry department embassy consulate cabinet secretariat administration parliament senate duma diet knesset bundestag navy army coastguard",
    ),
  ],
  [
    "organisation",
    list(`university institute institution agency bank group party council committee commission corporation company inc ltd llc plc
      association organization organisation union fund foundation center centre alliance court congress assembly bureau authority command
      academy college school airlines airline airways federation league society network chamber front movement brigade brigades
      force forces corps fleet regiment battalion division squadron railway railroad directorate police service services office board caucus coalition confederation exchange holdings industries
      motors electric petroleum steel telecom tribunal museum library archive archives observatory laboratory hospital church club brotherhood`),
  ],
  [
    "outlet",
    list(
      "times post news daily herald tribune journal gazette newspaper radio television tv broadcasting magazine press guardian telegraph wire courier ledger weekly chronicle observer mail mirror",
    ),
  ],
  ["forum", list("summit forum conference dialogue symposium roundtable plus")],
  [
    "instrument",
    list(`agreement treaty convention protocol pact accord accords memorandum mou partnership declaration charter arrangement compact
      communique act constitution covenant statute framework resolution roadmap`),
  ],
  [
    "place",
    list(`sea seas ocean strait straits gulf bay river island islands peninsula province city airport palace base port delta mountains canal
      street road avenue lane park county parish prefecture governorate oblast bridge station stadium tower plaza village town cemetery square house building airfield region district basin valley channel reef shoal cape lake hotel dam municipality`),
  ],
  ["concept", list("strategy vision policy outlook doctrine initiative concept")],
];

/** What the last word of a name says of its kind. */
export const HEAD_KIND: ReadonlyMap<string, EntityKind> = new Map(
  HEADS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** Heads that may be followed by "of …", "on …", "for …" inside the name: "Ministry of Defence", "Institute for Security Studies". */
export const TAKES_OF: ReadonlySet<string> = new Set(
  list(`ministry department university institute institution bank party council committee commission organization organisation association union fund
    foundation center centre court academy college school federation league chamber office bureau authority board conference forum dialogue
    agreement treaty convention protocol memorandum mou partnership declaration charter arrangement assembly congress house front movement
    republic kingdom state gulf bay sea strait straits agency embassy consulate group society declaration statement framework army corps alliance
    initiative plan community confederation secretariat`),
);

/** Parts of government: a state named before them by an adjective or possessive stands outside the name. */
export const GOVERNMENT: ReadonlySet<string> = new Set(
  list("ministry department cabinet government parliament senate navy army secretariat"),
);

/** Words that no name of a person has in it. */
export const NEVER_PERSON: ReadonlySet<string> = new Set(
  list(`operation campaign battle war trophy award prize cup medal festival edition project program programme plan index bill law week day
    year century anniversary games olympics championship series album show mission volunteers guards forces peoples voices ecosystem pagoda temple
    cathedral mosque shrine school street road county state north south east west northern southern eastern western central upper lower new great old
    national international global united general asian african european american pacific atlantic arctic islamic christian catholic christmas easter
    green red black white blue golden silver covid internet web english language online energy power security defense defence trade peace health
    digital economic foreign political strategic maritime military naval nuclear missile ship carrier destroyer frigate submarine zone line belt
    corridor gate hall room floor phase article chapter section annex table figure part title number page`),
);

/** Small words inside names. */
export const INNER: ReadonlySet<string> = new Set(
  list("of for on and the in to with de du des la le el del della al concerning between against & regarding & towards"),
);

/** Particles in names of people. */
export const PARTICLES: ReadonlySet<string> = new Set(
  list(
    "bin bint ibn abu al el ul ud de da do dos das del della di du la le van von der den ter ten af av y e zu zur bte binti a o lo mac ap san",
  ),
);

export const HONORIFICS: ReadonlySet<string> = new Set(
  list(
    "mr mrs ms miss dr prof professor sir dame lord lady madam madame mme sheikh shaikh king queen prince princess emperor empress sultan emir pope rev father sister hon haji imam ayatollah gen lt col maj adm capt sgt general admiral colonel major captain lieutenant marshal brigadier commander commodore comrade honorable honourable excellency majesty shri smt shrimati kumari datuk datin",
  ),
);

export const WOMEN: ReadonlySet<string> = new Set(
  list(
    "mrs ms miss dame lady madam madame mme queen princess empress sister spokeswoman chairwoman stateswoman congresswoman businesswoman baroness smt shrimati datin",
  ),
);
export const MEN: ReadonlySet<string> = new Set(
  list(
    "mr shri sir lord king prince emperor sultan emir pope father spokesman chairman statesman congressman businessman",
  ),
);

/** Verbs whose subject is a person or speaks like one. */
export const SAYING: ReadonlySet<string> = new Set(
  list(`say tell add note state stress warn announce declare explain claim argue urge ask reply answer remark comment insist emphasize emphasise
    underline underscore reiterate affirm reaffirm confirm deny reject condemn welcome praise criticize criticise call express pledge vow promise
    agree decide accept approve sign propose offer demand hope want seek plan intend refuse recall summon report write believe think suggest hail
    thank congratulate invite discuss visit meet arrive travel fly host receive greet resign win lose appoint lead attend deliver hold`),
);

/** Verbs of speech and decision: a capital that is their subject is a government. */
export const DECIDING: ReadonlySet<string> = new Set(
  list(`say tell add note state stress warn announce declare claim argue urge ask reply answer insist emphasize reiterate affirm confirm deny reject
    condemn welcome praise criticize criticise call express pledge vow promise agree decide accept approve sign propose offer demand hope want seek
    plan intend refuse recall summon report believe expel sanction impose ban recognize recognise support oppose back block protest complain accuse
    respond join withdraw ratify send provide supply deploy launch consider view see regard maintain fear need try aim push press cut sever restore
    expect hail dispatch extend threaten retaliate normalize normalise upgrade lodge adhere buy purchase sell lift suspend cancel postpone delay
    react remain face continue keep prefer move make take give become open reopen close invite pay finance fund help aid export import acquire order develop build test detain release
    restrict tighten ease relax raise lower strike attack annex occupy station mobilize mobilise arm train equip insist resist fight win lose stand
    study weigh consult negotiate grant concede acknowledge disclose hint suggest comment object finance donate repay undertake notify inform remind rebuke
    veto abstain vote favour favor dismiss downgrade admit promise shrug doubt rule reserve rescind revoke renounce repeat suspect assure disown resume break hesitate balk baulk comply relent waver
    drop get hold cede yield renew halt conclude swap abandon scrap adopt draft withhold let allow permit forbid respect honour honor violate breach
    ignore dispute contest challenge trust owe know understand exploit cooperate mediate relinquish forgo threaten deport withstand`),
);

/** Words with a capital only at the head of a sentence. */
export const FUNCTION: ReadonlySet<string> = new Set(
  `the a an this that these those in on at by for from of with without to as after before since during under over between among against
  about and but or nor so yet if when while although though because however meanwhile moreover also both all many most some several few
  no not it its he his she her they their we our you your i my there here what who which where why how following according amid despite
  given such other another each every first second third last next new now then thus today yesterday tomorrow earlier later one two three
  four five six seven eight nine ten more than only even still just until till per via within upon unlike like through throughout
  commenting speaking asked near toward towards across inside outside along behind beyond beneath off onto out past around above below
  besides regarding concerning including excluding instead overall indeed perhaps nevertheless nonetheless further separately similarly`
    .trim()
    .split(/\s+/),
);

/** Nouns of things that bear the names of people: "Heydar Aliyev International Airport", "the Monroe doctrine". */
export const NAMED_AFTER: ReadonlySet<string> = new Set(
  "airport amendment doctrine prize award foundation institute university museum library stadium bridge avenue street boulevard square hospital dam fellowship scholarship medal".split(
    " ",
  ),
);

/** The same where the noun too is in capitals, or the name is joined: "the Magnitsky Act", "the Molotov-Ribbentrop pact"; "the Trump plan" is Trump's. */
export const NAMED_AFTER_IN_CAPITALS: ReadonlySet<string> = new Set(
  "act law bill plan code rule clause pact line centre center memorial terminal forum academy school college building house class treaty convention protocol".split(
    " ",
  ),
);
