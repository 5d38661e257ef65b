import { type RefObject, useEffect } from "react";

/**
 * What has the focus may be taken away or switched off by what one does with it ("Undo" is gone once undone). Then the focus
 * stays at the place: on what held it, and comes back once it can be used again.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = main.current;
    if (within === null) return;
    let last: HTMLElement | null = null;
    let holders: readonly HTMLElement[] = [];
    let standIn: HTMLElement | null = null;
    let wasOff = false;
    const isLost = () => document.activeElement === document.body || document.activeElement === standIn;
    const look = () => {
      if (last === null) return;
      wasOff ||= !isUsable(last);
      if (!isLost() || !wasOff) return;
      if (isUsable(last)) return last.focus({ preventScroll: true });
      if (standIn?.isConnected) return;
      standIn = holders.find(({ isConnected }) => isConnected) ?? within;
      if (!standIn.hasAttribute("tabindex")) standIn.tabIndex = -1;
      standIn.focus({ preventScroll: true });
    };
    const come = ({ target }: FocusEvent) => {
      if (target === standIn || !(target instanceof HTMLElement)) return;
      [last, holders, standIn, wasOff] = [target, holdersOf(target, within), null, false];
    };
    // one who clicks beside it lets it go
    const leave = () =>
      requestAnimationFrame(() => {
        if (last !== null && !wasOff && isUsable(last) && isLost()) last = null;
      });
    // a browser takes the focus from what is switched off only when it draws the next frame
    const changes = new MutationObserver(() => {
      look();
      requestAnimationFrame(look);
    });
    changes.observe(within, { subtree: true, childList: true, attributeFilter: ["disabled"] });
    within.addEventListener("focusin", come);
    within.addEventListener("focusout", leave);
    return () => {
      changes.disconnect();
      within.removeEventListener("focusin", come);
      within.removeEventListener("focusout", leave);
    };
  }, [main]);
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled");
}

/** From the nearest outwards. */
function holdersOf(element: HTMLElement, within: HTMLElement): readonly HTMLElement[] {
  const parent = element.parentElement;
  return parent === null || element === within ? [] : [parent, ...holdersOf(parent, within)];
}
