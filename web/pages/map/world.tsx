import { geoNaturalEarth1, geoPath } from "d3-geo";
import codes from "i18n-iso-countries/codes.json";
import { useMemo } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import { useStateName } from "../../api/states.ts";
import type { MapAnswer } from "../../api/types.ts";
import type { Count } from "../../parts/facets/facet.tsx";
import { frameOf } from "./frame.ts";

const WIDTH = 960;
const HEIGHT = 480;
/** Of the points, in units of the picture: in a large record they would hide the map. */
const LARGEST = 18;

const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const countries = feature(topology, topology.objects.countries).features;
const BY_NUMBER = new Map(codes.map(([, alpha3, number]) => [number ?? "", alpha3 ?? ""]));

/** The world: states shaded by how many visits they take part in, pins where places are known. */
export function World({
  answer,
  states,
  chosen,
  onChoose,
}: {
  readonly answer: MapAnswer;
  readonly states: readonly Count[];
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
}) {
  const counts = useMemo(() => new Map(states.map(({ value, count }) => [value, count])), [states]);
  const most = Math.max(...counts.values(), 1);
  const busiest = Math.max(...answer.items.map(({ count }) => count), 1);
  const shaped = useMemo(() => {
    const told = countries.filter(({ id }) => counts.has(BY_NUMBER.get(String(id)) ?? ""));
    const projection = frameOf(geoNaturalEarth1(), told, [WIDTH, HEIGHT]);
    return { projection, path: geoPath(projection) };
  }, [counts]);
  return (
    <figure className="world">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summaryOf(answer, states.length)}>
        {countries.map((country, index) => {
          const state = BY_NUMBER.get(String(country.id)) ?? "";
          const count = counts.get(state) ?? 0;
          return (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: the atlas never changes, and some of its areas have no id
              key={index}
              d={shaped.path(country) ?? ""}
              data-told={count > 0}
              style={count > 0 ? { fillOpacity: 0.18 + 0.62 * Math.sqrt(count / most) } : undefined}
            >
              {count > 0 && <Tip state={state} count={count} />}
            </path>
          );
        })}
        {answer.items.map(({ id, name, longitude, latitude, count }) => {
          const [x = 0, y = 0] = shaped.projection([longitude, latitude]) ?? [];
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map has a button for each place
            <circle
              key={id}
              cx={x}
              cy={y}
              r={3 + Math.min(2 * Math.sqrt(count), LARGEST * Math.sqrt(count / busiest))}
              data-chosen={chosen === id}
              onClick={() => onChoose(chosen === id ? null : id)}
            >
              <title>{`${name}: ${count}`}</title>
            </circle>
          );
        })}
      </svg>
      <figcaption className="label">
        Shaded: states that take part, the stronger the more often. Points: places whose coordinates are known.
      </figcaption>
    </figure>
  );
}

function Tip({ state, count }: { readonly state: string; readonly count: number }) {
  const name = useStateName(state);
  return <title>{`${name}: ${count}`}</title>;
}

function summaryOf({ items, without, total }: MapAnswer, states: number): string {
  return `Map of ${total} visits and meetings of ${states} states: ${total - without} at ${items.length} places that are known, ${without} without; the list beside it has all of them`;
}
