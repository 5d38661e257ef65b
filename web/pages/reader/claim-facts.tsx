import "./claim-facts.css";
import type { ReactNode } from "react";
import type { ToldClaim } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { Fact } from "../../parts/fact.tsx";
import { proseWords } from "../../parts/note-words.ts";
import { To } from "../../parts/to.tsx";

/** The parts of a claim, field by field. */
export function ClaimFacts({ claim }: { readonly claim: ToldClaim }) {
  const { participants, date, attribution, decided } = claim;
  return (
    <dl className="claim-facts">
      {participants.map((who, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same body may take part twice; the list never changes
        <Fact key={index} name={who.role}>
          <Named entity={who.entity}>{who.name}</Named>
        </Fact>
      ))}
      {claim.kind === "event" && claim.place !== null && (
        <Fact name="place">
          <Named entity={claim.place.entity}>{claim.place.name}</Named>
        </Fact>
      )}
      {date !== null && (
        <Fact name="date">
          {dayWords(date.edtf)}
          <span className="claim-basis">{proseWords(date.basis)}</span>
        </Fact>
      )}
      {claim.kind === "event" && claim.topics.length > 0 && <Fact name="about">{claim.topics.join(", ")}</Fact>}
      {attribution.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain of speakers, in its order
        <Fact key={index} name="says">
          <Named entity={one.entity}>{one.speaker}</Named>
          <span className="claim-basis">
            {one.kind}
            {one.cue !== null && `, “${one.cue}”`}
          </span>
        </Fact>
      ))}
      {decided !== undefined && (
        <Fact name="decided">
          {decided.verdict}
          {decided.changes.map(({ field, told, value }) => (
            <span key={field} className="claim-basis">
              {field}: <del>{told ?? "none"}</del> {value ?? "none"}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Named({ entity, children }: { readonly entity: string | null; readonly children: ReactNode }) {
  return entity === null ? children : <To to={`/people/${entity}`}>{children}</To>;
}
