import { countWords } from './bylines.ts';

/** Lines by which a page speaks to whoever looks at it. Short ones only: a sentence of the article may speak of the same things. */
interface Prompt {
  mostWords: number;
  form: RegExp;
}

const any = (prompts: readonly Prompt[]) => (block: string) => {
  const words = countWords(block);
  return prompts.some(({ mostWords, form }) => words <= mostWords && form.test(block));
};

const NEWSLETTER = '(?:newsletters?|(?:e-?mail|news|breaking news|daily|weekly) (?:alerts?|briefings?|digests?|updates?)|mailing list)';
export const isNewsletterPrompt = any([
  {
    mostWords: 45,
    form: new RegExp(
      `^(?:sign[ -]?up|subscribe|register|get|join|receive|enter your|want)\\b.{0,160}\\b(?:${NEWSLETTER}|your inbox)\\b`,
      'i',
    ),
  },
  {
    mostWords: 25,
    form: /^(?:get|have|receive|want)\b.{0,120}\b(?:delivered|sent|straight) (?:straight |directly |right )?(?:to|into) your (?:inbox|e-?mail|phone)\b/i,
  },
  { mostWords: 12, form: /^(?:enter |your |please enter )*(?:a valid )?e-?mail(?: address)?[*:.]?$/i },
  {
    mostWords: 20,
    form: /^(?:by (?:signing up|subscribing|clicking|submitting)|you can unsubscribe|check your inbox|thanks? (?:you )?for (?:signing up|subscribing))\b/i,
  },
  { mostWords: 4, form: /^(?:our |daily |weekly |morning )?newsletters?$/i },
]);

export const isSubscriptionPrompt = any([
  {
    mostWords: 30,
    form: /^(?:subscribe|become a (?:member|subscriber|patron|supporter)|log ?in|sign in|already a (?:subscriber|member)|create (?:a|your) (?:free )?account|start your (?:free )?trial|register)\b(?!.*\b(?:said|says|told)\b)(?:.{0,30}$|.*\b(?:to (?:read|continue|view|access|support)|for (?:full|unlimited|free|just|only)|now|today|here)\b)/i,
  },
  {
    mostWords: 25,
    form: /^(?:this (?:article|content|story) is (?:for|only|available|reserved)|to (?:continue|keep) reading|you have (?:reached|read|\d+)|continue reading)\b.*\b(?:subscribers?|members?|subscri\w+|articles?|free|register|reading|story)\b/i,
  },
  { mostWords: 20, form: /^(?:download|get) (?:the|our) (?:\S+ ){0,4}app\b/i },
  {
    mostWords: 30,
    form: /^(?:support|donate to|help us|if you (?:like|enjoy|value))\b.{0,160}\b(?:our (?:journalism|work|reporting|newsroom)|independent journalism|donat\w+|patreon)\b/i,
  },
]);

const NETWORK =
  '(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|pinterest|instagram|youtube|bluesky|threads|tiktok|messenger|viber|mastodon|pocket|flipboard)';
export const isSharePrompt = any([
  {
    mostWords: 8,
    form: new RegExp(
      `^(?:share|tweet|pin|post|send|email|e-mail|print|save|bookmark|copy link|copied|link copied)(?: (?:this|on|via|to|it|with|article|story|page|post|link|by|a|friends?|${NETWORK}))*[:!.]?$`,
      'i',
    ),
  },
  { mostWords: 14, form: new RegExp(`^(?:(?:and|or|on|share|print|tweet|copy link|${NETWORK})[\\s,|•·/]*){1,14}$`, 'i') },
  {
    mostWords: 20,
    form: new RegExp(
      `^(?:follow|like|find|join) (?:us|me|\\S+ \\S+|\\S+|@\\S+)(?: \\S+){0,3} on (?:our )?(?:${NETWORK}|google news)\\b`,
      'i',
    ),
  },
  { mostWords: 6, form: /^\d[\d,.]*[km]? (?:shares?|views?|likes?|retweets?)$/i },
]);

export const isCookieNotice = any([
  {
    mostWords: 70,
    form: /^(?:we|this (?:site|website|page)|our (?:site|website|partners)|by (?:using|continuing|clicking|browsing))\b.{0,200}\bcookies?\b/i,
  },
  {
    mostWords: 8,
    form: /^(?:accept|reject|manage|allow|decline|customi[sz]e)(?: all)?(?: (?:cookies|preferences|settings|options))?$|^(?:cookie|privacy) (?:settings|preferences|policy|notice)$/i,
  },
  { mostWords: 12, form: /^(?:please )?enable javascript\b|^(?:your browser|javascript) (?:is |does |must )\S+/i },
]);

export const isCopyrightLine = any([
  { mostWords: 60, form: /^(?:(?:Copyright|COPYRIGHT),? (?:©|\([Cc]\)|by\b|\d{4})|(?:©|\([Cc]\)) ?(?:\d{4}|by\b|\p{Lu}))/u },
  { mostWords: 40, form: /^(?:all rights reserved|this material may not be published|no part of this (?:article|material|site))\b/i },
  { mostWords: 30, form: /\ball rights reserved\.?(?: .{0,80}(?:redistribut|rewrit|broadcast).{0,60})?$/i },
  { mostWords: 12, form: /^(?:terms (?:of (?:use|service)|and conditions)|privacy policy|contact us|about us)(?:\s*[|•·].*)?$/i },
]);

export const isNavigationLine = any([
  {
    mostWords: 6,
    form: /^(?:skip to (?:main )?(?:content|navigation)|(?:main )?menu|home|search|back to top|go back|previous(?: (?:article|post|story))?|next(?: (?:article|post|story))?|toggle \w+|close|open menu|table of contents|jump to .{1,20})$/i,
  },
  // Where in the site one is: `Home > World > Europe`.
  { mostWords: 16, form: /^[\p{L}& ]{2,30}(?: ?[>»›/] ?[\p{L}& ]{2,40}){1,5}$/u },
  { mostWords: 8, form: /^(?:click|tap) here\b.*/i },
]);

/** `Read more: Gulls take over the pier`: a link to something else in the midst of the text. */
export const isReadMoreLine = any([
  {
    mostWords: 30,
    form: /^[[(>→▶▸•*-]*\s*(?:read (?:also|more|next|our)|also read|see also|more on this|related|watch(?: also| now)?|listen|explore more|recommended|editor['’]?s['’]? pick|must read|more from)\b\s*(?::|–|—|->|>|»|\|)\s*\S/i,
  },
  {
    mostWords: 6,
    form: /^(?:read|see|view|show|load|learn) (?:the )?(?:more|full (?:story|article)|less|all)(?: (?:here|comments|stories|articles))?[.…>»→\s]*$/i,
  },
]);
