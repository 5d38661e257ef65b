import "./shell.css";
import { Outlet, ScrollRestoration } from "react-router";
import { AsOf } from "./as-of.tsx";
import { AsOfNotice } from "./as-of-notice.tsx";
import { Navigation } from "./navigation.tsx";
import { SearchBox } from "./search-box.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

/** What stands around every page: navigation, search, the day as of which the record is read, and the theme. */
export function Shell() {
  const main = useFocusOnArrival();
  useKeptFocus(main);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Navigation />
      <header className="top">
        <SearchBox />
        <div className="top-tools">
          <AsOf />
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <AsOfNotice />
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
