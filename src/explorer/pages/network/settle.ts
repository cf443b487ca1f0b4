import type { Graph } from './graph.ts';
import type { LayoutAsked, LayoutTold } from './layout.worker.ts';

/** More actors than that take so long to draw that they are shown only now and then until they have their places. */
const MANY = 1000;

const askedOf = (graph: Graph): NonNullable<LayoutAsked['network']> => {
  const order = new Map(graph.nodes().map((id, i) => [id, i]));
  return {
    places: Float32Array.from(graph.nodes().flatMap((id) => [graph.getNodeAttribute(id, 'x'), graph.getNodeAttribute(id, 'y')])),
    links: Float32Array.from(graph.mapEdges((_, { count }, source, target) => [order.get(source)!, order.get(target)!, count]).flat()),
  };
};

/**
 * Moves the actors to where their links pull them: in a worker, so that the page stays usable.
 * @param settled called once, when all have their places
 * @returns stops it
 */
export function settle(graph: Graph, settled: () => void): () => void {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const slice = graph.order > MANY ? 2500 : 30;
  // Who wants nothing to move sees the end alone.
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const ask = (asked: LayoutAsked) => worker.postMessage(asked);
  worker.addEventListener('message', ({ data: { places, settled: done } }: MessageEvent<LayoutTold>) => {
    if (!done) ask({ slice });
    if (done || !still) {
      let i = 0;
      graph.updateEachNodeAttributes((_, node) => ({ ...node, x: places[i++]!, y: places[i++]! }), { attributes: ['x', 'y'] });
    }
    if (!done) return;
    worker.terminate();
    settled();
  });
  worker.addEventListener('error', settled);
  ask({ network: askedOf(graph), slice: still ? 10_000 : slice });
  return () => worker.terminate();
}
