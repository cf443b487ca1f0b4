import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse } from 'graphql';
import { packageRoot } from '../../src/paths.ts';
import { idOf } from '../../src/relay/id.ts';
import type { Variables } from './execute.ts';
import type { Oracle } from './oracle.ts';

export interface Operation {
  file: string;
  source: string;
  rootFields: number;
}

/** The operations of a folder beside or in the project; none where it is missing. */
export function operationsOf(folder: string): Operation[] {
  const at = path.join(packageRoot, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const source = readFileSync(path.join(at, file), 'utf8');
      const [operation] = parse(source).definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${file} does not begin with an operation`);
      return { file, source, rootFields: operation.selectionSet.selections.length };
    });
}

export const CONTRACT = '../shared/contract/queries';
export const EXAMPLES = 'examples';

/** Variables with which the contract's operations find something in a generated graph. */
export function variablesFor(file: string, { statements, actors, actorId, articles }: Oracle): Variables {
  // Whoever is there in every graph of these settings, so that the same question can be asked of a larger one.
  const person = actors.get('person-3')!;
  const said = statements.find(({ record }) => record.reviewStatus === 'UNREVIEWED' && record.speakers.length > 1)!;
  const url = [...articles.values()].find((article) => article.url !== null)!.url;
  const article = idOf('article', 'article-3');
  const statement: Variables = { filter: { acts: ['ACCUSATION', 'DENIAL'], saidOn: { from: '2024-10-01', to: '2025-06-30' } } };
  const byFile: Record<string, Variables> = {
    'counts.graphql': statement,
    'denied-accusations.graphql': { about: ['RU', 'UA'] },
    'ego-network.graphql': { x: actorId('person-3') },
    'figure-chart.graphql': { measure: 'killed', range: { from: '2025-01-01', to: '2025-06-30' } },
    'figure-series.graphql': { measure: 'killed', of: actorId('country-1') },
    'joint-capacities.graphql': { id: said.id },
    'network.graphql': statement,
    'official.graphql': { name: person.name },
    'page.graphql': { code: 'UA', from: '2024-10-01', to: '2025-06-30', first: 20 },
    'position-holder-at-date.graphql': { countries: ['US', 'UA'], title: 'spokes', on: '2025-01-15' },
    'reader-by-url.graphql': { url },
    'reader.graphql': { id: article },
    'relayed-via.graphql': { agency: actorId('outlet-1') },
    'retold.graphql': { n: 2 },
    'said-by-agency.graphql': { agency: actorId('agency-0') },
    'said-in-period-about.graphql': { name: person.name, aboutCountries: ['KP', 'UA'], from: '2024-10-01', to: '2025-06-30' },
    'search-page.graphql': { filter: { text: 'harbor convoy' } },
    'search.graphql': { query: 'harbr convoy' },
    'silence.graphql': { about: [actorId('country-2')] },
    'typeahead.graphql': { q: 'of' },
    'verbatim.graphql': { x: actorId('person-3'), text: 'river' },
    'who-said-it.graphql': { text: 'harbor convoy' },
  };
  const variables = byFile[file];
  if (!variables) throw new Error(`No variables for ${file}: give it some in ${path.basename(import.meta.url)}`);
  return variables;
}
