/** Every page of the reading room over the record that is served at `address`: a name and an address for each, with entries that the record has. */
export async function pagesOf(address: string): Promise<readonly (readonly [name: string, path: string])[]> {
  const first = async (path: string) => (await asked(address, path)).items[0]?.id ?? "none";
  const meetings = (await asked(address, "chronology?type=meeting&since=2020-10&until=2020-10")).items;
  const meeting = meetings.find(({ claims }) => (claims ?? []).length > 2) ?? meetings[0];
  const people = await asked(address, "entities?kind=person&limit=1");
  const document = await first("documents?source=2020-10-20-hanoi-readout.txt");
  return [
    ["home", "/"],
    ["chronology", "/chronology"],
    ["chronology-of-two", "/chronology?between=JPN,VNM&since=2021&until=2021"],
    ["event", `/events/${meeting?.event}`],
    ["compare", `/compare?event=${meeting?.event}`],
    ["claim", `/claims/${meeting?.claims?.[0]}`],
    ["documents", "/documents"],
    ["document", `/documents/${document}?claim=${meeting?.claims?.[0]}`],
    ["agreements", "/agreements"],
    ["agreement", `/agreements/${await first("agreements?limit=1")}`],
    ["promises", "/promises"],
    ["states", "/states"],
    ["two-states", "/states/JPN/VNM"],
    ["people", "/people"],
    ["person", `/people/${people.items[0]?.id}`],
    ["disagreements", "/disagreements"],
    ["disagreement", `/disagreements/${await first("discrepancies?limit=1")}`],
    ["review", "/review"],
    ["decisions", "/decisions"],
    ["map", "/map"],
    ["network", "/network"],
    ["search", "/search?q=South+China+Sea"],
    ["ask", "/ask?type=visit&between=JPN,VNM"],
  ];
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly event?: string; readonly claims?: readonly string[] }[];
}

async function asked(address: string, path: string): Promise<Listed> {
  const response = await fetch(`${address}/api/${path}`);
  if (!response.ok) throw new Error(`wanted an answer to /api/${path}, found ${response.status}`);
  return (await response.json()) as Listed;
}
