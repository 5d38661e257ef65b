import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Desk } from "./desk.ts";
import { answerRefusal, refusalOf, refused } from "./problems.ts";
import { agreementRoutes } from "./routes/agreements.ts";
import { chronologyRoutes } from "./routes/chronology.ts";
import { claimRoutes } from "./routes/claims.ts";
import { compareRoutes } from "./routes/compare.ts";
import { discrepancyRoutes } from "./routes/discrepancies.ts";
import { documentRoutes } from "./routes/documents.ts";
import { dyadRoutes } from "./routes/dyads.ts";
import { entityRoutes } from "./routes/entities.ts";
import { eventRoutes } from "./routes/events.ts";
import { pictureRoutes } from "./routes/pictures.ts";
import { promiseRoutes } from "./routes/promises.ts";
import { recordRoutes } from "./routes/record.ts";
import { reviewRoutes } from "./routes/review.ts";
import { searchRoutes } from "./routes/search.ts";

/** What the application is made over. */
export interface Parts {
  readonly desk: Desk;
  /** Of Chancery. */
  readonly version: string;
}

/** The API as one application: (Request) → Response. */
export function apiOver({ desk, version }: Parts): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseInput as never });
  recordRoutes(app, desk, version);
  const readings = [chronologyRoutes, eventRoutes, claimRoutes, agreementRoutes, promiseRoutes, discrepancyRoutes];
  const others = [documentRoutes, entityRoutes, dyadRoutes, compareRoutes, reviewRoutes, searchRoutes, pictureRoutes];
  for (const routes of [...readings, ...others]) routes(app, desk);
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "Chancery", version, description: DESCRIPTION } });
  app.all("/api/*", () => {
    throw refused(404, "wanted a route of /api/openapi.json, found none of that name and method");
  });
  app.onError((error, c) => answerRefusal(c, refusalOf(error)));
  return app;
}

const DESCRIPTION =
  "The record of who met whom, what was agreed, what is planned or rumoured, who says so, and where sources disagree. Answers are those of the command line with --json.";

interface Checked {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
}

/** Parameters that are not as wanted. */
function refuseInput(result: Checked, c: Context): Response | undefined {
  if (result.success) return undefined;
  const [first] = result.error?.issues ?? [];
  const name = first?.path.join(".") ?? "";
  const message = `${name === "" ? "" : `${name}: `}${first?.message ?? "not as wanted"}`;
  return answerRefusal(c, refused(400, message, name === "" ? {} : { found: c.req.query(name) ?? "nothing" }));
}
