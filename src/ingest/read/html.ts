import { Readability } from '@mozilla/readability';
import type { PageBlock } from '../clean/page.ts';
import { isProse } from '../clean/rules.ts';
import { parsePage, type DomDocument, type DomElement } from './dom.ts';
import { guarded } from './failures.ts';
import { Refused } from './model.ts';
import { MARK, takeBlocks, type FoundBlock } from './page-blocks.ts';
import { metaOfPage, type PageMeta } from './page-meta.ts';

export interface Page {
  blocks: PageBlock[];
  meta: PageMeta;
}

/** A block that is a link and little else leads elsewhere. */
const LINK_SHARE = 0.85;
/** Words of running text that make a page an article. */
const LEAST_WORDS = 20;

/**
 * A page: its metadata and all its blocks, those that are no part of the article with the reason.
 * @throws Refused TOO_DEEP, NO_ARTICLE
 */
export function readHtml(html: string): Page {
  const document = parsePage(html);
  const meta = metaOfPage(document);
  const title = titleOf(document, meta);
  const found = takeBlocks(document);
  // Readability empties the document: last.
  const chosen = chosenMarks(document);
  const blocks = judge(found, chosen);
  if (countWords(blocks) >= LEAST_WORDS) return { blocks: withTitle(blocks, title, meta.title?.value ?? null), meta };
  // Pages that are put together in the browser have their article in their data alone.
  const body = meta.articleBody;
  if (body !== null && body.split(/\s+/).length >= LEAST_WORDS) {
    const paragraphs = body.split(/\s*\n\s*/).map((text): PageBlock => ({ text, kind: 'paragraph', reason: null }));
    return { blocks: withTitle(paragraphs, null, meta.title?.value ?? null), meta };
  }
  throw new Refused('NO_ARTICLE', 'There is no article on the page: no run of paragraphs.');
}

/** Blocks of a fragment that is an article and nothing else: an item of a feed, Markdown. */
export function blocksOfFragment(html: string): PageBlock[] {
  return takeBlocks(parsePage(html)).map(({ text, kind, reason }) => ({ text, kind, reason }));
}

// Some scripts have other full stops and no blanks: what is written in them is an article too, if not an English one.
const isForeignProse = (text: string) => /[。।؟۔]["”’」』]*$/.test(text);

function countWords(blocks: readonly PageBlock[]): number {
  return blocks
    .filter(({ reason, text }) => reason === null && (isProse(text) || isForeignProse(text)))
    .reduce((sum, { text }) => sum + (isForeignProse(text) ? text.length / 3 : text.split(/\s+/).length), 0);
}

function chosenMarks(document: DomDocument): ReadonlySet<string> {
  const article = guarded(
    () => new Readability(document, { serializer: (element) => element as unknown, disableJSONLD: true }).parse(),
    'No article can be found on the page.',
  );
  const content = article?.content as DomElement | null | undefined;
  return new Set(Array.from(content?.querySelectorAll(`[${MARK}]`) ?? [], (element) => element.getAttribute(MARK) ?? ''));
}

/** Readability's choice, and what it lost of the article: paragraphs and headings among those that it chose. */
function judge(found: readonly FoundBlock[], chosen: ReadonlySet<string>): PageBlock[] {
  const isChosen = ({ mark, reason }: FoundBlock) => reason === null && chosen.has(mark);
  const spans = new Map<DomElement, { first: number; last: number }>();
  found.forEach((block, i) => {
    if (!isChosen(block) || !isProse(block.text)) return;
    const span = spans.get(block.parent) ?? { first: i, last: i };
    spans.set(block.parent, { ...span, last: i });
  });
  return found.map((block, i): PageBlock => {
    const { text, reason, linked } = block;
    // Pages use h1 for anything large: which is the title, is found elsewhere.
    const kind = block.kind === 'title' ? 'heading' : block.kind;
    if (reason !== null) return { text, kind, reason };
    if (linked >= LINK_SHARE && kind !== 'heading')
      return { text, kind, reason: text.split(' ').length < 5 ? 'navigation' : 'related articles' };
    const span = spans.get(block.parent);
    const among = span !== undefined && ((i > span.first && i < span.last) || (i > span.last && isProse(text)));
    return { text, kind, reason: isChosen(block) || among ? null : 'not in the article' };
  });
}

const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const sameTitle = (a: string, b: string) => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

/** The headline as the page prints it: the h1 that its metadata know, else the only one. */
function titleOf(document: DomDocument, meta: PageMeta): string | null {
  const printed = Array.from(document.querySelectorAll('h1'), (h1) => (h1.textContent ?? '').replace(/\s+/g, ' ').trim()).filter(
    (text) => text !== '',
  );
  const known = folded(meta.title?.value ?? '');
  return printed.find((text) => sameTitle(folded(text), known)) ?? (printed.length === 1 ? printed[0]! : null);
}

function withTitle(blocks: readonly PageBlock[], printed: string | null, known: string | null): PageBlock[] {
  const title = printed ?? known;
  if (title === null) return [...blocks];
  const at = blocks.findIndex(({ text }) => folded(text) === folded(title));
  const heading: PageBlock = { text: title, kind: 'title', reason: null };
  // What stands above it is the site's; what repeats it, cleaning finds.
  const rest = blocks
    .filter((_, i) => i !== at)
    .map((block, i): PageBlock => (i < at && block.reason === null && !isProse(block.text) ? { ...block, reason: 'masthead' } : block));
  return [heading, ...rest];
}
