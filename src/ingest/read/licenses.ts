/** SPDX identifiers by what pages write; all else that is a URL stays one. */
const CREATIVE_COMMONS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)(?:\/([a-z]{2}))?|publicdomain\/(zero|mark)\/1\.0)\b/i;
const NAMED =
  /^(?:cc|creative commons)[ -]*(?:(by|attribution)((?:[ -]*(?:nc|nd|sa|non-?commercial|no-?deriv\w*|share-?alike))*)[ -]*(?:v\.?)?(\d\.\d)?|(?:zero|0)\b)/i;
const SPDX = /^[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*\d[A-Za-z0-9.+-]*$|^(?:MIT|Unlicense|PDDL-1\.0)$/;
const MOST_LETTERS = 300;

/** An SPDX identifier or a URL; null where the text is neither (`All rights reserved`, a sentence). */
export function licenseOf(given: string): string | null {
  const text = given.trim();
  if (text === '' || text.length > MOST_LETTERS) return null;
  const url = CREATIVE_COMMONS.exec(text);
  if (url) {
    if (url[4]) return url[4].toLowerCase() === 'zero' ? 'CC0-1.0' : 'https://creativecommons.org/publicdomain/mark/1.0/';
    // Ported to one country, they are other licences.
    return url[3] && url[3] !== 'de' ? text : `CC-${url[1]!.toUpperCase()}-${url[2]!}${url[3] ? '-DE' : ''}`;
  }
  if (/^https?:\/\/\S+$/i.test(text)) return text;
  const named = NAMED.exec(text);
  if (named) return named[1] === undefined ? 'CC0-1.0' : namedCreativeCommons(named[2] ?? '', named[3]);
  return SPDX.test(text) ? text : null;
}

function namedCreativeCommons(terms: string, version: string | undefined): string | null {
  // Each version is another licence: without it, none is named.
  if (version === undefined) return null;
  const has = (form: RegExp) => form.test(terms);
  const parts = ['BY', ...(has(/nc|non/i) ? ['NC'] : []), ...(has(/nd|no-?deriv/i) ? ['ND'] : []), ...(has(/sa|share/i) ? ['SA'] : [])];
  return `CC-${parts.join('-')}-${version}`;
}
