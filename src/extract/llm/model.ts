import type { Answers, Ask } from "./asking.ts";
import type { Reason } from "./reasons.ts";

/** A language model as a reader: who is asked, and who is told what came of it. */
export interface Model {
  /** As the endpoint calls it. */
  readonly name: string;
  readonly ask: Ask;
  /** What the answers depend on beside model and messages: temperature and the like. */
  readonly settings: Readonly<Record<string, string | number>>;
  /** Answers given before; without them every reading asks again. */
  readonly answers?: Answers;
  /** Called once a document, after its reading. */
  readonly told?: (reading: ModelReading) => void;
}

/** What came of asking a model about one document. */
export interface ModelReading {
  readonly document: string;
  readonly file: string;
  /** Parts that the text was asked about in. */
  readonly pieces: number;
  /** Claims that it made and that stand: those that the rules had not made, and those that they had. */
  readonly added: number;
  readonly agreed: number;
  /** What was dropped of its answers, by reason. */
  readonly dropped: Readonly<Partial<Record<Reason, number>>>;
  /** Why pieces have no answer; empty when all have. */
  readonly failures: readonly string[];
}
