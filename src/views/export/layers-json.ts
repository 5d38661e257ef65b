import type { Document } from "../../document/document.ts";
import type { Annotated, LayerName } from "../../document/layers.ts";

/**
 * Writes `{ documents: [ … ] }`, indented by two, one document at a time: the bytes are those of JSON.stringify over all of them,
 * which for a folder of long documents would be longer than a string may be.
 */
export function layersWriter(names: readonly LayerName[]) {
  return {
    begin: '{\n  "documents": [',
    one: (doc: Document, layers: Annotated | null, isFirst: boolean) =>
      `${isFirst ? "" : ","}\n    ${JSON.stringify(layersJson(doc, layers, names), null, 2).replaceAll("\n", "\n    ")}`,
    end: (isEmpty: boolean) => `${isEmpty ? "" : "\n  "}]\n}\n`,
  };
}

/** One document with those of its layers that `names` names; null for a document that has none. */
function layersJson(doc: Document, layers: Annotated | null, names: readonly LayerName[]): Record<string, unknown> {
  const { id, file, title, published, language, text } = doc;
  const named = layers === null ? null : Object.fromEntries(names.map((name) => [name, layers[name]]));
  return { id, file, title, published, language, text, layers: named };
}
