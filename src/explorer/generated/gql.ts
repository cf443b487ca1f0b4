/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Home {\n  latest: statements(first: 5, orderBy: {field: SAID_ON, direction: DESC}) {\n    totalCount\n    nodes {\n      ...StatementLine\n    }\n  }\n  retold: statements(first: 4, orderBy: {field: REPORTS, direction: DESC}) {\n    nodes {\n      ...StatementLine\n    }\n  }\n  differing: statements(\n    first: 4\n    filter: {hasDiscrepancy: true}\n    orderBy: {field: REPORTS, direction: DESC}\n  ) {\n    totalCount\n    nodes {\n      ...StatementLine\n    }\n  }\n  moved: statements(\n    first: 3\n    filter: {relations: [UPDATES]}\n    orderBy: {field: SAID_ON, direction: DESC}\n  ) {\n    nodes {\n      ...StatementLine\n      figures {\n        id\n        text\n        lower\n        upper\n        approximate\n        measure {\n          id\n          key\n          name\n        }\n      }\n      relations {\n        kind\n        statement {\n          id\n          gist\n          saidOn\n          saidOnPrecision\n          figures {\n            id\n            text\n            lower\n            upper\n            approximate\n            measure {\n              id\n              key\n            }\n          }\n        }\n      }\n    }\n  }\n  articles(first: 0) {\n    totalCount\n  }\n}": typeof types.HomeDocument,
    "fragment ActorName on Actor {\n  id\n  name\n  country {\n    id\n    name\n    code\n  }\n}": typeof types.ActorNameFragmentDoc,
    "query Suggestions($words: String!) {\n  actors(first: 5, search: $words) {\n    nodes {\n      ...ActorName\n    }\n  }\n  topics(first: 2, search: $words) {\n    nodes {\n      id\n      name\n    }\n  }\n  search(query: $words, first: 6) {\n    nodes {\n      ... on Statement {\n        id\n        gist\n        speakers {\n          id\n          name\n        }\n      }\n      ... on Article {\n        id\n        title\n        publishedOn\n        outlet {\n          id\n          name\n        }\n      }\n    }\n  }\n}": typeof types.SuggestionsDocument,
    "fragment StatementLine on Statement {\n  id\n  gist\n  act\n  claim\n  saidOn\n  saidOnPrecision\n  independentReports\n  reviewStatus\n  speakers {\n    ...ActorName\n  }\n  position {\n    id\n    title\n    agency {\n      id\n      name\n    }\n    country {\n      id\n      name\n      code\n    }\n  }\n  discrepancies {\n    kind\n    description\n    sides {\n      value\n    }\n  }\n}": typeof types.StatementLineFragmentDoc,
};
const documents: Documents = {
    "query Home {\n  latest: statements(first: 5, orderBy: {field: SAID_ON, direction: DESC}) {\n    totalCount\n    nodes {\n      ...StatementLine\n    }\n  }\n  retold: statements(first: 4, orderBy: {field: REPORTS, direction: DESC}) {\n    nodes {\n      ...StatementLine\n    }\n  }\n  differing: statements(\n    first: 4\n    filter: {hasDiscrepancy: true}\n    orderBy: {field: REPORTS, direction: DESC}\n  ) {\n    totalCount\n    nodes {\n      ...StatementLine\n    }\n  }\n  moved: statements(\n    first: 3\n    filter: {relations: [UPDATES]}\n    orderBy: {field: SAID_ON, direction: DESC}\n  ) {\n    nodes {\n      ...StatementLine\n      figures {\n        id\n        text\n        lower\n        upper\n        approximate\n        measure {\n          id\n          key\n          name\n        }\n      }\n      relations {\n        kind\n        statement {\n          id\n          gist\n          saidOn\n          saidOnPrecision\n          figures {\n            id\n            text\n            lower\n            upper\n            approximate\n            measure {\n              id\n              key\n            }\n          }\n        }\n      }\n    }\n  }\n  articles(first: 0) {\n    totalCount\n  }\n}": types.HomeDocument,
    "fragment ActorName on Actor {\n  id\n  name\n  country {\n    id\n    name\n    code\n  }\n}": types.ActorNameFragmentDoc,
    "query Suggestions($words: String!) {\n  actors(first: 5, search: $words) {\n    nodes {\n      ...ActorName\n    }\n  }\n  topics(first: 2, search: $words) {\n    nodes {\n      id\n      name\n    }\n  }\n  search(query: $words, first: 6) {\n    nodes {\n      ... on Statement {\n        id\n        gist\n        speakers {\n          id\n          name\n        }\n      }\n      ... on Article {\n        id\n        title\n        publishedOn\n        outlet {\n          id\n          name\n        }\n      }\n    }\n  }\n}": types.SuggestionsDocument,
    "fragment StatementLine on Statement {\n  id\n  gist\n  act\n  claim\n  saidOn\n  saidOnPrecision\n  independentReports\n  reviewStatus\n  speakers {\n    ...ActorName\n  }\n  position {\n    id\n    title\n    agency {\n      id\n      name\n    }\n    country {\n      id\n      name\n      code\n    }\n  }\n  discrepancies {\n    kind\n    description\n    sides {\n      value\n    }\n  }\n}": types.StatementLineFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Home {\n  latest: statements(first: 5, orderBy: {field: SAID_ON, direction: DESC}) {\n    totalCount\n    nodes {\n      ...StatementLine\n    }\n  }\n  retold: statements(first: 4, orderBy: {field: REPORTS, direction: DESC}) {\n    nodes {\n      ...StatementLine\n    }\n  }\n  differing: statements(\n    first: 4\n    filter: {hasDiscrepancy: true}\n    orderBy: {field: REPORTS, direction: DESC}\n  ) {\n    totalCount\n    nodes {\n      ...StatementLine\n    }\n  }\n  moved: statements(\n    first: 3\n    filter: {relations: [UPDATES]}\n    orderBy: {field: SAID_ON, direction: DESC}\n  ) {\n    nodes {\n      ...StatementLine\n      figures {\n        id\n        text\n        lower\n        upper\n        approximate\n        measure {\n          id\n          key\n          name\n        }\n      }\n      relations {\n        kind\n        statement {\n          id\n          gist\n          saidOn\n          saidOnPrecision\n          figures {\n            id\n            text\n            lower\n            upper\n            approximate\n            measure {\n              id\n              key\n            }\n          }\n        }\n      }\n    }\n  }\n  articles(first: 0) {\n    totalCount\n  }\n}"): (typeof documents)["query Home {\n  latest: statements(first: 5, orderBy: {field: SAID_ON, direction: DESC}) {\n    totalCount\n    nodes {\n      ...StatementLine\n    }\n  }\n  retold: statements(first: 4, orderBy: {field: REPORTS, direction: DESC}) {\n    nodes {\n      ...StatementLine\n    }\n  }\n  differing: statements(\n    first: 4\n    filter: {hasDiscrepancy: true}\n    orderBy: {field: REPORTS, direction: DESC}\n  ) {\n    totalCount\n    nodes {\n      ...StatementLine\n    }\n  }\n  moved: statements(\n    first: 3\n    filter: {relations: [UPDATES]}\n    orderBy: {field: SAID_ON, direction: DESC}\n  ) {\n    nodes {\n      ...StatementLine\n      figures {\n        id\n        text\n        lower\n        upper\n        approximate\n        measure {\n          id\n          key\n          name\n        }\n      }\n      relations {\n        kind\n        statement {\n          id\n          gist\n          saidOn\n          saidOnPrecision\n          figures {\n            id\n            text\n            lower\n            upper\n            approximate\n            measure {\n              id\n              key\n            }\n          }\n        }\n      }\n    }\n  }\n  articles(first: 0) {\n    totalCount\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ActorName on Actor {\n  id\n  name\n  country {\n    id\n    name\n    code\n  }\n}"): (typeof documents)["fragment ActorName on Actor {\n  id\n  name\n  country {\n    id\n    name\n    code\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Suggestions($words: String!) {\n  actors(first: 5, search: $words) {\n    nodes {\n      ...ActorName\n    }\n  }\n  topics(first: 2, search: $words) {\n    nodes {\n      id\n      name\n    }\n  }\n  search(query: $words, first: 6) {\n    nodes {\n      ... on Statement {\n        id\n        gist\n        speakers {\n          id\n          name\n        }\n      }\n      ... on Article {\n        id\n        title\n        publishedOn\n        outlet {\n          id\n          name\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query Suggestions($words: String!) {\n  actors(first: 5, search: $words) {\n    nodes {\n      ...ActorName\n    }\n  }\n  topics(first: 2, search: $words) {\n    nodes {\n      id\n      name\n    }\n  }\n  search(query: $words, first: 6) {\n    nodes {\n      ... on Statement {\n        id\n        gist\n        speakers {\n          id\n          name\n        }\n      }\n      ... on Article {\n        id\n        title\n        publishedOn\n        outlet {\n          id\n          name\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment StatementLine on Statement {\n  id\n  gist\n  act\n  claim\n  saidOn\n  saidOnPrecision\n  independentReports\n  reviewStatus\n  speakers {\n    ...ActorName\n  }\n  position {\n    id\n    title\n    agency {\n      id\n      name\n    }\n    country {\n      id\n      name\n      code\n    }\n  }\n  discrepancies {\n    kind\n    description\n    sides {\n      value\n    }\n  }\n}"): (typeof documents)["fragment StatementLine on Statement {\n  id\n  gist\n  act\n  claim\n  saidOn\n  saidOnPrecision\n  independentReports\n  reviewStatus\n  speakers {\n    ...ActorName\n  }\n  position {\n    id\n    title\n    agency {\n      id\n      name\n    }\n    country {\n      id\n      name\n      code\n    }\n  }\n  discrepancies {\n    kind\n    description\n    sides {\n      value\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;