/** Moves the focus to the next (or previous) line of the list. */
export function focusLine(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-line]")];
  const at = links.findIndex((link) => link.closest("li")?.contains(document.activeElement) === true);
  const visible = links.findIndex((link) => link.getBoundingClientRect().top > 64);
  const next = links[at < 0 ? Math.max(visible, 0) : at + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
