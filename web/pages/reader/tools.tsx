import "./tools.css";
import type { DocumentRead } from "../../api/types.ts";
import type { Layer } from "./segments.ts";

const NAMES: readonly (readonly [layer: Layer, name: string])[] = [
  ["claim", "Claims"],
  ["who", "People and bodies"],
  ["where", "States and places"],
  ["when", "Dates"],
];

/** What is highlighted, and what stands beside the text. */
export function Tools({
  doc,
  layers,
  setLayers,
  beside,
  setBeside,
  setHelp,
}: {
  readonly doc: DocumentRead;
  readonly layers: ReadonlySet<Layer>;
  readonly setLayers: (layers: ReadonlySet<Layer>) => void;
  readonly beside: boolean;
  readonly setBeside: (beside: boolean) => void;
  readonly setHelp: (help: boolean) => void;
}) {
  const toggle = (layer: Layer) => {
    const next = new Set(layers);
    if (!next.delete(layer)) next.add(layer);
    setLayers(next);
  };
  return (
    <div className="reader-tools no-print" role="toolbar" aria-label="Highlights">
      {NAMES.map(([layer, name]) => (
        <label key={layer} className={`layer layer-${layer}`}>
          <input type="checkbox" checked={layers.has(layer)} onChange={() => toggle(layer)} />
          <span>{name}</span>
        </label>
      ))}
      <span className="reader-tools-end">
        <button type="button" aria-pressed={beside} onClick={() => setBeside(!beside)}>
          {beside ? "Claims beside it" : "Original beside it"}
        </button>
        <a className="button" href={`/api/documents/${doc.id}/original`} download={doc.file}>
          Keep the file
        </a>
        <button type="button" className="plain" onClick={() => setHelp(true)} aria-label="Keys">
          <kbd>?</kbd>
        </button>
      </span>
    </div>
  );
}
