import { DirectedGraph } from 'graphology';
import { number } from '../../data/format.ts';
import type { NetworkPageQuery } from '../../generated/graphql.ts';

export type Network = NetworkPageQuery['network'];

export interface NodeAttributes {
  label: string;
  /** ISO code; empty: none. */
  country: string;
  statements: number;
  mentions: number;
  x: number;
  y: number;
}
export interface EdgeAttributes {
  count: number;
}
export type Graph = DirectedGraph<NodeAttributes, EdgeAttributes>;

/** The network as graphology has it, every actor somewhere on a spiral: the same picture each time. */
export function graphOf({ nodes, edges }: Network): Graph {
  const graph = new DirectedGraph<NodeAttributes, EdgeAttributes>({ allowSelfLoops: true });
  nodes.forEach(({ actor, statements }, i) => {
    const [radius, angle] = [Math.sqrt(i + 1) * 10, i * 2.4];
    graph.addNode(actor.id, {
      label: actor.name,
      country: actor.country?.code ?? '',
      statements,
      mentions: 0,
      x: radius * Math.cos(angle),
      y: radius * Math.sin(angle),
    });
  });
  for (const { source, target, count } of edges) {
    if (!graph.hasNode(source.id) || !graph.hasNode(target.id)) continue;
    graph.mergeDirectedEdge(source.id, target.id, { count });
    graph.updateNodeAttribute(target.id, 'mentions', (mentions = 0) => mentions + count);
  }
  return graph;
}

/** `Russia: 3 made, 21 about it`. */
export const nodeWords = ({ label, statements, mentions }: NodeAttributes): string =>
  `${label}: ${number(statements)} made, ${number(mentions)} about it`;
