import { useState } from 'react';
import { useClient } from 'urql';
import { failureOf, type Failure } from '../../data/failure.ts';
import { AddArticlesDocument, type AddArticlesMutation } from '../../generated/graphql.ts';
import { articleOf, type Given } from './given.ts';
import { forgetToken, keepToken } from './token.ts';

export type Result = AddArticlesMutation['ingestArticles']['results'][number];

/** How far an article is. TRIED: this is what would be written; ADDED: this was. */
export type Step =
  | { name: 'GIVING' }
  | { name: 'TRYING' }
  | { name: 'TRIED'; result: Result }
  | { name: 'ADDING'; result: Result }
  | { name: 'ADDED'; result: Result };

/** What is wrong with a field of the form, by its name; '' is what belongs to no field. */
export type Errors = Readonly<Record<string, string>>;

export interface Add {
  step: Step;
  errors: Errors;
  failure: Failure | null;
  tryIt: (given: Given, token: string) => void;
  accept: (given: Given, token: string) => void;
  /** Back to the form, with what it held. */
  change: () => void;
}

/** Of values that are none of their kind, which the schema refuses before the article is looked at. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = { BAD_URL: 'url', BAD_DATE: 'publishedOn' };

/** The last part of `articles.0.title`. */
const fieldOf = (field: string): string => /^articles\.\d+\.(\w+)/.exec(field)?.[1] ?? '';

/** Tries an article without writing anything, and adds it when that is accepted. */
export function useAdd(): Add {
  const client = useClient();
  const [step, setStep] = useState<Step>({ name: 'GIVING' });
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = async (given: Given, token: string, { dryRun, back }: { dryRun: boolean; back: Step }) => {
    setErrors({});
    setFailure(null);
    const { data, error } = await client
      .mutation(
        AddArticlesDocument,
        { input: { articles: [articleOf(given)], dryRun } },
        { fetchOptions: { headers: { authorization: `Bearer ${token}` } } },
      )
      .toPromise();
    if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')) {
      forgetToken();
      setErrors({ token: 'The server does not take this token.' });
      setStep({ name: 'GIVING' });
      return;
    }
    if (!data) {
      const [first] = error?.graphQLErrors ?? [];
      const field = FIELD_OF_CODE[String(first?.extensions['code'])];
      if (first && field !== undefined) setErrors({ [field]: first.message });
      else if (error) setFailure(failureOf(error));
      setStep(back);
      return;
    }
    keepToken(token);
    const [result] = data.ingestArticles.results;
    setErrors(Object.fromEntries(data.ingestArticles.userErrors.map(({ field, message }) => [fieldOf(field), message])));
    if (!result) {
      setStep({ name: 'GIVING' });
      return;
    }
    setStep(dryRun ? { name: 'TRIED', result } : { name: 'ADDED', result });
  };

  return {
    step,
    errors,
    failure,
    tryIt: (given, token) => {
      setStep({ name: 'TRYING' });
      void send(given, token, { dryRun: true, back: { name: 'GIVING' } });
    },
    accept: (given, token) => {
      if (step.name !== 'TRIED') return;
      setStep({ name: 'ADDING', result: step.result });
      void send(given, token, { dryRun: false, back: step });
    },
    change: () => {
      setErrors({});
      setFailure(null);
      setStep({ name: 'GIVING' });
    },
  };
}
