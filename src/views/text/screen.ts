import pico from "picocolors";

/** Where text is shown: how wide it is and whether it has colour. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly colour: ReturnType<typeof pico.createColors>;
}

const WITHOUT_TERMINAL = 100;
const NARROWEST = 40;

/** The screen of a stream: colour only on a terminal and without NO_COLOR; FORCE_COLOR overrides; COLUMNS sets the width where there is no terminal. */
export function screenOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Screen {
  const off = (environment.NO_COLOR ?? "") !== "" || environment.TERM === "dumb";
  const forced = !["", "0", "false", undefined].includes(environment.FORCE_COLOR);
  const columns = stream.columns ?? (Number(environment.COLUMNS) || WITHOUT_TERMINAL);
  return { width: Math.max(NARROWEST, columns), colour: pico.createColors(!off && (stream.isTTY === true || forced)) };
}
