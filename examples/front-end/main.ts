import { graphql } from './generated/gql.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

const LatestBy = graphql(`
  query LatestBy($codes: [String!]!, $first: Int!) {
    statements(first: $first, filter: { speakerCountries: $codes }, orderBy: { field: SAID_ON, direction: DESC }) {
      totalCount
      nodes {
        id
        gist
        act
        saidOn
        independentReports
        speakers {
          id
          name
        }
      }
    }
  }
`);

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Sends an operation; variables and answer have the operation's own types. */
async function ask<Result, Variables>(
  address: string,
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Result>;
  if (errors?.length || !data) throw new Error(errors?.map(({ message }) => message).join('\n') ?? `no answer (${response.status})`);
  return data;
}

const address = process.argv[2] ?? 'http://127.0.0.1:4000/graphql';
const { statements } = await ask(address, LatestBy, { codes: ['UA'], first: 5 });

console.log(`${statements.totalCount} statements by Ukraine, its agencies and officials. The latest:`);
for (const { saidOn, speakers, act, gist } of statements.nodes) {
  console.log(`${saidOn ?? 'undated'}  ${speakers.map(({ name }) => name).join(', ')}  [${act}]  ${gist}`);
}
