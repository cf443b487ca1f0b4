import { fold, nameKey } from '../../domains/search/words.ts';
import { remembered } from '../../memo.ts';

/** Names whose key is no more than their small letters. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const keyOfAny = remembered(nameKey);

/** By which a name is looked up. */
export const keyOfName = (name: string): string => (PLAIN.test(name) ? name.toLowerCase() : keyOfAny(name));

/** What transliterations from other scripts differ in; in this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ye|ie|je)/g, 'e'],
  [/\b(?:yu|iu|ju)/g, 'u'],
  [/\b(?:ya|ia|ja)/g, 'a'],
  [/kh/g, 'h'],
  [/g/g, 'h'],
  [/sch|sh/g, 's'],
  [/tch|ch|ts|tz|cz/g, 'c'],
  [/zh/g, 'z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q|c(?=[aou])/g, 'k'],
  [/w/g, 'v'],
  [/eu|oo|ou/g, 'u'],
  [/(?:iy|yi|yy|ii|ij|ey|ei|y|j)/g, 'i'],
  [/i+/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** The same for the same name in different transliterations: Zelensky, Zelenskyy, Zelenskiy. For comparing, never for showing. */
export const skeleton = remembered((name) => {
  let bones = '';
  // Added up: what `map` makes once it runs optimized is of another kind, and what calls `join` is compiled anew.
  for (const word of keyOfName(fold(name).replace(/-/g, ' ')).split(' ')) bones += `${bones === '' ? '' : ' '}${bonesOfWord(word)}`;
  return bones;
});

const bonesOfWord = remembered((word) => SPELLINGS.reduce((bones, [spelling, bone]) => bones.replace(spelling, bone), word));

/** A key's letters, digits and hyphens. Empty where the name has no Latin letter or digit. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
