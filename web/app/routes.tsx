import { createBrowserRouter, type RouteObject } from "react-router";
import { AgreementPage } from "../pages/agreements/agreement.tsx";
import { AgreementsPage } from "../pages/agreements/agreements.tsx";
import { AskPage } from "../pages/ask/ask.tsx";
import { ChronologyPage } from "../pages/chronology/chronology.tsx";
import { ClaimPage } from "../pages/claim/claim.tsx";
import { ComparePage } from "../pages/compare/compare.tsx";
import { DecisionsPage } from "../pages/decisions/decisions.tsx";
import { DisagreementPage } from "../pages/disagreements/disagreement.tsx";
import { DisagreementsPage } from "../pages/disagreements/disagreements.tsx";
import { DocumentsPage } from "../pages/documents/documents.tsx";
import { EventPage } from "../pages/event/event.tsx";
import { Home } from "../pages/home/home.tsx";
import { PeoplePage } from "../pages/people/people.tsx";
import { PersonPage } from "../pages/people/person.tsx";
import { PromisesPage } from "../pages/promises/promises.tsx";
import { ReaderPage } from "../pages/reader/reader.tsx";
import { ReviewPage } from "../pages/review/review.tsx";
import { SearchPage } from "../pages/search/search.tsx";
import { ChooseStates } from "../pages/states/choose.tsx";
import { DyadPage } from "../pages/states/dyad.tsx";
import { Broken } from "./broken.tsx";
import { NotFound } from "./not-found.tsx";
import { Shell } from "./shell.tsx";

/** A page that comes with the application: most are small, and fetching one in its many parts takes longer than all of them at once. */
function page(path: string, Component: React.ComponentType): RouteObject {
  return { path, Component, errorElement: <Broken /> };
}

/** A page that is fetched when first opened: it has a large library of its own. */
function fetched(path: string, load: () => Promise<React.ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }), errorElement: <Broken /> };
}

const PAGES: readonly RouteObject[] = [
  page("/", Home),
  page("/chronology", ChronologyPage),
  page("/documents", DocumentsPage),
  page("/documents/:id", ReaderPage),
  page("/claims/:id", ClaimPage),
  page("/events/:id", EventPage),
  page("/compare", ComparePage),
  page("/agreements", AgreementsPage),
  page("/agreements/:id", AgreementPage),
  page("/promises", PromisesPage),
  page("/states", ChooseStates),
  page("/states/:a/:b", DyadPage),
  page("/disagreements", DisagreementsPage),
  page("/disagreements/:id", DisagreementPage),
  page("/people", PeoplePage),
  page("/people/:id", PersonPage),
  page("/review", ReviewPage),
  page("/decisions", DecisionsPage),
  fetched("/map", async () => (await import("../pages/map/map.tsx")).MapPage),
  fetched("/network", async () => (await import("../pages/network/network.tsx")).NetworkPage),
  page("/search", SearchPage),
  page("/ask", AskPage),
  { path: "*", Component: NotFound },
];

/** While the first page is fetched nothing is shown: that is sooner over than read. */
function Nothing() {
  return null;
}

export const router = createBrowserRouter([
  { Component: Shell, HydrateFallback: Nothing, errorElement: <Broken />, children: [...PAGES] },
]);
