import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/ingest/extract/extract.ts';
import type { ExtractedStatement, Span } from '../../../src/ingest/extract/statement.ts';

/** Statements with words in place of offsets. */
function read(text: string) {
  const letters = [...text];
  const say = (span: Span | null) => span && letters.slice(span.start, span.end).join('');
  return extract(text).map((found: ExtractedStatement) => ({
    ...found,
    speaker: say(found.speaker),
    antecedent: say(found.antecedent),
    speakers: found.speakers.map(say),
    cue: say(found.cue),
    contents: found.contents.map(say),
  }));
}

describe('constructions', () => {
  it.each([
    [
      'that-clause',
      'Ilse Brandt said that the ferries would stay in port until Friday.',
      { speaker: 'Ilse Brandt', cue: 'said', contents: ['that the ferries would stay in port until Friday'], mode: 'INDIRECT' },
    ],
    [
      'clause without "that"',
      'The minister said on Monday the bridge had been closed for repairs.',
      { speaker: 'The minister', cue: 'said', mode: 'INDIRECT' },
    ],
    [
      'direct, speaker after',
      '“We will not sail before Friday,” said Ilse Brandt.',
      { speaker: 'Ilse Brandt', cue: 'said', contents: ['“We will not sail before Friday,”'], mode: 'DIRECT' },
    ],
    [
      'direct, parted by the cue',
      '“We will not sail before Friday,” Brandt said. “The engines are cold and the crew is tired.”',
      {
        speaker: 'Brandt',
        contents: ['“We will not sail before Friday,”', '“The engines are cold and the crew is tired.”'],
        mode: 'DIRECT',
      },
    ],
    [
      'mixed',
      'The harbour master called the storm “a gift to the insurers” in an interview.',
      { speaker: 'The harbour master', cue: 'called', mode: 'MIXED' },
    ],
    [
      'according to',
      'The bridge will reopen in March, according to the transport ministry.',
      { speaker: 'the transport ministry', cue: 'according to', contents: ['The bridge will reopen in March'], mode: 'INDIRECT' },
    ],
    [
      'attribution behind',
      'The bridge will reopen in March, two officials said.',
      { speaker: 'two officials', cue: 'said', contents: ['The bridge will reopen in March'] },
    ],
    [
      'relative clause',
      'Brandt, who said the ferries were too old to sail, resigned in May.',
      { speaker: 'who', antecedent: 'Brandt', cue: 'said' },
    ],
    [
      'colon',
      'Brandt told reporters: “Nobody will sail tonight.”',
      { speaker: 'Brandt', cue: 'told', contents: ['“Nobody will sail tonight.”'] },
    ],
    [
      'colon and a paragraph of its own',
      'In a letter to the crew, Brandt wrote:\n\n“Nobody will sail tonight. Go home and rest.”',
      { speaker: 'Brandt', cue: 'wrote', contents: ['“Nobody will sail tonight. Go home and rest.”'], mode: 'DIRECT' },
    ],
    [
      'unclosed quotation',
      'Brandt said: “We will not sail before Friday. The engines are cold and the crew is tired.\n\nIt rained all day.',
      { mode: 'DIRECT', speaker: 'Brandt', contents: ['“We will not sail before Friday. The engines are cold and the crew is tired.'] },
    ],
    [
      'pronoun',
      'Brandt has run the port for years. She said the owners had ignored every warning.',
      { speaker: 'She', contents: ['the owners had ignored every warning'] },
    ],
    [
      'transcript',
      'BRANDT: The ferries will not sail before Friday, and nobody should wait.',
      { speaker: 'BRANDT', cue: ':', contents: ['The ferries will not sail before Friday, and nobody should wait'] },
    ],
    [
      'signed',
      '“The ferries have never been this old or this slow.” – Ilse Brandt',
      { speaker: 'Ilse Brandt', cue: '–', contents: ['“The ferries have never been this old or this slow.”'] },
    ],
    ['unnamed', 'Officials said the dam could fail within days.', { speaker: 'Officials', contents: ['the dam could fail within days'] }],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toContainEqual(expect.objectContaining(expected));
  });

  it('nested attribution gives a statement for each cue', () => {
    const found = read('Brandt said that the owners had promised to repair the engines by June.');
    expect(found.map(({ cue }) => cue)).toContain('said');
    expect(found[0]).toMatchObject({ speaker: 'Brandt', contents: ['that the owners had promised to repair the engines by June'] });
  });

  it('a text without attribution has none', () => {
    expect(read('The ferry left the port at noon. It rained all day, and the quay was empty.')).toEqual([]);
  });
});

describe('what else is known of a statement', () => {
  const only = (text: string) => {
    const found = read(text);
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  it('joint speakers', () => {
    expect(only('Brandt and Okafor said that the dam was safe.').speakers).toEqual(['Brandt', 'Okafor']);
  });

  it('offsets count code points', () => {
    expect(only('🚢🚢 Brandt said the dam was safe.').speaker).toBe('Brandt');
  });

  it('confidence between 0 and 1, with reasons for people', () => {
    const { confidence, reasons } = only('Brandt said the dam was safe.');
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(reasons.join('\n')).toContain('“Brandt” speaks');
  });
});

it('less confidence asked for brings more, and never less', () => {
  const text = 'Brandt said the dam was safe. She criticized the owners for their silence. The owners agreed to repair the engines.';
  const strict = extract(text, { leastConfidence: 0.6 });
  const loose = extract(text, { leastConfidence: 0.1 });
  expect(strict).toHaveLength(1);
  expect(loose.length).toBeGreaterThan(strict.length);
  expect(loose).toEqual(expect.arrayContaining(strict));
  expect(loose.every(({ confidence }) => confidence >= 0.1)).toBe(true);
});

it('scope "all" brings thoughts and wishes along', () => {
  const text = 'Brandt said the dam was safe. She believes that it will stand for a century.';
  expect(extract(text)).toHaveLength(1);
  expect(extract(text, { scope: 'all' })).toHaveLength(2);
});

describe('odd texts', () => {
  it.each([
    ['empty', ''],
    ['only white space', ' \n\t\n '],
    ['only marks', '“”"" ... --- ,,, ??? «»'],
    ['one long word', 'x'.repeat(20_000)],
    ['binary', String.fromCharCode(...Array.from({ length: 3_000 }, (_, i) => (i * 7919) % 256))],
    ['half a surrogate pair', 'Brandt \ud83d said \ude00 no.'],
  ])('%s is borne', (_, text) => expect(Array.isArray(extract(text))).toBe(true));

  it('a paragraph of fifty thousand words is read to its end', () => {
    const text = `${'The ferry left the port at noon and nobody waved. '.repeat(5_000)}Brandt said the dam was safe.`;
    expect(read(text).at(-1)).toMatchObject({ speaker: 'Brandt', contents: ['the dam was safe'] });
  });
});
