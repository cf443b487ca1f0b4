import { describe, expect, it } from 'vitest';
import { actOf, type Act } from '../../../../src/ingest/extract/acts/acts.ts';
import { marked } from '../marked.ts';

const read = (source: string) => {
  const { text, cue, content } = marked(source);
  const { act, claim } = actOf(text, { cue, content });
  if (claim) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
  return { act, claim: claim?.text ?? null };
};

describe('not saying', () => {
  const table: [string, Act, string | null][] = [
    ['The mayor <c>denied</c> that <q>the ferry had sunk</q>.', 'DENIAL', 'the ferry had sunk'],
    ['The mayor flatly <c>denied</c> <q>any knowledge of the leak</q>, and left.', 'DENIAL', 'any knowledge of the leak'],
    ['The mayor <c>rejected</c> <q>allegations that the ferry had sunk</q>.', 'DENIAL', 'allegations that the ferry had sunk'],
    ['The mayor <c>dismissed</c> <q>the reports as rumours</q>.', 'DENIAL', 'the reports as rumours'],
    ['The mayor <c>declined to comment</c> on <q>the sinking</q>.', 'DECLINED_COMMENT', 'the sinking'],
    ['The mayor <c>declined</c> to comment.', 'DECLINED_COMMENT', null],
    ['The mayor <c>refused</c> to say <q>whether the ferry had sunk</q>.', 'DECLINED_COMMENT', 'whether the ferry had sunk'],
    ['The mayor would not <c>comment</c> on <q>the sinking</q>.', 'DECLINED_COMMENT', 'the sinking'],
    ['The mayor <c>declined to confirm</c> <q>the sinking</q>.', 'DECLINED_COMMENT', 'the sinking'],
    ['The owner had <c>no comment</c>.', 'DECLINED_COMMENT', null],
    ['The owner did not <c>confirm</c> <q>the sinking</q>.', 'NON_CONFIRMATION', 'the sinking'],
    ['Neither the owner nor the mayor has <c>confirmed</c> <q>the sinking</q>.', 'NON_CONFIRMATION', 'the sinking'],
    ['<q>The number of passengers</q> was not <c>disclosed</c> by the owner.', 'NON_CONFIRMATION', 'The number of passengers'],
    ['The owner has not publicly <c>acknowledged</c> <q>the sinking</q>.', 'NON_CONFIRMATION', 'the sinking'],
    ['The owner has yet to <c>say</c> <q>how many were on board</q>.', 'NON_CONFIRMATION', 'how many were on board'],
    ['The owner could neither confirm nor <c>deny</c> <q>the sinking</q>.', 'NON_CONFIRMATION', 'the sinking'],
    ['The owner did not immediately <c>respond</c> to a request for comment.', 'NO_REPLY', null],
    ['The owner did not <c>respond to</c> <q>questions about the sinking</q>.', 'NO_REPLY', 'the sinking'],
    ["The owner hasn't <c>replied</c> to several messages.", 'NO_REPLY', null],
    ['The owner <c>pleaded not guilty</c> to <q>neglect</q>.', 'DENIAL', 'neglect'],
    ['The owner could not be <c>reached</c> for comment.', 'NO_REPLY', null],
    ['There was <c>no immediate response</c> from the owner.', 'NO_REPLY', null],
    ['Calls to the owner went <c>unanswered</c>.', 'NO_REPLY', null],
    ['Asked whether the ferry had sunk, the owner <c>declined</c> <q>to comment</q>.', 'DECLINED_COMMENT', 'whether the ferry had sunk'],
    ['Asked about the sinking, the owner <c>did not <q>reply</q></c>.', 'NO_REPLY', 'the sinking'],
    ['The owner <c>did not <q>reply</q></c> when asked how old the ferry was.', 'NO_REPLY', 'how old the ferry was'],
    ['Asked about the crew, the mayor <c>denied</c> that <q>the ferry had sunk</q>.', 'DENIAL', 'the ferry had sunk'],
  ];
  it.each(table)('%s', (source, act, claim) => {
    expect(read(source)).toEqual({ act, claim });
  });

  it.each([
    ['The mayor did not <c>deny</c> <q>the sinking</q>.', 'OTHER'],
    ['The mayor declined to comment but <c>said</c> that <q>the ferry was old</q>.', 'ASSERTION'],
    ['“<q>They did not respond to us</q>,” the mayor <c>said</c>.', 'ASSERTION'],
    ['The port <c>denied</c> <q>entry to the ferry</q>.', 'REJECTION'],
  ] as const)('is not: %s', (source, act) => {
    expect(read(source)).toEqual({ act, claim: null });
  });
});

describe('a speech act', () => {
  const table: [string, Act][] = [
    ['The mayor <c>said</c> that <q>it sank</q>.', 'ASSERTION'],
    ['The mayor <c>accused</c> <q>the owner of neglect</q>.', 'ACCUSATION'],
    ['The mayor <c>blamed</c> <q>the owner</q>.', 'ACCUSATION'],
    ['The mayor <c>criticized</c> <q>the owner for sailing in a storm</q>.', 'ACCUSATION'],
    ['Accusations came from the mayor, <c>stating</c> that <q>the owner knew</q>.', 'ACCUSATION'],
    ['The mayor <c>condemned</c> <q>the neglect</q>.', 'CONDEMNATION'],
    ['The mayor <c>praised</c> <q>the crew</q>.', 'PRAISE'],
    ['The mayor <c>warned</c> that <q>more would sink</q>.', 'WARNING'],
    ['The mayor <c>threatened</c> to <q>close the port</q>.', 'THREAT'],
    ['The mayor <c>promised</c> <q>a new ferry</q>.', 'COMMITMENT'],
    ['The mayor <c>pledged</c> <q>to help</q>.', 'COMMITMENT'],
    ['The mayor <c>urged</c> <q>people to stay at home</q>.', 'REQUEST'],
    ['The mayor <c>called</c> on <q>the owner to resign</q>.', 'REQUEST'],
    ['The mayor <c>asked</c> for <q>patience</q>.', 'REQUEST'],
    ['The mayor <c>asked</c> <q>why it had sailed</q>.', 'QUESTION'],
    ['“<q>Why did it sail?</q>” the mayor <c>said</c>.', 'QUESTION'],
    ['The mayor <c>questioned</c> <q>the log</q>.', 'QUESTION'],
    ['The mayor <c>rejected</c> <q>the offer</q>.', 'REJECTION'],
    ['The owner <c>admitted</c> that <q>it was old</q>.', 'ACKNOWLEDGEMENT'],
    ['The owner <c>acknowledged</c> <q>the error</q>.', 'ACKNOWLEDGEMENT'],
    ['The owner <c>pleaded guilty</c> to <q>neglect</q>.', 'ACKNOWLEDGEMENT'],
    ['<c>Asked</c> about it, <q>the mayor called it an accident</q>.', 'ASSERTION'],
    ['The paper <c>corrected</c> <q>the number</q>.', 'CORRECTION'],
    ['The paper <c>retracted</c> <q>the story</q>.', 'RETRACTION'],
    ['The office <c>estimates</c> that <q>it weighs 300 tons</q>.', 'ESTIMATE'],
    ['The office <c>predicted</c> <q>a storm</q>.', 'PREDICTION'],
  ];
  it.each(table)('%s', (source, act) => {
    expect(read(source)).toEqual({ act, claim: null });
  });

  it('is an estimate where a number of people is asserted', () => {
    const { text, cue, content } = marked('The ministry <c>said</c> <q>some 300 sailors had been killed</q>.');
    const figures = [{ measure: 'killed', lower: 300, upper: 300, approximate: true }];
    expect(actOf(text, { cue, content, figures }).act).toBe('ESTIMATE');
    expect(actOf(text, { cue, content }).act).toBe('ASSERTION');
  });
});
