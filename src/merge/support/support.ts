import type { Act } from "../act.ts";
import { contradict } from "../contradict.ts";
import { agreementPartiesAgree } from "./agreements.ts";
import { type Support, sure } from "./ground.ts";
import { partiesAgree } from "./others.ts";
import { talksPartiesAgree } from "./talks.ts";
import { timesAgree } from "./times.ts";
import { visitPartiesAgree } from "./visits.ts";

/** What speaks for one act; null when nothing does, or something speaks against. */
export function support(a: Act, b: Act): Support | null {
  if (contradict(a, b)) return null;
  const time = timesAgree(a, b);
  if (time === null) return null;
  const parties = (PARTIES[a.family] ?? partiesAgree)(a, b, time);
  if (parties === null || (time.isByStory && parties.vague.length > 0)) return null;
  const why = `${a.claim.type}: ${parties.why}, ${time.why}`;
  return { why, vague: [...parties.vague, ...time.vague], isPart: parties.isPart ?? false };
}

const PARTIES: Partial<Readonly<Record<Act["family"], (a: Act, b: Act, time: Support) => Support | null>>> = {
  visit: visitPartiesAgree,
  talks: talksPartiesAgree,
  agreement: agreementPartiesAgree,
  statement: (a, b) => (a.speakers.size > 0 && b.speakers.size > 0 ? sure("same speaker and words") : null),
};
