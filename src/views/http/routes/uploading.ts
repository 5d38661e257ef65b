import { randomUUID } from "node:crypto";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AddOptions } from "../../cli/add.ts";
import { checkedDate } from "../../cli/filter-options.ts";
import { refusalOf, refused } from "../problems.ts";
import { REFUSALS, refusal } from "../reading.ts";
import { ID } from "../schemas/any.ts";
import type { Job } from "../writing/job.ts";
import { advanced, ended } from "../writing/jobs.ts";
import { type Received, received } from "../writing/uploads.ts";
import type { Writing } from "../writing/writing.ts";

const PROBLEM = z.object({ file: z.string(), wanted: z.string(), found: z.string() });
const JOB = z
  .object({
    id: z.string(),
    state: z.enum(["waiting", "reading", "done", "failed"]),
    done: z.number().int(),
    total: z.number().int(),
    files: z.array(
      z.object({
        name: z.string(),
        state: z.enum(["waiting", "reading", "new", "copy", "known", "refused", "side file"]),
        documents: z.array(z.object({ id: ID, added: z.string() })),
        problems: z.array(PROBLEM),
      }),
    ),
    summary: z
      .looseObject({})
      .nullable()
      .openapi({ description: "As `chancery add --json` prints it, when it is done" }),
    error: z.looseObject({ message: z.string() }).nullable(),
  })
  .openapi("Job");

const FORM = z.object({
  files: z.any().openapi({
    type: "array",
    items: { type: "string", format: "binary" },
    description: "NAME.json beside another NAME.* is its side file",
  }),
  published: z
    .string()
    .optional()
    .openapi({ description: "When they were published (EDTF), where they do not say so" }),
  publisher: z.string().optional(),
  title: z.string().optional(),
});

/** Documents that come in, and how far their reading is. */
export function uploadRoutes(app: OpenAPIHono, writing: Writing): void {
  const { jobs, limits } = writing;
  const tooLarge = () => {
    throw refused(413, `wanted at most ${limits.request} bytes in one request, found more`);
  };
  const post = createRoute({
    method: "post",
    path: "/api/documents",
    tags: ["documents"],
    summary:
      "Add documents: each file is new, another copy, known, or refused and why; a bad file never stops the others",
    middleware: [onlyForms, bodyLimit({ maxSize: limits.request, onError: tooLarge })],
    request: { body: { required: true, content: { "multipart/form-data": { schema: FORM } } } },
    responses: {
      202: { description: "Being read: ask for the job", content: { "application/json": { schema: JOB } } },
      413: refusal("Too large"),
      415: refusal("No form"),
      ...REFUSALS,
    },
  });
  app.openapi(post, (async (c: Context) => {
    const { files, options } = await formOf(c);
    const job = begun(writing, await received(files, limits), options);
    c.header("Location", `/api/jobs/${job.id}`);
    return c.json(job, 202);
  }) as never);
  const one = createRoute({
    method: "get",
    path: "/api/jobs/{id}",
    tags: ["documents"],
    summary: "How far the reading of documents is",
    request: { params: z.object({ id: z.string() }) },
    responses: { 200: { description: "The job", content: { "application/json": { schema: JOB } } }, ...REFUSALS },
  });
  app.openapi(one, ((c: Context) => {
    const { id } = c.req.valid("param" as never) as { id: string };
    const job = jobs.get(id);
    if (job === null) throw refused(404, `wanted the id of a job of this server, found "${id}"`);
    c.header("Cache-Control", "no-store");
    return c.json(job, 200);
  }) as never);
  const all = createRoute({
    method: "get",
    path: "/api/jobs",
    tags: ["documents"],
    summary: "The jobs of this server, the newest first",
    responses: {
      200: {
        description: "Jobs",
        content: {
          "application/json": { schema: z.object({ items: z.array(JOB), next: z.null(), total: z.number().int() }) },
        },
      },
      ...REFUSALS,
    },
  });
  app.openapi(all, ((c: Context) => {
    c.header("Cache-Control", "no-store");
    const items = jobs.list();
    return c.json({ items, next: null, total: items.length }, 200);
  }) as never);
}

const onlyForms: MiddlewareHandler = (c, next) => {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type))
    throw refused(415, `wanted multipart/form-data, found ${type || "nothing"}`);
  return next();
};

interface Form {
  readonly files: readonly File[];
  readonly options: AddOptions;
}

async function formOf(c: Context): Promise<Form> {
  const form = await readForm(c);
  const files = [...form.values()].filter((value) => value instanceof File);
  const word = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? { [name]: value.trim() } : {};
  };
  const options: AddOptions = { ...word("published"), ...word("publisher"), ...word("title") };
  if (options.published !== undefined) checkedDate("--published", options.published);
  return { files, options };
}

async function readForm(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    const { status } = refusalOf(error);
    if (status === 413) throw error;
    throw refused(400, `wanted a whole form, found ${error instanceof Error ? error.message : "something else"}`);
  }
}

/** Has the files read; the job follows. */
function begun({ writer, jobs }: Writing, files: Received, options: AddOptions): Job {
  const total = files.paths.length;
  const job: Job = {
    id: randomUUID(),
    state: "waiting",
    done: 0,
    total,
    files: files.files,
    summary: null,
    error: null,
  };
  jobs.put(job);
  const now = () => jobs.get(job.id) ?? job;
  void writer
    .do({ do: "add", paths: files.paths, options }, (step) => jobs.put(advanced(now(), step, files)))
    .then((summary) => jobs.put(ended(now(), withNames(summary, files))))
    .catch((error) => jobs.put({ ...now(), state: "failed", error: refusalOf(error).problem }))
    .finally(files.remove);
  return job;
}

/** Without the folders where the files lay meanwhile. */
function withNames(summary: unknown, { nameOf }: Received): unknown {
  const {
    record: _record,
    refused: problems,
    ...rest
  } = summary as { record: string; refused: readonly { file: string }[] };
  return { ...rest, refused: problems.map((problem) => ({ ...problem, file: nameOf(problem.file) })) };
}
