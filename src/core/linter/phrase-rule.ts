import type { BlockFacts } from '../analysis/facts.ts';
import type { Fix, Span } from '../model.ts';
import { findPhrases, type PhraseList, type PhraseMatch, telltales } from './phrases.ts';
import type { BlockContext, BlockRule, Problem } from './rule.ts';
import { likeCase } from './words.ts';

interface PhraseRule extends Omit<BlockRule, 'scope' | 'check'> {
  readonly phrases: PhraseList;
  /** Ends in a full stop; gets the words as written. */
  message(words: string, match: PhraseMatch, block: BlockFacts): string;
  /** Whether the phrase is fine at this place. */
  accept?(match: PhraseMatch, block: BlockFacts, context: BlockContext): boolean;
  /** It looks in quotations as well. */
  readonly quotations?: boolean | undefined;
  /** The replacements are right in every case. */
  readonly safe?: boolean;
}

/** A rule that marks the phrases of a list in narration and offers what the list gives instead. */
export function phraseRule({ phrases, message, accept, quotations, safe, ...rule }: PhraseRule): BlockRule {
  const isLookedAt = quotations ? () => true : undefined;
  return {
    triggers: telltales(phrases),
    ...rule,
    scope: 'block',
    check: (block, context) =>
      findPhrases(block, phrases, isLookedAt)
        .filter((match) => !accept?.(match, block, context))
        .map((match): Problem => {
          const words = block.text.slice(match.start, match.end);
          const { start, end } = match;
          return { start, end, message: message(words, match, block), fixes: fixesFor(words, match, block, safe) };
        }),
  };
}

function fixesFor(words: string, match: PhraseMatch, block: BlockFacts, safe?: boolean): Fix[] {
  const fitting = match.phrase.instead.filter((instead) => !doubles(instead, match, block));
  return fitting.map((instead) => ({
    ...(instead ? replacement(match, likeCase(words, instead), block) : removal(words, match, block)),
    ...(safe && { safe }),
  }));
}

/** Whether the words before or after the phrase are those it is replaced by: “new state-of-the-art”. */
function doubles(instead: string, { start, end }: PhraseMatch, { text }: BlockFacts): boolean {
  const words = instead.toLowerCase().split(' ');
  const head = text.slice(Math.max(0, start - 30), start);
  const before = /\s$/.test(head)
    ? head
        .trimEnd()
        .split(/[^\p{L}\p{N}’'-]/u)
        .at(-1) || undefined
    : undefined;
  const after = /^\s+([\p{L}\p{N}’'-]+)/u.exec(text.slice(end, end + 30))?.[1];
  return before?.toLowerCase() === words[0] || after?.toLowerCase() === words.at(-1);
}

/** Writes the words anew, and “a” for “an” before them where that is due. */
export function replacement({ start, end }: Span, text: string, block: BlockFacts): Fix {
  const title = `Change to “${text}”`;
  const article = /(?<!\p{L})an?\s$/iu.exec(block.text.slice(Math.max(0, start - 4), start))?.[0];
  const isVowel = (word: string) => /^[aeiou]/i.test(word);
  if (!article || isVowel(block.text.charAt(start)) === isVowel(text)) return { title, edits: [{ start, end, text }] };
  const due = article[0]! + (isVowel(text) ? 'n' : '') + article.at(-1)!;
  return { title, edits: [{ start: start - article.length, end, text: due + text }] };
}

/** Takes the words out with a comma and space after them; what then begins the sentence gets its capital. */
export function removal(words: string, { start, end }: Span, block: BlockFacts): Fix {
  const title = `Remove “${words}”`;
  const gap = /^,?\s+/.exec(block.text.slice(end))?.[0] ?? '';
  const next = block.text.charAt(end + gap.length);
  if (words.charAt(0) === words.charAt(0).toLowerCase() || !gap) {
    const before = gap ? start : start - (/\s$/.test(block.text.slice(0, start)) ? 1 : 0);
    return { title, edits: [{ start: before, end: end + gap.length, text: '' }] };
  }
  return { title, edits: [{ start, end: end + gap.length + 1, text: next.toUpperCase() }] };
}
