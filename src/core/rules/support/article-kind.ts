import { matchesOf } from '../../base/matches.ts';
import { isQuoted } from '../../linter/places.ts';
import type { ArticleView } from '../../linter/rule.ts';
import { speakerLabelLength } from '../../syntax/text/labels.ts';
/**
 * What an article is, where its kind has customs of its own: `transcript` (labelled speakers, questions and answers),
 * `obituary` (a notice of the family's), `personal` (a speech, a review, an opinion: the writer says “I” or “we”), or
 * `news` for everything else.
 */
export type ArticleKind = 'transcript' | 'obituary' | 'personal' | 'news';

const OBITUARY =
  /\b(?:passed (?:away|peacefully|on)|(?:is|was|are) survived by|preceded in death|eternal rest|went home to|celebration of (?:his|her|their) life|funeral (?:home|service|mass)|visitation)\b/gi;
const ADDRESSED =
  /^(?:mr|madam|madame) (?:speaker|president|chair\w*)\b|\b(?:ladies and gentlemen|distinguished guests|t[eē]n[aā] koutou)\b/i;
const FIRST_PERSON = /(?<!\p{L})(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y|[Oo]ur)(?!\p{L})/gu;

/** Reads the kind of an article from its beginning: what an edit further down changes is not looked at. */
export function articleKind(view: ArticleView): ArticleKind {
  let [paragraphs, labelled, obituary, addressed, personal] = [0, 0, 0, 0, 0];
  for (const { id, kind } of view.opening) {
    if (kind !== 'paragraph') continue;
    const { facts } = view.block(id);
    const { text } = facts;
    paragraphs++;
    if (speakerLabelLength(text)) labelled++;
    obituary += text.match(OBITUARY)?.length ?? 0;
    if (ADDRESSED.test(text)) addressed++;
    if (matchesOf(text, FIRST_PERSON).some(({ index }) => !isQuoted(facts, index))) personal++;
  }
  if (labelled >= 3 && labelled * 3 >= paragraphs) return 'transcript';
  if (obituary >= 2) return 'obituary';
  return addressed > 0 || (personal >= 2 && personal * 3 >= paragraphs) ? 'personal' : 'news';
}
