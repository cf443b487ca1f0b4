/** What names that take `the` end in, or have before `of`: `Korean People’s Army`, `Ministry of Defence of Ukraine`. */
const INSTITUTION =
  /\b(?:administration|agency|alliance|armed forces|army|assembly|association|authority|bank|board|bureau|cabinet|chiefs|chiefs of staff|coalition|command|commission|committee|congress|council|court|department|directorate|federation|fleet|forces?|foundation|fund|government|guards?|house|institute|intelligence service|kremlin|league|marines|ministry|mission|movement|nations|navy|office|organi[sz]ation|parliament|party|pentagon|police|presidency|republic|secretariat|security service|senate|service|staff|states|treasury|tribunal|union|vatican|white house)$/i;
const COUNTRIES =
  /^(?:united (?:states|kingdom|arab emirates|nations)|netherlands|philippines|bahamas|gambia|maldives|central african republic|czech republic|dominican republic|democratic republic of the congo|republic of the congo|european union)$/i;
const HAS_ONE = /^(?:the|an?|one|two|some|several|many|most|all|no|his|her|its|their|our|un(?:named|attributed|identified))\b/i;

/** A name as it stands within a sentence: `the United States`, `the Korean People’s Army`, `Ukraine`, `a US official`. */
export function withArticle(name: string): string {
  if (HAS_ONE.test(name)) return name;
  const [head = name] = name.split(/ (?:of|for) /);
  return COUNTRIES.test(name) || INSTITUTION.test(head) || INSTITUTION.test(name) ? `the ${name}` : name;
}
