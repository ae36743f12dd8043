import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import headsFile from '../../data/en/institution-heads.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';
import { beginsSentence } from '../support/tokens.ts';

interface PhraseUse extends FormUse {
  readonly phrase: string;
}

const HEADS = entrySet(headsFile);
/** Single words that some houses give a capital and others do not. */
const SINGLE = new Set(['bill', 'cabinet', 'congress', 'government', 'internet', 'opposition', 'parliament', 'senate']);
/** Before the small form, words that make it one of many: a high court, other supreme courts. */
const GENERIC = new Set([
  'a',
  'an',
  'any',
  'every',
  'each',
  'no',
  'another',
  'other',
  'two',
  'three',
  'several',
  'many',
  'some',
  'its',
  'their',
  'his',
  'her',
  'our',
  'own',
  'new',
]);

export const capitalisationDrift = articleRule<readonly PhraseUse[]>({
  id: 'capitalisation-drift',
  category: 'consistency',
  scope: 'article',
  triggers: [...HEADS, ...SINGLE],
  severity: 'info',
  summary: 'The same body with capitals here and without there.',
  why: '“Supreme Court” and “supreme court” in one article look like two things. Titles of people follow rules of their own and are not compared; nor is a general sense (“a high court”), nor the first word of a sentence.',
  houseNotes: ['AP: Supreme Court.', 'Guardian: supreme court, but House of Commons.'],
  examples: {
    flagged: [
      {
        text: 'The Supreme Court ruled on Monday. Lawyers left the {supreme court} at nine, and the Supreme Court closed.',
        message: 'supreme court',
        fixed:
          'The Supreme Court ruled on Monday. Lawyers left the Supreme Court at nine, and the Supreme Court closed.',
      },
      {
        text: 'He sued the election commission. Staff of the {Election Commission} wept, and the election commission paid.',
      },
      { text: 'He blamed the government. Officials of the {Government} left, and the government fell.' },
    ],
    accepted: [
      { text: 'The Supreme Court ruled. A supreme court judge may do that.', why: 'a general sense' },
      { text: 'Interior Minister Ali Dar left. The interior minister is ill.', why: 'a title' },
      { text: 'He blamed the government. Government staff left.', why: 'the first word of a sentence' },
      { text: 'He blamed the government. The Welsh Government paid.', why: 'part of a name' },
      { text: 'The Supreme Court ruled. “The supreme court lies,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    if (block.kind !== 'paragraph') return undefined;
    const uses: PhraseUse[] = [];
    for (let i = 1; i < block.tokens.length; i++) {
      const use = HEADS.has(block.tokens[i]!.lower) || SINGLE.has(block.tokens[i]!.lower) ? useAt(block, i) : undefined;
      if (use && isNarration(block, use)) uses.push(use);
    }
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    return [...grouped(placedUses(parts), ({ phrase }) => phrase).values()].flatMap((uses) =>
      mixedForms(uses, { rewrite: ({ text }, form) => recased(text, form) }),
    );
  },
});

function useAt({ tokens, text }: BlockFacts, i: number): PhraseUse | undefined {
  const [head, word, before] = [tokens[i]!, tokens[i - 1]!, tokens[i - 2]];
  if (isNamePart(tokens[i + 1])) return undefined;
  const span = (first: Token) => ({ start: first.start, end: head.end, text: text.slice(first.start, head.end) });
  if (word.kind === 'word' && word.capital === head.capital && word.text.length > 3 && head.start === word.end + 1) {
    if (!HEADS.has(head.lower) || beginsSentence(tokens, i - 1) || (before?.capital && !beginsSentence(tokens, i - 2)))
      return undefined;
    if (head.capital ? before?.text === 'of' : GENERIC.has(before?.lower ?? '') || before?.kind === 'punctuation')
      return undefined;
    if (!head.capital && before?.lower !== 'the') return undefined;
    return { ...span(word), form: head.capital ? 'capitals' : 'small', phrase: `${word.lower} ${head.lower}` };
  }
  if (!SINGLE.has(head.lower) || word.lower !== 'the') return undefined;
  return { ...span(head), form: head.capital ? 'capitals' : 'small', phrase: head.lower };
}

/** Whether the next word carries the name on: the Supreme Court Bar Association, the Government of India. */
function isNamePart(next: Token | undefined): boolean {
  return next !== undefined && (next.capital || next.lower === 'of' || next.lower === 'for' || next.text === '-');
}

function recased(text: string, form: string): string {
  return form === 'small' ? text.toLowerCase() : text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}
