import "./decisions.css";
import { useDecide } from "../../api/decide.ts";
import type { JudgementLine } from "../../api/types.ts";
import { useList } from "../../api/use-list.ts";
import { Answered } from "../../parts/answered.tsx";
import { dayWords } from "../../parts/day-words.ts";
import { Empty } from "../../parts/empty.tsx";
import { More } from "../../parts/more.tsx";
import { Problem } from "../../parts/problem.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";

/** Everything that people decided, what became of it, and a way to take it back. */
export function DecisionsPage() {
  const list = useList<JudgementLine>("judgements", { limit: 200 });
  const { undo } = useDecide();
  return (
    <div className="page decisions">
      <Title>Decisions</Title>
      {undo.error !== null && <Problem error={undo.error} />}
      <Answered query={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty>
              Nobody has decided anything yet. <To to="/review">Review</To> asks what is unsure.
            </Empty>
          ) : (
            <ol>
              {list.items.map((one) => (
                <Decision key={one.id} judgement={one} onUndo={() => undo.mutate(one.id)} busy={undo.isPending} />
              ))}
            </ol>
          )
        }
      </Answered>
      <More list={list} />
    </div>
  );
}

function Decision({
  judgement: { words, state, by, at, why, sides, undone },
  onUndo,
  busy,
}: {
  readonly judgement: JudgementLine;
  readonly onUndo: () => void;
  readonly busy: boolean;
}) {
  return (
    <li className="decision" data-state={state}>
      <div>
        <p>
          <strong>{words}</strong> <span className={`decision-state decision-${state}`}>{state}</span>
        </p>
        <ul>
          {sides.map((side) => (
            <li key={side.reference}>
              <Reference to={side.reference}>{side.words}</Reference>
            </li>
          ))}
        </ul>
        <p className="label">
          {by}
          {at !== undefined && `, ${dayWords(at.slice(0, 10))}`}
          {why !== "" && ` · “${why}”`}
          {undone != null && ` · taken back by ${undone.by}, ${dayWords(undone.at.slice(0, 10))}`}
        </p>
      </div>
      {state !== "undone" && (
        <button type="button" disabled={busy} onClick={onUndo}>
          Undo
        </button>
      )}
    </li>
  );
}

/** A claim, a disagreement, or somebody as one document names him. */
function Reference({ to, children }: { readonly to: string; readonly children: string }) {
  if (to.startsWith("clm_")) return <To to={`/claims/${to}`}>{children}</To>;
  if (to.startsWith("dis_")) return <To to={`/disagreements/${to}`}>{children}</To>;
  const document = to.split("#")[0];
  return <To to={`/documents/${document}`}>{children}</To>;
}
