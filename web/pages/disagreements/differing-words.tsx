import { directionOf } from "../../parts/direction.ts";
import type { Piece } from "./differing.ts";

/** Words with those marked that differ: by form and for the ear too. */
export function Differing({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <q dir={directionOf(pieces[0]?.text ?? "")}>
      {pieces.map(({ text, differs }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
        differs ? <mark key={index}>{text}</mark> : text,
      )}
    </q>
  );
}
