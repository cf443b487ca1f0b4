import { countWords } from './bylines.ts';

/** What stands under a picture. */

// `(AFP / JOHN THYS)`: agency and photographer, at the very end.
const CREDIT_WITH_SLASH = /\([^()]{2,40}\/[^()]{2,60}\)$/;
// `[Telegram Screenshot]`, `(Photo: Reuters)`.
const CREDIT_IN_BRACKETS = /[[(][^\])]*\b(?:screenshot|screen ?grab|photos?|image|courtesy|handout|getty|file)\b[^\])]*[\])]$/i;
const POINTS_AT_PICTURE = /^in this (?:\w+ )?(?:photo|photograph|image|picture|frame|grab)\b/i;
const STARTS_WITH_CREDIT = /^(?:photo|photograph|image|picture)s?(?: credit)?(?::| by | courtesy of )/i;
const STARTS_AS_FILE = /^(?:file ?(?:photo|image|picture|[-–—:]))/i;
// `A ferry leaves port, March 1, 2031. REUTERS/Jane Doe`, `AP Photo/Jane Doe`.
const AGENCY_AT_END =
  /(?:^|[.\s—–|-])(?:\(?(?:AP|AFP|EPA|UPI|EFE|Xinhua|ANSA|Kyodo) (?:Photo|Images?)|REUTERS|Reuters|AFP|EPA(?:-EFE)?|Getty Images|Shutterstock|Anadolu(?: Agency)?|Zuma Press|TASS|Sputnik|Pool(?: Photo)?)(?: via [\p{Lu}][\p{L} ]{1,30})?\s?\/\s?[\p{Lu}][\p{L}.'’ /-]{1,60}\)?\.?$/u;
const CREDIT_BY_ITSELF =
  /^[([]?(?:(?:photo|image|picture|video|credit|source|illustration|graphic)s?(?: credit)?(?: by|:) ?[^.?!]{2,80}|[^.?!:]{2,60}(?:\/| via )(?:getty images|afp|ap|reuters|shutterstock|epa)|(?:getty images|shutterstock|wikimedia commons|ap photo|reuters|istock)(?:\/[^.?!]{2,60})?)[)\]]?\.?$/i;
const PLAYER =
  /^(?:(?:play|watch) (?:video|now)|video (?:player|unavailable)|image (?:source|caption|copyright)[:,]?.{0,160}|media caption[:,]?.{0,200}|(?:\d{1,2}:)?\d{1,2}:\d{2}(?: ?\/ ?(?:\d{1,2}:)?\d{1,2}:\d{2})?)$/i;

const WITH_SLASH = [CREDIT_WITH_SLASH, AGENCY_AT_END];
const FORMS = [CREDIT_IN_BRACKETS, POINTS_AT_PICTURE, STARTS_WITH_CREDIT, STARTS_AS_FILE, CREDIT_BY_ITSELF, PLAYER];

// A paragraph may end with an aside.
const MOST_WORDS = 80;

export const isCaption = (block: string) =>
  countWords(block) <= MOST_WORDS &&
  (FORMS.some((form) => form.test(block)) || (block.includes('/') && WITH_SLASH.some((form) => form.test(block))));
