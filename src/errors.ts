/**
 * An error that a person can act on: what was wrong, where, and what to do, with a stable code.
 * Only these reach a client or a terminal in words; anything else is an internal error and is logged, not shown.
 */
export class DictumError extends Error {
  override readonly name = 'DictumError';

  /**
   * @param code stable, upper snake case, e.g. `BAD_CURSOR`; listed in the README
   * @param message one plain sentence or paragraph
   * @param details facts for programs, given out beside the code (never internals)
   */
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a client sent cannot be used as it is. */
export const badInput = (message: string, details?: Record<string, unknown>): DictumError =>
  new DictumError('BAD_USER_INPUT', message, details);
