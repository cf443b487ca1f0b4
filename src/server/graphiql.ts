import path from 'node:path';
import { DictumError } from '../errors.ts';
import { packageRoot } from '../paths.ts';
import type { Call, Route } from './http.ts';
import { pageReply, readPages } from './pages.ts';
import { redirectReply, type Reply } from './reply.ts';

const FOLDER = path.join(packageRoot, 'dist', 'graphiql');

/** `/graphiql`. */
export function graphiqlRoutes(): Route[] {
  const pages = readPages(FOLDER);

  const serve = (call: Call): Reply => {
    const page = pages.get(call.path === '/graphiql' ? 'index.html' : call.path.slice('/graphiql/'.length));
    if (!page && pages.size === 0)
      throw new DictumError('NOT_FOUND', 'GraphiQL is not built yet. Run `npm run build:graphiql`, then start again.');
    if (!page) throw new DictumError('NOT_FOUND', 'GraphiQL has no such file. Open /graphiql.');
    return pageReply(call, page);
  };

  return [
    { path: '/graphiql', methods: ['GET'], handle: serve },
    {
      path: '/graphiql/',
      methods: ['GET'],
      handle: (call) => (call.path === '/graphiql/' ? redirectReply(`/graphiql${call.search}`) : serve(call)),
    },
  ];
}
