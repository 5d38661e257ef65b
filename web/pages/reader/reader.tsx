import "./reader.css";
import { useEffect, useMemo, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import type { DocumentRead } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { useWide } from "../../parts/wide.ts";
import { About } from "./about.tsx";
import { Help } from "./help.tsx";
import { Margin } from "./margin.tsx";
import { NamedHere } from "./named-here.tsx";
import { Original } from "./original.tsx";
import { highlightsOf, type Layer } from "./segments.ts";
import { Sheet } from "./sheet.tsx";
import { Text } from "./text.tsx";
import { Tools } from "./tools.tsx";
import { useReaderKeys } from "./use-reader-keys.ts";

/** One document: the text with what was read in it, and the claims beside their words. */
export function ReaderPage() {
  const { id } = useParams();
  const query = useAnswer<DocumentRead>(`documents/${id}`);
  return (
    <div className="page reader">
      <Answered query={query}>{(doc) => <Reader key={doc.id} doc={doc} />}</Answered>
    </div>
  );
}

function Reader({ doc }: { readonly doc: DocumentRead }) {
  const [params, setParams] = useSearchParams();
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(new Set<Layer>(["claim", "who", "where", "when", "found"]));
  const [mention, setMention] = useState<number | null>(null);
  const [beside, setBeside] = useState(false);
  const [help, setHelp] = useState(false);
  const chosen = params.get("claim");
  const at = params.get("at");
  const found = useMemo(() => spanIn(at), [at]);
  const highlights = useMemo(() => highlightsOf(doc, found), [doc, found]);
  const choose = (claim: string | null) => {
    setMention(null);
    setParams((old) => withClaim(old, claim), { replace: true, preventScrollReset: true });
  };
  const wide = useWide("(min-width: 78rem)");
  useReaderKeys({ doc, chosen, choose, setHelp, setBeside });
  useScrollTo(chosen, at);
  return (
    <>
      <About doc={doc} />
      <Tools doc={doc} layers={layers} setLayers={setLayers} beside={beside} setBeside={setBeside} setHelp={setHelp} />
      <div className="reader-body" data-beside={beside}>
        <Text {...{ doc, highlights, layers, chosen, choose, mention, setMention }} />
        {beside ? <Original doc={doc} /> : <Margin doc={doc} chosen={chosen} choose={choose} floating={wide} />}
      </div>
      {!wide && <Sheet doc={doc} chosen={chosen} choose={choose} />}
      {mention !== null && <NamedHere mention={doc.mentions[mention]} onClose={() => setMention(null)} />}
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
}

/** "416-466": a place in the text. */
function spanIn(at: string | null) {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? "") ?? [];
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}

function withClaim(old: URLSearchParams, claim: string | null): URLSearchParams {
  const next = new URLSearchParams(old);
  next.delete("at");
  if (claim === null) next.delete("claim");
  else next.set("claim", claim);
  return next;
}

/** Brings the words that were asked for onto the screen. */
function useScrollTo(chosen: string | null, at: string | null) {
  useEffect(() => {
    const words = document.querySelector(
      chosen === null ? (at === null ? "[data-none]" : '[data-found="true"]') : '[data-chosen="true"]',
    );
    if (words === null) return;
    const { top, bottom } = words.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight - 80) words.scrollIntoView({ block: "center" });
  }, [chosen, at]);
}
