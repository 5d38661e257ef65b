const INVERTED = /^([^,()]+), ((?:\p{L}[\p{L}'’.-]* ){1,5}of(?: the)?|(?:The )?(?:North|South|East|West))$/iu;

/**
 * The names that an inverted one stands for, as lists print it: "Korea, Republic of" gives "Republic of Korea" and
 * "Republic of the Korea" (lists drop the article: "Congo, Republic of"), "Yemen, South" gives "South Yemen"; none for any other name.
 */
export function uninverted(name: string): readonly string[] {
  const match = INVERTED.exec(name.trim().replace(/\s+/g, " "));
  if (!match) return [];
  const [, core = "", front = ""] = match;
  return / of$/i.test(front) ? [`${front} ${core}`, `${front} the ${core}`] : [`${front} ${core}`];
}
