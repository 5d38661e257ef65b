import "./documents.css";
import type { DocumentAnswer } from "../../api/types.ts";
import { useList } from "../../api/use-list.ts";
import { Answered } from "../../parts/answered.tsx";
import { Bar, Typed } from "../../parts/bar.tsx";
import { dayWords } from "../../parts/day-words.ts";
import { DropZone } from "../../parts/drop/drop-zone.tsx";
import { Empty } from "../../parts/empty.tsx";
import { type FilterName, useFilters } from "../../parts/filters.ts";
import { More } from "../../parts/more.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";

const KNOWN: readonly FilterName[] = ["source", "since", "until"];

/** All documents, the newest first. */
export function DocumentsPage() {
  const { filters, set } = useFilters(KNOWN);
  const list = useList<DocumentAnswer>("documents", { ...filters, limit: 200 });
  return (
    <div className="page documents">
      <Title
        above={list.total === null ? undefined : `${list.total} in the record`}
        tools={
          <To className="button" to="/compare">
            Compare two
          </To>
        }
      >
        Documents
      </Title>
      <DropZone />
      <Bar label="Filters">
        <Typed label="Published by" example="Pacific Wire" value={filters.source} onSet={(source) => set({ source })} />
        <Typed label="Since" example="2020-10" value={filters.since} onSet={(since) => set({ since })} />
        <Typed label="Until" example="2021" value={filters.until} onSet={(until) => set({ until })} />
      </Bar>
      <Answered query={list}>
        {() => (list.items.length === 0 ? <Empty>No documents here.</Empty> : <Table items={list.items} />)}
      </Answered>
      <More list={list} />
    </div>
  );
}

function Table({ items }: { readonly items: readonly DocumentAnswer[] }) {
  return (
    <table className="documents-table">
      <thead>
        <tr>
          <th scope="col">Published</th>
          <th scope="col">Title</th>
          <th scope="col">By</th>
          <th scope="col">File</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, published, title, publisher, file, language }) => (
          <tr key={id}>
            <td>{published === null ? "no date" : dayWords(published)}</td>
            <th scope="row" lang={language}>
              <To to={`/documents/${id}`}>{title ?? file}</To>
            </th>
            <td>{publisher ?? "—"}</td>
            <td className="documents-file">{file}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
