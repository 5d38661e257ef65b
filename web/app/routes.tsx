import { createBrowserRouter, type RouteObject } from "react-router";
import { Broken } from "./broken.tsx";
import { NotFound } from "./not-found.tsx";
import { Shell } from "./shell.tsx";

/** A page that is fetched when first opened. */
function page(path: string, load: () => Promise<React.ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }), errorElement: <Broken /> };
}

const PAGES: readonly RouteObject[] = [
  page("/", async () => (await import("../pages/home/home.tsx")).Home),
  page("/chronology", async () => (await import("../pages/chronology/chronology.tsx")).ChronologyPage),
  page("/documents", async () => (await import("../pages/documents/documents.tsx")).DocumentsPage),
  page("/documents/:id", async () => (await import("../pages/reader/reader.tsx")).ReaderPage),
  page("/claims/:id", async () => (await import("../pages/claim/claim.tsx")).ClaimPage),
  page("/events/:id", async () => (await import("../pages/event/event.tsx")).EventPage),
  page("/compare", async () => (await import("../pages/compare/compare.tsx")).ComparePage),
  page("/agreements", async () => (await import("../pages/agreements/agreements.tsx")).AgreementsPage),
  page("/agreements/:id", async () => (await import("../pages/agreements/agreement.tsx")).AgreementPage),
  page("/promises", async () => (await import("../pages/promises/promises.tsx")).PromisesPage),
  page("/states", async () => (await import("../pages/states/choose.tsx")).ChooseStates),
  page("/states/:a/:b", async () => (await import("../pages/states/dyad.tsx")).DyadPage),
  page("/disagreements", async () => (await import("../pages/disagreements/disagreements.tsx")).DisagreementsPage),
  page("/disagreements/:id", async () => (await import("../pages/disagreements/disagreement.tsx")).DisagreementPage),
  page("/people", async () => (await import("../pages/people/people.tsx")).PeoplePage),
  page("/people/:id", async () => (await import("../pages/people/person.tsx")).PersonPage),
  page("/review", async () => (await import("../pages/review/review.tsx")).ReviewPage),
  page("/decisions", async () => (await import("../pages/decisions/decisions.tsx")).DecisionsPage),
  page("/map", async () => (await import("../pages/map/map.tsx")).MapPage),
  page("/network", async () => (await import("../pages/network/network.tsx")).NetworkPage),
  page("/search", async () => (await import("../pages/search/search.tsx")).SearchPage),
  page("/ask", async () => (await import("../pages/ask/ask.tsx")).AskPage),
  { path: "*", Component: NotFound },
];

/** While the first page is fetched nothing is shown: that is sooner over than read. */
function Nothing() {
  return null;
}

export const router = createBrowserRouter([
  { Component: Shell, HydrateFallback: Nothing, errorElement: <Broken />, children: [...PAGES] },
]);
