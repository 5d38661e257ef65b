import { type RefObject, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/** So long (ms) it is waited for a link that comes with an answer. */
const PATIENCE = 3000;

/**
 * A new page is told to screen readers by moving the focus to it; not the first one. Who comes back to a page finds the focus on the link by which they left
 * it, in sight.
 */
export function useFocusOnArrival(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname, key } = useLocation();
  const isBack = useNavigationType() === "POP";
  const seen = useRef(pathname);
  const left = useRef(new Map<string, string>());
  useEffect(() => {
    const within = main.current;
    const leave = ({ target }: MouseEvent) => {
      const href = target instanceof Element ? target.closest("a[href]")?.getAttribute("href") : null;
      if (href != null) left.current.set(key, href);
    };
    within?.addEventListener("click", leave, { capture: true });
    return () => within?.removeEventListener("click", leave, { capture: true });
  }, [key]);
  useEffect(() => {
    const within = main.current;
    const isSame = seen.current === pathname;
    seen.current = pathname;
    if (isSame || within === null) return;
    within.focus({ preventScroll: true });
    const href = isBack ? left.current.get(key) : undefined;
    return href === undefined ? undefined : focusWhenThere(within, href);
  }, [pathname, key, isBack]);
  return main;
}

/** Moves the focus to the link as soon as it is there, unless the focus went elsewhere meanwhile. Gives what ends the waiting. */
function focusWhenThere(within: HTMLElement, href: string): () => void {
  const until = performance.now() + PATIENCE;
  let frame = 0;
  const look = () => {
    if (document.activeElement !== within || performance.now() > until) return;
    const link = within.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
    if (link === null) {
      frame = requestAnimationFrame(look);
      return;
    }
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "nearest" });
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}
