import "./about.css";
import { useEffect } from "react";
import type { DocumentRead } from "../../api/types.ts";
import { dayWords } from "../../parts/day-words.ts";
import { Fact } from "../../parts/fact.tsx";
import { languageWords } from "../../parts/language-words.ts";
import { To } from "../../parts/to.tsx";

/** What is known of the document; its own title stands in its text, where it has one. */
export function About({ doc }: { readonly doc: DocumentRead }) {
  const { title, publisher, published, publishedBasis, author, file, language, written, url } = doc;
  const name = title ?? file;
  useEffect(() => {
    document.title = `${name} · Chancery`;
  }, [name]);
  const hasOwn = doc.zones.some(({ kind }) => kind === "title");
  return (
    <header className="about">
      <h1 className={hasOwn ? "spoken" : undefined}>{name}</h1>
      <dl>
        <Fact name="Published by">
          {publisher === null ? (
            <span className="soft">not told</span>
          ) : (
            <To to={`/chronology?source=${encodeURIComponent(publisher)}`}>{publisher}</To>
          )}
        </Fact>
        <Fact name="On">
          {published === null ? <span className="soft">not told</span> : dayWords(published)}
          {publishedBasis !== null && <span className="label"> by its {publishedBasis}</span>}
        </Fact>
        {written.edtf !== null && written.edtf !== published && <Fact name="Written">{dayWords(written.edtf)}</Fact>}
        {author !== null && <Fact name="Author">{author}</Fact>}
        <Fact name="File">{file}</Fact>
        {language !== "en" && <Fact name="Language">{languageWords(language)}</Fact>}
        {url !== null && /^https?:/.test(url) && (
          <Fact name="Address">
            <span className="about-url">{url}</span>
          </Fact>
        )}
      </dl>
    </header>
  );
}
