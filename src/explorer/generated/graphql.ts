/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** EXACT: `exact` stands at `start`. MOVED: it stands once elsewhere in the present text. ORPHANED: it does not, or not once; never guessed. UNCHECKED: no text is stored to check against. */
export type AnchorState =
  /** Every segment stands where it was found. */
  | 'EXACT'
  /** It stands elsewhere in the present text, and only there. */
  | 'MOVED'
  /** It stands nowhere in the present text, or in several places. */
  | 'ORPHANED'
  /** No text is stored to check against. */
  | 'UNCHECKED';

/** How far `Statement.saidOn` can be relied on: that day; within the week (from Monday), month or year that begins with it; or on or before it. */
export type DatePrecision =
  /** On that day or on any before it. */
  | 'BEFORE'
  /** On that day. */
  | 'DAY'
  /** Within the month that begins with it. */
  | 'MONTH'
  /** Within the week that begins with it, a Monday. */
  | 'WEEK'
  /** Within the year that begins with it. */
  | 'YEAR';

/** In what renderings of one statement disagree. */
export type DiscrepancyKind =
  /** In what the speaker does by it: says, estimates, warns. */
  | 'ACT'
  /** In the day. */
  | 'DATE'
  /** In the number. */
  | 'FIGURE'
  /** In what is counted: killed, or killed and wounded. */
  | 'MEASURE'
  /** In the place. */
  | 'PLACE'
  /** In who said it. */
  | 'SPEAKER'
  /** In whom it is about or to whom it is said. */
  | 'TARGET'
  /** In the words, so that the meaning shifts. */
  | 'WORDING';

/** What kind of occasion it was. */
export type OccasionKind =
  /** A speech to an audience or to the nation. */
  | 'ADDRESS'
  /** A briefing or press conference. */
  | 'BRIEFING'
  /** A written document: a report, a letter, a press release. */
  | 'DOCUMENT'
  /** An interview, a podcast. */
  | 'INTERVIEW'
  /** A meeting, a visit, a conference. */
  | 'MEETING'
  /** None of these. */
  | 'OTHER'
  /** A post on a social network or messenger. */
  | 'SOCIAL_POST';

/** Whose words a quotation is in. */
export type QuotationMode =
  /** The speaker's own, in quotation marks. */
  | 'DIRECT'
  /** The article's, telling what was said. */
  | 'INDIRECT'
  /** Both: the article's, with some of the speaker's own in quotation marks. */
  | 'MIXED';

/** Whether a person has judged it. */
export type ReviewStatus =
  /** Somebody has, and found it right. */
  | 'CONFIRMED'
  /** Somebody has, and found it wrong. */
  | 'REJECTED'
  /** Nobody has yet. */
  | 'UNREVIEWED';

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

/** In which way one statement stands to another. CORROBORATES and CONTRADICTS hold both ways, the others one way. */
export type StatementRelationKind =
  /** The two cannot both be so. */
  | 'CONTRADICTS'
  /** Puts right what the other got wrong. */
  | 'CORRECTS'
  /** Another speaker says the same. */
  | 'CORROBORATES'
  /** Says that the other is not so. */
  | 'DENIES'
  /** The same speaker says it again. */
  | 'REPEATS'
  /** Answers the other. */
  | 'RESPONDS_TO'
  /** Takes the other back. */
  | 'RETRACTS'
  /** Later news of the same thing: a new count, a new state. */
  | 'UPDATES';

export type HomeQueryVariables = Exact<{ [key: string]: never }>;

export type HomeQuery = {
  __typename: 'Query';
  latest: {
    __typename: 'StatementConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'Statement';
      id: string;
      gist: string;
      act: SpeechAct;
      claim: string | null;
      saidOn: string | null;
      saidOnPrecision: DatePrecision | null;
      independentReports: number;
      reviewStatus: ReviewStatus;
      speakers: Array<
        | {
            __typename: 'Agency';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'AnonymousSource';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Country';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Outlet';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Person';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
      >;
      position: {
        __typename: 'Position';
        id: string;
        title: string;
        agency: { __typename: 'Agency'; id: string; name: string } | null;
        country: { __typename: 'Country'; id: string; name: string; code: string } | null;
      } | null;
      discrepancies: Array<{
        __typename: 'Discrepancy';
        kind: DiscrepancyKind;
        description: string;
        sides: Array<{ __typename: 'DiscrepancySide'; value: string }>;
      }>;
    }>;
  };
  retold: {
    __typename: 'StatementConnection';
    nodes: Array<{
      __typename: 'Statement';
      id: string;
      gist: string;
      act: SpeechAct;
      claim: string | null;
      saidOn: string | null;
      saidOnPrecision: DatePrecision | null;
      independentReports: number;
      reviewStatus: ReviewStatus;
      speakers: Array<
        | {
            __typename: 'Agency';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'AnonymousSource';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Country';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Outlet';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Person';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
      >;
      position: {
        __typename: 'Position';
        id: string;
        title: string;
        agency: { __typename: 'Agency'; id: string; name: string } | null;
        country: { __typename: 'Country'; id: string; name: string; code: string } | null;
      } | null;
      discrepancies: Array<{
        __typename: 'Discrepancy';
        kind: DiscrepancyKind;
        description: string;
        sides: Array<{ __typename: 'DiscrepancySide'; value: string }>;
      }>;
    }>;
  };
  differing: {
    __typename: 'StatementConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'Statement';
      id: string;
      gist: string;
      act: SpeechAct;
      claim: string | null;
      saidOn: string | null;
      saidOnPrecision: DatePrecision | null;
      independentReports: number;
      reviewStatus: ReviewStatus;
      speakers: Array<
        | {
            __typename: 'Agency';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'AnonymousSource';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Country';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Outlet';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Person';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
      >;
      position: {
        __typename: 'Position';
        id: string;
        title: string;
        agency: { __typename: 'Agency'; id: string; name: string } | null;
        country: { __typename: 'Country'; id: string; name: string; code: string } | null;
      } | null;
      discrepancies: Array<{
        __typename: 'Discrepancy';
        kind: DiscrepancyKind;
        description: string;
        sides: Array<{ __typename: 'DiscrepancySide'; value: string }>;
      }>;
    }>;
  };
  moved: {
    __typename: 'StatementConnection';
    nodes: Array<{
      __typename: 'Statement';
      id: string;
      gist: string;
      act: SpeechAct;
      claim: string | null;
      saidOn: string | null;
      saidOnPrecision: DatePrecision | null;
      independentReports: number;
      reviewStatus: ReviewStatus;
      figures: Array<{
        __typename: 'Figure';
        id: string;
        text: string;
        lower: number | null;
        upper: number | null;
        approximate: boolean;
        measure: { __typename: 'Measure'; id: string; key: string; name: string };
      }>;
      relations: Array<{
        __typename: 'StatementRelation';
        kind: StatementRelationKind;
        statement: {
          __typename: 'Statement';
          id: string;
          gist: string;
          saidOn: string | null;
          saidOnPrecision: DatePrecision | null;
          figures: Array<{
            __typename: 'Figure';
            id: string;
            text: string;
            lower: number | null;
            upper: number | null;
            approximate: boolean;
            measure: { __typename: 'Measure'; id: string; key: string };
          }>;
        };
      }>;
      speakers: Array<
        | {
            __typename: 'Agency';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'AnonymousSource';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Country';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Outlet';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
        | {
            __typename: 'Person';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          }
      >;
      position: {
        __typename: 'Position';
        id: string;
        title: string;
        agency: { __typename: 'Agency'; id: string; name: string } | null;
        country: { __typename: 'Country'; id: string; name: string; code: string } | null;
      } | null;
      discrepancies: Array<{
        __typename: 'Discrepancy';
        kind: DiscrepancyKind;
        description: string;
        sides: Array<{ __typename: 'DiscrepancySide'; value: string }>;
      }>;
    }>;
  };
  articles: { __typename: 'ArticleConnection'; totalCount: number };
};

export type RenderingFragment = {
  __typename: 'Quotation';
  id: string;
  text: string;
  mode: QuotationMode;
  speakerText: string | null;
  capacityText: string | null;
  confidence: number;
  extractor: string;
  anchor: AnchorState;
  via: Array<
    | { __typename: 'Agency'; id: string; name: string; country: { __typename: 'Country'; id: string; name: string; code: string } | null }
    | {
        __typename: 'AnonymousSource';
        id: string;
        name: string;
        country: { __typename: 'Country'; id: string; name: string; code: string } | null;
      }
    | { __typename: 'Country'; id: string; name: string; country: { __typename: 'Country'; id: string; name: string; code: string } | null }
    | { __typename: 'Outlet'; id: string; name: string; country: { __typename: 'Country'; id: string; name: string; code: string } | null }
    | { __typename: 'Person'; id: string; name: string; country: { __typename: 'Country'; id: string; name: string; code: string } | null }
  >;
  figures: Array<{
    __typename: 'Figure';
    id: string;
    text: string;
    lower: number | null;
    upper: number | null;
    approximate: boolean;
    place: string | null;
    from: string | null;
    asOf: string | null;
    measure: { __typename: 'Measure'; id: string; name: string };
    of:
      | {
          __typename: 'Agency';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'AnonymousSource';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Country';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Outlet';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Person';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | null;
  }>;
  article: {
    __typename: 'Article';
    id: string;
    title: string | null;
    url: string | null;
    bylines: Array<string>;
    publishedOn: string | null;
    publishedOnInferred: boolean;
    outlet: {
      __typename: 'Outlet';
      id: string;
      name: string;
      country: { __typename: 'Country'; id: string; name: string; code: string } | null;
    } | null;
    credits: Array<
      | {
          __typename: 'Agency';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'AnonymousSource';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Country';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Outlet';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Person';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
    >;
  };
};

export type RelationFragment = {
  __typename: 'StatementRelation';
  kind: StatementRelationKind;
  reason: string;
  confidence: number;
  extractor: string;
  reviewStatus: ReviewStatus;
  statement: {
    __typename: 'Statement';
    id: string;
    gist: string;
    act: SpeechAct;
    claim: string | null;
    saidOn: string | null;
    saidOnPrecision: DatePrecision | null;
    independentReports: number;
    reviewStatus: ReviewStatus;
    speakers: Array<
      | {
          __typename: 'Agency';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'AnonymousSource';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Country';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Outlet';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Person';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
    >;
    position: {
      __typename: 'Position';
      id: string;
      title: string;
      agency: { __typename: 'Agency'; id: string; name: string } | null;
      country: { __typename: 'Country'; id: string; name: string; code: string } | null;
    } | null;
    discrepancies: Array<{
      __typename: 'Discrepancy';
      kind: DiscrepancyKind;
      description: string;
      sides: Array<{ __typename: 'DiscrepancySide'; value: string }>;
    }>;
  };
};

export type StatementPageQueryVariables = Exact<{
  id: string;
}>;

export type StatementPageQuery = {
  __typename: 'Query';
  statement: {
    __typename: 'Statement';
    id: string;
    gist: string;
    act: SpeechAct;
    claim: string | null;
    saidOn: string | null;
    saidOnPrecision: DatePrecision | null;
    independentReports: number;
    reviewStatus: ReviewStatus;
    positions: Array<{
      __typename: 'Position';
      id: string;
      title: string;
      holder: { __typename: 'Person'; id: string; name: string };
      agency: { __typename: 'Agency'; id: string; name: string } | null;
      country: { __typename: 'Country'; id: string; name: string; code: string } | null;
    }>;
    occasion: { __typename: 'Occasion'; id: string; name: string; kind: OccasionKind; date: string | null; place: string | null } | null;
    addressees: Array<
      | {
          __typename: 'Agency';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'AnonymousSource';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Country';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Outlet';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Person';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
    >;
    about: Array<
      | {
          __typename: 'Agency';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'AnonymousSource';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Country';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Outlet';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Person';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
    >;
    topics: Array<{ __typename: 'Topic'; id: string; name: string }>;
    quotations: {
      __typename: 'QuotationConnection';
      totalCount: number;
      nodes: Array<{
        __typename: 'Quotation';
        id: string;
        text: string;
        mode: QuotationMode;
        speakerText: string | null;
        capacityText: string | null;
        confidence: number;
        extractor: string;
        anchor: AnchorState;
        via: Array<
          | {
              __typename: 'Agency';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'AnonymousSource';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Country';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Outlet';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Person';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
        >;
        figures: Array<{
          __typename: 'Figure';
          id: string;
          text: string;
          lower: number | null;
          upper: number | null;
          approximate: boolean;
          place: string | null;
          from: string | null;
          asOf: string | null;
          measure: { __typename: 'Measure'; id: string; name: string };
          of:
            | {
                __typename: 'Agency';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | {
                __typename: 'AnonymousSource';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | {
                __typename: 'Country';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | {
                __typename: 'Outlet';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | {
                __typename: 'Person';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | null;
        }>;
        article: {
          __typename: 'Article';
          id: string;
          title: string | null;
          url: string | null;
          bylines: Array<string>;
          publishedOn: string | null;
          publishedOnInferred: boolean;
          outlet: {
            __typename: 'Outlet';
            id: string;
            name: string;
            country: { __typename: 'Country'; id: string; name: string; code: string } | null;
          } | null;
          credits: Array<
            | {
                __typename: 'Agency';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | {
                __typename: 'AnonymousSource';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | {
                __typename: 'Country';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | {
                __typename: 'Outlet';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
            | {
                __typename: 'Person';
                id: string;
                name: string;
                country: { __typename: 'Country'; id: string; name: string; code: string } | null;
              }
          >;
        };
      }>;
    };
    discrepancies: Array<{
      __typename: 'Discrepancy';
      confidence: number;
      extractor: string;
      kind: DiscrepancyKind;
      description: string;
      sides: Array<{ __typename: 'DiscrepancySide'; value: string; quotations: Array<{ __typename: 'Quotation'; id: string }> }>;
    }>;
    relations: Array<{
      __typename: 'StatementRelation';
      kind: StatementRelationKind;
      reason: string;
      confidence: number;
      extractor: string;
      reviewStatus: ReviewStatus;
      statement: {
        __typename: 'Statement';
        id: string;
        gist: string;
        act: SpeechAct;
        claim: string | null;
        saidOn: string | null;
        saidOnPrecision: DatePrecision | null;
        independentReports: number;
        reviewStatus: ReviewStatus;
        speakers: Array<
          | {
              __typename: 'Agency';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'AnonymousSource';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Country';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Outlet';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Person';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
        >;
        position: {
          __typename: 'Position';
          id: string;
          title: string;
          agency: { __typename: 'Agency'; id: string; name: string } | null;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        } | null;
        discrepancies: Array<{
          __typename: 'Discrepancy';
          kind: DiscrepancyKind;
          description: string;
          sides: Array<{ __typename: 'DiscrepancySide'; value: string }>;
        }>;
      };
    }>;
    inverseRelations: Array<{
      __typename: 'StatementRelation';
      kind: StatementRelationKind;
      reason: string;
      confidence: number;
      extractor: string;
      reviewStatus: ReviewStatus;
      statement: {
        __typename: 'Statement';
        id: string;
        gist: string;
        act: SpeechAct;
        claim: string | null;
        saidOn: string | null;
        saidOnPrecision: DatePrecision | null;
        independentReports: number;
        reviewStatus: ReviewStatus;
        speakers: Array<
          | {
              __typename: 'Agency';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'AnonymousSource';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Country';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Outlet';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
          | {
              __typename: 'Person';
              id: string;
              name: string;
              country: { __typename: 'Country'; id: string; name: string; code: string } | null;
            }
        >;
        position: {
          __typename: 'Position';
          id: string;
          title: string;
          agency: { __typename: 'Agency'; id: string; name: string } | null;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        } | null;
        discrepancies: Array<{
          __typename: 'Discrepancy';
          kind: DiscrepancyKind;
          description: string;
          sides: Array<{ __typename: 'DiscrepancySide'; value: string }>;
        }>;
      };
    }>;
    speakers: Array<
      | {
          __typename: 'Agency';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'AnonymousSource';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Country';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Outlet';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Person';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
    >;
    position: {
      __typename: 'Position';
      id: string;
      title: string;
      agency: { __typename: 'Agency'; id: string; name: string } | null;
      country: { __typename: 'Country'; id: string; name: string; code: string } | null;
    } | null;
  } | null;
};

type ActorName_Agency_Fragment = {
  __typename: 'Agency';
  id: string;
  name: string;
  country: { __typename: 'Country'; id: string; name: string; code: string } | null;
};

type ActorName_AnonymousSource_Fragment = {
  __typename: 'AnonymousSource';
  id: string;
  name: string;
  country: { __typename: 'Country'; id: string; name: string; code: string } | null;
};

type ActorName_Country_Fragment = {
  __typename: 'Country';
  id: string;
  name: string;
  country: { __typename: 'Country'; id: string; name: string; code: string } | null;
};

type ActorName_Outlet_Fragment = {
  __typename: 'Outlet';
  id: string;
  name: string;
  country: { __typename: 'Country'; id: string; name: string; code: string } | null;
};

type ActorName_Person_Fragment = {
  __typename: 'Person';
  id: string;
  name: string;
  country: { __typename: 'Country'; id: string; name: string; code: string } | null;
};

export type ActorNameFragment =
  | ActorName_Agency_Fragment
  | ActorName_AnonymousSource_Fragment
  | ActorName_Country_Fragment
  | ActorName_Outlet_Fragment
  | ActorName_Person_Fragment;

export type SuggestionsQueryVariables = Exact<{
  words: string;
}>;

export type SuggestionsQuery = {
  __typename: 'Query';
  actors: {
    __typename: 'ActorConnection';
    nodes: Array<
      | {
          __typename: 'Agency';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'AnonymousSource';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Country';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Outlet';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
      | {
          __typename: 'Person';
          id: string;
          name: string;
          country: { __typename: 'Country'; id: string; name: string; code: string } | null;
        }
    >;
  };
  topics: { __typename: 'TopicConnection'; nodes: Array<{ __typename: 'Topic'; id: string; name: string }> };
  search: {
    __typename: 'SearchConnection';
    nodes: Array<
      | { __typename: 'Agency' }
      | { __typename: 'AnonymousSource' }
      | {
          __typename: 'Article';
          id: string;
          title: string | null;
          publishedOn: string | null;
          outlet: { __typename: 'Outlet'; id: string; name: string } | null;
        }
      | { __typename: 'Country' }
      | { __typename: 'Outlet' }
      | { __typename: 'Person' }
      | {
          __typename: 'Statement';
          id: string;
          gist: string;
          speakers: Array<
            | { __typename: 'Agency'; id: string; name: string }
            | { __typename: 'AnonymousSource'; id: string; name: string }
            | { __typename: 'Country'; id: string; name: string }
            | { __typename: 'Outlet'; id: string; name: string }
            | { __typename: 'Person'; id: string; name: string }
          >;
        }
    >;
  };
};

export type StatementLineFragment = {
  __typename: 'Statement';
  id: string;
  gist: string;
  act: SpeechAct;
  claim: string | null;
  saidOn: string | null;
  saidOnPrecision: DatePrecision | null;
  independentReports: number;
  reviewStatus: ReviewStatus;
  speakers: Array<
    | { __typename: 'Agency'; id: string; name: string; country: { __typename: 'Country'; id: string; name: string; code: string } | null }
    | {
        __typename: 'AnonymousSource';
        id: string;
        name: string;
        country: { __typename: 'Country'; id: string; name: string; code: string } | null;
      }
    | { __typename: 'Country'; id: string; name: string; country: { __typename: 'Country'; id: string; name: string; code: string } | null }
    | { __typename: 'Outlet'; id: string; name: string; country: { __typename: 'Country'; id: string; name: string; code: string } | null }
    | { __typename: 'Person'; id: string; name: string; country: { __typename: 'Country'; id: string; name: string; code: string } | null }
  >;
  position: {
    __typename: 'Position';
    id: string;
    title: string;
    agency: { __typename: 'Agency'; id: string; name: string } | null;
    country: { __typename: 'Country'; id: string; name: string; code: string } | null;
  } | null;
  discrepancies: Array<{
    __typename: 'Discrepancy';
    kind: DiscrepancyKind;
    description: string;
    sides: Array<{ __typename: 'DiscrepancySide'; value: string }>;
  }>;
};

export const ActorNameFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorName' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ActorNameFragment, unknown>;
export const RenderingFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Rendering' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Quotation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'text' } },
          { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'speakerText' } },
          { kind: 'Field', name: { kind: 'Name', value: 'capacityText' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extractor' } },
          { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'via' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'figures' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approximate' } },
                { kind: 'Field', name: { kind: 'Name', value: 'place' } },
                { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'measure' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'of' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'article' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                { kind: 'Field', name: { kind: 'Name', value: 'bylines' } },
                { kind: 'Field', name: { kind: 'Name', value: 'publishedOn' } },
                { kind: 'Field', name: { kind: 'Name', value: 'publishedOnInferred' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'outlet' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'credits' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorName' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RenderingFragment, unknown>;
export const StatementLineFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gist' } },
          { kind: 'Field', name: { kind: 'Name', value: 'act' } },
          { kind: 'Field', name: { kind: 'Name', value: 'claim' } },
          { kind: 'Field', name: { kind: 'Name', value: 'saidOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'saidOnPrecision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'independentReports' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewStatus' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'position' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'agency' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'country' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'discrepancies' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sides' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorName' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StatementLineFragment, unknown>;
export const RelationFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Relation' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementRelation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extractor' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewStatus' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'statement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementLine' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorName' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gist' } },
          { kind: 'Field', name: { kind: 'Name', value: 'act' } },
          { kind: 'Field', name: { kind: 'Name', value: 'claim' } },
          { kind: 'Field', name: { kind: 'Name', value: 'saidOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'saidOnPrecision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'independentReports' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewStatus' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'position' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'agency' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'country' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'discrepancies' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sides' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RelationFragment, unknown>;
export const HomeDocument = {
  __meta__: { hash: '49def34ec9a3a5528b30514e69682459d6521836ea07c1442eec0ae446e6d8e7' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Home' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'latest' },
            name: { kind: 'Name', value: 'statements' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '5' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'orderBy' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'field' }, value: { kind: 'EnumValue', value: 'SAID_ON' } },
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'direction' }, value: { kind: 'EnumValue', value: 'DESC' } },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementLine' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'retold' },
            name: { kind: 'Name', value: 'statements' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '4' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'orderBy' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'field' }, value: { kind: 'EnumValue', value: 'REPORTS' } },
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'direction' }, value: { kind: 'EnumValue', value: 'DESC' } },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementLine' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'differing' },
            name: { kind: 'Name', value: 'statements' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '4' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'hasDiscrepancy' }, value: { kind: 'BooleanValue', value: true } },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'orderBy' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'field' }, value: { kind: 'EnumValue', value: 'REPORTS' } },
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'direction' }, value: { kind: 'EnumValue', value: 'DESC' } },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementLine' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'moved' },
            name: { kind: 'Name', value: 'statements' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '3' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'relations' },
                      value: { kind: 'ListValue', values: [{ kind: 'EnumValue', value: 'UPDATES' }] },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'orderBy' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'field' }, value: { kind: 'EnumValue', value: 'SAID_ON' } },
                    { kind: 'ObjectField', name: { kind: 'Name', value: 'direction' }, value: { kind: 'EnumValue', value: 'DESC' } },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementLine' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'figures' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'approximate' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'measure' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'relations' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'statement' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'gist' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'saidOn' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'saidOnPrecision' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'figures' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'approximate' } },
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: 'measure' },
                                          selectionSet: {
                                            kind: 'SelectionSet',
                                            selections: [
                                              { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                              { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'articles' },
            arguments: [{ kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '0' } }],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorName' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gist' } },
          { kind: 'Field', name: { kind: 'Name', value: 'act' } },
          { kind: 'Field', name: { kind: 'Name', value: 'claim' } },
          { kind: 'Field', name: { kind: 'Name', value: 'saidOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'saidOnPrecision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'independentReports' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewStatus' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'position' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'agency' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'country' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'discrepancies' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sides' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const StatementPageDocument = {
  __meta__: { hash: '6687e6bf06e40a9e4df89352771c75dc896474286f247c3dd7901a7b36e654ce' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'StatementPage' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'statement' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'id' }, value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementLine' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'positions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'holder' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'agency' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'country' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'occasion' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'date' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'place' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'addressees' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'about' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'topics' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'quotations' },
                  arguments: [{ kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '100' } }],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'totalCount' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'nodes' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Rendering' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'discrepancies' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'extractor' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'sides' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'quotations' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'relations' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Relation' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'inverseRelations' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Relation' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorName' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'StatementLine' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'gist' } },
          { kind: 'Field', name: { kind: 'Name', value: 'act' } },
          { kind: 'Field', name: { kind: 'Name', value: 'claim' } },
          { kind: 'Field', name: { kind: 'Name', value: 'saidOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'saidOnPrecision' } },
          { kind: 'Field', name: { kind: 'Name', value: 'independentReports' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewStatus' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'speakers' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'position' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'agency' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'country' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'discrepancies' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sides' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Rendering' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Quotation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'text' } },
          { kind: 'Field', name: { kind: 'Name', value: 'mode' } },
          { kind: 'Field', name: { kind: 'Name', value: 'speakerText' } },
          { kind: 'Field', name: { kind: 'Name', value: 'capacityText' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extractor' } },
          { kind: 'Field', name: { kind: 'Name', value: 'anchor' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'via' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'figures' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                { kind: 'Field', name: { kind: 'Name', value: 'approximate' } },
                { kind: 'Field', name: { kind: 'Name', value: 'place' } },
                { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'measure' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'of' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'article' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                { kind: 'Field', name: { kind: 'Name', value: 'bylines' } },
                { kind: 'Field', name: { kind: 'Name', value: 'publishedOn' } },
                { kind: 'Field', name: { kind: 'Name', value: 'publishedOnInferred' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'outlet' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'credits' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Relation' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'StatementRelation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'extractor' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reviewStatus' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'statement' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'StatementLine' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StatementPageQuery, StatementPageQueryVariables>;
export const SuggestionsDocument = {
  __meta__: { hash: 'aace9e0efdc343ad0e6fdf57d7e37e5145f7f3757bfd41f249ec87c5df1a3874' },
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Suggestions' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'words' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'actors' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '5' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'search' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'words' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'ActorName' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'topics' },
            arguments: [
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '2' } },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'search' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'words' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'search' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'query' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'words' } },
              },
              { kind: 'Argument', name: { kind: 'Name', value: 'first' }, value: { kind: 'IntValue', value: '6' } },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Statement' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'gist' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'speakers' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: 'InlineFragment',
                        typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Article' } },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'publishedOn' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'outlet' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'ActorName' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Actor' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'country' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SuggestionsQuery, SuggestionsQueryVariables>;
