import type { Knowledge } from "../../src/knowledge/knowledge.ts";

/** Knowledge files without a row. */
export function noKnowledge(): Knowledge {
  return {
    ...{
      version: "none",
      states: [],
      offices: [],
      people: [],
      aliases: [],
      organisations: [],
      memberships: [],
      summits: [],
    },
    ...{ places: [], tables: {} },
  };
}
