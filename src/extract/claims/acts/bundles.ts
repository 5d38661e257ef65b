import type { Act } from "./acts.ts";

/** "signed a treaty, a declaration and a memorandum": agreements signed together by the same words are several acts. Any other act is given back alone. */
export function bundled(act: Act): readonly Act[] {
  const { frame, matters, matter } = act.filled;
  if (frame.type !== "agreement" || frame.pos !== "VERB") return [act];
  const rest = matters?.[0] === matter ? matters.slice(1) : [];
  return [
    act,
    ...rest.map((head) => ({ ...act, trigger: head, light: act.trigger, filled: { ...act.filled, matter: head } })),
  ];
}
