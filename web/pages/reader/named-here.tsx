import "./named-here.css";
import type { MentionRead } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { To } from "../../parts/to.tsx";

/** Whom the words that were clicked name, and what settled it. */
export function NamedHere({
  mention,
  onClose,
}: {
  readonly mention: MentionRead | undefined;
  readonly onClose: () => void;
}) {
  if (mention === undefined) return null;
  return (
    <aside className="named-here" aria-label="Who is named">
      <p>
        <q>{mention.exact}</q>{" "}
        {mention.entities.length === 0
          ? "it is not known who"
          : mention.entities.map((id) => <Entity key={id} id={id} />)}
      </p>
      <p className="label">
        {mention.kind}, by {mention.form}: {mention.rule}
      </p>
      <button type="button" className="plain" onClick={onClose} aria-label="Close">
        ×
      </button>
    </aside>
  );
}

function Entity({ id }: { readonly id: string }) {
  const { data } = useAnswer<{ readonly name: string }>(`entities/${id}`);
  return (
    <To to={`/people/${id}`} className="named-here-who">
      {data?.name ?? "…"}
    </To>
  );
}
