import { useSearchParams } from "react-router";
import { addressOf, ask } from "../../api/client.ts";
import type { ChronologyPageAnswer } from "../../api/types.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import type { Filters } from "../../parts/filters.ts";
import { asText } from "./as-text.ts";
import { linesOf, type useChronology } from "./use-chronology.ts";

type Chronology = ReturnType<typeof useChronology>;

const FILES: readonly (readonly [ending: string, name: string])[] = [
  ["md", "Markdown"],
  ["csv", "CSV"],
];

/** Copies or exports what is on the screen: the same filters, the same day, all of it. */
export function TakeAway({ filters, list }: { readonly filters: Filters; readonly list: Chronology }) {
  const [params] = useSearchParams();
  const asked = { ...filters, as_of: params.get("as_of") };
  return (
    <>
      <CopyButton label="Copy" text={async () => asText(linesOf(await allPages(asked)))} />
      {FILES.map(([ending, name]) => (
        <a
          key={ending}
          className="button"
          href={addressOf(`chronology.${ending}`, asked)}
          download={`chronology.${ending}`}
        >
          {name}
        </a>
      ))}
      <button type="button" onClick={() => printAll(list)}>
        Print
      </button>
    </>
  );
}

/** More than that nobody wants on paper. */
const AT_MOST = 3000;

/** Fetches the lines that are not on the screen yet, then prints. */
async function printAll(list: Chronology): Promise<void> {
  let { hasNextPage } = list;
  for (let lines = list.lines.length; hasNextPage && lines < AT_MOST; ) {
    const { data, hasNextPage: more, isError } = await list.fetchNextPage();
    if (isError) return;
    lines = (data?.pages ?? []).reduce((sum, { items }) => sum + items.length, 0);
    hasNextPage = more;
  }
  // once the last of them are in the page
  setTimeout(() => print(), 50);
}

async function allPages(asked: Readonly<Record<string, string | null>>): Promise<readonly ChronologyPageAnswer[]> {
  const pages: ChronologyPageAnswer[] = [];
  for (let cursor: string | null | undefined = null; cursor !== undefined; ) {
    const page: ChronologyPageAnswer = await ask("chronology", { ...asked, limit: 1000, cursor });
    pages.push(page);
    cursor = page.next ?? undefined;
  }
  return pages;
}
