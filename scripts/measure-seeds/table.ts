import type { Measured, Share } from './measure.ts';

const percent = ({ right, of }: Share) => `${String(Math.round((100 * right) / of)).padStart(3)} %  (${right} of ${of})`;

/** The figures in a few lines, each with what is wanted. */
export function tableOf(measured: Measured): string {
  const { statements, joins, joinsOfFound, wrongJoins, dates, wrongDates, figures, wrongFigures, silences, wrongSilences, extra } =
    measured;
  return [
    `statements found      ${percent(statements)}   wanted 85 %`,
    `joins made            ${percent(joins)}   wanted 75 %`,
    `  of those found      ${percent(joinsOfFound)}`,
    `wrong joins           ${wrongJoins.length}   wanted 0`,
    `dates right           ${percent(dates)}   wanted 85 %; given wrong: ${wrongDates.length}, wanted 0`,
    `figures right         ${percent(figures)}   wanted 85 %; given wrong: ${wrongFigures.length}, wanted 0`,
    `denials and silences  ${percent(silences)}   wanted all; others taken for one: ${wrongSilences.length}`,
    `found besides         ${extra.length}`,
  ].join('\n');
}

const LISTS = [
  'missing',
  'unjoined',
  'wrongJoins',
  'wrongDates',
  'vagueDates',
  'wrongFigures',
  'missedFigures',
  'wrongSilences',
  'extra',
] as const;

/** All that is not as it should be, by what is wrong with it. */
export const listsOf = (measured: Measured): string =>
  LISTS.map((list) => `${list}:\n${measured[list].map((line) => `  ${line}\n`).join('')}`).join('\n');
