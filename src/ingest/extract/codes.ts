/** Codes of tags and labels as features: neighbours in the list are alike, for trees split it in two. */
const TAGS =
  "_ NNP NNPS NN NNS PRP PRP$ WP WDT WRB EX CD DT PDT JJ JJR JJS RB RBR RBS MD VB VBP VBZ VBD VBN VBG TO IN RP CC POS , : . `` '' -LRB- -RRB- $ UH FW HYPH NFP LS SYM ADD AFX XX _SP".split(
    ' ',
  );
const LABELS =
  '_ ROOT ccomp parataxis conj advcl relcl acl xcomp pcomp csubj csubjpass nsubj nsubjpass expl agent dobj dative attr acomp oprd pobj prep appos poss compound nmod amod nummod quantmod npadvmod advmod aux auxpass neg mark prt cc preconj predet det case punct intj meta dep'.split(
    ' ',
  );
const TAG_CODE = new Map(TAGS.map((tag, i) => [tag, i]));
const LABEL_CODE = new Map(LABELS.map((label, i) => [label, i]));
export const tagCode = (tag: string): number => TAG_CODE.get(tag) ?? 0;
export const labelCode = (label: string): number => LABEL_CODE.get(label) ?? 0;

/** Which codes a list names: 1 for those. */
export type CodeSet = Uint8Array;

/** @param names of labels, parted by blanks */
export const labelSet = (names: string): CodeSet => setOf(LABELS, names.split(' '));
/** @param pattern of tags */
export const tagSet = (pattern: RegExp): CodeSet =>
  setOf(
    TAGS,
    TAGS.filter((tag) => pattern.test(tag)),
  );

function setOf(all: readonly string[], names: readonly string[]): CodeSet {
  const set = new Uint8Array(all.length);
  for (const name of names) {
    if (!all.includes(name)) throw new RangeError(`${name} has no code`);
    set[all.indexOf(name)] = 1;
  }
  return set;
}
