import type { ClaimDate } from "../../../document/claim.ts";
import { contains, type Span } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import { isInOtherPart } from "../headline-parts.ts";
import { isOfItsDay } from "../mode/entry-time.ts";
import type { Reading } from "../reading.ts";
import { isBeyond, isDueThen, isOfName } from "./beside-noun.ts";
import { sameClause } from "./chained.ts";
import { holds, isCounted, mostPrecise, spread } from "./choice.ts";
import { claimDate, ofEntry } from "./claim-date.ts";
import { directly, headToken } from "./in-tree.ts";
import { lasting } from "./lasting.ts";
import { dates } from "./of-act.ts";
import { isBehindParticiple, isOfEarlierStep, isOfPaper } from "./of-paper.ts";
import { isBehindPurpose, isOfPurpose } from "./purpose.ts";
import { isTimedBy, timed } from "./timed-by.ts";

/** The expression that dates an act, by syntax first, or null when none does. */
export function dateOf(reading: Reading, act: Act): ClaimDate | null {
  const tree = reading.trees[act.sentence]!;
  const around = reading.datesOf(act.sentence).find((date) => holds(reading, date, [act.trigger]));
  // "one month after becoming Prime Minister": the start of the office
  if (around?.anchor !== undefined) return claimDate(reading, { ...around, edtf: around.anchor });
  // "following the COP26 meeting which was held …": the meeting is what others are dated by
  const named = act.filled.heads.filter((head) => reading.mentionAt(head) !== null);
  const inSentence = reading
    .datesOf(act.sentence)
    .filter(
      (date) =>
        !holds(reading, date, named) &&
        !isCounted(reading, date) &&
        !isOfPurpose(reading, tree, act, date) &&
        !isOfName(reading, tree, act, date) &&
        !isOfEarlierStep(reading, tree, act, date) &&
        !isOfSaying(reading, tree, act, date) &&
        !isBeyond(tree, act, reading.tokenAt(date.start)) &&
        !isInOtherPart(reading, act.sentence, act.trigger, date),
    );
  const own =
    inSentence.find((date) => opens(reading, tree, act, date)) ??
    mostPrecise(
      inSentence.filter(
        (date) =>
          act.filled.frame.pos === "VERB" && directly(tree, headToken(reading, tree, date), clauseAt(tree, act)),
      ),
    ) ??
    mostPrecise(inSentence.filter((date) => dates(reading, tree, act, date))) ??
    timed(inSentence.find((date) => isTimedBy(reading, tree, act, date))) ??
    inSentence.find((date) => isBehindPurpose(reading, tree, act, date)) ??
    inSentence.find((date) => isOfPaper(reading, tree, act, date)) ??
    inSentence.find((date) => isDueThen(reading, tree, act, date)) ??
    inSentence.find((date) => isBehindParticiple(reading, tree, act, date));
  const only =
    inSentence.length === 1 && act.filled.frame.pos === "VERB" && sameClause(reading, tree, act, inSentence[0]!)
      ? inSentence[0]
      : undefined;
  const chosen = own ?? only;
  if (chosen) return lasting(reading, act, claimDate(reading, spread(reading, inSentence, chosen)));
  const entry = isOfItsDay(tree, act) ? reading.entryDateOf(act.sentence) : null;
  return entry && lasting(reading, act, ofEntry(reading, entry));
}

/** "“Chile will not sign”, he said | on Thursday": a clause within marks is not dated by what stands outside of all marks. */
function isOfSaying({ doc }: Reading, tree: Tree, { trigger, sentence }: Act, date: Span): boolean {
  const subject = tree.child(trigger, "nsubj", "nsubj:pass");
  if (subject === null) return false;
  const { start, end } = doc.sentences[sentence]!;
  const quoted = [...doc.text.slice(start, end).matchAll(/["“][^"“”]+["”]/g)].map(
    ({ index, 0: { length } }): Span => ({ start: start + index, end: start + index + length }),
  );
  const isWhole = (span: Span) => [subject, trigger].every((t) => contains(span, doc.tokens[t]!));
  return quoted.some(isWhole) && !quoted.some((span) => contains(span, date));
}

/** "in August 2006, | when the army withdrew": the time that the clause tells more of. */
function opens({ doc }: Reading, tree: Tree, { trigger, light }: Act, date: Span): boolean {
  const when = tree.children(light ?? trigger).find((c) => /^when$/i.test(tree.text(c)));
  return when !== undefined && /^,? $/.test(doc.text.slice(date.end, doc.tokens[when]!.start));
}

/** "was | in Tokyo | in June": the head of a clause that its copula tells. */
function clauseAt(tree: Tree, { trigger }: Act): number {
  return isA(tree, trigger, "cop") ? tree.head(trigger)! : trigger;
}
