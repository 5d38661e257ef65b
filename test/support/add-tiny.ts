import { openStore } from "../../src/record/open.ts";
import { addTiny, manyTexts } from "./kill.ts";

// Adds the texts to the record in the first argument; says when it begins, so that the test can kill it while it writes.
const store = await openStore(process.argv[2] as string);
process.stdout.write("begin\n");
await addTiny(store, manyTexts());
await store.close();
