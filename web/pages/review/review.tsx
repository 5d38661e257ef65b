import "./review.css";
import type { Question, ReviewPageAnswer } from "../../api/types.ts";
import { useList } from "../../api/use-list.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { Session } from "./session.tsx";

/** Goes through what is unsure, most useful first: the source beside what the record makes of it, one key for each answer. */
export function ReviewPage() {
  const list = useList<Question, ReviewPageAnswer>("review", { limit: 200 });
  return (
    <div className="page review">
      <Title>Review</Title>
      <Answered query={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty>
              <p>
                Nothing is unsure. What was decided is under <To to="/decisions">Decisions</To>.
              </p>
            </Empty>
          ) : (
            <Session questions={list.items} total={list.total ?? list.items.length} />
          )
        }
      </Answered>
    </div>
  );
}
