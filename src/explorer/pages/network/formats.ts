import { actorAddress } from '../../data/address.ts';
import { whole } from '../../data/whole.ts';
import type { EdgeAttributes, Graph, NodeAttributes } from './graph.ts';

/** A file format for networks: what it is called, and how a graph is written in it. */
interface Format {
  name: string;
  extension: string;
  type: string;
  write: (graph: Graph) => Promise<string>;
}

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const KEYS = [
  { id: 'label', of: 'node', type: 'string' },
  { id: 'country', of: 'node', type: 'string' },
  { id: 'statements', of: 'node', type: 'int' },
  { id: 'address', of: 'node', type: 'string' },
  { id: 'count', of: 'edge', type: 'int' },
] as const;

const nodeOf = (id: string, { label, country, statements }: NodeAttributes) => ({
  label,
  country,
  statements,
  address: whole(actorAddress({ id })),
});

/** GraphML 1.0, built as a document so that the browser escapes what names contain. */
function graphml(graph: Graph): string {
  const xml = document.implementation.createDocument(NAMESPACE, 'graphml');
  const add = (parent: Element, name: string, attributes: Readonly<Record<string, string>>, text?: string) => {
    const element = xml.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };
  const data = (parent: Element, values: Readonly<Record<string, string | number>>) => {
    for (const [key, value] of Object.entries(values)) add(parent, 'data', { key }, String(value));
  };
  const root = xml.documentElement;
  for (const { id, of, type } of KEYS) add(root, 'key', { id, for: of, 'attr.name': id, 'attr.type': type });
  const body = add(root, 'graph', { edgedefault: 'directed' });
  graph.forEachNode((id, attributes) => data(add(body, 'node', { id }), nodeOf(id, attributes)));
  graph.forEachDirectedEdge((_edge, { count }: EdgeAttributes, source, target) => data(add(body, 'edge', { source, target }), { count }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(xml)}\n`;
}

export const FORMATS: readonly Format[] = [
  { name: 'GraphML', extension: 'graphml', type: 'application/graphml+xml', write: (graph) => Promise.resolve(graphml(graph)) },
  {
    name: 'GEXF',
    extension: 'gexf',
    type: 'application/gexf+xml',
    write: async (graph) => {
      const { write } = await import('graphology-gexf/browser');
      graph.mergeAttributes({
        lastModifiedDate: new Date().toISOString().slice(0, 10),
        creator: 'Dictum',
        description: `Who speaks about whom: ${window.location.href}`,
      });
      return write(graph, {
        version: '1.3',
        formatNode: (id, attributes: NodeAttributes) => ({ label: attributes.label, attributes: nodeOf(id, attributes) }),
        formatEdge: (_id, { count }: EdgeAttributes) => ({ weight: count, attributes: { count } }),
      });
    },
  },
];
