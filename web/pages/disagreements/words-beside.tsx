import "./words-beside.css";
import type { DiscrepancyLine } from "../../api/types.ts";
import { To } from "../../parts/to.tsx";
import { differing } from "./differing.ts";
import { Differing } from "./differing-words.tsx";

type Evidence = DiscrepancyLine["evidence"][number];

/** The words of each document in a column of its own, those that the other has not marked. */
export function WordsBeside({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const sides = sidesOf(evidence);
  const texts = sides.map(({ words }) => words.map(({ exact }) => exact).join(" … "));
  return (
    <div className="words-beside">
      {sides.map(({ key, words }, index) => (
        <figure key={key}>
          <blockquote>
            <Differing pieces={differing(texts[index] ?? "", texts.filter((_, other) => other !== index).join(" "))} />
          </blockquote>
          <figcaption>
            {words[0]?.document != null && (
              <To to={`/documents/${words[0].document}?at=${words[0].start}-${words[0].end}`}>{words[0].file}</To>
            )}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

/** By document; of one document alone, each quotation is a side. */
function sidesOf(evidence: readonly Evidence[]) {
  const outer = evidence.filter((one) => !evidence.some((other) => other !== one && isWithin(one, other)));
  const groups = [...Map.groupBy(outer, ({ document }) => document ?? "")];
  if (groups.length > 1) return groups.map(([key, words]) => ({ key, words }));
  return outer.map((one) => ({ key: `${one.start}-${one.end}`, words: [one] }));
}

/** "23 November" within "He met … on 23 November" is not told twice. */
function isWithin(inner: Evidence, outer: Evidence): boolean {
  if (inner.document !== outer.document) return false;
  const isShorter = inner.end - inner.start < outer.end - outer.start;
  return isShorter && outer.start <= inner.start && inner.end <= outer.end;
}
