import { useNavigate } from "react-router";
import type { DocumentAnswer, DocumentRead, Page } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useKept } from "../../parts/kept.ts";
import { useKeys } from "../../parts/keys.ts";
import { inOrder } from "./margin.tsx";

/** j and k from claim to claim, n and p from document to document, o the original, ? the keys. */
export function useReaderKeys({
  doc,
  chosen,
  choose,
  setHelp,
  setBeside,
}: {
  readonly doc: DocumentRead;
  readonly chosen: string | null;
  readonly choose: (claim: string | null) => void;
  readonly setHelp: (help: boolean) => void;
  readonly setBeside: (change: (beside: boolean) => boolean) => void;
}): void {
  const navigate = useNavigate();
  const kept = useKept();
  const { data } = useAnswer<Page<DocumentAnswer>>("documents", { limit: 1000 });
  const toClaim = (step: number) => {
    const claims = inOrder(doc);
    const at = claims.findIndex(({ id }) => id === chosen);
    const next = claims[at < 0 && step < 0 ? claims.length - 1 : at + step];
    if (next !== undefined) choose(next.id);
  };
  const toDocument = (step: number) => {
    const all = data?.items ?? [];
    const next = all[all.findIndex(({ id }) => id === doc.id) + step];
    if (next !== undefined) navigate({ pathname: `/documents/${next.id}`, search: kept });
  };
  useKeys({
    j: () => toClaim(1),
    k: () => toClaim(-1),
    n: () => toDocument(1),
    p: () => toDocument(-1),
    o: () => setBeside((beside) => !beside),
    "?": () => setHelp(true),
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key
    Escape: () => choose(null),
  });
}
