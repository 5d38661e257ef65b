const MONTHS = "January February March April May June July August September October November December".split(" ");

/** An ISO day moved by some days. */
export function movedBy(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** "23 February 1989" */
export function dayWords(iso: string): string {
  const [year, month, day] = partsOf(iso);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** "February 23, 1989" */
export function americanDayWords(iso: string): string {
  const [year, month, day] = partsOf(iso);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** "February 1989" */
export function monthWords(iso: string): string {
  const [year, month] = partsOf(iso);
  return `${MONTHS[month - 1]} ${year}`;
}

/** "on 23 February 1989", "from 23 to 25 February 1989", "from 28 February to 2 March 1989". */
export function spanWords(start: string, end: string): string {
  if (start === end) return `on ${dayWords(start)}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return `from ${partsOf(start)[2]} to ${dayWords(end)}`;
  if (start.slice(0, 4) === end.slice(0, 4))
    return `from ${partsOf(start)[2]} ${MONTHS[partsOf(start)[1] - 1]} to ${dayWords(end)}`;
  return `from ${dayWords(start)} to ${dayWords(end)}`;
}

function partsOf(iso: string): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return [year, month, day];
}
