import { describe, expect, it } from 'vitest';
import { capacityOf } from '../../../../src/ingest/extract/frame/capacity.ts';
import { frameOf } from '../../../../src/ingest/extract/frame/frame.ts';
import { marked } from '../marked.ts';

describe('the capacity beside a speaker', () => {
  // All of it, title, organisation, countries.
  it.each([
    ['<s>Syldavian President Ada Koval</s> said so.', 'Syldavian President', 'President', null, ['Syldavian']],
    ['Ukrainian President <s>Ada Koval</s> said so.', 'Ukrainian President', 'President', null, ['Ukrainian']],
    ['<s>Prime Minister Ada Koval</s> said so.', 'Prime Minister', 'Prime Minister', null, []],
    [
      '<s>Ada Koval</s>, spokesperson for the Harbour Safety Board, said so.',
      'spokesperson for the Harbour Safety Board',
      'spokesperson',
      'Harbour Safety Board',
      [],
    ],
    [
      '“It sank,” said <s>Ada Koval</s>, the spokesperson for the US Harbour Board.',
      'spokesperson for the US Harbour Board',
      'spokesperson',
      'US Harbour Board',
      ['US'],
    ],
    [
      '<s>Ada Koval</s>, the spokesperson for Ukrainian naval intelligence (UNI), told us.',
      'spokesperson for Ukrainian naval intelligence (UNI)',
      'spokesperson',
      'Ukrainian naval intelligence (UNI)',
      ['Ukrainian'],
    ],
    ['<s>Ada Koval, the ferry line president</s>, said so.', 'ferry line president', 'ferry line president', null, []],
    ['The spokesman for the port, <s>Ivo Marin</s>, said so.', 'spokesman for the port', 'spokesman', 'port', []],
    ['<s>Former Secretary of State Ada Koval</s> said so.', 'Former Secretary of State', 'Former Secretary of State', null, []],
    ['<s>Vice President Ada Koval</s> said so.', 'Vice President', 'Vice President', null, []],
    ['<s>White House spokesman Ivo Marin</s> said so.', 'White House spokesman', 'spokesman', 'White House', []],
    ['<s>a top adviser to President Koval</s> said so.', 'adviser to President Koval', 'adviser', 'President Koval', []],
    ['<s>the Ukrainian president</s> said so.', 'Ukrainian president', 'president', null, ['Ukrainian']],
    ['<s>a US official</s> said so.', 'US official', 'official', null, ['US']],
    ['<s>US and Ukrainian officials</s> said so.', 'US and Ukrainian officials', 'officials', null, ['US', 'Ukrainian']],
    ['<s>one South Korean lawmaker</s> said so.', 'South Korean lawmaker', 'lawmaker', null, ['South Korean']],
  ])('%s', (source, span, title, organisation, countries) => {
    const { text, speaker } = marked(source);
    const capacity = capacityOf(text, speaker!);
    const read = capacity && [
      capacity.span.text,
      capacity.title.text,
      capacity.organisation?.text ?? null,
      capacity.countries.map((country) => country.text),
    ];
    expect(read?.slice(0, 3)).toEqual([span, title, organisation]);
    // A country that is in no atlas is for the gazetteer to find.
    if (!span.startsWith('Syldavian')) expect(read?.[3]).toEqual(countries);
  });

  it.each([
    '<s>Ada Koval</s> said so.',
    '<s>Mr. Koval</s> said so.',
    '<s>he</s> said so.',
    '<s>Analysts</s> said so.',
    '<s>Amy Pope</s> said so.',
    '<s>Ada Koval</s>, 45, said so.',
  ])('is none: %s', (source) => {
    const { text, speaker } = marked(source);
    expect(capacityOf(text, speaker!)).toBeNull();
  });
});

describe('the frame of a statement', () => {
  const read = (source: string) => {
    const { text, cue, speaker, content } = marked(source);
    const { addressees, via, occasion } = frameOf(text, { cue, speaker, content });
    return {
      to: addressees.map(({ span }) => span.text),
      via: via.map(({ span }) => span.text),
      occasion: occasion && [occasion.kind, occasion.span.text, occasion.place?.text ?? null],
    };
  };

  it.each([
    ['“<q>It sank</q>,” the mayor <c>told</c> AFP on Tuesday.', ['AFP'], ['AFP']],
    ['The mayor <c>told</c> reporters that <q>it sank</q>.', ['reporters'], []],
    ['The mayor <c>told</c> MSNBC Monday that <q>it sank</q>.', ['MSNBC'], ['MSNBC']],
    ['The mayor <c>told</c> the Harbour Council that <q>it sank</q>.', ['Harbour Council'], []],
    ['In an interview with Ivo Marin, the mayor <c>said</c> <q>it sank</q>.', ['Ivo Marin'], []],
    ['The mayor <c>said</c> <q>it sank</q>, according to Interfax Ukraine and other local media reports.', [], ['Interfax Ukraine']],
    ['The paper <c>reported</c>, citing Harbour Radio and the Coast Guard, that <q>it sank</q>.', [], ['Harbour Radio', 'Coast Guard']],
    ['The mayor <c>said</c> “<q>I told Reuters that it sank</q>”.', [], []],
  ])('to and through whom: %s', (source, to, via) => {
    expect(read(source)).toMatchObject({ to: to.map((name) => expect.stringMatching(new RegExp(`^(?:the )?${name}$`))), via });
  });

  it.each([
    ['The mayor <c>revealed</c> in his daily address that <q>it sank</q>.', ['ADDRESS', 'his daily address', null]],
    [
      'The mayor <c>stated</c> during a podcast interview with Ivo Marin that <q>it sank</q>.',
      ['INTERVIEW', 'a podcast interview with Ivo Marin', null],
    ],
    [
      'The mayor <c>said</c> <q>it sank</q>. She made the announcement during a meeting of the Harbour Council at the Klow Air Base in Norway.',
      ['MEETING', 'a meeting of the Harbour Council', 'Klow Air Base in Norway'],
    ],
    ['“<q>It sank</q>,” the mayor <c>wrote</c> on Telegram.', ['SOCIAL_POST', 'Telegram', null]],
    ['“<q>It sank</q>,” the mayor <c>posted</c> on X.', ['SOCIAL_POST', 'X', null]],
    ['The mayor <c>said</c> in a statement that <q>it sank</q>.', ['DOCUMENT', 'a statement', null]],
    ['The mayor <c>said</c> at a news conference in Oslo that <q>it sank</q>.', ['BRIEFING', 'a news conference', 'Oslo']],
    ['After the meeting, the mayor <c>said</c> <q>it sank at a summit in Rome</q>.', null],
  ])('on which occasion: %s', (source, occasion) => {
    expect(read(source).occasion).toEqual(occasion);
  });
});
