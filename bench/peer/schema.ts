/**
 * The graph as users of @neo4j/graphql describe it. In its favour: actors are one type (an interface would be a UNION of five matches), and
 * what its directives cannot say (the post of the first speaker, figures in the order of the articles, an agency with all its parts) is
 * Cypher of our own.
 */
export const peerSchema = /* GraphQL */ `
  type Actor @node {
    id: ID!
    type: String!
    name: String!
    wikidataId: String
    code: String
    kind: String
    names: [Name!]! @relationship(type: "NAMED", direction: OUT, properties: "Named")
    statements: [Statement!]! @relationship(type: "SAID_BY", direction: IN, properties: "Ranked")
    mentions: [Statement!]! @relationship(type: "ABOUT", direction: IN, properties: "Ranked")
    positions: [Position!]! @relationship(type: "HOLDS", direction: OUT, properties: "Ranked")
    country: [Actor!]! @relationship(type: "OF", direction: OUT)
    affiliation: [Actor!]! @relationship(type: "AFFILIATED_WITH", direction: OUT)
    saidByItAndItsParts: [Statement!]!
      @cypher(
        statement: """
        MATCH (this)<-[:PART_OF*0..10]-(body)
        CALL (body) {
          MATCH (body)<-[:SAID_BY]-(s) RETURN s
          UNION MATCH (body)<-[:AT]-()<-[:IN_CAPACITY]-(s) RETURN s
          UNION MATCH (body)<-[:AFFILIATED_WITH]-()<-[:SAID_BY]-(s) RETURN s
        }
        WITH DISTINCT s WHERE s.reviewStatus <> 'REJECTED'
        RETURN s ORDER BY s.saidDesc DESC, s.id LIMIT 50
        """
        columnName: "s"
      )
  }
  type Name @node {
    key: String!
  }
  type Named @relationshipProperties {
    text: String!
    rank: Int!
  }
  type Ranked @relationshipProperties {
    rank: Int!
  }
  type Position @node {
    id: ID!
    title: String!
    from: String
    to: String
    holder: [Actor!]! @relationship(type: "HOLDS", direction: IN, properties: "Ranked")
    agency: [Actor!]! @relationship(type: "AT", direction: OUT)
    country: [Actor!]! @relationship(type: "FOR", direction: OUT)
  }
  type Statement @node @fulltext(indexes: [{ indexName: "statementText", queryName: "statementsByText", fields: ["searchText"] }]) {
    id: String!
    gist: String!
    act: String!
    saidOn: String
    saidOnPrecision: String
    saidFrom: String
    saidTo: String
    saidAsc: String!
    saidDesc: String!
    searchText: String!
    reviewStatus: String!
    independentReports: Int!
    speakers: [Actor!]! @relationship(type: "SAID_BY", direction: OUT, properties: "Ranked")
    about: [Actor!]! @relationship(type: "ABOUT", direction: OUT, properties: "Ranked")
    positions: [Position!]! @relationship(type: "IN_CAPACITY", direction: OUT, properties: "Ranked")
    occasion: [Occasion!]! @relationship(type: "AT", direction: OUT)
    quotations: [Quotation!]! @relationship(type: "RENDERS", direction: IN)
    discrepancies: [Discrepancy!]! @relationship(type: "DIFFERS", direction: OUT)
    position: Position
      @cypher(
        statement: "MATCH (this)-[:IN_CAPACITY]->(p)<-[:HOLDS]-()<-[said:SAID_BY]-(this) WHERE said.rank = 0 RETURN p"
        columnName: "p"
      )
    figures: [Figure!]!
      @cypher(
        statement: "MATCH (this)<-[:RENDERS]-(q)-[g:GIVES]->(f) MATCH (q)<-[:CONTAINS]-(a) RETURN f ORDER BY a.publishedAsc, a.id, q.start, q.id, g.rank"
        columnName: "f"
      )
    articles: [Article!]!
      @cypher(
        statement: "MATCH (this)<-[:RENDERS]-()<-[:CONTAINS]-(a) WITH DISTINCT a RETURN a ORDER BY a.publishedAsc, a.id LIMIT 5"
        columnName: "a"
      )
    relations: [Relation!]!
      @cypher(
        statement: """
        CALL (this) {
          MATCH (this)-[r:DENIES|UPDATES|RESPONDS_TO|REPEATS|CORRECTS|RETRACTS]->(t) RETURN r, t
          UNION MATCH (this)-[r:CONTRADICTS|CORROBORATES]-(t) RETURN r, t
        }
        WITH r, t WHERE r.reviewStatus <> 'REJECTED'
        WITH r, t ORDER BY type(r), t.saidAsc, t.id
        RETURN { kind: type(r), reason: r.reason, gist: t.gist, speakers: COLLECT { MATCH (t)-[by:SAID_BY]->(sp) WITH by, sp ORDER BY by.rank RETURN sp.name } } AS relation
        """
        columnName: "relation"
      )
  }
  type Relation {
    kind: String!
    reason: String!
    gist: String!
    speakers: [String!]!
  }
  type Quotation @node {
    id: ID!
    text: String!
    mode: String!
    cue: String
    speakerText: String
    start: Int!
    end: Int!
    segmentExacts: [String!]!
    segmentPrefixes: [String!]!
    segmentSuffixes: [String!]!
    statement: [Statement!]! @relationship(type: "RENDERS", direction: OUT)
    article: [Article!]! @relationship(type: "CONTAINS", direction: IN)
    via: [Actor!]! @relationship(type: "VIA", direction: OUT, properties: "Ranked")
    figures: [Figure!]! @relationship(type: "GIVES", direction: OUT, properties: "Ranked")
    publishedAsc: String! @cypher(statement: "MATCH (this)<-[:CONTAINS]-(a) RETURN a.publishedAsc AS day", columnName: "day")
    anchor: String!
      @cypher(
        statement: """
        RETURN coalesce(head(COLLECT {
          MATCH (this)<-[:CONTAINS]-()-[:HAS_TEXT]->(stored)
          RETURN CASE WHEN all(i IN range(0, size(this.segmentExacts) - 1)
            WHERE substring(stored.text, this.segmentStarts[i], this.segmentEnds[i] - this.segmentStarts[i]) = this.segmentExacts[i]) THEN 'EXACT' ELSE 'MOVED' END
        }), 'UNCHECKED') AS anchor
        """
        columnName: "anchor"
      )
  }
  type Figure @node {
    id: ID!
    text: String!
    lower: Float
    upper: Float
    measure: [Measure!]! @relationship(type: "MEASURES", direction: OUT)
  }
  type Measure @node {
    key: String!
  }
  type Article @node {
    id: ID!
    title: String
    url: String
    publishedOn: String
    publishedAsc: String!
    bylines: [String!]!
    language: String!
    textHash: String
    removedReasons: [String!]!
    removedTexts: [String!]!
    outlet: [Actor!]! @relationship(type: "PUBLISHED_BY", direction: OUT)
    text: [ArticleText!]! @relationship(type: "HAS_TEXT", direction: OUT)
    quotations: [Quotation!]! @relationship(type: "CONTAINS", direction: OUT)
  }
  type ArticleText @node {
    text: String!
  }
  type Occasion @node {
    name: String!
    kind: String!
    place: String
  }
  type Discrepancy @node {
    id: ID!
    kind: String!
    description: String!
    quotations: [Quotation!]!
      @cypher(
        statement: "MATCH (this)-[:SIDE]->(q)<-[:CONTAINS]-(a) WITH DISTINCT q, a RETURN q ORDER BY a.publishedAsc, q.id"
        columnName: "q"
      )
  }
`;
