const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words of courtesy before a name, which tell no office. */
export const POLITE = list(
  "mr mrs ms miss messrs dr prof professor sir dame madam madame mme monsieur herr frau senor senora signor signora hon honourable honorable excellency excellence rt most former then late",
);

/** Words before a name that are never part of one. */
export const HONORIFICS = list(
  `mr mrs ms miss messrs dr prof professor sir dame madam madame mme monsieur herr frau senor senora signor signora hon honourable honorable excellency
  rt most gen lt col adm capt sgt brig ret retd general admiral colonel captain lieutenant brigadier commander commodore vice sen rep gov amb
  ambassador senator comrade president pm premier chancellor minister secretary spokesman spokeswoman spokesperson former then late acting interim
  incoming outgoing ex current the rev reverend cardinal archbishop bishop patriarch prasident presidente excellence`,
);

/** Titles that may as well be the name itself: they neither join nor part two people. */
export const LIGHT = list(
  `sheikh shaikh shaykh sheik cheikh sheikha haji hajji hadji sultan prince princess king queen emperor empress emir lord lady mullah mulla mollah maulana
  maulvi mawlawi molvi qari hafiz imam ayatollah hojatoleslam grand crown sayyid sayed syed sayyed seyed seyyed agha datuk dato tun daw pope father sister
  maj major chief dom tan sri`,
);

export const SUFFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jr: "jr",
    junior: "jr",
    sr: "sr",
    senior: "sr",
    ii: "ii",
    iii: "iii",
    iv: "iv",
    vi: "vi",
    vii: "vii",
    viii: "viii",
    ix: "ix",
  }),
);

/** Titles of women and of men. */
export const WOMEN = list(
  "mrs ms miss madam madame mme frau senora signora dame lady queen princess empress sheikha begum baroness duchess sister",
);
export const MEN = list("mr monsieur herr senor signor sir lord king prince emperor sheikh father duke");

/** Small words between the words of a name. */
export const PARTICLES = list(
  `bin bint ibn ben binti binte bte bn al el ul ud ur as ad ar an de da do dos das del della di du des la le van von der den ter ten af av y e zu zur wa`,
);

/** Those that stand between child and parent. */
export const DESCENT = list("bin bint ibn ben binti binte bte bn");
