const NAME_WORD = "\\p{Lu}[\\p{L}'’.-]*";
const PARTICLE = "(?:van|von|de|del|della|da|dos|di|bin|binti|al|el|la|le|ibn|der|den|ten|y|e)";
const HONORIFIC = "(?:Prof(?:essor)?|Dr|Mr|Mrs|Ms|Miss|Amb(?:assador)?|Gen|Col|Capt|Lt|Sir|Dame|Lord|Maj|Adm|Hon)\\.?";
const NAME = `(?:${HONORIFIC}\\s+)*${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s+)?${NAME_WORD}){1,4}`;

const BY = new RegExp(
  `^(?:(?:written |reported |posted |story |text |analysis |commentary |opinion |an? \\w+ )?by|author|authors|reporter|writer|editor|correspondent|reporting by|editing by)\\s*:?\\s+${NAME}(?:\\s*(?:,|;|\\||and|&|/|in\\b|-|–).{0,160})?$`,
  "iu",
);
const BY_CASED =
  /^(?:.{0,20}\b)?(?:[Bb]y|BY|Author|Authors|Reporter|Writer|Editor|Correspondent|Reporting|Editing)\b\s*:?\s+(?:by\s+)?(?:[Ee]diting by )?\p{Lu}/u;
const BARE = new RegExp(`^${NAME}$`, "u");
const TITLED = new RegExp(`^(?:(?:${HONORIFIC})\\s+)+${NAME_WORD}(?:\\s+${NAME_WORD}){0,4}(?:,\\s*.{2,80})?$`, "u");

/** Words that no person is called: a line with one of them is a heading, a place or a body. */
const NOT_A_NAME =
  /\b(Via|The|For|On|Of|And|In|At|To|With|From|Press|Office|House|Statement|Remarks|Briefing|Room|Department|Ministry|Embassy|Mission|Republic|Government|States?|Security|Defen[cs]e|Foreign|Affairs|Policy|News|Agency|Telephone|Release|Report|Reports|Conference|Summit|Meeting|Visit|University|Institute|Cent(?:re|er)|Council|Committee|Commission|Union|Nations|Assembly|Parliament|Palace|Hotel|Street|Avenue|Road|Sea|Ocean|Island|Islands|City|Province|North|South|East|West|Background|Conclusion|Introduction|Summary|Annex|Appendix|Notes?|References|Sources|Photo|Video|Agreement|Treaty|Partnership|Cooperation|Relations|Economy|Trade|Climate|Energy|Health|Education|Part|Section|Chapter|Article|Fact|Sheet|Joint|Daily|Times|Post|Herald|Journal|Review)\b/;

const POST =
  "(?:professor|lecturer|fellow|faculty|researcher|research (?:fellow|associate|analyst|scholar)|scholar|analyst|expert|journalist|correspondent|reporter|columnist|writer|author|editor|contributor|commentator|director|president|chair(?:man|woman|person)?|head|founder|co-founder|diplomat|ambassador|officer|student|candidate|consultant|adviser|advisor|associate|visiting|adjunct|assistant|senior|specialist|historian|economist|political scientist|former|retired|freelance)";
const BIO = new RegExp(
  `^(?:About the authors?\\b|(?:The )?(?:author|writer|authors|writers)\\b.{0,60}\\b(?:is|are|was|were|serves?|teach\\w*|works?)\\b|${NAME}(?:,? (?:Ph\\.?D|MP|MA|JD)\\.?,?)?\\s+(?:is|was|serves as|works as|teaches|are)\\s+(?:currently\\s+)?(?:(?:an?|the|one)\\s+)?(?:[\\w-]+\\s+){0,4}?${POST}\\b)`,
  "u",
);
const REACH =
  /\b(can be (reached|contacted|followed)|tweets? (at|@)|follow (him|her|them|the author)|holds? an? (ph\.?d|m\.?a|master|doctorate))\b/i;

/** "By Jane Roe", "Reporting by …; editing by …": wherever it stands. */
export function isByline(line: string): boolean {
  return line.length < 220 && BY_CASED.test(line) && BY.test(line);
}

/** A name alone, as authors sign: two to five capitalised words, perhaps with Prof. or Dr. before it. */
export function isBareName(line: string): boolean {
  return (
    line.length < 70 &&
    !/\d/.test(line) &&
    !/(?:\p{Ll}{3}|[IVX]{2})\.$/u.test(line) &&
    BARE.test(line) &&
    !NOT_A_NAME.test(line) &&
    !/^\p{Lu}[\p{Lu}\s.'-]+$/u.test(line)
  );
}

/** A name with its honorific ("Prof. Jane Roe"), perhaps with a post after a comma. */
export function isTitledName(line: string): boolean {
  return line.length < 130 && TITLED.test(line) && !/[.!?]$/.test(line.replace(/\b(Jr|Sr|Ph\.D|Ret)\.$/, ""));
}

/** Lines about the author, as they close an article: "Jane Roe is a fellow at …", "She can be reached at …". */
export function isBiography(line: string): boolean {
  return line.length < 700 && (BIO.test(line) || (line.length < 300 && REACH.test(line)));
}

const SMALL = "(?:of|the|and|for|to|in|de|du|des|la|le|&|at|on)";
const LETTERHEAD = new RegExp(
  `^(?:The )?(?:(?:\\p{Lu}[\\p{L}.'’-]*|${SMALL})\\s+){0,5}?(?:Office|Ministry|Department|Embassy|Permanent (?:Mission|Delegation|Representation)|Mission|Consulate|High Commission|Secretariat|Directorate|Press (?:Service|Information Bureau|Department|Division|Centre|Center)|Government|Cabinet|White House|Kremlin|Presidency|Commission|Prime Minister['’]s Office|Information Bureau)(?:,?\\s+(?:\\p{Lu}[\\p{L}.'’-]*|${SMALL})){0,9}$`,
  "u",
);

function isShouted(line: string): boolean {
  return line === line.toUpperCase();
}

function titleCase(line: string): string {
  return line.toLowerCase().replace(/(^|[\s(-])(?!(?:of|the|and|for|to|in)\s)\p{Ll}/gu, (start) => start.toUpperCase());
}

/** The line of the body that issues a release, alone at its head: "Ministry of Foreign Affairs", "Office of the Spokesperson". */
export function isLetterhead(line: string): boolean {
  if (
    line.length > 90 ||
    /\p{Ll}{3}\.$/u.test(line) ||
    /\b(Statement|Release|Remarks|Readout|Announce\w*|Response|Visits?|Meets?|Meeting|Signs?|Talks|Holds?|Calls?|Agreements?|Report|Says|To|With|From|Of|On)\b/.test(
      line,
    )
  )
    return false;
  return LETTERHEAD.test(isShouted(line) ? titleCase(line) : line);
}
