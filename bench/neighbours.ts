import { benchNeighbours } from "./neighbours/bench.ts";

// node bench/neighbours.ts [DOCUMENTS ...] [FILE.json]: apart from the others, since a large record takes an hour to make; FILE.json instead of bench/results/neighbours.json
const [sizes, files] = [/^\d+$/, /\.json$/].map((form) => process.argv.slice(2).filter((word) => form.test(word)));
await benchNeighbours(sizes!.length > 0 ? sizes!.map(Number) : [1000, 10_000, 100_000], files![0]);
