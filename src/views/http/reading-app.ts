import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Desk } from "./desk.ts";
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
import { facetRoutes } from "./routes/facets.ts";
import { mapRoutes } from "./routes/map.ts";
import { networkRoutes } from "./routes/network.ts";
import { promiseRoutes } from "./routes/promises.ts";
import { recordRoutes } from "./routes/record.ts";
import { reviewRoutes } from "./routes/review.ts";
import { searchRoutes } from "./routes/search.ts";
import { stateRoutes } from "./routes/states.ts";

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
  ...[
    entityRoutes,
    dyadRoutes,
    compareRoutes,
    reviewRoutes,
    searchRoutes,
    facetRoutes,
    mapRoutes,
    networkRoutes,
    stateRoutes,
  ],
];

/** An application without routes: what is not as wanted, and what fails, is answered in one shape; `failed` hears what no answer shows. */
export function bareApp(failed: (error: unknown) => void): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseInput as never });
  app.onError((error, c) => {
    const refusal = refusalOf(error);
    if (refusal.status === 500) failed(error);
    return answerRefusal(c, refusal);
  });
  return app;
}

/** Puts all routes that only read into `app`. */
export function readingRoutes(app: OpenAPIHono, desk: Desk, version: string): void {
  recordRoutes(app, desk, version);
  for (const routes of READING) routes(app, desk);
}

/** The routes that only read, as an application of their own. */
export function readingApp(desk: Desk, version: string, failed: (error: unknown) => void): OpenAPIHono {
  const app = bareApp(failed);
  readingRoutes(app, desk, version);
  return app;
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
