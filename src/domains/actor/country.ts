import { badInput } from '../../errors.ts';

/**
 * ISO 3166-1 alpha-2 codes from outside, in capitals.
 * @throws DictumError BAD_USER_INPUT for what is none by its form
 */
export function checkCountryCodes(codes: readonly string[], argument: string): string[] {
  return codes.map((code) => {
    const upper = code.toUpperCase();
    if (!/^[A-Z]{2}$/.test(upper)) {
      throw badInput(`\`${argument}\` takes ISO codes of two letters, such as UA; ${JSON.stringify(code.slice(0, 40))} is none.`, {
        argument,
      });
    }
    return upper;
  });
}
