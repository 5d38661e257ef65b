import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { ChronologyLine, ChronologyPageAnswer } from "../../api/types.ts";
import { listQuery, useList } from "../../api/use-list.ts";
import type { Filters } from "../../parts/filters.ts";

/** A quotation beneath a line, numbered over all pages that are loaded. */
export interface Note {
  readonly number: number;
  readonly claim: string;
  readonly document: string;
  readonly source: string;
  readonly quotation: string;
}

export interface Line extends ChronologyLine {
  readonly cited: readonly Note[];
}

/** So many lines are asked for first: a screenful is there sooner than a long list (public/ahead.js asks for as many); and then at once. */
const FIRST = 30;
const THEN = 100;

/** The chronology, page by page; the footnotes of each page are numbered on. */
export function useChronology(filters: Filters) {
  const list = useList<ChronologyLine, ChronologyPageAnswer>("chronology", { ...filters, limit: FIRST }, THEN);
  const lines = useMemo(() => linesOf(list.pages), [list.pages]);
  return { ...list, lines };
}

/** Asks for the lines of other filters beforehand, as when the pointer rests on one: a click then finds them there. */
export function useBeforehand(): (filters: Filters) => void {
  const client = useQueryClient();
  const [search] = useSearchParams();
  return (filters) => {
    const asked = { ...filters, limit: FIRST, as_of: search.get("as_of") };
    client.prefetchInfiniteQuery(listQuery<ChronologyPageAnswer>("chronology", asked, THEN));
  };
}

/** Lines with the quotations that they cite. */
export function linesOf(pages: readonly ChronologyPageAnswer[]): readonly Line[] {
  let before = 0;
  return pages.flatMap(({ items, footnotes }) => {
    const notes = new Map(footnotes.map((note) => [note.number, { ...note, number: note.number + before }]));
    before += footnotes.length;
    return items.map((line) => ({ ...line, cited: line.footnotes.flatMap((number) => notes.get(number) ?? []) }));
  });
}
