/** A ratio as paired rounds show it: geometric mean and the ends of its 95 % interval. */
export interface Interval {
  mean: number;
  low: number;
  high: number;
  rounds: number;
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
export const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)));

/** The value below which such a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const at = share * (inOrder.length - 1);
  const below = inOrder[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (inOrder[Math.ceil(at)]! - below);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Student's t at 97.5 %, by the expansion of Cornish and Fisher around the normal distribution; exact to 0.002 from 8 degrees of freedom on. */
function studentsT(degrees: number): number {
  const z = 1.959964;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}

/** Of ratios, one a round: what they have in common lies on a scale of factors. */
export function interval(ratios: readonly number[]): Interval {
  const logs = ratios.map(Math.log);
  const middle = mean(logs);
  if (logs.length < 2) return { mean: Math.exp(middle), low: Math.exp(middle), high: Math.exp(middle), rounds: logs.length };
  const deviation = Math.sqrt(sum(logs.map((value) => (value - middle) ** 2)) / (logs.length - 1));
  const reach = (studentsT(logs.length - 1) * deviation) / Math.sqrt(logs.length);
  return { mean: Math.exp(middle), low: Math.exp(middle - reach), high: Math.exp(middle + reach), rounds: logs.length };
}

/** Ratios of several series of rounds, taken together: their geometric mean, and how far it can be trusted. */
export function together(intervals: readonly Interval[]): Interval {
  const middle = mean(intervals.map((one) => Math.log(one.mean)));
  const reach = Math.sqrt(sum(intervals.map((one) => Math.log(one.high / one.mean) ** 2))) / intervals.length;
  return {
    mean: Math.exp(middle),
    low: Math.exp(middle - reach),
    high: Math.exp(middle + reach),
    rounds: sum(intervals.map(({ rounds }) => rounds)),
  };
}
