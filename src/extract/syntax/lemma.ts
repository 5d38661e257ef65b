import lemmatizer from "wink-lemmatizer";

/** Forms whose lemma the WordNet rules miss or mistake: verbs and auxiliaries. */
const VERBS = table(
  "be:'s 's 're 'm am are is was were been being ai m re|have:'ve has had having ve|will:'ll wo ll|would:would 'd|can:ca can|could:could|shall:shall sha|should:should|" +
    "may:may|might:might|must:must|fall:fell fallen|find:found|feel:felt|see:saw|bind:bound|wind:wound|leave:left|lead:led|lie:lay|" +
    "grind:ground|strike:struck|shed:shed|bid:bid bade|seek:sought|spearhead:spearheaded|co-host:co-hosted co-hosting co-hosts|" +
    "co-chair:co-chaired co-chairing co-chairs|go:went gone|get:got gotten|do:did done does|say:said|bear:bore born borne|rise:rose|" +
    "rape:raped raping|fine:fined fining|wage:waged waging|stage:staged staging|cane:caned caning|shame:shamed shaming|snipe:sniped sniping|" +
    "kettle:kettled kettling|spare:spared sparing|hope:hoped hoping|dine:dined dining|overfly:overflew overflown|co-sign:co-signed|co-sponsor:co-sponsored|re-elect:re-elected|reelect:reelected|handover:handed-over|need:need needed needs",
);
const NOUNS = table(
  "talk:talks|tie:ties|spokesman:spokesmen|spokeswoman:spokeswomen|spokesperson:spokespersons spokespeople|media:media|data:data|species:species|" +
    "politics:politics|headquarters:headquarters|series:series|means:means|chairman:chairmen|congressman:congressmen|congresswoman:congresswomen|" +
    "serviceman:servicemen|fisherman:fishermen|news:news|goods:goods|premises:premises|aide-memoire:aides-memoire|attache:attaches|attaché:attachés|" +
    "communique:communiques|communiqué:communiqués|démarche:démarches|demarche:demarches|memorandum:memoranda memorandums|axis:axes|basis:bases|" +
    "minister:ministers|person:persons|people:people|cannon:cannons|corps:corps|forum:fora forums|referendum:referenda referendums|crossroads:crossroads",
);
const ADJECTIVES = table(
  "good:better best|far:further farther furthest|more:more|most:most|less:less least|early:earlier earliest",
);

const ADVERBS = table("well:better best|far:further farther furthest|more:more|most:most|little:less least|n't:n't");

function table(rows: string): Readonly<Record<string, string>> {
  const out: Record<string, string> = Object.create(null);
  for (const row of rows.split("|")) {
    const [lemma, forms] = row.split(":") as [string, string];
    for (const form of forms.split(" ")) out[form] = lemma;
  }
  return out;
}

const PRONOUNS = table(
  "I:i me|he:he him|she:she|they:they them 'em|we:we us 's|you:you ya|it:it|this:this these|that:that those|who:who whom|myself:myself",
);
const POSSESSIVES = table("my:my|his:his|her:her|their:their|our:our|your:your|its:its|whose:whose");
const cache = new Map<string, string>();
const ROOM = 200_000;

/**
 * The lemma of a word: lower case, unchanged for proper nouns. `tag` is the Penn tag, `pos` the universal one, which settle
 * whether "left" is leave (VBD) or left (JJ). Words that the tables do not know are taken apart by the rules of WordNet's Morphy.
 */
export function lemmaOf(form: string, pos: string, tag: string): string {
  if (pos === "PROPN") return form;
  const key = `${form}\t${pos}\t${tag}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lemma = compute(form.replace(/[’ʼ]/g, "'"), pos, tag);
  if (cache.size >= ROOM) cache.clear();
  cache.set(key, lemma);
  return lemma;
}

function compute(form: string, pos: string, tag: string): string {
  const word = form.toLowerCase();
  if (pos === "PUNCT" || pos === "SYM" || pos === "NUM" || pos === "X") return word;
  if (word === "n't") return "not";
  if (tag === "MD") return word === "'d" ? "would" : (VERBS[word] ?? word);
  if (tag.startsWith("V")) return verb(word, tag);
  if (tag === "NNS" || tag === "NNPS") return NOUNS[word] ?? plural(word);
  if (tag === "PRP" || pos === "PRON") return tag === "PRP$" ? (POSSESSIVES[word] ?? word) : (PRONOUNS[word] ?? word);
  if (pos === "DET") return word === "these" ? "this" : word === "those" ? "that" : word === "an" ? "a" : word;
  if (tag === "JJR" || tag === "JJS") return ADJECTIVES[word] ?? lemmatizer.adjective(word);
  if (tag === "RBR" || tag === "RBS") return ADVERBS[word] ?? lemmatizer.adjective(word);
  return word;
}

function verb(word: string, tag: string): string {
  // "committed to signing": the reader may take it for an infinitive
  if ((tag === "VB" || tag === "VBP") && word.endsWith("ing")) return lemmatizer.verb(word);
  if ((tag === "VB" || tag === "VBP") && !/^(?:'\w+|am|are|re|m|ve|ai|is|was|were|had|has)$/.test(word)) return word;
  if (word === "'d") return tag === "VBD" ? "have" : "would";
  const exception = VERBS[word];
  if (exception !== undefined) return exception;
  const lemma = lemmatizer.verb(word);
  return lemma === word ? unknownVerb(word, tag) : lemma;
}

/** Verbs that WordNet lacks ("reengaging", "normalising" spelt both ways, "Finlandised"): the plain endings, and the verb without its prefix. */
function unknownVerb(word: string, tag: string): string {
  const prefix = /^(re|co|over|under|out|un|pre|mis|de|fore|up)-?/.exec(word);
  if (prefix !== null && word.length > prefix[0].length + 3) {
    const rest = word.slice(prefix[0].length);
    const base = VERBS[rest] ?? lemmatizer.verb(rest);
    if (base !== rest) return prefix[0] + base;
  }
  if (tag === "VBG" && /[a-z]ing$/.test(word)) return restore(word.slice(0, -3));
  if ((tag === "VBD" || tag === "VBN") && /[a-z]ed$/.test(word))
    return /ied$/.test(word) ? `${word.slice(0, -3)}y` : restore(word.slice(0, -2));
  if (tag === "VBZ" && /[a-z]s$/.test(word))
    return /ies$/.test(word)
      ? `${word.slice(0, -3)}y`
      : /(?:sh|ch|ss|x|z)es$/.test(word)
        ? word.slice(0, -2)
        : word.slice(0, -1);
  return word;
}

function restore(stem: string): string {
  if (/(?:[^aeiou]|[aeiou]{2})(?:is|iz|at|ut|uc|c|v|dg|u)$/.test(stem)) return `${stem}e`;
  if (/([bdgklmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return stem;
}

function plural(word: string): string {
  const lemma = lemmatizer.noun(word);
  if (lemma !== word) return lemma;
  if (/[a-z]{2}men$/.test(word)) return `${word.slice(0, -3)}man`;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[a-z][^s'u]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

/** The lemma of the clitic "'s" or "'d" once the tree is known: "he's gone" is have, "he's going" and "he's minister" are be. */
export function cliticLemma(form: string, relation: string, headTag: string): string | null {
  if (!/^['’]s$/i.test(form)) return null;
  return relation === "aux" && headTag === "VBN" ? "have" : "be";
}
