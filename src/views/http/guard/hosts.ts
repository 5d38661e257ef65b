import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { refused } from "../problems.ts";

/** Whether an address to listen at is of this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests under another name than ours: a page of others whose name was made to mean this machine (DNS rebinding) would be of one origin with us.
 * Loopback addresses always count, addresses in figures where we listen to the network, else the names given.
 */
export function onlyAt(host: string, names: readonly string[]): MiddlewareHandler {
  const known = new Set([host, ...names].map((name) => name.toLowerCase()));
  return async (c, next) => {
    const name = nameIn(c.req.header("Host") ?? new URL(c.req.url).host);
    const isOurs = isLoopback(name) || known.has(name) || (!isLoopback(host) && isIP(name) > 0);
    if (!isOurs)
      throw refused(403, `wanted a request to ${[...known].join(", ")}, found one to "${name}"`, {
        code: "other_host",
      });
    await next();
  };
}

/** "example.org" of "Example.org:80", "::1" of "[::1]:80". */
function nameIn(host: string): string {
  return (/^\[([^\]]*)\]/.exec(host)?.[1] ?? host.replace(/:\d+$/, "")).toLowerCase();
}
