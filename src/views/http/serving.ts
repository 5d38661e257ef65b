import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";

/** A server that listens. */
export interface Serving {
  readonly port: number;
  close(): Promise<void>;
}

/** How long a request may take to come in, in milliseconds: its head, and all of it. */
export interface Patience {
  readonly head: number;
  readonly whole: number;
}

const PATIENCE: Patience = { head: 10_000, whole: 300_000 };

/** Answers requests by `fetch` at `host` and `port` (0: any that is free). What comes in too slowly is ended. */
export async function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { host, port, patience = PATIENCE }: { readonly host: string; readonly port: number; readonly patience?: Patience },
): Promise<Serving> {
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, env),
    serverOptions: {
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: Math.min(1000, patience.head / 2),
      maxHeaderSize: 16_384,
    },
  }) as Server;
  server.maxHeadersCount = 100;
  server.maxConnections = 1000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
