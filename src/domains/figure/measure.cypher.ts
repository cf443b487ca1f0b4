import type { Measure } from '../../generated/graphql.ts';
import { DictumError } from '../../errors.ts';
import type { Compilation } from '../../selection/compilation.ts';
import { property, type FieldsOf } from '../../selection/fields.ts';
import { rows } from '../../selection/patterns.cypher.ts';

export const measureFields: FieldsOf<Measure> = {
  id: property('id'),
  key: property('key'),
  name: property('name'),
  unit: property('unit'),
};

export const measures = rows((_, m) => `MATCH (${m}:Measure) WHERE ${m}.key IS NOT NULL WITH ${m} ORDER BY ${m}.key`);

/** Keys as a parameter; one that no measure has fails the answer with UNKNOWN_MEASURE and the keys that there are. */
export function requireMeasures(c: Compilation, keys: readonly string[] | (() => readonly string[])): string {
  const param = c.param(keys);
  c.check(
    `[[key IN ${param} WHERE NOT EXISTS { MATCH (:Measure {key: key}) }], COLLECT { MATCH (m:Measure) WHERE m.key IS NOT NULL RETURN m.key ORDER BY m.key LIMIT 100 }]`,
    (value) => {
      const [unknown, known] = value as [string[], string[]];
      if (unknown.length > 0) {
        throw new DictumError(
          'UNKNOWN_MEASURE',
          `No measure has the key ${unknown.map((key) => JSON.stringify(key.slice(0, 60))).join(', ')}. There are: ${known.join(', ') || 'none yet'}.`,
          { known },
        );
      }
    },
  );
  return param;
}
