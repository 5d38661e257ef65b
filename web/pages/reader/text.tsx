import "./text.css";
import { Fragment, type MouseEvent, useMemo } from "react";
import type { Zone } from "../../../src/document/document.ts";
import type { DocumentRead } from "../../api/types.ts";
import { directionOf } from "../../parts/direction.ts";
import { claimAt, type Highlight, type Layer, type Segment, segmentsOf } from "./segments.ts";

interface Props {
  readonly doc: DocumentRead;
  readonly highlights: readonly Highlight[];
  readonly layers: ReadonlySet<Layer>;
  readonly chosen: string | null;
  readonly choose: (claim: string | null) => void;
  readonly mention: number | null;
  readonly setMention: (mention: number | null) => void;
}

/** The text as it is in the record, every character of it; the words of claims, names and dates are marked. A click on them chooses what they are. */
export function Text({ doc, highlights, layers, chosen, choose, mention, setMention }: Props) {
  const shown = useMemo(() => highlights.filter(({ layer }) => layers.has(layer)), [highlights, layers]);
  const blocks = useMemo(
    () => doc.zones.map((zone) => ({ zone, segments: segmentsOf(shown, zone) })),
    [doc.zones, shown],
  );
  const onClick = (event: MouseEvent) => {
    const place = (event.target as HTMLElement).closest<HTMLElement>("[data-start]")?.dataset.start;
    if (place === undefined || getSelection()?.isCollapsed === false) return;
    const segment = blocks.flatMap(({ segments }) => segments).find(({ start }) => start === Number(place));
    if (segment === undefined) return;
    const name = segment.over.find(({ layer }) => layer === "who" || layer === "where");
    choose(claimAt(segment, chosen));
    setMention(name === undefined ? null : Number(name.of));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k choose claims; the list in the margin has a button for each
    <article className="text" lang={doc.language} dir={directionOf(doc.text)} onClick={onClick}>
      {blocks.map(({ zone, segments }, index) => (
        <Fragment key={zone.start}>
          <Block
            kind={zone.kind}
            dir={directionOf(doc.text.slice(zone.start, zone.end))}
            isFirst={doc.zones[index - 1]?.kind !== zone.kind}
          >
            {segments.map((segment) => (
              <Piece key={segment.start} segment={segment} text={doc.text} chosen={chosen} mention={mention} />
            ))}
          </Block>
        </Fragment>
      ))}
    </article>
  );
}

const TAGS: Readonly<Record<Zone["kind"], "h2" | "h3" | "p">> = {
  title: "h2",
  heading: "h3",
  paragraph: "p",
  byline: "p",
  dateline: "p",
  furniture: "p",
};

function Block({
  kind,
  dir,
  isFirst,
  children,
}: {
  readonly kind: Zone["kind"];
  readonly dir: "ltr" | "rtl";
  readonly isFirst: boolean;
  readonly children: React.ReactNode;
}) {
  const Tag = TAGS[kind];
  return (
    <Tag className={`zone zone-${kind}`} dir={dir} data-first={isFirst}>
      {children}
    </Tag>
  );
}

function Piece({
  segment: { start, end, over },
  text,
  chosen,
  mention,
}: {
  readonly segment: Segment;
  readonly text: string;
  readonly chosen: string | null;
  readonly mention: number | null;
}) {
  const words = text.slice(start, end);
  if (over.length === 0) return words;
  const claims = over.filter(({ layer }) => layer === "claim");
  const isChosen = claims.some(({ of }) => of === chosen);
  const kinds = [...new Set(over.map(({ layer }) => `over-${layer}`))].join(" ");
  const named = mention !== null && over.some(({ layer, of }) => layer !== "claim" && of === String(mention));
  return (
    <span
      className={kinds}
      data-start={start}
      data-depth={Math.min(claims.length, 3)}
      data-claims={claims.map(({ of }) => of).join(" ")}
      data-chosen={isChosen}
      data-named={named}
      data-found={over.some(({ layer }) => layer === "found")}
    >
      {words}
    </span>
  );
}
