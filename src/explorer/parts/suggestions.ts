import { actorAddress, articleAddress, searchAddress, statementAddress } from '../data/address.ts';
import { headline } from '../data/article.ts';
import { list, shortDay } from '../data/format.ts';
import { typeWord } from '../data/words.ts';
import type { SuggestionsQuery } from '../generated/graphql.ts';

/** One line of what the search box proposes. */
export interface Suggestion {
  address: string;
  label: string;
  /** What it is, and whose. */
  detail: string;
  /** Of an actor's country; null: not known, or no actor. */
  country: string | null;
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');

function fromSearch(node: SuggestionsQuery['search']['nodes'][number]): Suggestion[] {
  switch (node.__typename) {
    case 'Statement': {
      const speakers = list(node.speakers.map(({ name }) => name));
      return [{ address: statementAddress(node), label: node.gist, detail: joined('Statement', speakers), country: null }];
    }
    case 'Article': {
      const label = headline(node);
      const detail = joined('Article', node.outlet?.name, node.publishedOn && shortDay(node.publishedOn));
      return [{ address: articleAddress(node), label, detail, country: null }];
    }
    default:
      // Actors are found by the beginnings of their names already.
      return [];
  }
}

export const suggestionsOf = ({ actors, topics, search }: SuggestionsQuery): Suggestion[] => [
  ...actors.nodes.map((actor) => ({
    address: actorAddress(actor),
    label: actor.name,
    detail: joined(typeWord(actor.__typename), actor.country?.id === actor.id ? null : actor.country?.name),
    country: actor.country?.code ?? null,
  })),
  ...topics.nodes.map((topic) => ({
    address: searchAddress({ topic: topic.id }),
    label: topic.name,
    detail: 'Topic',
    country: null,
  })),
  ...search.nodes.flatMap(fromSearch),
];
