import { rootResolver } from '../selection/root.ts';
import type { FieldMap } from '../selection/fields.ts';
import { maps } from './maps.ts';

/** The resolver of a root field: one Cypher for it and all that is selected below it. */
export const reads = (map: FieldMap) => rootResolver(map, () => maps);
