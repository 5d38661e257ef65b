import { benchBrowser } from "./browser/bench.ts";

// node bench/browser.ts [EVENTS] [RECORD]: apart from the others, since it wants Chromium and a quiet machine
const [events = "100000", record] = process.argv.slice(2);
await benchBrowser(Number(events), record);
