import type { Root } from "./roots.ts";
import { isConflict, quadOf } from "./roots.ts";
import type { Operator } from "./table.ts";

/** A root with the CAMEO code that tells more. */
export interface Code {
  readonly plover: Root;
  readonly cameo: string;
}

function codes(text: string): Partial<Readonly<Record<Root, string>>> {
  return Object.fromEntries(text.split(" ").map((pair) => pair.split("=")));
}

/** CAMEO 03x, 10x, 12x, 13x, 16x by what is planned, asked for, refused, threatened or ended. */
const PLANNED = codes("CONSULT=036 SUPPORT=032 COOPERATE=031 AID=033 YIELD=035");
const ASKED = codes("CONSULT=106 SUPPORT=102 COOPERATE=101 AID=103 YIELD=105");
const REFUSED = codes("CONSULT=125 SUPPORT=120 COOPERATE=121 AID=122 YIELD=124 AGREE=127 REQUEST=120");
const THREATENED = codes("SANCTION=131 COERCE=137 PROTEST=133 ASSAULT=138 FIGHT=138 MOBILIZE=138 REJECT=130");
const ENDED = codes("CONSULT=164 SUPPORT=161 COOPERATE=163 AID=162 YIELD=160");
const EASED = codes("SANCTION=085 COERCE=081 PROTEST=080 ASSAULT=087 FIGHT=087 MOBILIZE=087");

/**
 * What `operator` makes of an act: "agreed to release" of a release, "refused to talk" of talks. Null when it makes nothing of it.
 * A plan of cooperation is AGREE, one of conflict THREATEN; cooperation that ends is SANCTION, conflict that ends YIELD.
 */
export function compose(operator: Operator, act: Code): Code | null {
  const { plover, cameo } = act;
  switch (operator) {
    case "same":
    case "light":
    case "say":
      return act;
    case "plan":
      return planned(act);
    case "agree":
      return { plover: "AGREE", cameo: PLANNED[plover] ?? "030" };
    case "decide":
      return isConflict(plover) ? act : planned(act);
    case "order":
      return isConflict(plover) ? act : compose("ask", act);
    case "ask":
      return { plover: "REQUEST", cameo: ASKED[plover] ?? "100" };
    case "threat":
      return { plover: "THREATEN", cameo: THREATENED[plover] ?? "130" };
    case "refuse":
      return { plover: "REJECT", cameo: REFUSED[plover] ?? "120" };
    case "fail":
      return isConflict(plover) ? { plover, cameo } : { plover: "REJECT", cameo: REFUSED[plover] ?? "120" };
    case "stop":
      return ended(plover);
    case "accuse":
      return { plover: "ACCUSE", cameo: "112" };
    case "allow":
      return { plover: "YIELD", cameo: "080" };
    case "ban":
      return { plover: "COERCE", cameo: "172" };
    case "force":
      return { plover: "COERCE", cameo: "170" };
  }
}

/** The act as a plan: "will send", "promised to send". */
export function planned({ plover, cameo }: Code): Code {
  if (!isConflict(plover)) return { plover: "AGREE", cameo: PLANNED[plover] ?? "030" };
  if (quadOf(plover) === "material conflict") return { plover: "THREATEN", cameo: THREATENED[plover] ?? "130" };
  return { plover, cameo };
}

/** The act as ended: of cooperation a reduction, of conflict a concession. */
function ended(plover: Root): Code {
  if (plover === "AGREE") return { plover: "REJECT", cameo: "120" };
  if (!isConflict(plover)) return { plover: "SANCTION", cameo: ENDED[plover] ?? "160" };
  return { plover: "YIELD", cameo: EASED[plover] ?? "080" };
}

/** The act as not done; `ahead` when it was still to come. */
export function negated({ plover }: Code, ahead: boolean): Code {
  const quad = quadOf(plover);
  if (quad === "verbal cooperation") return { plover: "REJECT", cameo: REFUSED[plover] ?? "120" };
  if (quad === "material cooperation" && (ahead || plover === "YIELD"))
    return { plover: "REJECT", cameo: REFUSED[plover] ?? "120" };
  if (quad === "material cooperation") return ended(plover);
  if (quad === "material conflict" && !ahead) return ended(plover);
  return { plover: "AGREE", cameo: "030" };
}
