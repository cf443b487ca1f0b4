import { parseFeed } from 'feedsmith';
import { dateOf } from '../clean/dates.ts';
import { readAll, tooLarge, type Chunks } from './bytes.ts';
import { decode } from './decode.ts';
import { withWords, type FoundOrRefusal } from './found.ts';
import { blocksOfFragment } from './html.ts';
import { licenseOf } from './licenses.ts';
import { saidBy } from './meta.ts';
import { Refused, type MetaFields, type ReadLimits } from './model.ts';
import { attempt } from './records.ts';
import { languageOf, line, peopleOf, urlOf } from './values.ts';

/** What RSS, RDF, Atom and JSON feeds have in common. */
interface Item {
  content: string;
  fields: Partial<MetaFields>;
}

type Feed = ReturnType<typeof parseFeed<string>>;
type Of<F extends Feed['format']> = Extract<Feed, { format: F }>['feed'];

/** Every item of an RSS, RDF, Atom or JSON feed, with the fullest text that it has. */
export async function* itemsOfFeed(chunks: Chunks, path: string, limits: ReadLimits): AsyncGenerator<FoundOrRefusal> {
  const { text, encoding } = decode(await readAll(chunks, limits.file, 'The file'), true);
  const items = itemsOf(parsed(text));
  if (items.length === 0) throw new Refused('NO_ARTICLE', 'The feed has no items.');
  for (const [index, { content, fields }] of items.entries()) {
    yield attempt(path, index, () => {
      if (content.length > limits.article) throw tooLarge('The item', limits.article);
      const blocks = isMarkup(content) ? blocksOfFragment(content) : null;
      if (blocks === null) withWords([{ text: content }]);
      return { index, encoding, raw: blocks === null ? { text: content } : { blocks: withWords(blocks) }, said: [saidBy('feed', fields)] };
    });
  }
}

function parsed(text: string): Feed {
  // Feeds name their characters by number: who defines entities means no good.
  if (/<!ENTITY\b/i.test(text)) throw new Refused('BAD_FEED', 'It defines entities of its own: that is not read.');
  try {
    return parseFeed(text);
  } catch {
    throw new Refused('BAD_FEED', 'It is no feed (RSS, RDF, Atom or JSON Feed), or a broken one.');
  }
}

const isMarkup = (text: string) => /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|\w+);/i.test(text);
/** Titles and names are often escaped once more than is meant. */
const plain = (text: string | undefined): string | null =>
  text === undefined
    ? null
    : line(
        isMarkup(text)
          ? blocksOfFragment(text)
              .map((block) => block.text)
              .join(' ')
          : text,
      );

function itemsOf(parsedFeed: Feed): Item[] {
  switch (parsedFeed.format) {
    case 'rss':
      return rss(parsedFeed.feed);
    case 'rdf':
      return rdf(parsedFeed.feed);
    case 'atom':
      return atom(parsedFeed.feed);
    case 'json':
      return json(parsedFeed.feed);
  }
}

const firstLicense = (...given: (string | undefined)[]) =>
  given.map((one) => licenseOf(one ?? '')).find((license) => license !== null) ?? null;
const firstUrl = (...given: (string | undefined)[]) => given.map((one) => urlOf(one ?? '')).find((url) => url !== null) ?? null;
const people = (given: readonly (string | undefined)[] | undefined) => [
  ...new Set((given ?? []).flatMap((one) => peopleOf(plain(one) ?? '') ?? [])),
];

const rss = (feed: Of<'rss'>): Item[] =>
  (feed.items ?? []).map((item) => ({
    content: item.content?.encoded ?? item.description ?? '',
    fields: {
      url: firstUrl(item.link, item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: plain(item.title),
      outlet: plain(item.source?.title ?? feed.title),
      bylines: people([...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name)]),
      publishedOn: dateOf(item.pubDate ?? item.dc?.dates?.[0] ?? ''),
      language: languageOf(item.dc?.languages?.[0] ?? feed.language ?? ''),
      license: firstLicense(
        ...(item.creativeCommons?.licenses ?? []),
        item.cc?.license,
        ...(item.dc?.rights ?? []),
        ...(feed.creativeCommons?.licenses ?? []),
        feed.cc?.license,
        feed.copyright,
      ),
    },
  }));

const rdf = (feed: Of<'rdf'>): Item[] =>
  (feed.items ?? []).map((item) => ({
    content: item.content?.encoded ?? item.description ?? '',
    fields: {
      url: firstUrl(item.link),
      title: plain(item.title),
      outlet: plain(feed.title),
      bylines: people(item.dc?.creators),
      publishedOn: dateOf(item.dc?.dates?.[0] ?? ''),
      language: languageOf(item.dc?.languages?.[0] ?? feed.dc?.languages?.[0] ?? ''),
      license: firstLicense(...(item.dc?.rights ?? []), ...(feed.dc?.rights ?? [])),
    },
  }));

const atom = (feed: Of<'atom'>): Item[] =>
  (feed.entries ?? []).map((entry) => {
    const linkTo = (rel: string) =>
      [...(entry.links ?? []), ...(rel === 'license' ? (feed.links ?? []) : [])].find((link) => (link.rel ?? 'alternate') === rel)?.href;
    return {
      content: entry.content?.value ?? entry.summary?.value ?? '',
      fields: {
        url: firstUrl(linkTo('alternate'), entry.id),
        title: plain(entry.title?.value),
        outlet: plain(entry.source?.title?.value ?? feed.title?.value),
        bylines: people((entry.authors ?? feed.authors ?? []).map(({ name }) => name)),
        publishedOn: dateOf(entry.published ?? entry.updated ?? ''),
        // Of an entry that gives its last change alone, that is the latest day it can have come out on.
        publishedOnInferred: entry.published === undefined,
        language: languageOf(entry.xml?.lang ?? feed.xml?.lang ?? ''),
        license: firstLicense(linkTo('license'), entry.rights?.value, feed.rights?.value),
      },
    };
  });

const json = (feed: Of<'json'>): Item[] =>
  (feed.items ?? []).map((item) => ({
    content: item.content_html ?? item.content_text ?? item.summary ?? '',
    fields: {
      url: firstUrl(item.url, item.id),
      title: plain(item.title),
      outlet: plain(feed.title),
      bylines: people((item.authors ?? feed.authors ?? []).map(({ name }) => name)),
      publishedOn: dateOf(item.date_published ?? ''),
      language: languageOf(item.language ?? feed.language ?? ''),
    },
  }));
