/** How many hues style/tokens.css has. */
const HUES = 8;
/** For those that speak for no country, or for none that is known. */
export const NO_COUNTRY = 6;

/** Those that the first articles set side by side, as far apart as can be. */
const KNOWN: Readonly<Record<string, number>> = { UA: 0, RU: 1, KR: 2, KP: 3, SK: 4, US: 5, CN: 7, GB: 4, DE: 7, FR: 2, JP: 4 };

/** The number of a country's hue, the same on every page: `var(--hue-3)`. */
export function hueOf(code: string | null | undefined): number {
  if (!code) return NO_COUNTRY;
  const known = KNOWN[code.toUpperCase()];
  if (known !== undefined) return known;
  const others = HUES - 1;
  const hash = [...code.toUpperCase()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % others;
  return hash < NO_COUNTRY ? hash : hash + 1;
}

/** The hue as a CSS value, for SVG and styles. */
export const hue = (code: string | null | undefined): string => `var(--hue-${hueOf(code)})`;
