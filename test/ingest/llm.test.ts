import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { Extractors } from '../../src/ingest/extractors.ts';
import type { CleanArticle } from '../../src/ingest/ingest.model.ts';
import { previewOf } from '../../src/ingest/preview.ts';
import { type TestGraph, testGraph } from '../support/database.ts';
import { HARBOUR, ISLAND, take } from './pipeline/articles.ts';

const text = [
  'Heron Bay closes its pier 🌊 after the storm',
  '“The pier is not safe,” harbour master Ines Dahl said on Friday. “The planks are rotten,” she added.',
  'Mayor Tom Reed told the council that repairs would cost 40,000 crowns, and called them “long overdue”.',
  'A fisherman said the pier would open in May. He denied that the women had been warned.',
  'The council said the pier would open in May.',
].join('\n');
const article: CleanArticle = {
  origin: 'pier.txt',
  text,
  title: null,
  url: null,
  outlet: null,
  publishedOn: '2025-03-07',
  publishedOnInferred: false,
  bylines: [],
  credits: [],
  language: 'en',
  license: null,
  removed: [],
};

const claim = (paragraph: number, speaker: string | null, cue: string | null, content: string[], confidence = 0.7) => ({
  paragraph,
  speaker,
  cue,
  content,
  confidence,
});
const completion = (content: string, finish = 'stop') =>
  JSON.stringify({
    id: 'one',
    object: 'chat.completion',
    created: 1,
    model: 'small',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
const json = (response: ServerResponse, body: string, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '1' }).end(body);

describe('a large language model as extractor', () => {
  let provider: Server;
  let reply: (response: ServerResponse, request: IncomingMessage) => void;
  // What came over the wire.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  let asked: { path: string | undefined; authorization: string | undefined; body: any }[] = [];

  beforeAll(async () => {
    provider = createServer((request, response) => {
      void request.toArray().then((chunks: Buffer[]) => {
        const body = JSON.parse(Buffer.concat(chunks).toString()) as unknown;
        asked.push({ path: request.url, authorization: request.headers.authorization, body });
        reply(response, request);
      });
    });
    await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    provider.closeAllConnections();
    await new Promise((closed) => provider.close(closed));
  });
  beforeEach(() => {
    asked = [];
  });

  function settingsOf(settings: Record<string, string> = {}) {
    const { port } = provider.address() as AddressInfo;
    return loadConfig({
      DICTUM_LLM_URL: `http://127.0.0.1:${port}/v1`,
      DICTUM_LLM_MODEL: 'small',
      DICTUM_LLM_KEY: 'key-of-the-test',
      ...settings,
    }).llm;
  }
  const extract = (settings: Record<string, string> = {}, signal?: AbortSignal, one = article) =>
    new Extractors(1, settingsOf(settings)).extract(one, '2025-03-08', signal);
  const answering = (...statements: unknown[]) => {
    reply = (response) => json(response, completion(JSON.stringify({ statements })));
  };

  it('asks for the article’s statements in the form of a schema', async () => {
    answering();
    expect(await extract()).toMatchObject({ passages: [], dropped: [], extractor: 'llm:small' });
    expect(asked).toHaveLength(1);
    const [{ path, authorization, body }] = asked as [(typeof asked)[number]];
    expect({ path, authorization }).toEqual({ path: '/v1/chat/completions', authorization: 'Bearer key-of-the-test' });
    expect(body).toMatchObject({
      model: 'small',
      max_tokens: 8192,
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
    const schema = body.response_format.json_schema.schema;
    expect(schema.properties.statements.items).toMatchObject({
      required: ['paragraph', 'speaker', 'cue', 'content', 'confidence'],
      additionalProperties: false,
    });
    const [system, user] = body.messages;
    expect(system.content).not.toContain('Ines Dahl');
    expect(user.content).toContain('[2] “The pier is not safe,” harbour master Ines Dahl said on Friday.');
  });

  it('keeps what stands in the text letter by letter, in its place and in the order of the text', async () => {
    answering(
      claim(3, 'Mayor Tom Reed', 'told', ['repairs would cost 40,000 crowns', 'called them “long overdue”']),
      claim(2, 'harbour master Ines Dahl', 'said', ['“The pier is not safe,”'], 7),
      claim(2, 'she', 'added', ['The planks are rotten']),
    );
    const { passages, dropped, publication } = await extract();
    expect(dropped).toEqual([]);
    expect(publication.date).toBe('2025-03-07');
    for (const { speaker, cue, content } of passages)
      for (const span of [speaker!, cue!, ...content]) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(
      passages.map(({ speaker, cue, content, mode, confidence }) => [
        speaker?.text,
        cue?.text,
        content.map((one) => one.text),
        mode,
        confidence,
      ]),
    ).toEqual([
      ['harbour master Ines Dahl', 'said', ['The pier is not safe'], 'DIRECT', 0.8],
      ['she', 'added', ['The planks are rotten'], 'DIRECT', 0.7],
      ['Mayor Tom Reed', 'told', ['repairs would cost 40,000 crowns', 'called them “long overdue”'], 'MIXED', 0.7],
    ]);
    // Not the “she” of another word, and the “said” of its own sentence.
    expect(text.slice(passages[1]!.speaker!.start - 10, passages[1]!.speaker!.end + 6)).toBe(' rotten,” she added');
    expect(text.indexOf('said')).toBe(passages[0]!.cue!.start);
  });

  it('takes of the same words those of the paragraph, and is less sure of them', async () => {
    const said = 'the pier would open in May';
    answering(claim(5, 'The council', 'said', [said]), claim(4, 'A fisherman', 'said', [said]));
    const { passages } = await extract();
    expect(passages.map(({ speaker, content }) => [speaker?.text, content[0]!.start])).toEqual([
      ['A fisherman', text.indexOf(said)],
      ['The council', text.lastIndexOf(said)],
    ]);
    for (const { confidence, reasons } of passages) {
      expect(confidence).toBeLessThan(0.7);
      expect(reasons.join()).toContain('stand 2 times');
    }
  });

  it.each([
    ['words that are not there', claim(2, 'she', 'added', ['The planks are rotting away'])],
    ['words that were mended', claim(2, 'she', 'added', ['the planks are rotten'])],
    ['a part that is not there', claim(3, 'Mayor Tom Reed', 'told', ['repairs would cost 40,000 crowns', 'by autumn'])],
    ['parts in another order', claim(3, 'Mayor Tom Reed', 'told', ['long overdue', 'repairs would cost'])],
    ['half a word', claim(4, 'He', 'denied', ['men had been warned'])],
    ['a speaker who is not there', claim(2, 'Ines Dahlberg', 'added', ['The planks are rotten'])],
    ['half a code point', claim(1, null, null, ['\ud83c'])],
    ['a pattern', claim(2, 'she', 'added', ['The .* rotten'])],
    ['nothing', claim(2, 'she', 'added', [])],
    ['marks only', claim(2, 'she', 'added', ['“”'])],
  ])('drops %s, and says so', async (_, invented) => {
    answering(invented, claim(4, 'He', 'denied', ['the women had been warned']));
    const { passages, dropped } = await extract();
    expect(passages.map(({ content }) => content[0]!.text)).toEqual(['the women had been warned']);
    expect(dropped).toEqual([
      expect.objectContaining({ outcome: 'DROPPED', candidate: null, reasons: [expect.stringContaining('llm:small: ')] }),
    ]);
  });

  it('keeps no cue that is not there, and no statement twice', async () => {
    const denied = claim(4, 'He', 'swore', ['the women had been warned']);
    answering(denied, denied);
    const { passages, dropped } = await extract();
    expect(passages).toMatchObject([{ cue: null, speaker: { text: 'He' }, content: [{ text: 'the women had been warned' }] }]);
    expect(passages[0]!.confidence).toBeLessThan(0.7);
    expect(dropped).toHaveLength(1);
  });

  it('takes a model that falters at first', async () => {
    reply = (response) => {
      if (asked.length === 1) json(response, '{"error":{"message":"busy"}}', 503);
      else json(response, completion(JSON.stringify({ statements: [claim(2, 'she', 'added', ['The planks are rotten'])] })));
    };
    expect((await extract()).passages).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  it.each<[string, string, (response: ServerResponse) => void, RegExp]>([
    ['prose', 'LLM_BAD_ANSWER', (response) => json(response, completion('Here they are: she said so.')), /the form/],
    ['JSON of another form', 'LLM_BAD_ANSWER', (response) => json(response, completion('{"statements":[{"speaker":7}]}')), /the form/],
    ['an answer cut short', 'LLM_BAD_ANSWER', (response) => json(response, completion('{"statements":[', 'length')), /the form/],
    [
      '301 statements',
      'LLM_BAD_ANSWER',
      (response) => json(response, completion(JSON.stringify({ statements: Array(301).fill(claim(1, null, null, [])) }))),
      /the form/,
    ],
    ['another protocol', 'LLM_BAD_ANSWER', (response) => json(response, '<html>secret</html>'), /protocol/],
    ['megabytes', 'LLM_BAD_ANSWER', (response) => json(response, completion('x'.repeat(2_000_000))), /too long/],
    ['500', 'LLM_UNAVAILABLE', (response) => json(response, '{"error":{"message":"secret"}}', 500), /status 500/],
    ['401', 'LLM_UNAVAILABLE', (response) => json(response, '{"error":{"message":"secret"}}', 401), /status 401/],
  ])('refuses the article where the provider answers with %s', async (_, code, answer, message) => {
    reply = answer;
    const failed = await extract().catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'DictumError', code, message: expect.stringMatching(message) });
    expect((failed as Error).message).not.toMatch(/secret|key-of-the-test|127\.0\.0\.1/);
  });

  it('refuses the article where the provider takes too long', async () => {
    reply = () => undefined;
    await expect(extract({ DICTUM_LLM_TIMEOUT_MS: '100' })).rejects.toMatchObject({
      code: 'LLM_UNAVAILABLE',
      message: expect.stringContaining('longer than 100 ms'),
    });
  });

  it('asks nobody about an article that no model takes', async () => {
    await expect(extract({}, undefined, { ...article, text: 'so it was said. '.repeat(15_000) })).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
    expect(asked).toEqual([]);
  });

  it('leaves a provider that nobody waits for any more', async () => {
    const stop = new AbortController();
    const left = new Promise((closed) => {
      reply = (response) => {
        response.on('close', closed);
        stop.abort();
      };
    });
    await expect(extract({}, stop.signal)).rejects.toThrow(/abort/i);
    await left;
  });

  describe('in ingest', () => {
    let graph: TestGraph;
    beforeAll(async () => {
      graph = await testGraph();
    });
    afterAll(() => graph.close());
    const extractors = async () => {
      const found = await graph.runner.read(
        { name: 'test.read', text: 'MATCH (q:Quotation) RETURN q.extractor AS by, q.text AS text' },
        {},
      );
      return found.map(({ by, text }) => [by, text]);
    };

    it('refuses an article of which it cannot tell, writes nothing of it, and goes on with the next', async () => {
      reply = (response) => {
        if (asked.length === 1) json(response, '{}', 400);
        else json(response, completion('{"statements":[]}'));
      };
      const faults: unknown[] = [];
      const results = await take(graph.runner, [HARBOUR, ISLAND], { llm: settingsOf(), onFault: (error) => faults.push(error) });
      expect(results.map(({ report, refusal }) => refusal?.code ?? report?.outcome)).toEqual(['LLM_UNAVAILABLE', 'NEW']);
      expect(faults).toMatchObject([{ code: 'LLM_UNAVAILABLE', cause: { statusCode: 400 } }]);
      expect(await extractors()).toEqual([]);
    });

    it('begins nothing more when it is stopped', async () => {
      const stop = new AbortController();
      reply = () => stop.abort();
      expect(await take(graph.runner, [HARBOUR, { ...ISLAND, url: null }], { llm: settingsOf(), signal: stop.signal })).toEqual([]);
      expect(asked).toHaveLength(1);
    });

    it('becomes quotations that say who found them, with dates and figures read as ever, and what was dropped', async () => {
      answering(
        claim(5, 'She', 'added', ['240 passengers had been stranded on the island since Monday']),
        claim(5, 'She', 'added', ['300 passengers had been stranded']),
        claim(1, 'Kenyan Transport Minister Amina Wanjiru', 'said', ['the northern ferry would not sail before the end of the month']),
      );
      const [result] = await take(graph.runner, [HARBOUR], { llm: settingsOf() });
      const { statements, decisions } = previewOf(result as Extract<typeof result, { report: object }>);
      expect(statements).toMatchObject([
        { extractor: 'llm:small', saidOn: '2025-03-06', speakers: [{ name: 'Amina Wanjiru' }] },
        { extractor: 'llm:small', figures: [{ lower: 240 }], speakers: [{ name: 'Amina Wanjiru' }] },
      ]);
      expect(decisions).toContainEqual(expect.objectContaining({ outcome: 'DROPPED', what: '300 passengers had been stranded' }));
      expect((await extractors()).map(([by]) => by)).toEqual(['llm:small', 'llm:small']);
    });
  });
});

describe('the settings', () => {
  it('are off unless address and model are set, and say which one is missing', () => {
    expect(loadConfig({}).llm).toBeNull();
    expect(() => loadConfig({ DICTUM_LLM_MODEL: 'small' })).toThrow(/DICTUM_LLM_URL is missing/);
    expect(() => loadConfig({ DICTUM_LLM_URL: 'http://127.0.0.1:1/v1' })).toThrow(/DICTUM_LLM_MODEL is missing/);
    expect(() => loadConfig({ DICTUM_LLM_URL: 'file:///etc/passwd', DICTUM_LLM_MODEL: 'small' })).toThrow(/DICTUM_LLM_URL cannot be used/);
  });

  it('leave articles to the built-in extractor', async () => {
    const { extractor, passages, dropped } = await new Extractors(1).extract(article, '2025-03-08');
    expect({ extractor, dropped }).toEqual({ extractor: 'dictum-extract/1', dropped: [] });
    expect(passages.length).toBeGreaterThan(2);
  });
});
