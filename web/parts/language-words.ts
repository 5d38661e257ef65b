const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** "ja" → "Japanese"; what is no code of a language stays as it is. */
export function languageWords(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
