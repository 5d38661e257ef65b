import type { Annotated, LayerName, Layers } from "../document/layers.ts";

/** One step of the pipeline: reads some layers of a document, returns one new layer; a pure function of them. */
export interface Annotator<R extends LayerName = LayerName, W extends LayerName = LayerName> {
  readonly name: string;
  readonly reads: readonly R[];
  readonly writes: W;
  annotate(doc: Annotated<R>): Layers[W] | Promise<Layers[W]>;
}
