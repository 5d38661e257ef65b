import { useState } from "react";

/** Copies text; says for a moment that it did. */
export function CopyButton({ text, label }: { readonly text: () => string | Promise<string>; readonly label: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const done = await write(await text());
    setSaid(done ? "Copied" : "The browser refused");
    setTimeout(() => setSaid(null), 1600);
  };
  return (
    <button type="button" onClick={copy}>
      <span aria-live="polite">{said ?? label}</span>
    </button>
  );
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
