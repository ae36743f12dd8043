import type { BlockFacts } from '../../analysis/facts.ts';
import { withEnding } from '../../linter/house-words/forms.ts';
import type { WordMatch } from '../../linter/house-words/house-words.ts';
import { isNarration } from '../../linter/narration.ts';
import { replacement } from '../../linter/phrase-rule.ts';
import { blockRule, PROSE_KINDS } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import type { Fix } from '../../model.ts';

interface Options {
  readonly avoid: readonly string[];
  readonly quotations: boolean;
}

export const houseWord = blockRule<Options>({
  id: 'house-word',
  category: 'spelling',
  scope: 'block',
  severity: 'warning',
  ofTheDesk: true,
  outranks: [
    'misspelling',
    'misspelt-word',
    'confused-word',
    'spelling-variant-drift',
    'word-variant-drift',
    'hyphenation-drift',
    'hyphen-slip',
    'capitalisation-drift',
    'officialese',
    'amongst-whilst',
    'journalese-global',
    'journalese-southasian',
    'redundancy-news',
    'wordy-phrase',
    'gendered-role',
  ],
  summary: 'A word or phrase that the desk has decided against.',
  why: 'The list is the desk’s own: `words` in `copydesk.json`, there or in a table beside it. Plurals and forms of verbs are found as well, and the fix keeps them. What other people say is left alone, and so are words in small letters where they are part of a name.',
  options: {
    avoid: {
      description:
        'Words to avoid besides those of “words”: “upcoming → coming”, “upcoming | forthcoming → coming”; without an arrow nothing is offered.',
      default: [] as readonly string[],
    },
    quotations: { description: 'Look in direct quotations as well.', default: false },
  },
  examples: {
    flagged: [
      {
        text: 'Work on the {upcoming} fair began.',
        message: '“coming”',
        fixed: 'Work on the coming fair began.',
        options: { avoid: ['upcoming | forthcoming → coming'] },
      },
      {
        text: '{Purchasing} a ticket takes an hour.',
        fixed: 'Buying a ticket takes an hour.',
        options: { avoid: ['purchase → buy'] },
      },
      {
        text: 'She {set-up} the stall in a {wifi} hall.',
        fixed: 'She set up the stall in a wifi hall.',
        options: { avoid: ['set-up → set up', 'wifi → Wi-Fi'] },
      },
      {
        text: 'The {holy grail} of baking is a flat crust.',
        message: '“holy grail”',
        options: { avoid: ['holy grail'] },
      },
    ],
    accepted: [
      { text: 'The coming fair opens in May.', options: { avoid: ['upcoming → coming'] } },
      {
        text: '“The upcoming fair is ours,” the mayor said.',
        options: { avoid: ['upcoming → coming'] },
        why: 'other people’s words',
      },
      {
        text: 'The boat sailed for Key West on Monday.',
        options: { avoid: ['key → main'] },
        why: 'part of a name',
      },
      {
        text: 'The US government said nothing.',
        options: { avoid: ['US → the US government'] },
        why: 'part of what is to be written',
      },
    ],
  },
  check(block, { words, speller, options }) {
    if (!words || !PROSE_KINDS.includes(block.kind)) return [];
    const isKnown = speller && ((word: string) => speller.has(word));
    return words
      .find(block)
      .filter((match) => options.quotations || isNarration(block, match))
      .map((match) => ({
        start: match.start,
        end: match.end,
        message: messageFor(match, block),
        fixes: fixesFor(match, block, isKnown),
      }));
  },
});

function messageFor({ entry: { use, note }, start, end }: WordMatch, { text }: BlockFacts): string {
  const words = text.slice(start, end);
  const said = use === undefined ? `House style: avoid “${words}”.` : `House style: “${use}”, not “${words}”.`;
  if (!note) return said;
  return `${said} ${note}${/[.!?…]["”’)]*$/.test(note) ? '' : '.'}`;
}

function fixesFor(match: WordMatch, block: BlockFacts, isKnown: Known): Fix[] {
  const instead = insteadOf(match, isKnown);
  if (instead === undefined) return [];
  const words = block.text.slice(match.start, match.end);
  const isListed = match.entry.avoid?.includes(words) === true;
  return [replacement(match, isListed ? instead : fitted(words, instead), block)];
}

type Known = ((word: string) => boolean) | undefined;

/** What to write, in the form of what is written; undefined where there is nothing, or its form is not sure. */
function insteadOf({ entry: { use, avoid }, ending, bent }: WordMatch, isKnown: Known): string | undefined {
  if (use === undefined || ending === undefined) return use;
  const words = use.split(' ');
  if (words.length === 1) return withEnding(use, ending, isKnown);
  // A plural bends the last word, a verb its first; which of them an s on a single word is, nobody knows.
  const isSingle = !avoid?.some((one) => one.includes(' '));
  if (ending === 's' && isSingle) return undefined;
  const at = bent === 'last' ? words.length - 1 : 0;
  const form = withEnding(words[at]!, ending, isKnown);
  return form === undefined ? undefined : words.with(at, form).join(' ');
}

/** In the capitals of the words it replaces, unless just these are avoided; eBay keeps its own. */
function fitted(words: string, instead: string): string {
  if (words.length > 2 && words === words.toUpperCase() && words !== words.toLowerCase()) return instead.toUpperCase();
  return /^\p{Ll}\p{Lu}/u.test(instead) ? instead : likeCase(words, instead);
}
