import type { Context } from "hono";
import type { Jobs } from "./jobs.ts";
import type { Hand } from "./tasks.ts";
import type { Limits } from "./uploads.ts";
import type { Writer } from "./writer.ts";

/** What the routes that write are handed. */
export interface Writing {
  readonly writer: Writer;
  readonly jobs: Jobs;
  readonly limits: Limits;
  /** Who decides, and when: by the token, else as the request says, else the user of the system. */
  readonly hand: (c: Context, by: string | undefined) => Pick<Hand, "by" | "at">;
}
