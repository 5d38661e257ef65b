import type { Quotation } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import type { Hearing } from "./hearing.ts";
import { isPerson } from "./nominal-speaker.ts";
import { hasIt } from "./sayings.ts";
import { spanOfWords } from "./spans.ts";
import type { Speaker } from "./speakers.ts";
import { isOutlet, spoken } from "./spoken.ts";
import { sayerOf } from "./subjects.ts";

/** From whom the speaker has it: "Reuters said, citing an envoy, that …", "he had heard from Riyadh that …". The same words, a second speaker. */
export function sources(hearing: Hearing, said: readonly Quotation[]): readonly Quotation[] {
  const { tree, cues } = hearing;
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    const { pos, lemma } = tree.word(v);
    if (pos !== "VERB" && !/^authority$/.test(lemma)) continue;
    const cited = /^(cite|quote)$/.test(lemma) ? citedBy(hearing, v) : null;
    const passedOn = /^(cite|quote|report|paraphrase)$/.test(lemma) ? passedOnBy(hearing, v) : null;
    const host = cited === null && passedOn === null ? null : nearest(hearing, said, passedOn?.at ?? v);
    if (passedOn && host) found.push(from(hearing, v, passedOn.by, withCue(host)));
    if (cited && host) found.push(from(hearing, v, cited, { start: host.start, end: host.end }));
    const had = host === null && lemma === "have" ? hadFrom(hearing, v) : null;
    const told = had === null ? null : nearest(hearing, said, v);
    if (had && told) found.push(from(hearing, v, had, { start: told.start, end: told.end }));
    const heard = cues.hear.has(lemma) || hasIt(tree, v) ? heardFrom(hearing, v) : null;
    if (heard) found.push(from(hearing, v, heard.speaker, spanOfWords(hearing, heard.words)));
    const authority = lemma === "authority" ? onAuthority(hearing, v) : null;
    if (authority) found.push(from(hearing, v, authority.speaker, spanOfWords(hearing, authority.words)));
  }
  return found;
}

function from(hearing: Hearing, v: number, by: Speaker, span: Span): Quotation {
  const attribution = isOutlet(hearing, by) ? "outlet" : null;
  return spoken(hearing, { by, span, cue: [v, v] }, { attribution, hedge: null });
}

/** "the envoy, | quoted by Politico"; "the flights reported by a paper" say nothing. */
function isOfPerson({ doc, tree, speakers }: Hearing, verb: number): boolean {
  const whom = tree.head(verb);
  if (whom === null || tree.word(verb).lemma === "report") return false;
  const mention = speakers.mentionAt(whom);
  return isPerson(tree.word(whom).lemma) || (mention !== null && doc.mentions.mentions[mention]!.kind === "person");
}

/** The words with those that ascribe them: who passes on says that another said so. */
function withCue({ start, end, cue }: Quotation): Span {
  return { start: Math.min(start, cue.start), end: Math.max(end, cue.end) };
}

/** "citing | two officials": participles alone; "he cited the minister" has words of its own. */
function citedBy({ tree, speakers }: Hearing, verb: number): Speaker | null {
  const { tag } = tree.word(verb);
  const relative = tree.word(verb).relation === "acl:relcl";
  if (tag !== "VBG" && !relative) return null;
  const object = tree.child(verb, "obj");
  if (object === null || tree.children(verb).some((c) => /^as$/i.test(tree.text(c)))) return null;
  return speakers.at(tree, object);
}

/** "was quoted as saying | by Haaretz", "Tass quoted the minister | as saying", "the envoy, quoted | by Politico, said": who passes on what another said. */
function passedOnBy(hearing: Hearing, verb: number): { readonly by: Speaker; readonly at: number } | null {
  const { tree, speakers } = hearing;
  const as = childrenAs(tree, verb, "advcl", "xcomp", "obl", "ccomp").find(
    (c) => /^VB[GN]$/.test(tree.word(c).tag) && tree.children(c).some((m) => m < c && /^as$/i.test(tree.text(m))),
  );
  const passive = tree.isPassive(verb) || (tree.word(verb).tag === "VBN" && isA(tree, verb, "acl", "advcl"));
  if (as === undefined && !(passive && isOfPerson(hearing, verb))) return null;
  const agents = [verb, ...(as === undefined ? [] : [as])].flatMap((i) =>
    childrenAs(tree, i, "obl:agent", "obl", "nsubj").filter((c) => /^(by|in)$/.test(tree.caseOf(c))),
  );
  const who = passive ? agents[0] : sayerOf(hearing, verb);
  const by = who === undefined || who === null ? null : speakers.at(tree, who);
  return by === null ? null : { by, at: as ?? verb };
}

/** "Kurier, which had it | from the ministry, writes …". */
function hadFrom({ tree, speakers }: Hearing, verb: number): Speaker | null {
  const it = tree.child(verb, "obj");
  const source = childrenAs(tree, verb, "obl").find((c) => tree.caseOf(c) === "from");
  if (
    source === undefined ||
    it === null ||
    !/^(it|this|that)$/i.test(tree.text(it)) ||
    tree.child(verb, "ccomp") !== null
  )
    return null;
  return speakers.any(tree, source);
}

/** What the sentence reports beside the participle: the nearest cue. */
function nearest({ doc }: Hearing, said: readonly Quotation[], verb: number): Quotation | null {
  const at = doc.tokens[verb]!.start;
  return said.reduce<Quotation | null>(
    (best, q) => (best && Math.abs(best.cue.start - at) <= Math.abs(q.cue.start - at) ? best : q),
    null,
  );
}

interface Heard {
  readonly speaker: Speaker;
  readonly words: readonly number[];
}

/** "learnt from two envoys | that …", "had been told by the embassy | that …", "had heard from Riyadh | of an accord". */
function heardFrom({ tree, speakers }: Hearing, verb: number): Heard | null {
  const told = /^(tell|inform|assure)$/.test(tree.word(verb).lemma);
  if (told) return null;
  const source = childrenAs(tree, verb, "obl").find((c) => tree.caseOf(c) === "from");
  const speaker = source === undefined ? null : speakers.any(tree, source);
  if (source === undefined || speaker === null) return null;
  const clause =
    tree.child(verb, "ccomp") ??
    childrenAs(tree, source, "acl", "acl:relcl", "ccomp").find((c) =>
      tree.children(c).some((m) => /^that$/i.test(tree.text(m))),
    ) ??
    [...childrenAs(tree, verb, "obl"), ...childrenAs(tree, source, "nmod")].find((c) =>
      /^(of|about)$/.test(tree.caseOf(c)),
    ) ??
    null;
  if (clause === null || tree.word(clause).pos === "PRON") return null;
  return { speaker, words: subtree(tree, clause, (c) => /^(that|of|about)$/i.test(tree.text(c)) && c < clause) };
}

/** "Jiji, on the authority of several officials, goes further: …". */
function onAuthority({ tree, speakers }: Hearing, noun: number): Heard | null {
  if (tree.word(noun).tag !== "NN") return null;
  const of = childrenAs(tree, noun, "nmod").find(
    (c) => tree.caseOf(c) === "of" || tree.caseOf(c) === "on the authority of",
  );
  const speaker = of === undefined ? null : speakers.any(tree, of);
  const up = tree.head(noun);
  if (speaker === null || up === null) return null;
  const words = subtree(tree, tree.root, (c) => c === noun);
  return { speaker, words };
}
