import "./sheet.css";
import type { DocumentRead } from "../../api/types.ts";
import { Card } from "./card.tsx";

/** Where there is no margin, the claim that was chosen stands at the foot of the screen. */
export function Sheet({
  doc,
  chosen,
  choose,
}: {
  readonly doc: DocumentRead;
  readonly chosen: string | null;
  readonly choose: (claim: string | null) => void;
}) {
  const claim = doc.claims.find(({ id }) => id === chosen);
  if (claim === undefined) return null;
  return (
    <aside className="sheet no-print" aria-label="The claim that was chosen">
      <Card claim={claim} chosen onChoose={() => choose(null)} />
    </aside>
  );
}
