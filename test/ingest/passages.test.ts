import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/ingest/passages.ts';

/** Speaker, cue and what is said of each claim, as words. */
const claims = (text: string) =>
  passagesOf(text).map(({ speaker, cue, content, mode }) => ({
    speaker: speaker?.text ?? null,
    cue: cue?.text ?? null,
    said: content.map((piece) => piece.text).join(' … '),
    mode,
  }));
const said = (text: string) => claims(text).map((claim) => claim.said);

describe('attributions that are clear by their form', () => {
  it.each([
    [
      'a noun with its owner',
      'The report repeats the harbour master’s concern about the ageing dredgers.',
      { speaker: expect.stringContaining('harbour master') as string, said: 'the ageing dredgers' },
    ],
    [
      'a noun with those from whom it comes',
      'The closure of the maternity ward has drawn sharp criticism from doctors and patient groups.',
      { speaker: 'doctors and patient groups', said: 'The closure of the maternity ward has drawn sharp criticism' },
    ],
    [
      'estimates from several, with a verb of putting',
      'Estimates from Peruvian and Chilean engineers put the cost between 40 and 45 million dollars.',
      { speaker: 'Estimates from Peruvian and Chilean engineers', said: 'the cost between 40 and 45 million dollars' },
    ],
    [
      'estimates without a name',
      'The flood has cut off the valley, with estimates suggesting at least 300 families without water.',
      { speaker: 'estimates', said: 'at least 300 families without water' },
    ],
    [
      'an aside',
      'The merger, as outlined by Okafor, costs four hundred jobs in the north.',
      { speaker: 'Okafor', cue: 'outlined', said: 'The merger … costs four hundred jobs in the north' },
    ],
    [
      'a letter from one to another',
      'High-level talks, including a letter from Finance Minister Ilse Brandt to Governor Amara Okafor, changed little.',
      {
        speaker: expect.stringContaining('Ilse Brandt') as string,
        said: 'a letter from Finance Minister Ilse Brandt to Governor Amara Okafor',
      },
    ],
    [
      'a number that is given',
      'The union said that nine hundred nurses had walked out and Lisbon gave the figure of 450.',
      { speaker: 'Lisbon', said: 'the figure of 450' },
    ],
    [
      'an agreement, for its parties',
      'A fishing agreement between Oslo and Reykjavik entered into force in May. It provides for “shared patrols” in the northern waters.',
      { speaker: 'Oslo and Reykjavik', said: 'shared patrols” in the northern waters' },
    ],
    ['hearsay', 'The museum has reportedly sold the painting to a bank.', { speaker: null, cue: 'reportedly' }],
    [
      'a belief of nobody in particular',
      'The vase, believed to be the oldest in the valley, was found by a farmer.',
      { speaker: null, cue: 'believed' },
    ],
    [
      'words in quotation marks without a speaker',
      'The leaflets stayed in the clinics for weeks, given their praise of “miracle cures” in large letters.',
      { speaker: null, said: expect.stringContaining('“miracle cures”') as string },
    ],
    [
      'a source in small letters',
      'According to lisbon, 120 trawlers were kept in port by the storm.',
      { speaker: 'lisbon', said: '120 trawlers were kept in port by the storm' },
    ],
  ])('%s', (_, text, expected) => expect(claims(text)).toContainEqual(expect.objectContaining(expected)));

  it.each([
    ['The number of patients was not disclosed by the hospital.', { speaker: 'the hospital', said: 'The number of patients' }],
    ['The club has yet to confirm the transfer.', { speaker: 'The club', said: 'the transfer' }],
    ['The mayor could not be reached for comment.', { speaker: 'The mayor', said: 'reached for comment' }],
    ['There was no immediate comment from the airline.', { speaker: 'the airline', said: 'no immediate comment' }],
    ['Requests for comment went unanswered by the firm.', { speaker: 'the firm', said: 'Requests for comment' }],
    ['The identity of the driver has not been released by police.', { speaker: 'police', said: 'The identity of the driver' }],
    [
      'The governor would not confirm whether the road had been closed.',
      { speaker: 'The governor', said: 'whether the road had been closed' },
    ],
    ['Okafor neither confirmed nor denied the sale.', { speaker: 'Okafor', cue: 'confirmed' }],
    ['Asked whether the dam was safe, the company did not reply.', { speaker: 'the company', cue: 'did not reply' }],
    ['When asked whether the dam was safe, Okafor refused to comment.', { speaker: 'Okafor', cue: 'refused' }],
    ['The minister’s denial of the talks surprised nobody.', { speaker: 'The minister', cue: 'denial', said: 'the talks' }],
  ])('a silence: %s', (text, expected) => expect(claims(text)).toEqual([expect.objectContaining(expected)]));

  it.each([
    [
      'developments that go on',
      'These developments continue to worry nobody in the valley, and the incident highlights the state of the roads.',
    ],
    ['a verb that goes on', 'The company continues to sell boats in the north.'],
    ['an announcement that is only told of', 'He made the announcement during a meeting of the port council in Bergen.'],
    ['what somebody is asked', 'Okafor was asked whether the dam was safe.'],
    ['a title in quotation marks', 'The cinema showed “The Long Way Home” twice in May.'],
  ])('nothing is made of %s', (_, text) => expect(claims(text)).toEqual([]));
});

describe('what one cue introduces is cut into claims', () => {
  it.each([
    [
      'sentences of a quotation',
      '“The dam is safe for now. Nobody needs to leave the valley tonight,” Brandt said.',
      ['The dam is safe for now.', 'Nobody needs to leave the valley tonight'],
    ],
    [
      'but not one that only goes on',
      '“Our crews reached the boat at dawn. But it was too late for the men on board,” Brandt said.',
      ['Our crews reached the boat at dawn. But it was too late for the men on board'],
    ],
    [
      'clauses with subjects of their own',
      'Brandt said the clinics were short of nurses, but the ministry had no plan to hire new ones.',
      ['the clinics were short of nurses', 'the ministry had no plan to hire new ones'],
    ],
    [
      'verbs after one preposition',
      'Okafor accused the bank of hiding its losses from the public and ordering its staff to destroy the letters.',
      [expect.stringMatching(/hiding its losses from the public$/), 'ordering its staff to destroy the letters'],
    ],
    [
      'a participle',
      'Brandt said the owners had ignored the warnings, sending old ferries to sea without a second engine.',
      ['the owners had ignored the warnings', 'sending old ferries to sea without a second engine'],
    ],
    [
      'but not what comes of it',
      'Brandt said the bridge had been closed for repairs, forcing thousands of drivers to take the ferry.',
      ['the bridge had been closed for repairs, forcing thousands of drivers to take the ferry'],
    ],
    [
      'things with numbers of their own',
      'The minister reported about 80 deaths and nearly 400 injuries.',
      ['about 80 deaths', 'nearly 400 injuries'],
    ],
    [
      'things that come in addition',
      'The army said that it would send two thousand engineers to the coast, in addition to boats.',
      ['it would send two thousand engineers to the coast', 'it would send … boats'],
    ],
    [
      'what hangs on “with”',
      'Reports indicate that trust in the banks has fallen, with families hiding their savings at home.',
      ['trust in the banks has fallen', 'families hiding their savings at home'],
    ],
    [
      'names are one claim',
      'Brandt said that Norway and Iceland had closed their ports to trawlers.',
      ['Norway and Iceland had closed their ports to trawlers'],
    ],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe('headings', () => {
  const body = '“The new timetable is a slow disaster for the islands,” Mayor Ilse Brandt told reporters on Monday.';

  it('that quote somebody below are said by him', () => {
    expect(claims(`Ferries cut\n\n– A “slow disaster” for the islands –\n\n${body}`)[0]).toMatchObject({
      speaker: 'Mayor Ilse Brandt',
      cue: null,
      said: 'A “slow disaster” for the islands',
      mode: 'MIXED',
    });
  });

  it('that quote what nobody says below are nobody’s', () => {
    expect(said(`– “A bright future” –\n\n${body}`)).toEqual(['The new timetable is a slow disaster for the islands']);
  });
});
