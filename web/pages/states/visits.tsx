import "./visits.css";
import type { DyadAnswer } from "../../api/types.ts";

/** Who came to whom in each year: to the left those who came to the one, to the right to the other. */
export function Visits({
  visits,
  a,
  b,
}: {
  readonly visits: DyadAnswer["visits"];
  readonly a: string;
  readonly b: string;
}) {
  if (visits.length === 0) return <p className="soft">No visits are told.</p>;
  const most = Math.max(...visits.flatMap(({ toA, toB }) => [toA, toB]), 1);
  const width = (count: number) => ({ width: `${(100 * count) / most}%` });
  return (
    <table className="visits">
      <thead>
        <tr>
          <th scope="col">to {a}</th>
          <th scope="col">
            <span className="spoken">year</span>
          </th>
          <th scope="col">to {b}</th>
        </tr>
      </thead>
      <tbody>
        {everyYear(visits).map(({ year, toA, toB }) => (
          <tr key={year}>
            <td>
              <span className="visits-bar">
                <span className="visits-count">{toA === 0 ? "" : toA}</span>
                <span style={width(toA)} />
              </span>
            </td>
            <th scope="row">{year}</th>
            <td>
              <span className="visits-bar">
                <span style={width(toB)} />
                <span className="visits-count">{toB === 0 ? "" : toB}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Years without a visit too: a gap is told by a gap. */
function everyYear(visits: DyadAnswer["visits"]): DyadAnswer["visits"] {
  const known = new Map(visits.filter(({ year }) => /^\d{4}$/.test(year)).map((one) => [Number(one.year), one]));
  const years = [...known.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0 || last - first > 40) return visits;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return known.get(year) ?? { year: String(year), toA: 0, toB: 0 };
  });
}
