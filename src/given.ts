/** Null in an input is as if it were not given. */
export const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
