import Sigma from 'sigma';
import { drawnHue } from '../../data/drawnHue.ts';
import type { EdgeAttributes, Graph, NodeAttributes } from './graph.ts';
import { nodeWords } from './graph.ts';
import { labels } from './labels.ts';
import { settle } from './settle.ts';

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

/** A ring round each who speaks about itself, which an arrow cannot show. */
function drawRings(sigma: Sigma<NodeAttributes, EdgeAttributes>, graph: Graph, color: string): void {
  const own = graph.filterEdges((_edge, _attributes, source, target) => source === target).map((edge) => graph.source(edge));
  if (own.length === 0) return;
  sigma.createCanvasContext('rings', { style: { pointerEvents: 'none' } }).resize(true);
  const context = sigma.getCanvases()['rings']?.getContext('2d');
  if (!context) return;
  sigma.on('afterRender', () => {
    const { width, height } = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    context.strokeStyle = color;
    context.lineWidth = 1.5;
    for (const id of own) {
      const node = sigma.getNodeDisplayData(id);
      if (!node) continue;
      const { x, y } = sigma.framedGraphToViewport(node);
      context.beginPath();
      context.arc(x, y, sigma.scaleSize(node.size) + 3, 0, 2 * Math.PI);
      context.stroke();
    }
  });
}

/** Draws a network into a box. Throws where the browser has no WebGL. */
export function draw(box: HTMLElement, graph: Graph, press: (pressed: Pressed) => void, settled: () => void): Drawing {
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
  // Its first picture is drawn before there is one to ask.
  const drawn: { sigma?: Sigma<NodeAttributes, EdgeAttributes> } = {};
  const dots = () =>
    graph.nodes().flatMap((id) => {
      const node = drawn.sigma?.getNodeDisplayData(id);
      return node && drawn.sigma ? [{ ...drawn.sigma.framedGraphToViewport(node), size: drawn.sigma.scaleSize(node.size) }] : [];
    });
  const names = labels(graph, box, { ink: ink!, paper: paper! }, dots);
  let near: string | null = null;
  let around = new Set<string>();

  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, box, {
    defaultEdgeType: 'arrow',
    defaultDrawNodeLabel: names.draw,
    enableEdgeEvents: graph.size <= 2000,
    labelColor: { color: ink! },
    labelFont: getComputedStyle(document.body).fontFamily,
    labelSize: 13,
    labelRenderedSizeThreshold: graph.order <= 60 ? 0 : 6 * Math.sqrt(scale),
    labelGridCellSize: 90,
    // Of few, all are tried: labels.ts sees to it that they have room.
    labelDensity: graph.order <= 60 ? 20 : 1,
    minEdgeThickness: crowded ? 0.4 : 1,
    zIndex: true,
    stagePadding: Math.min(90, box.clientWidth * 0.12),
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
      const width = context.measureText(label ?? '').width + 12;
      const left = Math.max(1, Math.min(x + size, box.clientWidth - width - 1));
      context.fillStyle = paper!;
      context.strokeStyle = edge!;
      context.beginPath();
      context.rect(left, y - labelSize, width, labelSize * 2);
      context.fill();
      context.stroke();
      context.fillStyle = ink!;
      context.fillText(label ?? '', left + 6, y + labelSize / 3);
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
  drawn.sigma = sigma;
  drawRings(sigma, graph, edge!);
  sigma.on('beforeRender', names.begin);
  const still = settle(graph, settled);

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
