import "./areas.css";
import type { DyadAnswer } from "../../api/types.ts";
import { To } from "../../parts/to.tsx";

/** So many areas are shown: those told of most. */
const SHOWN = 10;

/** What the two did together, area by area and year by year: the larger the square, the more. */
export function Areas({ areas, between }: { readonly areas: DyadAnswer["areas"]; readonly between: string }) {
  if (areas.length === 0) return <p className="soft">No areas are told.</p>;
  const sums = new Map<string, number>();
  for (const { value, count } of areas.flatMap((one) => one.areas)) sums.set(value, (sums.get(value) ?? 0) + count);
  const listed = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN);
  const most = Math.max(...areas.flatMap((one) => one.areas.map(({ count }) => count)));
  const countIn = (year: string, area: string) =>
    areas.find((one) => one.year === year)?.areas.find(({ value }) => value === area)?.count ?? 0;
  return (
    <table className="areas">
      <thead>
        <tr>
          <th scope="col">
            <span className="spoken">area</span>
          </th>
          {areas.map(({ year }) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listed.map(([area]) => (
          <tr key={area}>
            <th scope="row">
              <To to={`/chronology?between=${between}&area=${encodeURIComponent(area)}`}>{area}</To>
            </th>
            {areas.map(({ year }) => {
              const count = countIn(year, area);
              const side = `${0.35 + 0.75 * Math.sqrt(count / most)}rem`;
              return (
                <td key={year}>
                  {count > 0 && <span className="areas-mark" style={{ width: side, height: side }} />}
                  <span className="spoken">{count}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
