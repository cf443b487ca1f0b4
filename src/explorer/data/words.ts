type Words = Readonly<Record<string, string>>;

/** What the speaker does by a statement, as a noun. What the schema gains and is not here is named by itself. */
const ACTS: Words = {
  ASSERTION: 'Assertion',
  ESTIMATE: 'Estimate',
  PREDICTION: 'Prediction',
  WARNING: 'Warning',
  ACCUSATION: 'Accusation',
  CONDEMNATION: 'Condemnation',
  PRAISE: 'Praise',
  COMMITMENT: 'Commitment',
  THREAT: 'Threat',
  REQUEST: 'Request',
  QUESTION: 'Question',
  REJECTION: 'Rejection',
  DENIAL: 'Denial',
  ACKNOWLEDGEMENT: 'Acknowledgement',
  CORRECTION: 'Correction',
  RETRACTION: 'Retraction',
  DECLINED_COMMENT: 'Declined to comment',
  NON_CONFIRMATION: 'Did not confirm',
  NO_REPLY: 'Did not reply',
  OTHER: 'Other',
};

const MODES: Words = {
  DIRECT: 'In the speaker’s words',
  INDIRECT: 'In the article’s words',
  MIXED: 'Partly in the speaker’s words',
};

const DIFFERENCES: Words = {
  WORDING: 'Wording',
  FIGURE: 'Number',
  MEASURE: 'What is counted',
  DATE: 'Day',
  SPEAKER: 'Who said it',
  TARGET: 'Whom it is about',
  PLACE: 'Place',
  ACT: 'How it was said',
};

/** This statement … the other; and the other way round: this statement is … by the other. */
const RELATIONS: Readonly<Record<string, { active: string; passive: string }>> = {
  CORROBORATES: { active: 'Agrees with', passive: 'Agrees with' },
  CONTRADICTS: { active: 'Contradicts', passive: 'Contradicts' },
  UPDATES: { active: 'Updates', passive: 'Updated by' },
  DENIES: { active: 'Denies', passive: 'Denied by' },
  RESPONDS_TO: { active: 'Responds to', passive: 'Answered by' },
  REPEATS: { active: 'Repeats', passive: 'Repeated by' },
  CORRECTS: { active: 'Corrects', passive: 'Corrected by' },
  RETRACTS: { active: 'Takes back', passive: 'Taken back by' },
};

const AGENCIES: Words = {
  EXECUTIVE: 'Head of state or government',
  MINISTRY: 'Ministry',
  INTELLIGENCE: 'Intelligence service',
  MILITARY: 'Armed forces',
  LEGISLATURE: 'Parliament',
  JUDICIARY: 'Court',
  INTERGOVERNMENTAL: 'International organisation',
  PARTY: 'Party',
  COMPANY: 'Company',
  NGO: 'Non-governmental organisation',
  OTHER: 'Organisation',
};

const plain = (value: string): string => value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' ');
const wordOf =
  (words: Words) =>
  (value: string): string =>
    words[value] ?? plain(value);

/** The words for the values of the schema's enums; test/explorer/data.test.ts holds them against it. */
export const enumWords = {
  SpeechAct: ACTS,
  QuotationMode: MODES,
  DiscrepancyKind: DIFFERENCES,
  StatementRelationKind: RELATIONS,
  AgencyKind: AGENCIES,
};

export const actWord = wordOf(ACTS);
export const modeWords = wordOf(MODES);
export const differenceWord = wordOf(DIFFERENCES);
export const agencyKindWord = wordOf(AGENCIES);

/** How a statement stands to another, from this one's side. */
export const relationWords = (kind: string, inverse: boolean): string => RELATIONS[kind]?.[inverse ? 'passive' : 'active'] ?? plain(kind);

/** `Person` and the like of `__typename`. */
export const typeWord = wordOf({
  Person: 'Person',
  Agency: 'Body',
  Country: 'Country',
  Outlet: 'Outlet',
  AnonymousSource: 'Unnamed source',
});
