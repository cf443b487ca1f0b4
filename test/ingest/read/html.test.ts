import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/ingest/clean/clean.ts';
import { readHtml } from '../../../src/ingest/read/html.ts';
import { ARTICLE, page, PARAGRAPHS, readFile, TEXT, TITLE } from './samples.ts';

const [FIRST, SECOND, THIRD] = PARAGRAPHS;
const cleaned = (html: string) => clean({ blocks: readHtml(html).blocks });
const removed = (html: string) => cleaned(html).removed.map(({ reason, text }) => [reason, text]);
const around = (middle: string) => page(`<article><h1>${TITLE}</h1><p>${FIRST}</p>${middle}<p>${SECOND}</p><p>${THIRD}</p></article>`);

describe('the text of a page', () => {
  it('is its headline and its paragraphs', () => {
    expect(cleaned(page(ARTICLE))).toMatchObject({ text: TEXT, title: TITLE, removed: [] });
  });

  it('does not mind the markup inside a paragraph, nor how its blanks are written', () => {
    const html = around('')
      .replace('said on', '<em>said</em>&nbsp;<a\n href="/x">on</a>')
      .replace('ferry', '<span class="dropcap">f</span>erry');
    expect(cleaned(html).text).toBe(TEXT);
  });

  it('has paragraphs where the page parts them by breaks, or by nothing', () => {
    const body = (inner: string) => cleaned(page(`<div id="story"><h1>${TITLE}</h1>${inner}</div>`)).text;
    expect(body(PARAGRAPHS.join('<br><br>\n'))).toBe(TEXT);
    expect(body(`${FIRST}<p>${SECOND}</p>${THIRD}`)).toBe(TEXT);
    expect(body(`<p>${FIRST}<br>&nbsp;<br/>${SECOND}</p><div>${THIRD}</div>`)).toBe(TEXT);
  });

  it('is found though no paragraph is one, and however Readability renames them', () => {
    expect(
      cleaned(page(`<div><font>${TITLE}</font></div><section>${PARAGRAPHS.map((text) => `<div>${text}</div>`).join('')}</section>`)).text,
    ).toBe(TEXT);
  });

  it('is found where something stands between head and body', () => {
    expect(cleaned(page(ARTICLE).replace('<body>', '<script>1</script><body>')).text).toBe(TEXT);
  });

  it('does not end above the article, where the number of comments is', () => {
    const html = page(`<article><h1>${TITLE}</h1><p>7 comments</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`);
    expect(cleaned(html).text).toBe(TEXT);
    expect(removed(html)).toEqual([['comment prompt', '7 comments']]);
  });

  it('may stand in what is named after a way to share or to read on', () => {
    const long = PARAGRAPHS.map((text) => `<p>${text} ${text.replace('The', 'A')}</p>`).join('');
    expect(cleaned(page(`<div id="read-more">${ARTICLE}</div>`)).text).toBe(TEXT);
    expect(
      cleaned(page(`<main><h1>${TITLE}</h1>${long}<div class="sharing">${long.repeat(2).replaceAll('ferry', 'ship')}</div></main>`)).text,
    ).toContain('ship');
  });

  it('keeps subheadings, lists and quotations', () => {
    const middle =
      '<h2>No engine</h2><ul><li>It was built in 1961, the registry says.</li></ul><blockquote><p>It is the fourth time, the mate said.</p></blockquote>';
    expect(cleaned(around(middle)).text.split('\n\n').slice(2, 5)).toEqual([
      'No engine',
      'It was built in 1961, the registry says.',
      'It is the fourth time, the mate said.',
    ]);
  });

  it('has its title first, printed or not, and once', () => {
    const without = page(PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''));
    expect(cleaned(without).text).toBe(TEXT);
    expect(removed(around(`<h2>${TITLE}</h2>`))).toEqual([['repeated text', TITLE]]);
  });

  it('is taken from the data of a page that is put together in the browser', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: PARAGRAPHS.join('\n\n') });
    expect(cleaned(page('<div id="root"></div>', `<script type="application/ld+json">${data}</script>`)).text).toBe(TEXT);
  });

  it('is found in a page without html, head or body', () => {
    expect(cleaned(ARTICLE).text).toBe(TEXT);
    expect(cleaned(`<html lang="en">${ARTICLE}`).text).toBe(TEXT);
  });

  it('comes out as it was put in, whatever it is', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}“”‘’&<>"';—–%$€-]{1,12}$/u).filter((text) => text.normalize('NFC') === text);
    const sentence = fc.array(word, { minLength: 14, maxLength: 40 }).map((words) => `Then ${words.join(' ')} she said.`);
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 2, maxLength: 6 }), (sentences) => {
        const { blocks } = readHtml(page(`<main>${sentences.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</main>`));
        expect(blocks.filter(({ reason, kind }) => reason === null && kind !== 'title').map(({ text }) => text)).toEqual(sentences);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is removed from a page', () => {
  it.each([
    ['photo caption', '<figure><img src="x.jpg"><figcaption>The Aurora at the pier</figcaption></figure>', 'The Aurora at the pier'],
    ['photo caption', '<div class="wp-caption-text">The Aurora at the pier</div>', 'The Aurora at the pier'],
    ['aside', '<aside><p>The engine is as cold as the sea</p></aside>', 'The engine is as cold as the sea'],
    ['navigation', '<nav><a href="/">Home</a></nav>', 'Home'],
    ['advertisement', '<div class="ad-slot"><p>Buy a boat today.</p></div>', 'Buy a boat today.'],
    ['newsletter prompt', '<div class="newsletterSignup"><p>All the gulls, every day.</p></div>', 'All the gulls, every day.'],
    ['share prompt', '<ul class="share-tools"><li>Facebook</li></ul>', 'Facebook'],
    [
      'related articles',
      '<p><a href="/gulls">Gulls take over the old pier of the town</a></p>',
      'Gulls take over the old pier of the town',
    ],
    ['read more link', '<p><b>Read more:</b> <a href="/gulls">Gulls take over the pier</a></p>', 'Read more: Gulls take over the pier'],
    ['form', '<form><label>Your name</label></form>', 'Your name'],
    ['hidden', '<p style="display: none">Only for machines.</p>', 'Only for machines.'],
    ['hidden', '<p hidden>Only for machines.</p>', 'Only for machines.'],
  ])('is kept as %s', (reason, middle, text) => {
    expect(removed(around(middle))).toEqual([[reason, text]]);
    expect(cleaned(around(middle)).text).toBe(TEXT);
    expect(cleaned(around(middle)).removed[0]!.at).toBe([...TITLE, ...FIRST].length + 4);
  });

  it('is what stands around the article', () => {
    const html = page(
      `<header><a href="/">Island Courier</a></header>${ARTICLE}<section id="comments"><h2>1 comment</h2><p>${'I was on that ferry once and it was fine. '.repeat(30)}</p></section><footer><p>© 2031 Island Courier</p></footer>`,
    );
    expect(cleaned(html).text).toBe(TEXT);
    expect(removed(html).map(([reason]) => reason)).toEqual(['navigation', 'reader comment', 'footer']);
  });

  it('is no script, style or button', () => {
    expect(cleaned(around('<script>alert("The ferry")</script><style>p { color: red }</style><button>Accept</button>'))).toMatchObject({
      text: TEXT,
      removed: [],
    });
  });

  it('is not the article, though the whole page is named after furniture', () => {
    expect(cleaned(page(`<div class="newsletter-page share">${ARTICLE}</div>`)).text).toBe(TEXT);
    expect(cleaned(page(`<form id="aspnetForm">${ARTICLE}</form>`)).text).toBe(TEXT);
  });
});

describe('what a page says of itself', () => {
  const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const meta = async (head: string, body = ARTICLE) => (await readFile('a.html', page(body, head))).meta;

  it.each([
    ['alone', (article: object) => article],
    ['in a list', (article: object) => [{ '@type': 'WebSite', name: 'Courier' }, article]],
    ['in a graph', (article: object) => ({ '@graph': [{ '@type': 'Person', '@id': '#roe', name: 'John Roe' }, article] })],
    ['as the main entity', (article: object) => ({ '@type': 'WebPage', mainEntity: article })],
  ])('is read from JSON-LD: %s', async (_, wrap) => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Ferry stays',
      url: 'https://courier.example/ferry#top',
      datePublished: '2031-03-04T23:30:00-08:00',
      author: [{ '@type': 'Person', name: 'Jane Doe' }, 'By John Roe'],
      publisher: { '@type': 'Organization', name: 'Island Courier' },
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    };
    expect(await meta(`<meta property="og:title" content="Another title">${ld(wrap(article))}`)).toEqual({
      url: 'https://courier.example/ferry',
      title: 'Ferry stays',
      outlet: 'Island Courier',
      credits: [],
      bylines: ['Jane Doe', 'John Roe'],
      publishedOn: '2031-03-04',
      publishedOnInferred: false,
      language: 'en',
      license: 'CC-BY-SA-4.0',
      from: {
        url: 'json-ld',
        title: 'json-ld',
        outlet: 'json-ld',
        bylines: 'json-ld',
        publishedOn: 'json-ld',
        language: 'page',
        license: 'json-ld',
      },
    });
  });

  it('is read from names that are said elsewhere in the graph', async () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Ferry stays', author: { '@id': '#roe' } },
      { '@id': '#roe', '@type': 'Person', name: 'John Roe' },
    ];
    expect((await meta(ld({ '@graph': graph }))).bylines).toEqual(['John Roe']);
  });

  it('is read from OpenGraph, meta, links and times', async () => {
    const head =
      '<meta property="og:site_name" content="Island Courier"><meta name="author" content="Jane Doe and John Roe"><meta name="author" content="https://x.example/jane">' +
      '<link rel="canonical" href="https://courier.example/ferry"><link rel="license" href="http://creativecommons.org/publicdomain/zero/1.0/">';
    expect(
      await meta(head, `<time datetime="2031-03-04T10:00Z">yesterday</time>`.replace(/^/, '<main>') + `${ARTICLE}</main>`),
    ).toMatchObject({
      url: 'https://courier.example/ferry',
      title: TITLE,
      outlet: 'Island Courier',
      bylines: ['Jane Doe', 'John Roe'],
      publishedOn: '2031-03-04',
      license: 'CC0-1.0',
      from: { outlet: 'opengraph', bylines: 'meta', publishedOn: 'time', license: 'link', title: 'page' },
    });
  });

  it('is not believed where it says nothing that can be meant', async () => {
    const head =
      '<meta property="article:published_time" content="soon"><meta property="og:url" content="javascript:alert(1)"><meta name="dc.rights" content="All rights reserved"><script type="application/ld+json">{"@type": "NewsArticle", </script>';
    expect(await meta(head)).toMatchObject({ url: null, publishedOn: null, license: null });
  });
});
