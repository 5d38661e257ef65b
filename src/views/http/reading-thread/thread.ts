import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { openWhenMade } from "../../../record/awaited.ts";
import type { Faces } from "../../../record/queries/faces/faces.ts";
import { freshFaces } from "../../../record/queries/faces/fresh.ts";
import { type Context, engineVersion, type GlobalOptions, knowledgeOf, mergerOf } from "../../cli/context.ts";
import { today } from "../../cli/today.ts";
import { screenOf } from "../../text/screen.ts";
import { deskOver } from "../desk.ts";
import { awaited } from "../lists.ts";
import { readingApp } from "../reading-app.ts";
import { turn } from "../whole.ts";
import type { Question, Reply } from "./messages.ts";

/** The thread that answers what takes long: the same routes over a connection of its own. */
async function work(port: MessagePort, options: GlobalOptions): Promise<void> {
  const context: Context = { options, screen: screenOf({}, {}), print: () => {}, notice: () => {} };
  const { now } = await openWhenMade(options.record);
  const knowledge = await knowledgeOf(context);
  // read once for the lists here and those of the main thread
  const once = awaited<Faces>(2);
  let known: Faces | null = null;
  const faces = async () => {
    const store = await now();
    const { mergedOf } = await store.particulars();
    return once(mergedOf ?? "", async () => {
      known = await freshFaces(store, known, turn);
      return known;
    });
  };
  const desk = deskOver({ store: now, knowledge, merger: () => mergerOf(context), today, faces });
  const app = readingApp(desk, engineVersion(), (error) => say({ id: 0, failed: words(error) }));
  const say = (reply: Reply) => port.postMessage(reply, "answer" in reply ? [reply.answer.body] : []);
  port.on("message", (question: Question) => {
    const { id } = question;
    const reply = async (): Promise<Reply> => {
      if ("faces" in question) return { id, faces: await faces() };
      const response = await app.request(question.address);
      return {
        id,
        answer: { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() },
      };
    };
    reply().then(say, (error) => say({ id, failed: words(error) }));
  });
}

function words(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

if (parentPort !== null) await work(parentPort, workerData as GlobalOptions);
