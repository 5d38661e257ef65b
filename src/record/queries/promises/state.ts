/** In the order in which they are shown. */
export const PROMISE_STATES = ["overdue", "due", "open", "done", "dropped"] as const;

/** overdue: its last day has passed and no text tells it as done; due: still to come; open: no date; done; dropped: cancelled, put off, denied. */
export type PromiseState = (typeof PROMISE_STATES)[number];
