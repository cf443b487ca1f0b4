/** Kinds of relation that hold both ways: read at both ends, and never as an inverse. */
export const BOTH_WAYS: ReadonlySet<string> = new Set(['CONTRADICTS', 'CORROBORATES']);

export const ONE_WAY = ['UPDATES', 'DENIES', 'RESPONDS_TO', 'REPEATS', 'CORRECTS', 'RETRACTS'] as const;
