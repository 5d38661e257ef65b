import { z } from "@hono/zod-openapi";

/** The one shape of errors. */
export const ERROR = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      wanted: z.string().optional(),
      found: z.string().optional(),
      changed: z.unknown().optional().openapi({ description: "What others decided meanwhile" }),
    }),
  })
  .openapi("Error");
