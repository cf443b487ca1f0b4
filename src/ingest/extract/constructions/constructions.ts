import type { Draft } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Paragraph } from '../paragraph.ts';
import { hearsayDrafts } from './hearsay.ts';
import { nominalDrafts } from './nominal.ts';
import { silenceDrafts } from './silence.ts';
import { verbalDrafts } from './verbal.ts';

/**
 * Attributions that are clear by their form and that annotated news have too seldom, or count too seldom as speech, to be
 * learned from them. None knows a story: they know English nouns and verbs of saying.
 */
export const constructionDrafts = (p: Paragraph, lexicon: Lexicon): Draft[] => [
  ...silenceDrafts(p, lexicon),
  ...nominalDrafts(p, lexicon),
  ...verbalDrafts(p, lexicon),
  ...hearsayDrafts(p),
];
