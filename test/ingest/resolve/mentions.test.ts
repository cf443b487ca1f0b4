import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/domains/search/words.ts';
import { gazetteer } from '../../../src/ingest/resolve/gazetteer.ts';
import { type Mention, partsOf, readMention } from '../../../src/ingest/resolve/mentions.ts';
import { keyOfName, skeleton, slug } from '../../../src/ingest/resolve/names.ts';

const known = gazetteer();
const isName = (name: string) => known.byName(name).length > 0;
const read = (text: string) => readMention(text, known, isName);

describe('a mention', () => {
  it.each<[string, Partial<Mention>]>([
    ['Prime Minister Jane Okafor', { form: 'NAME', name: 'Jane Okafor', role: 'Prime Minister' }],
    ['Kenyan President Amina Wanjiru', { form: 'NAME', name: 'Amina Wanjiru', role: 'Kenyan President', country: 'KE' }],
    ['Mr. Okafor', { form: 'NAME', name: 'Okafor', gender: 'm' }],
    ['US Secretary of State Antony Blinken', { form: 'NAME', name: 'Antony Blinken', role: 'US Secretary of State', country: 'US' }],
    ['Senate Majority Leader Ada Brand', { form: 'NAME', name: 'Ada Brand', role: 'Senate Majority Leader' }],
    ['harbour spokesman Olaf Berg', { form: 'NAME', name: 'Olaf Berg' }],
    ['the Brazilian president', { form: 'POST', country: 'BR', head: 'president' }],
    ['Presumptive Republican nominee Ada Brand', { form: 'NAME', name: 'Ada Brand', role: 'Presumptive Republican nominee' }],
    ['the congressional report', { form: 'UNNAMED', plural: false }],
    ['The Brand campaign', { form: 'BODY' }],
    ['the spokeswoman', { form: 'POST', country: null, head: 'spokeswoman', gender: 'f' }],
    ['a US official', { form: 'UNNAMED', country: 'US', plural: false }],
    ['one lawmaker', { form: 'UNNAMED', plural: false }],
    ['analysts', { form: 'UNNAMED', plural: true }],
    ['Officials', { form: 'UNNAMED', plural: true }],
    ['the French fisheries ministry', { form: 'BODY', kind: 'MINISTRY', country: 'FR' }],
    ['Acme Inc.', { form: 'BODY', kind: 'COMPANY' }],
    ['Lima', { form: 'NAME', name: 'Lima' }],
    ['she', { form: 'PRONOUN', gender: 'f' }],
    ['The collapse of the bridge', { form: 'NOTHING' }],
    ['These developments', { form: 'NOTHING' }],
    ['the international community', { form: 'UNNAMED', plural: true }],
    ['rights groups', { form: 'UNNAMED', plural: true }],
  ])('reads %s', (text, wanted) => {
    expect(read(text)).toMatchObject(wanted);
  });

  it.each([
    ['Peru and Chile', ['Peru', 'Chile']],
    ['neither Peru nor Chile', ['Peru', 'Chile']],
    ['Peruvian and Chilean officials', ['Peruvian officials', 'Chilean officials']],
    ['reports from Peruvian and Chilean officials', ['Peruvian officials', 'Chilean officials']],
    ['Olaf Berg, spokesman for the harbour', ['Olaf Berg']],
    ['Trinidad and Tobago', ['Trinidad and Tobago']],
    ['Ada Brand', ['Ada Brand']],
  ])('of several in %s is parted', (text, parts) => {
    expect(partsOf(text, known, isName)).toEqual(parts);
  });
});

describe('names', () => {
  it.each([
    ['Zelensky', 'Zelenskyy'],
    ['Zelensky', 'Zelenskiy'],
    ['Yevgeny Prigozhin', 'Evgeny Prigozhin'],
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Kim Jong-un', 'Kim Jong Un'],
    ['Mohammed', 'Mohamed'],
  ])('%s and %s are one name in two spellings', (a, b) => {
    expect(skeleton(a)).toBe(skeleton(b));
  });

  it.each([
    ['Brown', 'Braun'],
    ['Petrov', 'Petrova'],
    ['Kim Jong Un', 'Kim Jong Il'],
  ])('%s and %s are two', (a, b) => {
    expect(skeleton(a)).not.toBe(skeleton(b));
  });

  it.each(['Ada Brand', 'ADA  BRAND', ' Ada', 'Jean-Pierre O’Brien', 'U.S. Steel', 'Łódź 2', '—', ''])(
    '%s has one key, found out either way',
    (name) => {
      expect(keyOfName(name)).toBe(nameKey(name));
    },
  );

  it('make keys', () => {
    expect(slug('José Núñez-O’Hara')).toBe('jose-nunez-ohara');
    expect(slug('北京')).toBe('');
  });
});

describe('the gazetteer', () => {
  it('knows every country by name, capital and demonym, and has the keys of the seed', () => {
    expect(known.byName('Nairobi').map(({ country }) => country)).toEqual(['KE']);
    expect(known.demonym('Nigerien')).toBe('NE');
    expect(known.demonym('Nigerian')).toBe('NG');
    expect(known.country('UA')!.record!.key).toBe('ukraine');
    expect(new Set([...known.records.values()].flatMap((one) => (one.type === 'COUNTRY' ? [one.code] : []))).size).toBeGreaterThan(240);
  });
});
