/** `data` that is JSON already, in the place where Apollo has an object. */
export class WrittenData {
  constructor(readonly json: string) {}
}

interface Result {
  readonly data?: unknown;
  readonly errors?: unknown;
}

/** The body of a response. */
export function stringify(result: Result): string {
  const { data, errors } = result;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  return errors === undefined ? `{"data":${data.json}}\n` : `{"errors":${JSON.stringify(errors)},"data":${data.json}}\n`;
}

/** The data as objects, for those who asked without HTTP. */
export const parsed = <R extends Result>(result: R): R =>
  result.data instanceof WrittenData ? { ...result, data: JSON.parse(result.data.json) as unknown } : result;
