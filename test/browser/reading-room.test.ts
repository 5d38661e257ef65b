import { afterAll, beforeAll, describe } from "vitest";
import { keyboard } from "./keyboard.ts";
import { everyPage } from "./pages.ts";
import { EXAMPLES, hasBrowser, openRoom, type Room } from "./room.ts";
import { safe } from "./safe.ts";
import { walk } from "./walk.ts";

describe.skipIf(!hasBrowser)("the reading room, in a browser", () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom(EXAMPLES.slice(0, 1));
  }, 180_000);
  afterAll(() => room?.close());

  // the walk comes first: it brings the documents in
  walk(() => room);
  everyPage(() => room);
  safe(() => room);
  // what the walk decided is taken back by now
  keyboard(() => room);
});
