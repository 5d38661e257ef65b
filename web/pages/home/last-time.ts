const KEY = "chancery.here";

/** The day on which one was here before today (ISO), as this browser remembers; null the first time. Today is remembered for the next time. */
export function lastTime(): string | null {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const days = (localStorage.getItem(KEY) ?? "").split(" ").filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
    const before = days.filter((day) => day < today).at(-1) ?? null;
    localStorage.setItem(KEY, [before, today].filter((day) => day !== null).join(" "));
    return before;
  } catch {
    return null;
  }
}
