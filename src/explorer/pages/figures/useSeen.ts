import { useMemo } from 'react';
import type { FigureSeriesQuery } from '../../generated/graphql.ts';
import { axesOf, claimantsOf, countedOf, pointsOf } from './points.ts';
import type { Asked } from './useAsked.ts';

/** What of a measure's series is looked at: the claims that count one group, by those who are chosen. */
export function useSeen(series: FigureSeriesQuery['figureSeries'] | undefined, asked: Asked) {
  const all = useMemo(() => pointsOf(series ?? []), [series]);
  const counted = useMemo(() => countedOf(all), [all]);
  const chosen = counted.find(({ of }) => (of?.id ?? '') === asked.of) ?? counted[0];
  const ofThem = useMemo(() => all.filter(({ of }) => of?.id === chosen?.of?.id), [all, chosen]);
  const claimants = useMemo(() => claimantsOf(ofThem), [ofThem]);
  const order = useMemo(() => claimants.map(({ claimant }) => claimant.id), [claimants]);
  const axes = useMemo(() => {
    const some = ofThem.filter(({ claimant }) => asked.claimants.includes(claimant.id));
    return axesOf(some.length > 0 ? some : ofThem);
  }, [ofThem, asked.claimants]);
  return { counted, chosen, claimants, order, axes };
}
export type Seen = ReturnType<typeof useSeen>;
