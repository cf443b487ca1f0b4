/** Draws docs/graph.dot, the picture of the graph's shape in the README: `npm run docs:graph`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const docs = path.join(import.meta.dirname, '..', 'docs');
const graphviz = await Graphviz.load();
writeFileSync(path.join(docs, 'graph.svg'), graphviz.dot(readFileSync(path.join(docs, 'graph.dot'), 'utf8')));
