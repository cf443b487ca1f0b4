/** Random choices that are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True so often: 0 never, 1 always. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Different ones, at most as many as there are. */
  some<T>(from: readonly T[], count: number): T[];
  /** One of the values, by weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state are enough for test data. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)]!;
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick,
    some(from, count) {
      const left = [...from];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)[0]!);
    },
    weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
      const all = Object.entries(weights) as [T, number][];
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of all) if ((left -= weight) < 0) return value;
      return all.at(-1)![0];
    },
  };
}
