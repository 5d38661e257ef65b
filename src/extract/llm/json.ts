/** The list of claims in an answer: `{"claims": […]}` or a bare list, alone, in a fence, or with words around it; null when there is none. */
export function listIn(content: string): readonly unknown[] | null {
  for (const candidate of candidates(content)) {
    const value = parsed(candidate);
    const list = Array.isArray(value) ? value : (value as { claims?: unknown } | null)?.claims;
    if (Array.isArray(list)) return list;
  }
  return null;
}

/** The whole, then what stands in a fence, then from the first bracket to the last; a model that thinks aloud does so before its answer. */
function candidates(content: string): readonly string[] {
  const answer = content.slice(content.lastIndexOf(THOUGHT) < 0 ? 0 : content.lastIndexOf(THOUGHT) + THOUGHT.length);
  const fence = answer.indexOf("```");
  const fenced = fence < 0 ? [] : [answer.slice(answer.indexOf("\n", fence) + 1, endOfFence(answer, fence))];
  return [content, answer, ...fenced, between(answer, "{", "}"), between(answer, "[", "]")];
}

const THOUGHT = "</think>";

function endOfFence(answer: string, fence: number): number {
  const end = answer.lastIndexOf("```");
  return end > fence ? end : answer.length;
}

function between(text: string, open: string, close: string): string {
  return text.slice(Math.max(0, text.indexOf(open)), text.lastIndexOf(close) + 1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
