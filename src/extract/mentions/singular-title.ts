/** The office of one of several: "two foreign ministers" → "foreign minister"; a chargé d'affaires is one. */
export function singularTitle(title: string): string {
  return title
    .replace(/^(Two|Both|Three|Four) /i, "")
    .replace(/ies\b/, "y")
    .replace(/(?<=\p{L}{3})(?<!d['’]affaire)s\b/iu, "");
}
