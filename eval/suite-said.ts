import type { Page } from "./scorer-page.ts";
import { attributionHit, claimsOn } from "./scorer-parts.ts";
import { sameName } from "./scorer-text.ts";
import type { ScoredClaim } from "./scorer-types.ts";
import type { Said } from "./suite-cases.ts";
import { rounded } from "./suite-status.ts";

/** What the program has of one attribution. */
export interface SaidHit {
  readonly said: Said;
  /** A claim stands on the words. */
  readonly content: boolean;
  /** One of those claims has the speaker. */
  readonly speaker: boolean;
  /** One of them has every speaker of the chain. */
  readonly chain: boolean;
  /** One of them has the speaker, and the kind for him ("no comment", "denial"). */
  readonly kind: boolean;
  /** One of them is said by nobody known: "diplomats", "impersonal". */
  readonly nobody: boolean;
}

/** Compares the attributions of a passage with its claims. */
export function hitsOf(page: Page, said: readonly Said[]): readonly SaidHit[] {
  return said.map((one) => {
    const near = claimsOn(page, one);
    const speakers = [one.speaker, ...one.chain];
    return {
      said: one,
      ...attributionHit(page, one),
      chain: near.some((claim) => speakers.every((name) => speaks(page, claim, name))),
      kind: near.some((claim) => speaks(page, claim, one.speaker, one.kind)),
      nobody: near.some(({ attribution }) => attribution.some(({ entity }) => entity === null)),
    };
  });
}

function speaks(page: Page, { attribution }: ScoredClaim, name: string, kind?: string): boolean {
  const who = name.split(" (")[0]!;
  return attribution.some((one) => (kind === undefined || one.kind === kind) && sameName(who, one.speaker, page.names));
}

/** Figures over attributions of one sort. */
export interface SaidScores {
  readonly gold: number;
  readonly content: number;
  readonly speaker: number;
  /** Of nested ones: every speaker of the chain. */
  readonly chain?: number;
  /** Of "no comment" and denials: the kind too. */
  readonly kind?: number;
  /** Of impersonal and unnamed ones: a speaker who is nobody known, by whatever words. */
  readonly nobody?: number;
}

type Sort = readonly [name: string, test: (said: Said) => boolean, more: "chain" | "kind" | "nobody" | null];

const SORTS: readonly Sort[] = [
  ["all", () => true, null],
  ["nested", ({ chain }) => chain.length > 0, "chain"],
  ["carried over", ({ carried }) => carried, null],
  ["no comment", ({ kind }) => kind === "no comment", "kind"],
  ["denial", ({ kind }) => kind === "denial", "kind"],
  ["impersonal or unnamed", ({ speaker }) => /^(impersonal|unnamed)$/.test(speaker), "nobody"],
  ["direct or mixed", ({ kind }) => kind === "direct" || kind === "mixed", null],
];

/** Counts attributions: all, and the sorts that go wrong most. */
export function scoreSaid(hits: readonly SaidHit[]): Readonly<Record<string, SaidScores>> {
  const sorts = SORTS.map(([name, test, more]) => {
    const own = hits.filter(({ said }) => test(said));
    const share = (key: "content" | "speaker" | "chain" | "kind" | "nobody") =>
      rounded(own.filter((hit) => hit[key]).length / Math.max(1, own.length));
    const figures = { gold: own.length, content: share("content"), speaker: share("speaker") };
    return [name, more === null ? figures : { ...figures, [more]: share(more) }] as const;
  });
  return Object.fromEntries(sorts);
}
