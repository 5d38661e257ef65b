import { expect, test } from "vitest";
import { newNaming, shortTitle, withArticle } from "./actors.ts";
import { CAST, GAZETTEER, person, type Who } from "./testing/entries.ts";

test("names are short after the first mention, unless two are called alike", () => {
  const naming = newNaming(GAZETTEER);
  const named = (key: string) => naming.name({ ...(CAST[key] as Who), entity: key });
  expect([named("lund"), named("lund"), named("tran"), named("tran"), named("norway"), named("norway")]).toEqual([
    ...["Norwegian PM Kari Lund", "Lund", "Vietnamese FM Tran Thi Bich", "Bich", "Norway", "Norway"],
  ]);
  const other = { ...person("Nguyen Van Bich", "VNM", null), entity: "other" };
  expect([naming.name(other), naming.name(other)]).toEqual(["Nguyen Van Bich", "Nguyen Van Bich"]);
});

test("how somebody is addressed is no office", () => {
  const king = { ...person("Olav", "NOR", "His Majesty"), entity: "king" };
  expect(newNaming(GAZETTEER).name(king)).toBe("Olav");
});

test.each([
  ["Prime Minister", null, "PM"],
  ["Norwegian prime minister", "Norwegian", "PM"],
  ["foreign minister", null, "FM"],
  ["Minister of National Defence", null, "Defense Minister"],
  ["deputy prime minister", null, "Deputy PM"],
  ["Prime Minister of the Republic of Norway", "Norwegian", "PM"],
  ["Minister of State", null, "Minister of State"],
  ["Chief of the General Staff of the Norway People's Army", "Norwegian", "Chief of the General Staff"],
  ["secretary of state", null, "Secretary of State"],
  ["Foreign Ministry spokeswoman", null, "Foreign Ministry spokeswoman"],
  ["spokesman", null, "spokesperson"],
  ["governor", null, "Gov."],
])("the title %s of a %s is written %s", (office, demonym, wanted) => {
  expect(shortTitle(office, demonym)).toBe(wanted);
});

test.each([
  ["Association of Northern Fisheries", "the Association of Northern Fisheries"],
  ["Northern Fisheries Council", "the Northern Fisheries Council"],
  ["Union for the Sahel", "the Union for the Sahel"],
  ["Netherlands", "the Netherlands"],
  ["Norway", "Norway"],
  ["NATO", "NATO"],
])("%s is called %s", (name, wanted) => expect(withArticle(name)).toBe(wanted));
