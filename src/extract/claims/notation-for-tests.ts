import type { EventClaim } from "../../document/claim.ts";

/** The claim in the notation of the rows; for tests only. */
export function notation(claim: EventClaim): string {
  const parties = claim.participants.map((p) => `${p.name}=${p.role}`).join(", ");
  return `${claim.type} ${claim.status} | ${parties} | ${claim.stage ?? ""} | ${claim.date?.edtf ?? "-"} | @${claim.place?.name ?? ""}`;
}

/** Whether the claim is as wanted: "type status Name=role … stage date @Place". */
export function holds(claim: EventClaim, wanted: string): boolean {
  const [type, status, ...rest] = wanted.split(" ");
  if (claim.type !== type || (status !== undefined && claim.status !== status)) return false;
  const text = rest.join(" ");
  const parties = [...text.matchAll(/((?:[A-Z][\w.-]* ?)+)=(\w+)/g)];
  const others = text.replaceAll(/((?:[A-Z][\w.-]* ?)+)=(\w+)/g, "").trim();
  const named = parties.every(([, name, role]) => claim.participants.some((p) => p.name === name && p.role === role));
  const rest2 = others === "" ? [] : others.split(/\s+/);
  return named && rest2.every((word) => [claim.stage, claim.date?.edtf ?? "-", `@${claim.place?.name}`].includes(word));
}
