import { statSync } from "node:fs";
import { benchNeighbours } from "./neighbours/bench.ts";

// node bench/neighbours.ts [DOCUMENTS ...] [FILE.json] [FOLDER]: apart from the others, since a large record takes an hour to make; FILE.json instead of bench/results/neighbours.json; in a FOLDER it goes on when it was broken off
const words = process.argv.slice(2);
const [sizes, files] = [/^\d+$/, /\.json$/].map((form) => words.filter((word) => form.test(word)));
const folder = words.find((word) => statSync(word, { throwIfNoEntry: false })?.isDirectory()) ?? null;
await benchNeighbours(sizes!.length > 0 ? sizes!.map(Number) : [1000, 10_000, 100_000], { to: files![0], folder });
