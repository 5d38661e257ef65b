// what the first page waits for is asked for before the application is there: the page's own address says what that will be (taken up by web/api/ahead.ts)
{
  const ONE = /^\/(events|claims|documents|agreements)\/[^/]+$/;
  const { pathname, search } = location;
  const isList = pathname === "/chronology";
  const asked = new URLSearchParams([...new URLSearchParams(search)].filter(([, value]) => value !== ""));
  if (isList) asked.set("limit", "30");
  else for (const name of [...asked.keys()]) if (name !== "as_of") asked.delete(name);
  asked.sort();
  if (isList || ONE.test(pathname)) {
    const ahead = { address: `/api${pathname}${asked.size === 0 ? "" : "?"}${asked}`, told: null };
    ahead.answer = fetch(ahead.address, { headers: { accept: "application/json" } }).then(async (response) => {
      if (!response.ok) throw response;
      ahead.told = { answer: await response.json(), tag: response.headers.get("etag") };
      return ahead.told;
    });
    ahead.answer.catch(() => {});
    window.ahead = ahead;
  }
}
