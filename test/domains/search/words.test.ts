import { describe, expect, it } from 'vitest';
import {
  anyWordQuery,
  bestHighlight,
  everyWordQuery,
  fold,
  highlight,
  MOST_WORDS,
  nameKey,
  nameKeys,
  prefixQuery,
  searchNames,
  searchText,
  searchWords,
  words,
} from '../../../src/domains/search/words.ts';

describe('fold', () => {
  it.each([
    ['Zelenskyy', 'zelenskyy'],
    ['Áda Ñandú', 'ada nandu'],
    ['A\u0301da', 'ada'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Bjørn Æsir', 'bjorn aesir'],
    ['İstanbul', 'istanbul'],
    ['ＫＹＩＶ', 'kyiv'],
    ['Київ', 'киів'],
    ['Зеленський', 'зеленськии'],
    ['젤렌스키', '젤렌스키'],
    ['don’t', "don't"],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});

describe('words', () => {
  const list = (text: string) => words(text).map(({ word }) => word);
  const stems = (text: string) => words(text).map(({ stem }) => stem);

  it('are letters and digits, whatever stands between them', () => {
    expect(list('“We tried,” he said; it -- failed…')).toEqual(['we', 'tried', 'he', 'said', 'it', 'failed']);
    expect(list('Kim Jong-un')).toEqual(['kim', 'jong', 'un']);
    expect(list('killed/injured')).toEqual(['killed', 'injured']);
  });

  it.each([
    "He said: 'It's the U.S.A.'s 1,234.5 per cent', and didn’t",
    'end.A.B.cd a.b.c. x.yz U.S U.S. u.N.1 A.1 1.A',
    '12,345,678 12,3456 12,34 1,234abc 1,234,5 5.1.2025. 3.a a.3 ,1 .5 5, 5.',
    "rock 'n' roll O'Brien’s ’tis x' 'x ''y'' l’'a x’1 1’x",
    'Łódź’s ñandú, É.U. à l’été: Ångström × 2 ÷ 3',
    'a–b — “c” … £5 §3 20° N _d_ e@f.example #g (h)',
    '',
    ' ',
  ])('are the same in Latin letters as in any: %s', (text) => {
    // Another script's letter anywhere makes it a text in any.
    expect(words(text)).toEqual(words(`${text} ж`).slice(0, -1));
  });

  it('take a number as one', () => {
    expect(list('12,000 men, 2.5 billion, 1,234,567 and 3,4')).toEqual(['12000', 'men', '2.5', 'billion', '1234567', 'and', '3', '4']);
    expect(list('On 5.1.2025. Then')).toEqual(['on', '5.1.2025', 'then']);
  });

  it('take an abbreviation as one', () => {
    expect(list('a U.S. official, the U.N.')).toEqual(['a', 'us', 'official', 'the', 'un']);
    expect(list('He left. Moscow stayed.')).toEqual(['he', 'left', 'moscow', 'stayed']);
  });

  it('leave the possessive out of the stem', () => {
    expect(words("Zelensky's Zelensky’s")).toMatchObject([
      { word: 'zelenskys', stem: 'zelenski' },
      { word: 'zelenskys', stem: 'zelenski' },
    ]);
    expect(stems("soldiers' don't")).toEqual(['soldier', 'dont']);
  });

  it('are stemmed where they are English', () => {
    expect(stems('sacrificed sacrificing troops')).toEqual(
      ['sacrif', 'sacrif', 'troop'].map((stem) => stems(stem === 'sacrif' ? 'sacrificed' : stem)[0]),
    );
    expect(stems('солдати 2nd')).toEqual(['солдати', '2nd']);
  });

  it('stand where they stand, in code units', () => {
    const text = 'Ein 🚢, ﬁn Łódź’s U.S.';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ein', 'ﬁn', 'Łódź’s', 'U.S.']);
  });

  it('are single characters where the script writes no blanks', () => {
    expect(list('北京 Beijing')).toEqual(['北', '京', 'beijing']);
  });

  it('are none in what has none', () => {
    expect([words(''), words(' … — ?! "" ')]).toEqual([[], []]);
  });
});

describe('what is stored', () => {
  it('is stems, apart from part to part', () => {
    expect(searchText(['The soldiers died.', null, '', 'He said'])).toBe('the soldier di | he said');
  });

  it('is, for misspelt words, each word once', () => {
    expect(searchWords(['Soldiers, soldiers', null, 'of soldiers died'])).toBe('soldiers of died');
  });

  it('is names as they are', () => {
    expect(searchNames(['Volodymyr Zelenskyy', 'the White House'])).toBe('volodymyr zelenskyy | the white house');
  });
});

describe('everyWordQuery', () => {
  it.each([
    ['captured soldiers', '+captur +soldier'],
    ['"could not be saved"', '+"could not be save"'],
    ['Kim “massive assaults” now', '+kim +"massiv assault" +now'],
    ['"not closed', '+"not close"'],
    ['one "two"', '+on +two'],
    ['the the', '+the'],
    ['Zelensky’s 12,000', '+zelenski +12000'],
  ])('%s', (text, query) => expect(everyWordQuery(text)).toBe(query));

  it('gives operators no meaning', () => {
    expect(everyWordQuery('a AND NOT b || c:d^2 ~e (f*) [g TO h] \\ / + - !')).toBe('+a +and +not +b +c +d +2 +e +f +g +to +h');
  });

  it.each(['', '  ', '""', '…', '*', '"—" ?'])('is null without a word: %j', (text) => {
    expect([everyWordQuery(text), anyWordQuery(text), prefixQuery(text)]).toEqual([null, null, null]);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 500 }, (_, i) => `w${i}`).join(' ');
    expect(everyWordQuery(many)!.split(' ')).toHaveLength(MOST_WORDS);
    expect(prefixQuery(many)!.match(/\+\(/g)).toHaveLength(MOST_WORDS);
    expect(anyWordQuery(`"${many}"`)!.match(/searchNames:w\d+\^3/g)).toHaveLength(MOST_WORDS);
  });
});

describe('a last word that is only begun', () => {
  const begun = (text: string) => everyWordQuery(text, { prefix: true });
  it.each([
    ['could not resusc', '+could +not +(resusc^4 resusc*)'],
    // Its stem ends before what was typed does.
    ['resuscita', '+(resuscita^4 resuscita* resuscit resusci resusc)'],
    ['Zelens', '+(zelen^4 zelens*)'],
    ['in ru', '+in +ru'],
    ['12,000', '+12000'],
    ['"could not"', '+"could not"'],
    ['saved "not be"', '+save +"not be"'],
    ['say "sav', '+sai +(sav^4 sav*)'],
    ['a* b~ har*', '+a +b +(har^4 har*)'],
  ])('%s', (text, query) => expect(begun(text)).toBe(query));

  it('is no more than is asked for', () => {
    expect(everyWordQuery('resusc')).toBe('+resusc');
    expect(anyWordQuery('kim resusc')).toContain('searchWords:resusc*^0.5');
    expect(anyWordQuery('kim resusc')).not.toContain('kim*');
  });

  it('is marked in the words that begin so, where it is no word itself', () => {
    expect(bestHighlight(['They could not be resuscitated.'], 'be resus', { prefix: true })).toBe(
      'They could not **be** **resuscitated**.',
    );
    expect(bestHighlight(['They could not be resuscitated.'], 'resus')).toBeNull();
    expect(bestHighlight(['War is no warning.'], 'war', { prefix: true })).toBe('**War** is no warning.');
  });
});

describe('anyWordQuery', () => {
  it('bears with more wrong letters in longer words, and with none in short ones and numbers', () => {
    const query = anyWordQuery('Kim Seoul Zelensky 12,000')!;
    expect(query.match(/\S+~\S+/g)).toEqual([
      'searchNames:seoul~1^1.5',
      'searchWords:seoul~1^0.3',
      'searchText:seoul~1^0.2',
      'searchNames:zelensky~2^1.5',
      'searchWords:zelensky~2^0.3',
      'searchText:zelenski~2^0.2',
    ]);
  });

  it('counts what is spelt as asked, and names, for more', () => {
    expect(anyWordQuery('Kim')).toBe('searchNames:kim^3 searchText:kim^2 searchNames:kim*^0.5 searchWords:kim*^0.5');
    expect(anyWordQuery('"Kim said"')).toContain('searchText:"kim said"^4');
  });
});

describe('prefixQuery', () => {
  it('takes each word as a beginning, unstemmed', () => {
    expect(prefixQuery('Volod. zelensky')).toBe('+(volod* volod^4) +(zelensky* zelensky^4)');
  });
});

describe('bestHighlight', () => {
  it('takes the text with most of the words, and of several the first', () => {
    const texts = ['hardly any protection, no protection', null, 'minimal protection', 'protection: minimal'];
    expect(bestHighlight(texts, 'minimal protection')).toBe('**minimal** **protection**');
    expect(bestHighlight(texts, 'protection')).toBe('hardly any **protection**, no **protection**');
    expect(bestHighlight(texts, 'minmal')).toBeNull();
    expect(bestHighlight(texts, 'minmal', { fuzzy: true })).toBe('**minimal** protection');
  });
});

describe('highlight', () => {
  it('marks every match', () => {
    expect(highlight('The soldiers could not be saved; a soldier died.', 'Soldier saved')).toBe(
      'The **soldiers** could not be **saved**; a **soldier** died.',
    );
  });

  it('marks a phrase as one, and only where it stands as one', () => {
    expect(highlight('Not now, he said. Now not: not now!', '"not now"')).toBe('**Not now**, he said. Now not: **not now**!');
  });

  it('is null where nothing matches', () => {
    expect(highlight('Nothing here', 'soldier')).toBeNull();
    expect(highlight('', 'soldier')).toBeNull();
    expect(highlight('Nothing here', '')).toBeNull();
  });

  it('marks misspelt words where asked to, rather the exact ones', () => {
    expect(highlight('Zelenskyy spoke', 'Zelenski')).toBeNull();
    expect(highlight('Zelenskyy spoke', 'Zelenski', { fuzzy: true })).toBe('**Zelenskyy** spoke');
    expect(highlight('The casualties grew', 'casualites', { fuzzy: true })).toBe('The **casualties** grew');
    expect(highlight('saved, shaved', 'saved', { fuzzy: true })).toBe('**saved**, shaved');
    expect(highlight('a cat', 'cut', { fuzzy: true })).toBeNull();
  });

  it('cuts a long text round the first match, between words', () => {
    const text = `${'before it '.repeat(40)}the soldiers died ${'after it '.repeat(40)}`.trim();
    const excerpt = highlight(text, 'soldier', { max: 100 })!;
    expect(excerpt).toMatch(/^…(?:before|it) .*the \*\*soldiers\*\* died .*(?:after|it)…$/);
    const plain = excerpt.replaceAll('**', '').replaceAll('…', '');
    expect(text).toContain(plain);
    expect(plain.length).toBeLessThanOrEqual(100);
    expect(plain.length).toBeGreaterThan(70);
  });

  it('leaves the beginning or the end whole where the match is near it', () => {
    const rest = ' and so on'.repeat(60);
    expect(highlight(`Soldiers died${rest}`, 'soldier', { max: 60 })).toMatch(/^\*\*Soldiers\*\* died .*…$/);
    expect(highlight(`${rest.trim()} and soldiers died`, 'soldier', { max: 60 })).toMatch(/^….* and \*\*soldiers\*\* died$/);
  });

  it('cuts no pair of code units, and ends with one long word too', () => {
    const excerpt = highlight(`soldiers ${'🚢'.repeat(300)}`, 'soldier', { max: 50 })!;
    expect(excerpt).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('names', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'volodymyr zelenskyy'],
    ['Kim Jong-un', 'kim jong un'],
    ['U.S.', 'us'],
    ["People's Army", 'peoples army'],
    ['—', ''],
  ])('%s is looked up as %j', (name, key) => expect(nameKey(name)).toBe(key));

  it.each([
    ['Zelensky', ['zelensky']],
    ['Mr. Zelensky', ['mr zelensky', 'zelensky']],
    ['President Zelensky', ['president zelensky', 'zelensky']],
    ['Prime Minister Denys Shmyhal', ['prime minister denys shmyhal', 'denys shmyhal']],
    ['Lt. Gen. Kim Yong-bok', ['lt gen kim yong bok', 'kim yong bok']],
    ['Sir Keir', ['sir keir', 'keir']],
    ['President of Russia', ['president of russia']],
    ['President', ['president']],
    ['Minister for Defence', ['minister for defence']],
    ['Generalov', ['generalov']],
    ['?', []],
  ])('%s is looked up as %j', (name, keys) => expect(nameKeys(name)).toEqual(keys));
});
