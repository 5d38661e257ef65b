import "./theme-switch.css";
import { useState } from "react";

type Theme = "auto" | "light" | "dark";
const THEMES: readonly Theme[] = ["auto", "light", "dark"];
const KEY = "chancery.theme";

/** Light, dark, or as the system prefers. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(chosen);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
  const change = () => {
    apply(next);
    setTheme(next);
  };
  return (
    <button
      type="button"
      className="plain theme-switch"
      onClick={change}
      aria-label={`Theme: ${theme}; change to ${next}`}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill={theme === "dark" ? "currentColor" : "none"} stroke="currentColor" />
        {theme === "auto" && <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />}
      </svg>
      <span>{theme}</span>
    </button>
  );
}

function chosen(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "auto";
}

function apply(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // a browser that keeps nothing still changes the page
  }
}
