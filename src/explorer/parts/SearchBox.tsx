import { useEffect, useState, type KeyboardEvent } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components';
import { useLocation, useSearchParams } from 'wouter';
import { searchAddress } from '../data/address.ts';
import { useRead } from '../data/useRead.ts';
import { SuggestionsDocument } from '../generated/graphql.ts';
import { Hue } from './Speaker.tsx';
import { suggestionsOf, type Suggestion } from './suggestions.ts';
import styles from './SearchBox.module.css';

/** Milliseconds of rest after which what was typed is looked up. */
const REST = 150;

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** The search box: proposes people, bodies, statements and articles, and leads to all results. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const asked = search.get('q') ?? '';
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);

  const rested = useRested(words.trim());
  const pause = !/[\p{L}\p{N}]{2}/u.test(rested) || rested === asked;
  const { data } = useRead(SuggestionsDocument, { words: rested }, { pause });
  const suggestions = pause || words.trim() === '' || !data ? [] : suggestionsOf(data);

  const go = (address: string) => {
    setWords('');
    navigate(address);
  };
  const choose = (key: Key | null) => key !== null && go(String(key));
  const submit = () => words.trim() !== '' && navigate(searchAddress({ q: words.trim() }));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter takes the suggestion that is chosen with the arrows; without one, it asks for all results.
    if (event.key === 'Enter' && !event.currentTarget.getAttribute('aria-activedescendant')) submit();
  };

  return (
    <search className={large ? `${styles['box']} ${styles['large']}` : styles['box']}>
      <ComboBox
        aria-label="Search people, statements and articles"
        className={styles['combo']}
        inputValue={words}
        onInputChange={setWords}
        value={null}
        onChange={choose}
        items={suggestions}
        defaultFilter={() => true}
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="input"
      >
        <Input className={styles['input']} placeholder="Who, or about what?" onKeyDown={onKeyDown} spellCheck={false} />
        <Popover className={styles['popover']} offset={4}>
          <ListBox<Suggestion>
            className={styles['list']}
            renderEmptyState={() => <p className={`soft ${styles['item']}`}>Enter searches all that was said.</p>}
          >
            {(suggestion) => (
              <ListBoxItem id={suggestion.address} textValue={suggestion.label} className={styles['item']}>
                <span className={styles['label']}>
                  {suggestion.country !== null && <Hue code={suggestion.country} />}
                  {suggestion.label}
                </span>
                <span className="soft">{suggestion.detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Button className={`button primary ${styles['go']!}`} onPress={submit}>
        Search
      </Button>
    </search>
  );
}
