/** Abbreviations that keep their full stop and never end a sentence: a name or number follows. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof gen lt col maj capt cmdr cpt cdr comdr brig adm sgt cpl pvt gov sen rep reps sens sec st ste rev hon amb pres " +
    "messrs mme mlle msgr fr sr srta sra dato vs no nos art arts para paras vol vols fig figs pp p ch op ed eds cf viz ca approx " +
    "resp min eng atty supt insp asst dep amb amb's pm fm mt ft ext tel nr e.g i.e lt.gen"
  ).split(" "),
);

/** Abbreviations that keep their full stop and may end a sentence. */
export const CLOSERS: ReadonlySet<string> = new Set(
  (
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "inc corp ltd co bros plc llc jr sr etc al govt dept univ assn natl intl est dist prov ave blvd rd approx " +
    "mins hrs yrs lb lbs oz ph.d phd m.d b.a m.a a.m p.m a.k.a km kg min sqn div regt bn ste va que ont calif fla pa tex ariz mass"
  ).split(" "),
);

/** Words that are abbreviations only where a number follows: "No. 5", "Mar. 3", "Art. 9", "p. 12". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  "c no nos art arts fig figs p pp ch para paras mar may sat sun mon wed fri ed min op vol ext est km kg lb lbs dist dec jan".split(
    " ",
  ),
);

/** Words that are abbreviations only before a capital: "St. Petersburg", "Gen. Prayut", "Fr. Kim". */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  "st ste gen rep sec hon pres fr ft mt adm maj rev eng min dep sen col amb co".split(" "),
);
