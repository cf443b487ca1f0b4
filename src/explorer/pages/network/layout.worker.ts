import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What the page tells the worker: the network once, then each time that it wants to see how far it is. */
export interface LayoutAsked {
  /** First time only: places as x and y one after another, links as the numbers of two actors and how often. */
  network?: { places: Float32Array; links: Float32Array };
  /** Milliseconds until it answers. */
  slice: number;
}
export interface LayoutTold {
  /** x and y of each actor, one after another. */
  places: Float32Array;
  settled: boolean;
}

/** Steps of the layout: fewer where each takes longer. */
const stepsFor = (nodes: number): number => Math.round(Math.min(500, Math.max(80, 60_000 / Math.max(nodes, 1))));

const graph = new DirectedGraph<{ x: number; y: number }, { count: number }>({ allowSelfLoops: true });
let left = 0;

function take({ places, links }: NonNullable<LayoutAsked['network']>): void {
  for (let i = 0; i < places.length; i += 2) graph.addNode(i / 2, { x: places[i]!, y: places[i + 1]! });
  for (let i = 0; i < links.length; i += 3) graph.addDirectedEdge(links[i]!, links[i + 1]!, { count: links[i + 2]! });
  left = graph.order > 1 ? stepsFor(graph.order) : 0;
}

/** Moves the actors to where their links pull them, off the page's own thread. */
addEventListener('message', ({ data: { network, slice } }: MessageEvent<LayoutAsked>) => {
  if (network) take(network);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    adjustSizes: false,
    gravity: 1.5,
    scalingRatio: 12,
  };
  const until = performance.now() + slice;
  while (left > 0 && performance.now() < until) {
    const iterations = Math.min(left, 5);
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'count' });
    left -= iterations;
  }
  const places = new Float32Array(graph.order * 2);
  let i = 0;
  graph.forEachNode((_, { x, y }) => {
    places[i++] = x;
    places[i++] = y;
  });
  postMessage({ places, settled: left <= 0 } satisfies LayoutTold, { transfer: [places.buffer] });
});
