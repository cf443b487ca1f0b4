import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { drawnHue } from '../../data/drawnHue.ts';
import type { EdgeAttributes, Graph, NodeAttributes } from './graph.ts';
import { nodeWords } from './graph.ts';

/** Milliseconds of each frame that the layout may take. */
const FRAME = 24;
/** Steps of the layout: fewer where each takes longer. */
const stepsFor = (nodes: number): number => Math.round(Math.min(500, Math.max(80, 60_000 / Math.max(nodes, 1))));

interface Drawing {
  zoom: (how: 'in' | 'out' | 'all') => void;
  stop: () => void;
}

/** Up to this many actors dots have their full size; more of them would cover each other, and are drawn smaller. */
const ROOMY = 150;
/** More links than that are one dark surface unless they are drawn light and thin. */
const CROWDED = 600;
/** Radii in pixels. */
const [SMALLEST_DOT, LARGEST_DOT] = [1.2, 24];

/** What was pressed: an actor, or who spoke about whom. */
export type Pressed = { actor: string } | { source: string; target: string };

/** The colour of a token as it is drawn now. */
function drawnToken(box: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  box.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Moves the actors to where their links pull them, a little in each frame, so that the page stays usable. */
function settle(graph: Graph): () => void {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    adjustSizes: false,
    gravity: 1.5,
    scalingRatio: 12,
  };
  let left = stepsFor(graph.order);
  let frame = 0;
  const step = () => {
    const until = performance.now() + FRAME;
    do {
      forceAtlas2.assign(graph, { iterations: 2, settings, getEdgeWeight: 'count' });
      left -= 2;
    } while (left > 0 && performance.now() < until);
    if (left > 0) frame = requestAnimationFrame(step);
  };
  if (graph.order > 1) step();
  return () => cancelAnimationFrame(frame);
}

/** Draws a network into a box. Throws where the browser has no WebGL. */
export function draw(box: HTMLElement, graph: Graph, press: (pressed: Pressed) => void): Drawing {
  const [ink, paper, rule, edge] = ['--ink', '--sheet', '--rule', '--edge'].map((token) => drawnToken(box, token));
  const hues = new Map<string, string>();
  const hueOf = (code: string) => {
    const hue = hues.get(code) ?? drawnHue(code);
    hues.set(code, hue);
    return hue;
  };
  const scale = Math.min(1, Math.sqrt(ROOMY / Math.max(graph.order, 1)));
  const heaviest = graph.reduceNodes((most, _, { statements, mentions }) => Math.max(most, statements + mentions), 1);
  const growth = Math.min(1.6, (LARGEST_DOT - 3) / Math.sqrt(heaviest));
  const crowded = graph.size > CROWDED;
  const thin = crowded ? 0.5 : 1;
  const quiet = crowded ? rule! : edge!;
  let near: string | null = null;
  let around = new Set<string>();

  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, box, {
    defaultEdgeType: 'arrow',
    enableEdgeEvents: graph.size <= 2000,
    labelColor: { color: ink! },
    labelFont: getComputedStyle(document.body).fontFamily,
    labelSize: 13,
    labelRenderedSizeThreshold: graph.order <= 60 ? 0 : 6 * Math.sqrt(scale),
    labelGridCellSize: 90,
    minEdgeThickness: crowded ? 0.4 : 1,
    zIndex: true,
    // Names stand to the right of their dots.
    stagePadding: Math.min(110, box.clientWidth * 0.15),
    hideEdgesOnMove: graph.size > 5000,
    nodeReducer: (id, node) => {
      const lit = near === null || around.has(id);
      return {
        ...node,
        label: near === id ? nodeWords(node) : lit ? node.label : null,
        size: Math.max(SMALLEST_DOT, scale * (3 + growth * Math.sqrt(node.statements + node.mentions))),
        color: lit ? hueOf(node.country) : rule!,
        forceLabel: near !== null && lit,
        zIndex: lit ? 1 : 0,
      };
    },
    edgeReducer: (id, { count }) => {
      const lit = near !== null && graph.extremities(id).includes(near);
      return { size: thin * scale * (1 + Math.log2(1 + count)), color: lit ? ink! : near === null ? quiet : rule!, zIndex: lit ? 1 : 0 };
    },
    // The box under a pointed-at name: sigma's own is white in the dark as well.
    defaultDrawNodeHover: (context, { x, y, size, label }, { labelFont, labelSize }) => {
      context.font = `600 ${labelSize}px ${labelFont}`;
      const width = context.measureText(label ?? '').width;
      context.fillStyle = paper!;
      context.strokeStyle = edge!;
      context.beginPath();
      context.rect(x + size, y - labelSize, width + 12, labelSize * 2);
      context.fill();
      context.stroke();
      context.fillStyle = ink!;
      context.fillText(label ?? '', x + size + 6, y + labelSize / 3);
    },
  });

  const point = (id: string | null) => {
    near = id;
    around = new Set(id === null ? [] : [id, ...graph.neighbors(id)]);
    box.style.cursor = id === null ? '' : 'pointer';
    sigma.refresh({ skipIndexation: true });
  };
  sigma.on('enterNode', ({ node }) => point(node));
  sigma.on('leaveNode', () => point(null));
  sigma.on('enterEdge', () => (box.style.cursor = 'pointer'));
  sigma.on('leaveEdge', () => (box.style.cursor = ''));
  sigma.on('clickNode', ({ node }) => press({ actor: node }));
  sigma.on('clickEdge', ({ edge: pressed }) => press({ source: graph.source(pressed), target: graph.target(pressed) }));
  const still = settle(graph);

  return {
    zoom: (how) => {
      const camera = sigma.getCamera();
      void (how === 'all' ? camera.animatedReset() : how === 'in' ? camera.animatedZoom() : camera.animatedUnzoom());
    },
    stop: () => {
      still();
      sigma.kill();
    },
  };
}
