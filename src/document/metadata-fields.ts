import type { Found, Refusal } from "./readers/reader.ts";

/** The names that a field goes by in side files, front matter and JSON, best first. */
const NAMES = {
  title: ["title", "headline", "name"],
  publisher: ["publisher", "source", "outlet", "site", "site_name", "sitename"],
  author: ["author", "byline", "authors", "creator"],
  published: [
    "published",
    "date",
    "datePublished",
    "date_published",
    "published_at",
    "publishedAt",
    "publication_date",
    "pubDate",
    "pub_date",
  ],
  url: ["url", "link", "permalink", "canonical"],
} as const;

/**
 * Metadata from an object of unknown shape. Lists are joined, objects give their `name` ({"author": {"name": …}}), numbers become words;
 * anything else is passed over. What is no object is a problem.
 */
export function fieldsOf(
  data: unknown,
  basis: string,
): { readonly fields: Found; readonly problems: readonly Refusal[] } {
  if (data === null || data === undefined) return { fields: { basis }, problems: [] };
  if (typeof data !== "object" || Array.isArray(data)) {
    const found = Array.isArray(data) ? "a list" : `a ${typeof data}`;
    return {
      fields: { basis },
      problems: [{ wanted: `${basis}: an object with title, publisher, published, author or url`, found }],
    };
  }
  const object = data as Record<string, unknown>;
  const fields = Object.entries(NAMES).flatMap(([field, names]) => {
    const value = names.map((name) => fieldValue(object[name], 0)).find((text) => text !== "");
    return value ? [[field, value] as const] : [];
  });
  return { fields: { basis, ...Object.fromEntries(fields) }, problems: [] };
}

function fieldValue(value: unknown, depth: number): string {
  if (typeof value === "string") return value.trim().slice(0, 2000);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10);
  if (depth > 2 || typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) {
    return value
      .slice(0, 20)
      .map((part) => fieldValue(part, depth + 1))
      .filter((part) => part !== "")
      .join(", ");
  }
  const object = value as Record<string, unknown>;
  return fieldValue(object.name ?? object.title, depth + 1);
}
