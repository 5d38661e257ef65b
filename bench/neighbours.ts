import { benchNeighbours } from "./neighbours/bench.ts";

// node bench/neighbours.ts [DOCUMENTS ...]: apart from the others, since a large record takes an hour to make
const sizes = process.argv.slice(2).map(Number);
await benchNeighbours(sizes.length > 0 ? sizes : [1000, 10_000, 100_000]);
