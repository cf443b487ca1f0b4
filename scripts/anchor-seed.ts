// Computes positions, hashes and removed blocks of the seed's records from the articles' original files. Run it again when
// cleaning changes:  npm run seed:anchor [-- FOLDER]
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseRecords } from '../src/records/parse.ts';
import { packageRoot } from '../src/paths.ts';
import type { RecordSetInput } from '../src/records/record.model.ts';
import { anchorRecords } from '../src/seed/anchor.ts';
import { readRecordFiles, readTextFiles } from '../src/seed/files.ts';

const pages = path.resolve(process.argv[2] ?? path.join(packageRoot, '..', 'shared', 'seeds'));

try {
  const files = await readRecordFiles();
  for (const { file, records } of files) parseRecords(file, records);
  const anchored = anchorRecords(files as { file: string; records: RecordSetInput }[], await readTextFiles(pages));
  for (const { file, records } of anchored) {
    const target = path.join(packageRoot, file);
    await writeFile(target, await format(JSON.stringify(records), { ...(await resolveConfig(target)), filepath: target }));
  }
  console.log(`${anchored.length} files of records are anchored in the articles of ${pages}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
