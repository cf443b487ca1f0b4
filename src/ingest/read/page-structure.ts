import type { RemovalReason } from '../clean/reasons.ts';
import type { DomElement } from './dom.ts';

const UNSEEN_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON SELECT OPTION INPUT TEXTAREA HEAD TITLE META LINK MATH MAP'.split(
    ' ',
  ),
);

/** Has no text that a reader reads. */
export const isUnseen = (element: DomElement): boolean => UNSEEN_TAGS.has(element.tagName.toUpperCase());

const REASON_BY_TAG: Readonly<Record<string, RemovalReason>> = {
  NAV: 'navigation',
  FOOTER: 'footer',
  ASIDE: 'aside',
  FIGCAPTION: 'photo caption',
  FIGURE: 'photo caption',
  FORM: 'form',
  DIALOG: 'form',
};
const REASON_BY_ROLE: Readonly<Record<string, RemovalReason>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'form',
  dialog: 'form',
  alertdialog: 'cookie notice',
};

/** One word of a class or an id is enough; words are parted by blanks, `-`, `_` and capitals. */
const REASON_BY_NAME: readonly [RegExp, RemovalReason][] = [
  [
    /(?:^| )(?:comments|comment list|comment thread|comment section|comments area|disqus(?: thread)?|respond|reader comments?)(?: |$)/,
    'reader comment',
  ],
  [
    /(?:^| )(?:related|recirc(?:ulation)?|recommended|recommendations?|more stories|most read|most popular|trending|outbrain|taboola|read next|also like|jp relatedposts)(?: |$)/,
    'related articles',
  ],
  [/(?:^| )(?:newsletters?|sign up|signup|mailing list)(?: |$)/, 'newsletter prompt'],
  [/(?:^| )(?:paywall|subscribe|subscription|piano|regwall)(?: |$)/, 'subscription prompt'],
  [/(?:^| )(?:share|sharing|sharedaddy|social|addtoany|share ?bar|share ?tools?|social ?links?)(?: |$)/, 'share prompt'],
  [/(?:^| )(?:cookies?|consent|gdpr|onetrust|cmp)(?: |$)/, 'cookie notice'],
  [/(?:^| )(?:ad|ads|advert|adverts|advertisement|ad slot|ad container|dfp|sponsored|promo)(?: |$)/, 'advertisement'],
  [/(?:^| )(?:caption|wp caption text|photo credit|image credit|media credit|image caption|photo caption)(?: |$)/, 'photo caption'],
  [/(?:^| )(?:breadcrumbs?|site nav|navbar|menu|pagination|skip link|tags|tag list)(?: |$)/, 'navigation'],
  [/(?:^| )(?:author bio|about the author|author box|post author bio)(?: |$)/, 'aside'],
  [/(?:^| )(?:sr only|screen reader text|visually hidden|visuallyhidden)(?: |$)/, 'hidden'],
];

const wordsOf = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');

/** Furniture is not most of a page: a name that says so was given to the page as a whole. Readers may well write more than the article has. */
const LARGEST_SHARE = 0.4;

/** What is never long; a section on sharing may be called like what one shares by. */
const SMALL: ReadonlySet<RemovalReason> = new Set([
  'newsletter prompt',
  'subscription prompt',
  'share prompt',
  'cookie notice',
  'photo caption',
  'advertisement',
]);
const MOST_OF_SMALL = 1500;

/**
 * Why the markup says that this element is no part of the article; null: it does not.
 * @param share of the page's letters, asked for only where a name alone speaks
 */
export function furnitureReason(element: DomElement, share: () => number): RemovalReason | null {
  const tag = element.tagName.toUpperCase();
  if (tag === 'HTML' || tag === 'BODY' || tag === 'MAIN') return null;
  if (
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
  )
    return 'hidden';
  const holdsTitle = () => element.querySelector('h1') !== null;
  const byTag = REASON_BY_TAG[tag] ?? REASON_BY_ROLE[element.getAttribute('role') ?? ''];
  // Some wrap the whole page in a form, or the article in an aside's cousin.
  if (byTag) return holdsTitle() || (tag === 'FORM' && share() > LARGEST_SHARE) ? null : byTag;
  const name = wordsOf(`${element.getAttribute('class')?.slice(0, 500) ?? ''} ${element.getAttribute('id')?.slice(0, 200) ?? ''}`);
  if (name.trim() === '') return null;
  const byName = REASON_BY_NAME.find(([form]) => form.test(name))?.[1];
  if (byName === undefined || holdsTitle()) return null;
  if (byName !== 'reader comment' && (tag === 'ARTICLE' || share() > LARGEST_SHARE)) return null;
  if (SMALL.has(byName) && (element.textContent ?? '').length > MOST_OF_SMALL) return null;
  return byName;
}
