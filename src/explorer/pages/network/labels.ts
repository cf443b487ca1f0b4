import type { Graph } from './graph.ts';

/** In pixels of the box. */
interface Dot {
  x: number;
  y: number;
  size: number;
}
/** What sigma gives to draw a name: the place of its dot, in pixels of the box. */
interface Named extends Dot {
  label: string | null;
}
interface Font {
  labelFont: string;
  labelSize: number;
}
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels between a dot and its name, and around a name. */
const GAP = 4;
/** Up to this many actors names keep off the dots of others. */
const FEW = 300;
/** Up to this many actors all are named, if need be over one another. */
const ALL = 20;

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** As much of a name as has room. */
function cut(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let most = text.length;
  while (most > 1 && context.measureText(`${text.slice(0, most)}…`).width > room) most--;
  return `${text.slice(0, most).trimEnd()}…`;
}

/** Draws names within the box and beside one another: right of their dots, else left, below, above; those without room are left out. */
export function labels(graph: Graph, box: HTMLElement, colors: { ink: string; paper: string }, dots: () => readonly Dot[]) {
  let taken: Box[] | null = null;
  const boxes = () =>
    graph.order > FEW ? [] : dots().map(({ x, y, size }) => ({ left: x - size, top: y - size, right: x + size, bottom: y + size }));
  return {
    /** Before each picture. */
    begin: () => (taken = null),
    draw: (context: CanvasRenderingContext2D, { label, x, y, size }: Named, { labelFont, labelSize }: Font) => {
      if (!label) return;
      // Now that all dots have their places.
      taken ??= boxes();
      const before = taken;
      context.font = `${labelSize}px ${labelFont}`;
      const text = cut(context, label, box.clientWidth - 2 * GAP);
      const width = context.measureText(text).width;
      const half = labelSize * 0.65;
      const inside = (left: number) => Math.max(GAP, Math.min(box.clientWidth - GAP - width, left));
      const at = (left: number, middle: number): Box => ({ left, top: middle - half, right: left + width, bottom: middle + half });
      const places = [
        at(x + size + GAP, y),
        at(x - size - GAP - width, y),
        at(inside(x - width / 2), y + size + half + 2),
        at(inside(x - width / 2), y - size - half - 2),
      ];
      const within = places.filter(
        ({ left, right, top, bottom }) => left >= 0 && right <= box.clientWidth && top >= 0 && bottom <= box.clientHeight,
      );
      const free = within.find((place) => !before.some((other) => meet(place, other))) ?? (graph.order <= ALL ? within[0] : undefined);
      if (!free) return;
      taken.push(free);
      const baseline = free.top + half + labelSize / 3;
      context.lineJoin = 'round';
      context.lineWidth = 4;
      context.strokeStyle = colors.paper;
      context.strokeText(text, free.left, baseline);
      context.fillStyle = colors.ink;
      context.fillText(text, free.left, baseline);
    },
  };
}
