import { contains } from "../../document/span.ts";
import type { Quotable } from "./quotations.ts";
import type { Speaker } from "./speakers.ts";

/** A place speaks as its government where it is the subject of a verb of saying: "Mogadishu insists". */
const VOICES = /^(person|state|body|organisation|outlet|group|forum|place)$/;

/** The mention that can speak over each token; of two the longer. */
export function coverage(doc: Quotable): ReadonlyMap<number, number> {
  const byToken = new Map<number, number>();
  let t = 0;
  doc.mentions.mentions.forEach((mention, m) => {
    if (mention.form === "adjective" || !VOICES.test(mention.kind)) return;
    while (t < doc.tokens.length && doc.tokens[t]!.end <= mention.start) t++;
    for (let k = t; k < doc.tokens.length && doc.tokens[k]!.start < mention.end; k++) {
      const other = byToken.get(k);
      if (other === undefined || contains(mention, doc.mentions.mentions[other]!)) byToken.set(k, m);
    }
  });
  return byToken;
}

/** The state that an adjective or name means, by token. */
export function statesOf(doc: Quotable): ReadonlyMap<number, Speaker> {
  const byToken = new Map<number, Speaker>();
  doc.mentions.mentions.forEach((mention, m) => {
    if (mention.kind !== "state" || mention.entities.length === 0) return;
    const text = doc.text.slice(mention.start, mention.end);
    byToken.set(mention.head, { mention: m, text, anonymous: false, analyst: false });
  });
  return byToken;
}

/** How often the text calls each entity "she", less how often "he". */
export function womanhood(doc: Quotable): ReadonlyMap<string, number> {
  const balance = new Map<string, number>();
  for (const { form, entities, start, end } of doc.mentions.mentions) {
    const word = form === "pronoun" ? doc.text.slice(start, end).toLowerCase() : "";
    const step = /^(she|her|hers|herself)$/.test(word) ? 1 : /^(he|his|him|himself)$/.test(word) ? -1 : 0;
    if (step !== 0) balance.set(entities[0] ?? "", (balance.get(entities[0] ?? "") ?? 0) + step);
  }
  return balance;
}
