import type { Draft } from '../draft.ts';
import { Form } from '../forms.ts';
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
export function constructionDrafts(p: Paragraph, lexicon: Lexicon): Draft[] {
  const bearers: number[] = [];
  for (let i = 0; i < p.forms.length; i++) if (p.forms[i]! & Form.BEARS) bearers.push(i);
  return [
    ...silenceDrafts(p, lexicon, bearers),
    ...nominalDrafts(p, lexicon, bearers),
    ...verbalDrafts(p, lexicon, bearers),
    ...hearsayDrafts(p, bearers),
  ];
}
