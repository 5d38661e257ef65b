import { Keys } from "../../parts/keys-help.tsx";

const KEYS = [
  ["j", "the next claim"],
  ["k", "the claim before"],
  ["n", "the next document"],
  ["p", "the document before"],
  ["o", "the original beside the text, or the claims again"],
  ["Esc", "choose nothing"],
  ["/", "search"],
] as const;

export function Help({ onClose }: { readonly onClose: () => void }) {
  return <Keys keys={KEYS} onClose={onClose} />;
}
