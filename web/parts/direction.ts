const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** By the first letter: what a reader of that script expects. */
export function directionOf(text: string): "rtl" | "ltr" {
  return RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr";
}
