import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** read: all that is there; review: and judgements; admin: and documents. */
export const ROLES = ["read", "review", "admin"] as const;

export type Role = (typeof ROLES)[number];

/** Who may do what. */
export interface Bearer {
  readonly name: string;
  readonly role: Role;
}

/** A token: what is kept of it is its hash. */
export interface Token extends Bearer {
  /** sha256, hex. */
  readonly hash: string;
}

/** A new secret: 256 bits, in letters that go into an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whose token it is; null for nobody's. Takes the same time wherever it differs, and whichever it is. */
export function bearerOf(secret: string, tokens: readonly Token[]): Bearer | null {
  const given = Buffer.from(hashOf(secret), "hex");
  let found: Bearer | null = null;
  for (const { hash, name, role } of tokens) {
    if (timingSafeEqual(given, Buffer.from(hash, "hex"))) found = { name, role };
  }
  return found;
}

/** Whether a role may do what `wanted` may. */
export function may(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

const LINE = /^(read|review|admin)\s+(\S+)\s+([0-9a-f]{64})$/;

/** The tokens of a file: a line each, "role name sha256". Throws with the line that is none. */
export function tokensIn(text: string): readonly Token[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [, role, name, hash] = LINE.exec(line.trim()) ?? [];
    if (role === undefined || name === undefined || hash === undefined)
      throw new Error(`wanted "role name sha256" in line ${at + 1} of the tokens, found something else`);
    return [{ role: role as Role, name, hash }];
  });
}

/** The line of a token in a file. */
export function tokenLine({ role, name, hash }: Token): string {
  return `${role} ${name} ${hash}\n`;
}
