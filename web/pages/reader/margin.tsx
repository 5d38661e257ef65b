import "./margin.css";
import { useRef } from "react";
import type { DocumentRead } from "../../api/types.ts";
import { languageWords } from "../../parts/language-words.ts";
import { Card } from "./card.tsx";
import { NotPlaced } from "./not-placed.tsx";
import { usePlaces } from "./use-places.ts";

/** The claims of the document in order of their words; where there is room each stands at the height of its words, else the sheet shows the one that is chosen. */
export function Margin({
  doc,
  chosen,
  choose,
  floating,
}: {
  readonly doc: DocumentRead;
  readonly chosen: string | null;
  readonly choose: (claim: string | null) => void;
  readonly floating: boolean;
}) {
  const box = useRef<HTMLElement>(null);
  const claims = inOrder(doc);
  const { tops, height } = usePlaces(box, claims, chosen, floating);
  return (
    <aside className="margin" ref={box} aria-label="What it claims" data-floating={floating}>
      <ol style={floating ? { height } : undefined}>
        {claims.map((claim, index) => (
          <li
            key={claim.id}
            data-card={claim.id}
            style={floating ? { transform: `translateY(${tops[index] ?? 0}px)` } : undefined}
          >
            <Card
              claim={claim}
              chosen={floating && claim.id === chosen}
              onChoose={() => choose(claim.id === chosen ? null : claim.id)}
            />
          </li>
        ))}
      </ol>
      {claims.length === 0 && <p className="soft">{whyNone(doc.language)}</p>}
      <NotPlaced doc={doc} />
    </aside>
  );
}

/** By the place of their words. */
export function inOrder({ claims }: DocumentRead) {
  return [...claims].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || (a.id < b.id ? -1 : 1),
  );
}

function whyNone(language: string): string {
  if (language === "en") return "No claims were read in this text.";
  return `Claims are read in English only. This text, in ${languageWords(language)}, is kept as it is and can be searched.`;
}
