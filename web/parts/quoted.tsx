import "./quoted.css";
import { directionOf } from "./direction.ts";
import { To } from "./to.tsx";

/** Words of a document, as they stand there; they lead to their place. */
export function Quoted({
  exact,
  document,
  start,
  end,
  lang,
}: {
  readonly exact: string;
  readonly document?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly lang?: string | undefined;
}) {
  const words = (
    <q className="quoted" lang={lang} dir={directionOf(exact)}>
      {exact}
    </q>
  );
  if (document === undefined) return words;
  const place = start === undefined ? "" : `?at=${start}-${end ?? start}`;
  return (
    <To to={`/documents/${document}${place}`} className="quoted-link">
      {words}
    </To>
  );
}
