import { openStore } from "../../src/record/open.ts";
import { rebuildInPlace } from "../../src/record/rebuild/in-place.ts";
import { TINY_MAKER, tinyExtractor } from "./tiny-extractor.ts";
import { tinyMerger } from "./tiny-record.ts";

// Rebuilds the record in the first argument, slowly; says when it begins, so that the test can kill it at any moment.
const plain = tinyExtractor();
const extractor = {
  annotate: async (doc: Parameters<typeof plain.annotate>[0]) => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    return plain.annotate(doc);
  },
};
process.stdout.write("begin\n");
const making = { extractor, maker: TINY_MAKER, merger: async () => tinyMerger };
await rebuildInPlace(process.argv[2] as string, making, { open: openStore, look: async () => null });
