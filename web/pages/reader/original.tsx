import "./original.css";
import type { DocumentRead } from "../../api/types.ts";

/** What a browser can show in a frame. */
const SHOWN = /^(text\/(plain|html|markdown)|application\/pdf)\b/;

/** The file itself, in a frame in which nothing runs. */
export function Original({ doc: { id, file, mediaType } }: { readonly doc: DocumentRead }) {
  const address = `/api/documents/${id}/original`;
  if (!SHOWN.test(mediaType)) {
    return (
      <div className="original-none">
        <p>A browser cannot show {mediaType} safely.</p>
        <a className="button" href={address} download={file}>
          Keep {file}
        </a>
      </div>
    );
  }
  // the viewer of PDF files does not work in a sandbox; the answer itself forbids scripts
  const isPdf = mediaType.startsWith("application/pdf");
  const sandbox = isPdf ? {} : { sandbox: "" };
  return (
    <iframe
      className="original"
      title={`The file ${file}`}
      src={`${address}?show=inline${isPdf ? "#navpanes=0" : ""}`}
      {...sandbox}
    />
  );
}
