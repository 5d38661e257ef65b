/**
 * The body of a response as text, at most `most` bytes of it: a server that never stops is left. Throws when there is more, or when the
 * connection ends before the body does.
 */
export async function bodyOf(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new Error(`wanted an answer of at most ${most} bytes, found more: it was cut off`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
