/** Endings and words that differ between British and American spelling; of each pair the American one stands for both. */
const OUR =
  /(lab|harb|neighb|fav|hon|behavi|col|endeav|hum|rum|vig|arm|od|rig|sav|splend|tum|val|cand|clam|demean|ferv|savi|vap)our/;
const WHOLE: Readonly<Record<string, string>> = {
  programme: "program",
  programmes: "programs",
  fulfil: "fulfill",
  fulfils: "fulfills",
  fulfilment: "fulfillment",
  enrol: "enroll",
  enrolment: "enrollment",
  instalment: "installment",
  instalments: "installments",
  grey: "gray",
  ageing: "aging",
  judgement: "judgment",
  judgements: "judgments",
  acknowledgement: "acknowledgment",
  practise: "practice",
  practised: "practiced",
  practising: "practicing",
  sceptical: "skeptical",
  scepticism: "skepticism",
  manoeuvre: "maneuver",
  manoeuvres: "maneuvers",
  centred: "centered",
};
const ENSE = /^(self-)?(def|off|lic|pret)ence/;
const TRE = /^(cent|theat|fib|lit|kilomet|met|calib|spect|sab)re(s?)$/;
const LL = /^(travel|cancel|signal|label|model|fuel|counsel|marshal|channel|quarrel|level)l(ed|ing|er|ers)$/;
const IZE = /^(.{2,})is(e[drs]?|ers|ing|ations?|ational)$/;
const YZE = /^(anal|paral|catal)ys(e[dr]?|ing)$/;
/** Words in which "is" is no ending: up to and with the s. */
const NOT_IZE =
  /(?:wis|vis|rais|pris|mpris|prais|expertis|exercis|promis|premis|surmis|demis|chemis|cris|nois|pois|bruis|cruis|guis|franchis|merchandis|advertis|paradis|precis|concis|excis|incis|circumcis|treatis|tortois|turquois|porpois|marquis|apprais|chastis|despis|bis|ris|malais|liais|chais|basis)$/;
const AUTHOR_RISE =
  /(?:author|summar|militar|computer|pressur|categor|memor|theor|tempor|regular|popular|polar|cater|character|motor|terror|container|vapor|plagiar|glamor|burglar|vulgar|secular)is$/;

/**
 * The American spelling of an English word in lower case, or the word itself: the treebanks that the tagger and the parser
 * learnt from have "defense" and "organization" where half of the world writes "defence" and "organisation".
 */
export function americanSpelling(word: string): string {
  if (word.length < 4) return word;
  const whole = WHOLE[word];
  if (whole !== undefined && Object.hasOwn(WHOLE, word)) return whole;
  if (word.includes("our")) return word.replace(OUR, "$1or");
  if (word.includes("ence")) return word.replace(ENSE, "$1$2ense");
  const size = IZE.exec(word);
  if (size !== null) return isIze(`${size[1]}is`, size[2]!) ? `${size[1]}iz${size[2]}` : word;
  return word.replace(TRE, "$1er$2").replace(LL, "$1$2").replace(YZE, "$1yz$2");
}

function isIze(stem: string, ending: string): boolean {
  if (ending.startsWith("ation")) return !/improvis$|divis$/.test(stem);
  return AUTHOR_RISE.test(stem) || !NOT_IZE.test(stem);
}
