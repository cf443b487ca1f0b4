import type { Config } from '../../config.ts';
import { diskFull, notWritable } from '../../disk.ts';
import { DictumError } from '../../errors.ts';
import { places } from './home.ts';

/** What Neo4j printed before it ended, in words that help. */
export function explainConsole(text: string, config: Config, options?: ErrorOptions): DictumError {
  const at = places(config.home);
  if (/No space left on device|Disk quota exceeded/i.test(text)) return diskFull(config.home, options);
  if (/Read-only file system|AccessDeniedException|Permission denied/i.test(text)) return notWritable(config.home, options);
  if (/Address already in use|BindException/i.test(text)) {
    return new DictumError(
      'PORT_IN_USE',
      'The port for Neo4j was taken by another program just now. Start again; with NEO4J_BOLT_PORT=0 a free one is found.',
      {},
      options,
    );
  }
  if (/Lock file has been locked by another process|FileLockException|OverlappingFileLock/i.test(text)) {
    return new DictumError(
      'HOME_BUSY',
      `Another Neo4j has the data in ${at.data} open. Stop that one, or point DICTUM_HOME to another folder.`,
      {},
      options,
    );
  }
  if (/Could not reserve enough space|Invalid maximum heap size|insufficient memory|exceeds maximum|Cannot allocate memory/i.test(text)) {
    return new DictumError(
      'NEO4J_START_FAILED',
      `The machine has too little memory for Neo4j (heap ${config.neo4j.heap}, page cache ${config.neo4j.pageCache}). Lower NEO4J_HEAP and NEO4J_PAGE_CACHE, or close other programs.`,
      {},
      options,
    );
  }
  return new DictumError('NEO4J_START_FAILED', `Neo4j ended before it was ready. Its log says why: ${at.console}.`, {}, options);
}
