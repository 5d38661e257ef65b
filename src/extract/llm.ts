import type { Claim } from "../document/claim.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Annotator } from "./annotator.ts";
import { attributionsOf } from "./claims/attribution.ts";
import { codingOf, inOrder } from "./claims/claims.ts";
import { lexiconOf } from "./claims/lexicon.ts";
import { readingOf } from "./claims/reading.ts";
import { topicsOf } from "./claims/topics.ts";
import { readAnswer } from "./llm/answer.ts";
import { type Ask, askOnce } from "./llm/asking.ts";
import { type Bench, made } from "./llm/claims.ts";
import type { Model } from "./llm/model.ts";
import { type Piece, piecesOf } from "./llm/pieces.ts";
import { messagesFor, PROMPT_VERSION } from "./llm/prompt.ts";
import { countsOf, type Reason } from "./llm/reasons.ts";
import { together } from "./llm/together.ts";

type Reads = "tokens" | "sentences" | "syntax" | "mentions" | "dates" | "quotations" | "claims";

/**
 * The claims of the rules with those that a language model adds. Of its answers only quotations and labels count: what is not in the text
 * letter for letter, or not in our lists, is dropped and counted; names and dates are those of our layers at its words. A model that
 * does not answer takes nothing away: `model.told` hears why.
 */
export function llm(knowledge: Knowledge, model: Model): Annotator<Reads, "claims"> {
  const coding = codingOf(knowledge);
  const topics = topicsOf(knowledge);
  const lexicon = lexiconOf(knowledge);
  const names = new Map(knowledge.states.map(({ id, name }) => [id, name]));
  const ask = model.answers ? askOnce(model.ask, askerOf(model), model.answers) : model.ask;
  return {
    name: "llm",
    reads: ["tokens", "sentences", "syntax", "mentions", "dates", "quotations", "claims"],
    writes: "claims",
    async annotate(doc) {
      const bench: Bench = {
        ...{ reading: readingOf(doc, lexicon), coding, topics, model: model.name },
        ...{ vouchers: attributionsOf(doc), stateName: (iso) => names.get(iso) },
      };
      const pieces = piecesOf(doc);
      const read = await inTurn(pieces, (piece) => readPiece(bench, ask, piece));
      const joined = together(
        doc.claims,
        read.flatMap(({ claims }) => claims),
        model.name,
      );
      const repeated = Array.from({ length: joined.repeated }, () => "claim said twice" as const);
      model.told?.({
        ...{ document: doc.id, file: doc.file, pieces: pieces.length, added: joined.added, agreed: joined.agreed },
        dropped: countsOf([...read.flatMap(({ dropped }) => dropped), ...repeated]),
        failures: read.flatMap(({ failure }) => failure ?? []),
      });
      return inOrder(joined.claims);
    },
  };
}

/** Model, prompt and settings: what an answer depends on beside the text. */
export function askerOf({ name, settings }: Model): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, PROMPT_VERSION, sorted]);
}

interface PieceRead {
  readonly claims: readonly Claim[];
  readonly dropped: readonly Reason[];
  readonly failure: string | null;
}

async function readPiece(bench: Bench, ask: Ask, piece: Piece): Promise<PieceRead> {
  const answer = await ask(messagesFor(piece.text)).catch((error: unknown) => reasonOf(error));
  if (typeof answer === "string") return { claims: [], dropped: [], failure: answer };
  const { said, dropped } = readAnswer(answer);
  const all = said.map((one) => made(bench, one, piece));
  const claims = all.flatMap((one) => one.claims);
  return { claims, dropped: [...dropped, ...all.flatMap((one) => one.dropped)], failure: null };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One after the other: a model on the reader's own machine reads one text at a time. */
async function inTurn<T, U>(all: readonly T[], one: (each: T) => Promise<U>): Promise<readonly U[]> {
  const done: U[] = [];
  for (const each of all) done.push(await one(each));
  return done;
}
