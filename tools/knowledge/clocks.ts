import { readFileSync, writeFileSync } from "node:fs";

/** The zone of the capital, where zone.tab of the IANA database lists several for a state. */
const CAPITALS: Readonly<Record<string, string>> = {
  ...{ AR: "America/Argentina/Buenos_Aires", AU: "Australia/Sydney", BR: "America/Sao_Paulo", CA: "America/Toronto" },
  ...{ CD: "Africa/Kinshasa", CL: "America/Santiago", CN: "Asia/Shanghai", CY: "Asia/Nicosia", DE: "Europe/Berlin" },
  ...{ EC: "America/Guayaquil", ES: "Europe/Madrid", FM: "Pacific/Pohnpei", GL: "America/Nuuk", ID: "Asia/Jakarta" },
  ...{
    KI: "Pacific/Tarawa",
    KZ: "Asia/Almaty",
    MH: "Pacific/Majuro",
    MN: "Asia/Ulaanbaatar",
    MX: "America/Mexico_City",
  },
  ...{
    MY: "Asia/Kuala_Lumpur",
    NZ: "Pacific/Auckland",
    PF: "Pacific/Tahiti",
    PG: "Pacific/Port_Moresby",
    PS: "Asia/Hebron",
  },
  ...{ PT: "Europe/Lisbon", RU: "Europe/Moscow", UA: "Europe/Kyiv", US: "America/New_York", UZ: "Asia/Tashkent" },
};

const OUT = new URL("../../data/clocks.tsv", import.meta.url);
const STATES = new URL("../../data/states.tsv", import.meta.url);

/** Writes data/clocks.tsv from zone.tab (its path: first argument) and the zones that Node knows. */
function main([zoneTab = "/usr/share/zoneinfo/zone.tab"]: readonly string[]): void {
  const zones = new Map<string, string>();
  for (const line of readFileSync(zoneTab, "utf8").split("\n")) {
    const [code = "", , zone] = line.split("\t");
    if (/^[A-Z]{2}$/.test(code) && zone !== undefined && !zones.has(code))
      zones.set(code, CAPITALS[code] ?? zone.trim());
  }
  const rows = readFileSync(STATES, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [id = "", iso2 = ""] = line.split("\t");
      const zone = zones.get(iso2);
      return zone === undefined || !/^[A-Z]{3}$/.test(id)
        ? []
        : [[id, zone, String(offsetOf(zone)), "IANA time zone database"].join("\t")];
    });
  const head = [
    "# Clocks of capitals. offset: hours before (+) or behind (-) Greenwich in winter time, 2020. Made by tools/knowledge/clocks.ts.",
    "state\tzone\toffset\tsource",
  ];
  writeFileSync(OUT, `${[...head, ...rows.sort()].join("\n")}\n`);
}

/** Standard time: the lesser of the offsets of January and July 2020. */
function offsetOf(zone: string): number {
  return Math.min(...["2020-01-15T12:00:00Z", "2020-07-15T12:00:00Z"].map((day) => hoursAt(zone, new Date(day))));
}

function hoursAt(zone: string, day: Date): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(day);
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(
    parts.find(({ type }) => type === "timeZoneName")!.value,
  )!;
  return (sign === "-" ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
}

main(process.argv.slice(2));
