import { useState } from 'react';
import { useClient, type Client } from 'urql';
import { failureOf, type Failure } from '../../data/failure.ts';
import { AddArticlesDocument, type AddArticlesMutation } from '../../generated/graphql.ts';
import { articlesOf, type Article, type Given } from './given.ts';
import { forgetToken, keepToken } from './token.ts';

export type Result = AddArticlesMutation['ingestArticles']['results'][number];

/** What is wrong with a field of the form, by its name; '' is what belongs to no field. */
export type Errors = Readonly<Record<string, string>>;

/** An article with what would become of it, or did; null: it cannot be taken, as `errors` tell. */
export interface Entry extends Article {
  result: Result | null;
  errors: Errors;
  written: boolean;
}

/** How far the articles are. TRIED: this is what would be written; ADDED: this was. `done`: how many are through. */
export type Step =
  { name: 'GIVING' } | { name: 'TRYING' | 'ADDING'; done: number; of: number } | { name: 'TRIED' | 'ADDED'; entries: readonly Entry[] };

export interface Add {
  step: Step;
  errors: Errors;
  failure: Failure | null;
  tryIt: (given: Given, token: string) => void;
  accept: (token: string) => void;
  /** Back to the form, with what it held. */
  change: () => void;
}

/** Whether accepting it writes anything. */
export const writes = ({ result, written }: Entry): boolean => !written && (result?.outcome === 'NEW' || result?.outcome === 'CORRECTED');

/** Of values that are none of their kind, which the schema refuses before the article is looked at. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = { BAD_URL: 'url', BAD_DATE: 'publishedOn' };

/** The last part of `articles.0.title`. */
const fieldOf = (field: string): string => /^articles\.\d+\.(\w+)/.exec(field)?.[1] ?? '';

type Answer = { entry: Entry } | { failure: Failure } | { errors: Errors };

/** One article in a request of its own, so that one sees how far it is. */
async function send(client: Client, { name, input }: Article, token: string, dryRun: boolean): Promise<Answer> {
  const { data, error } = await client
    .mutation(
      AddArticlesDocument,
      { input: { articles: [input], dryRun } },
      { fetchOptions: { headers: { authorization: `Bearer ${token}` } } },
    )
    .toPromise();
  if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')) {
    forgetToken();
    return {
      errors: {
        token:
          token === '' ? 'Give the write token: without it, the server tells and adds nothing.' : 'The server does not take this token.',
      },
    };
  }
  if (!data) {
    const [first] = error?.graphQLErrors ?? [];
    const field = FIELD_OF_CODE[String(first?.extensions['code'])];
    if (first && field !== undefined) return { errors: { [field]: first.message } };
    return { failure: error ? failureOf(error) : { kind: 'BROKEN', message: 'The server gave no answer.', code: null, requestId: null } };
  }
  keepToken(token);
  const { results, userErrors } = data.ingestArticles;
  const errors = Object.fromEntries(userErrors.map(({ field, message }) => [fieldOf(field), message]));
  const result = results[0] ?? null;
  return { entry: { name, input, result, errors, written: !dryRun && result !== null } };
}

/** Tries articles without writing anything, and adds them when that is accepted. */
export function useAdd(): Add {
  const client = useClient();
  const [step, setStep] = useState<Step>({ name: 'GIVING' });
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<Failure | null>(null);

  const begin = () => {
    setErrors({});
    setFailure(null);
  };
  /** Back to `to`, with what went wrong. */
  const stop = (answer: Exclude<Answer, { entry: Entry }>, to: Step) => {
    if ('errors' in answer) setErrors(answer.errors);
    else setFailure(answer.failure);
    setStep('errors' in answer ? { name: 'GIVING' } : to);
  };

  const tryAll = async (given: Given, token: string) => {
    begin();
    const articles = articlesOf(given);
    const entries: Entry[] = [];
    for (const article of articles) {
      setStep({ name: 'TRYING', done: entries.length, of: articles.length });
      const answer = await send(client, article, token, true);
      if (!('entry' in answer)) {
        stop(answer, { name: 'GIVING' });
        return;
      }
      entries.push(answer.entry);
    }
    // What is wrong with the only one is told beside the field.
    const [only] = entries;
    if (entries.length === 1 && only?.result === null) {
      stop({ errors: only.errors }, { name: 'GIVING' });
      return;
    }
    setStep({ name: 'TRIED', entries });
  };

  const addAll = async (tried: readonly Entry[], token: string) => {
    begin();
    const entries = [...tried];
    const left = tried.flatMap((entry, i) => (writes(entry) ? [i] : []));
    for (const [done, i] of left.entries()) {
      setStep({ name: 'ADDING', done, of: left.length });
      const answer = await send(client, entries[i]!, token, false);
      // What was written stays so, and is not sent again.
      if (!('entry' in answer)) {
        stop(answer, { name: 'TRIED', entries });
        return;
      }
      entries[i] = answer.entry;
    }
    setStep({ name: 'ADDED', entries });
  };

  return {
    step,
    errors,
    failure,
    tryIt: (given, token) => void tryAll(given, token),
    accept: (token) => {
      if (step.name === 'TRIED') void addAll(step.entries, token);
    },
    change: () => {
      begin();
      setStep({ name: 'GIVING' });
    },
  };
}
