import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { application } from "./application.ts";
import type { Desk } from "./desk.ts";
import { type Admission, onlyBearers } from "./guard/admission.ts";
import { withHeaders } from "./guard/headers.ts";
import { onlyAt } from "./guard/hosts.ts";
import { onlyOwnPages } from "./guard/origins.ts";
import { answerRefusal, refusalOf, refused } from "./problems.ts";
import { agreementRoutes } from "./routes/agreements.ts";
import { chronologyRoutes } from "./routes/chronology.ts";
import { chronologyFiles } from "./routes/chronology-files.ts";
import { claimRoutes } from "./routes/claims.ts";
import { compareRoutes } from "./routes/compare.ts";
import { discrepancyRoutes } from "./routes/discrepancies.ts";
import { documentRoutes } from "./routes/documents.ts";
import { dyadRoutes } from "./routes/dyads.ts";
import { entityRoutes } from "./routes/entities.ts";
import { eventRoutes } from "./routes/events.ts";
import { judgingRoutes } from "./routes/judging.ts";
import { pictureRoutes } from "./routes/pictures.ts";
import { promiseRoutes } from "./routes/promises.ts";
import { recordRoutes } from "./routes/record.ts";
import { reviewRoutes } from "./routes/review.ts";
import { searchRoutes } from "./routes/search.ts";
import { sessionRoutes } from "./routes/session.ts";
import { uploadRoutes } from "./routes/uploading.ts";
import type { Writing } from "./writing/writing.ts";

/** What the application is made of. */
export interface Parts {
  readonly desk: Desk;
  readonly writing: Writing;
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

const READING = [
  ...[
    chronologyRoutes,
    chronologyFiles,
    eventRoutes,
    claimRoutes,
    agreementRoutes,
    promiseRoutes,
    discrepancyRoutes,
    documentRoutes,
  ],
  ...[entityRoutes, dyadRoutes, compareRoutes, reviewRoutes, searchRoutes, pictureRoutes],
];

/** The API and the browser application as one: (Request) → Response. */
export function appOf(parts: Parts): OpenAPIHono {
  const { desk, writing, admission, version } = parts;
  const app = new OpenAPIHono({ defaultHook: refuseInput as never });
  app.use(withHeaders(), onlyAt(parts.host, parts.names), onlyOwnPages());
  app.use("/api/*", onlyBearers(admission));
  recordRoutes(app, desk, version);
  for (const routes of READING) routes(app, desk);
  judgingRoutes(app, writing);
  uploadRoutes(app, writing);
  sessionRoutes(app, admission);
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "Chancery", version, description: DESCRIPTION } });
  app.all("/api/*", (c) => noRoute(app, c));
  app.all("*", application(parts.web));
  app.onError((error, c) => {
    const refusal = refusalOf(error);
    if (refusal.status === 500) parts.failed(error);
    return answerRefusal(c, refusal);
  });
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

interface Checked {
  readonly success: boolean;
  readonly target: string;
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
}

/** Parameters or a body that are not as wanted. */
function refuseInput(result: Checked, c: Context): Response | undefined {
  if (result.success) return undefined;
  const [first] = result.error?.issues ?? [];
  const name = first?.path.join(".") ?? "";
  const message = `${name === "" ? "" : `${name}: `}${first?.message ?? "not as wanted"}`;
  const found = result.target === "query" && name !== "" ? { found: c.req.query(name) ?? "nothing" } : {};
  return answerRefusal(c, refused(400, message, { wanted: name === "" ? message : (first?.message ?? ""), ...found }));
}
