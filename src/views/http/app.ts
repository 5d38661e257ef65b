import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { application } from "./application.ts";
import type { Desk } from "./desk.ts";
import { type Admission, onlyBearers } from "./guard/admission.ts";
import { withHeaders } from "./guard/headers.ts";
import { onlyAt } from "./guard/hosts.ts";
import { onlyOwnPages } from "./guard/origins.ts";
import { keptAnswers } from "./kept-answers.ts";
import { answeredByReader } from "./long.ts";
import { packedAnswers } from "./packing.ts";
import { refused } from "./problems.ts";
import { bareApp, readingRoutes } from "./reading-app.ts";
import type { Reader } from "./reading-thread/reader.ts";
import { judgingRoutes } from "./routes/judging.ts";
import { sessionRoutes } from "./routes/session.ts";
import { uploadRoutes } from "./routes/uploading.ts";
import type { Writing } from "./writing/writing.ts";

/** What the application is made of. */
export interface Parts {
  readonly desk: Desk;
  readonly writing: Writing;
  /** Answers what takes long; null where it may be answered here. */
  readonly reader: Reader | null;
  readonly admission: Admission;
  /** Where it listens, and the other names under which it is asked. */
  readonly host: string;
  readonly names: readonly string[];
  /** The folder of the built browser application. */
  readonly web: string;
  /** Of Chancery. */
  readonly version: string;
  /** Told of what went wrong inside, which no answer shows. */
  readonly failed: (error: unknown) => void;
}

/** The API and the browser application as one: (Request) → Response. */
export function appOf(parts: Parts): OpenAPIHono {
  const { desk, writing, admission, version, reader } = parts;
  const app = bareApp(parts.failed);
  app.use(withHeaders(), onlyAt(parts.host, parts.names), onlyOwnPages());
  app.use(
    "/api/*",
    onlyBearers(admission),
    keptAnswers(() => desk.look()),
    packedAnswers(),
  );
  if (reader !== null) app.use("/api/*", answeredByReader(reader));
  readingRoutes(app, desk, version);
  judgingRoutes(app, writing);
  uploadRoutes(app, writing);
  sessionRoutes(app, admission);
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "Chancery", version, description: DESCRIPTION } });
  app.all("/api/*", (c) => noRoute(app, c));
  app.all("*", application(parts.web));
  return app;
}

const DESCRIPTION =
  "The record of who met whom, what was agreed, what is planned or rumoured, who says so, and where sources disagree. Answers are those of the command line with --json.";

/** A route that is there for another method, or none at all. */
function noRoute(app: OpenAPIHono, c: Context): never {
  const path = c.req.path;
  const methods = ["GET", "POST", "DELETE"].filter((method) => {
    const [handlers] = app.router.match(method, path);
    return handlers.some(([[, route]]) => !route.path.endsWith("*"));
  });
  if (methods.length === 0) throw refused(404, `wanted a route of /api/openapi.json, found "${path}"`);
  c.header("Allow", methods.join(", "));
  throw refused(405, `wanted ${methods.join(" or ")} for ${path}, found ${c.req.method}`);
}
