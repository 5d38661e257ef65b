import type { Job, JobFile } from "./job.ts";
import type { Progress } from "./tasks.ts";
import type { Received } from "./uploads.ts";

/** The jobs of this process, the newest first. */
export interface Jobs {
  get(id: string): Job | null;
  list(): readonly Job[];
  put(job: Job): void;
}

const KEPT = 100;

/** An empty list of jobs; the oldest are forgotten. */
export function newJobs(): Jobs {
  const all = new Map<string, Job>();
  return {
    get: (id) => all.get(id) ?? null,
    list: () => [...all.values()].reverse(),
    put: (job) => {
      all.set(job.id, job);
      for (const id of [...all.keys()].slice(0, -KEPT)) all.delete(id);
    },
  };
}

/** The job after a step; `placeOf` gives the place in the form of the file at a path, and `nameOf` its name there. */
export function advanced(job: Job, step: Progress, { placeOf, nameOf }: Pick<Received, "placeOf" | "nameOf">): Job {
  const place = placeOf(step.path);
  const change = (changed: Partial<JobFile>) =>
    job.files.map((file, at) => (at === place ? { ...file, ...changed } : file));
  if (step.step === "reading") return { ...job, state: "reading", files: change({ state: "reading" }) };
  const { documents } = step;
  const problems = step.problems.map((problem) => ({ ...problem, file: nameOf(problem.file) }));
  return { ...job, done: job.done + 1, files: change({ state: stateOf(documents), documents, problems }) };
}

/** The job when all is read: what still waits was a side file. */
export function ended(job: Job, summary: unknown): Job {
  const files = job.files.map((file) => (file.state === "waiting" ? { ...file, state: "side file" as const } : file));
  return { ...job, state: "done", done: job.total, files, summary };
}

/** Of a file with several documents the most telling. */
function stateOf(documents: JobFile["documents"]): JobFile["state"] {
  const added = documents.map((one) => one.added);
  return (["new", "copy", "known"] as const).find((state) => added.includes(state)) ?? "refused";
}
