import type { Span } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, obliquesOf, subtree } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import { TIME } from "../acts/arguments.ts";
import { spanOf } from "../clause.ts";
import type { Reading } from "../reading.ts";
import { isContentClause } from "./content-clause.ts";

/** What an agreement or talk is about: the words that call the instrument, and its entity when it has a name. */
export interface Matter {
  readonly title: string;
  readonly span: Span;
  readonly instrument: string | null;
}

/** What of an act tells what it is about. */
export interface Told extends Pick<Act, "sentence" | "trigger"> {
  readonly filled: Pick<Act["filled"], "matter" | "matters"> &
    Partial<Pick<Act["filled"], "topics">> & { readonly frame: Pick<Act["filled"]["frame"], "type"> };
}

/** "a pact on fisheries and coastal rescue" → "pact on fisheries and coastal rescue". */
export function matterOf(reading: Reading, act: Told): Matter | null {
  const head =
    ownPaper(reading, act) ??
    behindFirst(reading, act) ??
    toBeMade(reading, act) ??
    act.filled.matter ??
    negotiated(reading, act);
  if (head !== null && isPronoun(reading, head)) return calledBefore(reading, act, head);
  if (head !== null && isPlaceOrTime(reading, act, head)) return null;
  if (head === null || !/^(agreement|negotiation)$/.test(act.filled.frame.type)) return null;
  const tree = reading.trees[act.sentence]!;
  // "the pact | signed in Oslo": how it was signed is no part of its name.
  const path = [act.trigger, ...tree.ancestors(act.trigger)];
  const own = subtree(
    tree,
    head,
    (c) =>
      isAside(tree, c) ||
      isCounterpart(reading, tree, c) ||
      hasPronoun(tree, c) ||
      isSite(reading, tree, c) ||
      (tree.head(c) === head &&
        ((isA(tree, c, ...NO_TITLE) && !isOwnContent(reading, tree, c)) ||
          path.includes(c) ||
          isWhere(reading, tree, c))),
  );
  const kept = own.filter((w) => w >= head || tree.word(w).pos !== "DET");
  const words = [...new Set([...kept, ...nameAround(reading, head), ...purpose(tree, head, act.trigger)])].sort(
    (a, b) => a - b,
  );
  const named = tree
    .conjuncts(head)
    .map((h) => reading.mentionAt(h))
    .map((m) => (m === null ? undefined : reading.doc.mentions.mentions[m]!))
    .find((mention) => mention?.kind === "instrument" && mention.form === "name");
  const span = spanOf(reading, tree, beforeTime(reading, act, head, words));
  return { title: span.exact, span, instrument: named?.entities[0] ?? null };
}

/** "the 1962 water | agreement": the noun itself is what was signed. */
function ownPaper(reading: Reading, { sentence, trigger, filled }: Told): number | null {
  const { pos, lemma } = reading.trees[sentence]!.word(trigger);
  return filled.frame.type === "agreement" && pos === "NOUN" && PAPER.test(lemma) ? trigger : null;
}

/** "decided that | a treaty | should be drawn up": the paper of which the clause tells. */
function toBeMade(reading: Reading, { sentence, filled }: Told): number | null {
  const tree = reading.trees[sentence]!;
  if (filled.matter === null || tree.word(filled.matter).pos !== "VERB") return null;
  const subject = tree.child(filled.matter, "nsubj:pass");
  // "a status of forces | agreement"
  return subject !== null && subtree(tree, subject, () => false).some((w) => PAPER.test(tree.word(w).lemma))
    ? subject
    : null;
}

const PAPER = /^(agreement|treaty|accord|pact|protocol|convention|memorandum|deal)$/;

/** "ratified | it": the paper that the pronoun means, by its name. */
function calledBefore(reading: Reading, { filled }: Told, head: number): Matter | null {
  const m = reading.mentionAt(head);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  const [key] = mention?.kind === "instrument" ? mention.entities : [];
  if (key === undefined || filled.frame.type !== "agreement") return null;
  const { start, end } = reading.doc.tokens[head]!;
  return { title: reading.entity(key).name, span: { start, end }, instrument: key };
}

/** "put their names to | it", "gave | its consent": the paper was called before. */
function isPronoun({ doc }: Reading, head: number): boolean {
  return (
    /^(it|that|which|what|them|this)$/i.test(doc.tokens[head]!.text) || DEED_OVER.test(doc.syntax[head]!.lemma ?? "")
  );
}

/** What is done with a paper, not a paper. */
const DEED_OVER =
  /^(name|signature|pen|seal|ratification|procedure|vote|approval|consent|assent|acceptance|blessing|nod)$/i;

/** "signed | in Zurich", "the memorandum | of 2019": where and when are no name. */
function isPlaceOrTime(reading: Reading, { sentence }: Told, head: number): boolean {
  const m = reading.mentionAt(head);
  const isPlace = m !== null && /^(place|state)$/.test(reading.doc.mentions.mentions[m]!.kind);
  return isPlace || reading.datesOf(sentence).some((date) => reading.tokensIn(date).includes(head));
}

/** "raised their ties | to a strategic partnership", "the entry into force | of the treaty": what the first words are of. */
function behindFirst(reading: Reading, { sentence, trigger, filled }: Told): number | null {
  const tree = reading.trees[sentence]!;
  const { matter } = filled;
  if (matter === null) return null;
  const { lemma } = tree.word(matter);
  const by = /^(relation|relationship|tie|ties|link)$/.test(lemma)
    ? "to"
    : /^(force|effect|text|wording)$/.test(lemma)
      ? "of"
      : DEED_OVER.test(lemma)
        ? "of to for"
        : null;
  if (by === null) return null;
  const around = [...obliquesOf(tree, matter), ...obliquesOf(tree, trigger)];
  return around.find(({ preposition }) => by.split(" ").includes(preposition))?.head ?? null;
}

/** "negotiating | the sale of jets", "talks over | missiles", "| free-trade talks": what is bargained about has no other name yet. */
function negotiated(reading: Reading, { sentence, trigger, filled }: Told): number | null {
  if (filled.frame.type !== "negotiation") return null;
  const tree = reading.trees[sentence]!;
  const about = obliquesOf(tree, trigger).find(
    ({ preposition, head }) => /^(on|over|about|for)$/.test(preposition) && !TIME.test(tree.word(head).lemma),
  )?.head;
  const own = filled.topics?.[0] ?? about ?? tree.child(trigger, "compound");
  const isParty = (t: number) => {
    const m = reading.mentionAt(t);
    return m !== null && /^(state|person|organisation|body|place)$/.test(reading.doc.mentions.mentions[m]!.kind);
  };
  return own !== null && /^(NOUN|PROPN)$/.test(tree.word(own).pos) && !isParty(own) ? own : null;
}

/** "accords | that cover fisheries"; behind a comma it is told beside the name. */
function isOwnContent(reading: Reading, tree: Tree, c: number): boolean {
  const { first } = tree.span(c);
  return isContentClause(reading, tree, c) && tree.text(first) !== "," && tree.text(first - 1) !== ",";
}

/** "the treaty, | signed at Oslo,": a participle behind a comma is no part of the name. */
function isAside(tree: Tree, c: number): boolean {
  const { first } = tree.span(c);
  return isA(tree, c, "acl") && first > tree.first && tree.text(first - 1) === ",";
}

/** "a treaty of friendship | with Emmanuel Macron": with whom it was signed; "a treaty with Peru" may be its name. */
function isCounterpart(reading: Reading, tree: Tree, c: number): boolean {
  const m = isA(tree, c, "nmod", "obl") && tree.caseOf(c) === "with" ? reading.mentionAt(c) : null;
  return m !== null && reading.doc.mentions.mentions[m]!.kind === "person";
}

/** "protocols | to establish them": what points elsewhere is no part of a name. */
function hasPronoun(tree: Tree, c: number): boolean {
  return isA(tree, c, "acl", "advcl", "xcomp") && childrenAs(tree, c, "obj").some((o) => tree.word(o).pos === "PRON");
}

/** "a draft of a peace treaty | in Washington": a city behind the words of a paper is where it was done. */
function isSite(reading: Reading, tree: Tree, c: number): boolean {
  const over = tree.head(c);
  const m = isA(tree, c, "nmod", "obl") && tree.caseOf(c) === "in" ? reading.mentionAt(c) : null;
  return (
    m !== null &&
    over !== null &&
    (PAPER.test(tree.word(over).lemma) || isOfName(reading, over)) &&
    reading.doc.mentions.mentions[m]!.kind === "place"
  );
}

/** "a Declaration of | Principles" in Lomé: a word of the paper's name. */
function isOfName(reading: Reading, t: number): boolean {
  const m = reading.mentionAt(t);
  return m !== null && reading.doc.mentions.mentions[m]!.kind === "instrument";
}

/** "an accord | at the palace", "a pact | under the eye of the king": where it was signed; "a treaty on cooperation in space" keeps its space. */
function isWhere(reading: Reading, tree: Tree, c: number): boolean {
  const by = tree.caseOf(c);
  if (!isA(tree, c, "nmod", "obl")) return false;
  if (/^(at|under|beside|inside|outside)$/.test(by)) return true;
  // "the document | in a tent"
  const over = tree.head(c);
  if (by === "in" && over !== null && /^(document|text|paper)$/.test(tree.word(over).lemma)) return true;
  const m = reading.mentionAt(c);
  return by === "in" && m !== null && /^(place|state)$/.test(reading.doc.mentions.mentions[m]!.kind);
}

/** "the Mekong Coastal Habitat Conservation": all words of the name, also where the parser takes the first for its head. */
function nameAround(reading: Reading, head: number): readonly number[] {
  const at = reading.mentionAt(head);
  const mention = at === null ? null : reading.doc.mentions.mentions[at]!;
  return mention?.kind === "instrument" && mention.form === "name" ? reading.tokensIn(mention) : [];
}

/** "sign an agreement | on the transfer of arms": what the parser hangs on the verb. */
function isContent(tree: Tree, c: number): boolean {
  return isA(tree, c, "obl") && /^(on|concerning|regarding|about|for)$/.test(tree.caseOf(c));
}

/** The title ends where the sentence tells when: "a partnership | on Monday", "a pact | during the visit". */
function beforeTime(reading: Reading, act: Told, head: number, words: readonly number[]): readonly number[] {
  const { tokens } = reading.doc;
  const dated = reading
    .datesOf(act.sentence)
    .map((date) => reading.tokenAt(date.start))
    .filter((t) => t > head);
  const during = words.filter(
    (w) =>
      w > head &&
      /^(during|after|before|amid|following|while|when|until|till|unless|because|pending|if|in which|by|like|similar|signed|concluded|reached|inked|initialled|ratified|sealed|including|among|notably|namely|null|void|here|there)$/i.test(
        tokens[w]!.text,
      ),
  );
  const aside = words.filter((w) => w > head && isOtherClause(reading, w));
  // "agreements | concluded | at the session, held in Rabat"
  const participle =
    act.trigger > head && reading.trees[act.sentence]!.word(act.trigger).pos === "VERB" ? [act.trigger] : [];
  const end = Math.min(
    ...dated,
    ...during,
    ...aside,
    nextMember(reading, act, head),
    ...participle,
    Number.MAX_SAFE_INTEGER,
  );
  const kept = words.filter((w) => w < end);
  // "a pact on trade | on" Monday: the preposition of the date goes with it; "three radars | made" by Thales, "a pact, | never" ratified
  while (kept.length > 1 && kept.at(-1)! > head && isLoose(reading, kept.at(-1)!)) kept.pop();
  return kept.length > 0 ? kept : [head];
}

/** "a pact, | which is new", "papers to be signed, | as the premiers looked on", "a treaty | should be made": no words of its name. */
function isOtherClause({ doc }: Reading, t: number): boolean {
  const { tag, relation } = doc.syntax[t]!;
  if (tag === "MD" || (tag === "IN" && relation === "mark" && /^as$/i.test(doc.tokens[t]!.text))) return true;
  return /^(WDT|WP|WRB)$/.test(tag) && doc.tokens[t - 1]?.text === ",";
}

function isLoose({ doc }: Reading, t: number): boolean {
  const { tag } = doc.syntax[t]!;
  return (
    /^(on|in|at|for|of|from|dated|never|not|still|yet|that|,|and)$/i.test(doc.tokens[t]!.text) || /^VB[ND]$/.test(tag)
  );
}

/** "a memorandum on trade | and a treaty", "five agreements, | including a pact": where the next of the list begins. */
function nextMember({ doc }: Reading, { filled }: Told, head: number): number {
  const listed = filled.matters ?? [];
  const next = listed.filter((m) => m > head).sort((a, b) => a - b)[0];
  if (next === undefined || !listed.includes(head)) return Number.MAX_SAFE_INTEGER;
  let t = next;
  while (t > head + 1 && !/^(,|and|including)$/i.test(doc.tokens[t]!.text)) t--;
  return t;
}

const NO_TITLE = ["det", "nmod:poss", "conj", "cc", "parataxis", "appos", "case", "acl:relcl", "punct"];

/** "an agreement | to allow exports": the parser may hang on the verb what tells the content of the agreement. */
function purpose(tree: Tree, head: number, trigger: number): readonly number[] {
  const next = tree
    .children(trigger)
    .find(
      (c) =>
        c > head &&
        (isA(tree, c, "xcomp", "advcl", "acl") || isContent(tree, c)) &&
        tree.span(c).first <= tree.span(head).last,
    );
  return next === undefined || hasPronoun(tree, next)
    ? []
    : subtree(
        tree,
        next,
        (c) =>
          isA(tree, c, "advcl", "parataxis", "punct") ||
          (tree.head(c) === next && isA(tree, c, "conj", "cc") && tree.word(c).pos === "VERB"),
      );
}
