/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What the speaker does by it. DECLINED_COMMENT: asked, and would not say. NON_CONFIRMATION: reported not to have confirmed or acknowledged. NO_REPLY: the article says that no answer came. */
export type SpeechAct =
  /** Blames someone for something. */
  | 'ACCUSATION'
  /** Admits or confirms that something is so. */
  | 'ACKNOWLEDGEMENT'
  /** Says that something is so. */
  | 'ASSERTION'
  /** Promises or undertakes to do something. */
  | 'COMMITMENT'
  /** Speaks against what someone did. */
  | 'CONDEMNATION'
  /** Puts right what was said before. */
  | 'CORRECTION'
  /** Was asked, and would not say; `Statement.claim`: about what. */
  | 'DECLINED_COMMENT'
  /** Says that something is not so; `Statement.claim`: what. */
  | 'DENIAL'
  /** Gives a number or a judgement as approximate. */
  | 'ESTIMATE'
  /** Is reported not to have confirmed or acknowledged something; `Statement.claim`: what. */
  | 'NON_CONFIRMATION'
  /** Gave no answer, as the article says; `Statement.claim`: about what. */
  | 'NO_REPLY'
  /** None of these. */
  | 'OTHER'
  /** Speaks well of someone or of what someone did. */
  | 'PRAISE'
  /** Says what will or may come. */
  | 'PREDICTION'
  /** Asks to be told something. */
  | 'QUESTION'
  /** Turns down a request, an offer or a demand. */
  | 'REJECTION'
  /** Asks or demands that something be done. */
  | 'REQUEST'
  /** Takes back what was said before. */
  | 'RETRACTION'
  /** Says that harm will follow, or will follow unless. */
  | 'THREAT'
  /** Warns of a danger. */
  | 'WARNING';

export type LatestByQueryVariables = Exact<{
  codes: Array<string> | string;
  first: number;
}>;


export type LatestByQuery = { statements: { totalCount: number, nodes: Array<{ id: string, gist: string, act: SpeechAct, saidOn: string | null, independentReports: number, speakers: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      > }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const LatestByDocument = new TypedDocumentString(`
    query LatestBy($codes: [String!]!, $first: Int!) {
  statements(
    first: $first
    filter: {speakerCountries: $codes}
    orderBy: {field: SAID_ON, direction: DESC}
  ) {
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
    `) as unknown as TypedDocumentString<LatestByQuery, LatestByQueryVariables>;