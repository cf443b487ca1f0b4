/** Marks of claimants: names of Observable Plot's symbols. Each claimant has one, for several may share a colour. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'wye'] as const;

export const shapeOf = (index: number) => SHAPES[index % SHAPES.length]!;
