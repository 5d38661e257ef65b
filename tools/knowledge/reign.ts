import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shared } from "./write.ts";

/** A leader's time in office in REIGN; `to` is null when still in office in March 2021. */
export interface Reign {
  readonly iso: string;
  readonly leader: string;
  readonly from: string;
  readonly to: string | null;
}

/** COW abbreviations of REIGN that are not the ISO alpha-3 code. */
const cow: Record<string, string> = Object.fromEntries(
  (
    "BHM=BHS HAI=HTI TRI=TTO BAR=BRB GRN=GRD SLU=LCA SVG=VCT AAB=ATG SKN=KNA GUA=GTM HON=HND SAL=SLV COS=CRI PAR=PRY URU=URY UKG=GBR IRE=IRL NTH=NLD " +
    "FRN=FRA MNC=MCO SWZ=CHE SPN=ESP POR=PRT GMY=DEU GFR=DEU AUS=AUT CZR=CZE SLO=SVK SNM=SMR MNG=MNE MAC=MKD CRO=HRV YUG=SRB BOS=BIH KOS=XKX SLV=SVN BUL=BGR " +
    "MLD=MDA ROM=ROU LAT=LVA LIT=LTU GRG=GEO SWD=SWE DEN=DNK ICE=ISL CAP=CPV EQG=GNQ GAM=GMB MAA=MRT NIR=NER CDI=CIV GUI=GIN BFO=BFA SIE=SLE TOG=TGO " +
    "CAO=CMR NIG=NGA CEN=CAF CHA=TCD CON=COG DRC=COD TAZ=TZA BUI=BDI ANG=AGO MZM=MOZ ZAM=ZMB ZIM=ZWE MAW=MWI SAF=ZAF LES=LSO BOT=BWA SWA=SWZ MAG=MDG " +
    "MAS=MUS SEY=SYC MOR=MAR ALG=DZA LIB=LBY SUD=SDN LEB=LBN KUW=KWT BAH=BHR UAE=ARE OMA=OMN TAJ=TJK KYR=KGZ KZK=KAZ MON=MNG ROK=KOR BHU=BTN BNG=BGD " +
    "MYA=MMR SRI=LKA MAD=MDV NEP=NPL THI=THA CAM=KHM DRV=VNM MAL=MYS SIN=SGP BRU=BRN PHI=PHL INS=IDN ETM=TLS AUL=AUS NEW=NZL VAN=VUT SOL=SLB FIJ=FJI " +
    "NAU=NRU MSI=MHL PAL=PLW BAN=BGD"
  )
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** The rows of REIGN whose leader was still in office in or after `since`. The file mixes encodings; names are read as Latin-1. To the month: its days are often those of an election or nomination. */
export function reigns(since: number): Reign[] {
  const text = readFileSync(join(shared, "reign-leaders-to-2021-03.csv"), "latin1");
  const rows: Reign[] = [];
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [state = "", , , leader = "", , month = "", year = "", endMonth = "", endYear = ""] = line.split(",");
    if (state === "" || leader.trim() === "" || (endYear !== "" && Number(endYear) < since)) continue;
    const to = endYear === "" ? null : `${endYear}-${endMonth.padStart(2, "0")}`;
    rows.push({ iso: cow[state] ?? state, leader: leader.trim(), from: `${year}-${month.padStart(2, "0")}`, to });
  }
  return rows;
}
