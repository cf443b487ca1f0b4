import type { DiscrepancyKind } from '../../records/record.model.ts';
import type { Join } from './joins.ts';
import type { Amount, Rendering, Side } from './side.ts';
import { plainWords } from './reading.ts';

/** Where two renderings of one statement differ, as a proposal. */
export interface Differing {
  /** The article's own statement. */
  statement: string;
  kind: DiscrepancyKind;
  description: string;
  /** Ids of quotations under the value that each has. */
  sides: { value: string; quotations: string[] }[];
  confidence: number;
}

/** What renderings that are joined say differently: numbers, what is counted, who said it, and quoted words. */
export function differingIn(joins: readonly Join[], sides: ReadonlyMap<string, Side>): Differing[] {
  const found = joins
    .filter(({ kind }) => kind === 'SAME')
    .flatMap(({ a, b }) => {
      const [own, other] = [sides.get(a)!, sides.get(b)!];
      return own.renderings.flatMap((x) => other.renderings.flatMap((y) => differences(own, other, x, y)));
    });
  // The surest pair for each kind: what three articles say alike is not told three times.
  const seen = new Set<string>();
  return found.filter(({ statement, kind, sides: values }) => {
    const key = [statement, kind, ...values.map(({ value }) => value)].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

function differences(own: Side, other: Side, x: Rendering, y: Rendering): Differing[] {
  const propose = (kind: DiscrepancyKind, description: string, confidence: number, [mine, theirs]: [string, string]): Differing => ({
    statement: own.id,
    kind,
    description,
    sides: [
      { value: theirs.slice(0, 300), quotations: [y.id] },
      { value: mine.slice(0, 300), quotations: [x.id] },
    ],
    confidence,
  });
  const found: Differing[] = [];
  for (const f of x.figures)
    for (const g of y.figures) {
      if (f.measure === g.measure && bounds(f) !== bounds(g))
        found.push(propose('FIGURE', `One rendering has ${g.text}, another ${f.text}.`, 0.7, [f.text, g.text]));
      else if (f.measure !== g.measure && share(f, g) && !counts(x, g.measure) && !counts(y, f.measure))
        found.push(
          propose('MEASURE', `The same number counts ${plain(g.measure)} in one rendering, ${plain(f.measure)} in another.`, 0.6, [
            plain(f.measure),
            plain(g.measure),
          ]),
        );
    }
  const [mine, theirs] = [own.speakers, other.speakers].map((all) => all.map(({ name }) => name).join(' and ')) as [string, string];
  if (!own.speakers.some(({ id }) => other.speakers.some((there) => there.id === id)))
    found.push(propose('SPEAKER', `One article has it from ${theirs}, another from ${mine}.`, 0.7, [mine, theirs]));
  if (x.quoted && y.quoted && !holds(plainWords(x.text), plainWords(y.text)))
    found.push(propose('WORDING', 'The very words are given differently.', 0.6, [x.text, y.text]));
  return found;
}

/** Whether the one is a part of the other. */
const holds = (x: string, y: string): boolean => x.includes(y) || y.includes(x);
const bounds = ({ lower, upper, approximate }: Amount) => `${lower} ${upper} ${approximate}`;
const share = (f: Amount, g: Amount) => [f.lower, f.upper].some((one) => one !== null && (one === g.lower || one === g.upper));
const counts = ({ figures }: Rendering, measure: string) => figures.some((one) => one.measure === measure);
const plain = (measure: string) => measure.replaceAll('_', ' ');
