import { benchHttp } from "./http/bench.ts";

// node bench/http.ts [EVENTS] [RECORD]: apart from the others, since it takes minutes and a quiet machine
const [events = "100000", record] = process.argv.slice(2);
await benchHttp(Number(events), record);
