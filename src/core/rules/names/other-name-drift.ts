import { grouped } from '../../base/grouped.ts';
import { changeAll, times } from '../../linter/changes.ts';
import { isInQuotes } from '../../linter/places.ts';
import { articleRule, gathering, PROSE_KINDS, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Speller } from '../../spelling/suggest.ts';
import { areOneName, type JoinedUse, joinedNamesIn } from '../support/alike/joined-names.ts';
import { isMixed, mixedForms } from '../support/forms.ts';
import { slipPairs } from '../support/near-words.ts';
import { SPELLING_VARIANTS } from '../support/spelling.ts';
import { beginsSentence, tokenKey } from '../support/tokens.ts';

/** A capitalised word inside a sentence, relative to its block. */
interface Use extends Span {
  readonly key: string;
  readonly text: string;
}

/** Words of a block that may be slips of one another, and names that may be joined otherwise elsewhere. */
interface Part {
  readonly words: readonly Use[];
  readonly names: readonly JoinedUse[];
}

const SHORTEST = 6;
/** Of two forms that stand once each, both are as long as this at least. */
const SHORTEST_ALONE = 7;
/** What no word that is compared has: another character than a letter, an abbreviation. */
const NO_NAME = /[^\p{L}]|\p{Lu}{2}/u;
/** A name that is given here is another thing's: “dubbed Marshwood, the star is named after Marsh Wood”. */
const GIVEN = /\b(?:dubbed|named|christened|nicknamed)\s$/i;
/** What some list knows: the word stands as it should. */
const KNOWN =
  Word.place |
  Word.nation |
  Word.organisation |
  Word.calendar |
  Word.grammar |
  Word.common |
  Word.body |
  Word.given |
  Word.thing |
  Word.head;

export const otherNameDrift = articleRule<Part>({
  id: 'other-name-drift',
  category: 'names',
  scope: 'article',
  kinds: PROSE_KINDS,
  severity: 'info',
  claim: 'warning',
  summary: 'A place, firm or work in two spellings: Mamasapano, Mamasapno.',
  why: 'A letter left out, put in, doubled or swapped inside a long name that the article has elsewhere; or a name in one word here, and in two or with a hyphen there (Suphan Buri, Suphanburi). Names that any list knows, plurals and adjectives are left alone; people have a check of their own.',
  comparesNames: true,
  examples: {
    flagged: [
      {
        text: 'The clash in Mamasapano is old. In {Mamasapno} nobody forgets. They met in Mamasapano on Monday.',
        message: '“Mamasapno” here',
        fixed: 'The clash in Mamasapano is old. In Mamasapano nobody forgets. They met in Mamasapano on Monday.',
      },
      {
        text: 'Two inches of rain fell in {Kostavrag}, and an inch in the town of Kustavrag. It was warm.',
        message: '“Kustavrag”',
      },
      {
        text: 'The town of Brelavund is dry. In {Brelavurnd} nobody minds. Those of Brelavund are glad of it.',
        fixed: 'The town of Brelavund is dry. In Brelavund nobody minds. Those of Brelavund are glad of it.',
      },
      { text: 'The shares of Osterbrook fell. At {Osterbook} nobody spoke. The board of Osterbrook met on Monday.' },
      {
        text: 'The road to Vantra Buri is shut. In {Vantraburi} nobody minds. The mayor of Vantra Buri is ill.',
        message: '“Vantra Buri” twice',
        fixed: 'The road to Vantra Buri is shut. In Vantra Buri nobody minds. The mayor of Vantra Buri is ill.',
      },
      {
        text: 'The Kestra-Dena nation voted on Monday. The chief of the {Kestra Dena} nation said so to Kestra-Dena elders.',
      },
    ],
    accepted: [
      {
        text: 'The African American vote counts. The African-American voters know it.',
        why: 'alone and before a noun',
      },
      { text: 'Shares of Delta Air Lines fell. Those of Hull Airlines fell, too.', why: 'known words: two firms' },
      { text: 'The White House is shut. Senator Whitehouse went home.', why: 'a house and a surname' },
      {
        text: 'The star, dubbed Vantraburi, is far away. It is called after Vantra Buri, where the mayor of Vantra Buri lives.',
        why: 'a name given to another thing',
      },
      { text: 'He met Vantra Buri, who writes as @VantraBuri and at vantra.com/VantraBuri.', why: 'handles' },
      {
        text: 'Shares of Vantrella fell. The Vantrellas fell too, and so did the Vantrellan index. At Vantrella nobody spoke.',
        why: 'plural and adjective',
      },
      {
        text: 'The firm Vantrella sued the firm Vantreya. At Vantrella nobody spoke.',
        why: 'another letter: another name',
      },
      { text: 'They flew from Morgano to Morgana, and from Brelava to Brelavas.', why: 'the ends differ' },
      {
        text: 'The shares of Vantrella fell. “Vantrela fell,” he wrote. The board of Vantrella met.',
        why: 'a quotation',
      },
    ],
  },
  collect(block, { speller }) {
    const uses: Use[] = [];
    for (const i of block.capitals) {
      const token = block.tokens[i]!;
      const { start, end, text } = token;
      if (!token.capital || text.length < SHORTEST || NO_NAME.test(text)) continue;
      // A word that opens a sentence has its capital from there, but for what is no word.
      if (beginsSentence(block.tokens, i) && speller?.has(token.lower) !== false) continue;
      if (isInQuotes(block, start)) continue;
      uses.push({ start, end, text, key: tokenKey(token) });
    }
    const names = joinedNamesIn(block).filter(
      ({ start }) => !GIVEN.test(block.text.slice(Math.max(0, start - 12), start)),
    );
    return uses.length || names.length ? { words: uses, names } : undefined;
  },
  gathers: [
    gathering<Part, JoinedUse>({
      each: ({ names }, give) => {
        for (const use of names) give(use.key, use);
      },
      isSought: isMixed,
      conclude: ({ sought }, _view, { speller }) => sought.flatMap((uses) => joinedOtherwise(uses, speller)),
    }),
    gathering<Part, Use>({
      each: ({ words }, give) => {
        for (const use of words) give(use.key, use);
      },
      isSought: () => true,
      *conclude({ keys, of }, view, { speller }) {
        const people = new Set(view.names.flatMap((name) => view.name(name).keys));
        const others = new Set(keys.filter((key) => !people.has(key)));
        yield;
        const pairs = slipPairs(keys, (key) => others.has(key));
        yield;
        return pairs.flatMap(([a, b]) => {
          const [odd, other] = of(a).length <= of(b).length && !isKnown(a) ? [a, b] : [b, a];
          if (people.has(odd) || isKnown(odd) || SPELLING_VARIANTS.get(odd)?.rival === other) return [];
          const [rare, usual] = [of(odd), of(other)];
          if (rare.length > 1 || !isSlip(odd, other, usual.length, speller)) return [];
          return [problem(rare, usual)];
        });
      },
    }),
  ],
});

/** Names in one word here, and in two or with a hyphen there. */
function joinedOtherwise(uses: readonly JoinedUse[], speller: Speller | undefined): Problem[] {
  if (!areOneName(uses, speller)) return [];
  const first = grouped(uses, ({ form }) => form);
  const most = Math.max(...[...first.values()].map(({ length }) => length));
  // A majority by one decides nothing, and “KaiTahu” is no form to offer on a tie.
  return mixedForms(uses, {
    offerAll: 2 * most < uses.length + Math.sqrt(uses.length),
    rewrite: (_use, form) => first.get(form)![0]!.text,
  }).map(({ fixes = [], ...problem }) => ({
    ...problem,
    fixes: fixes.filter(({ edits }) => fixes.length === 1 || !/\p{Ll}\p{Lu}/u.test(edits[0]!.text)),
  }));
}

function isKnown(key: string): boolean {
  return (bitsOf(key) & KNOWN) !== 0;
}

/** Whether a form that stands once is a slip of another that stands so often. */
function isSlip(odd: string, other: string, times: number, speller: Speller | undefined): boolean {
  if (odd[0] !== other[0] || odd.slice(-2) !== other.slice(-2)) return false;
  const isNoWord = speller !== undefined && !speller.has(odd);
  if (times === 1 && !isKnown(other)) {
    if (!isNoWord || speller.has(other) || odd.length < SHORTEST_ALONE || other.length < SHORTEST_ALONE) return false;
  }
  if (odd.length === other.length) return sorted(odd) === sorted(other) || (isNoWord && differsInVowel(odd, other));
  return odd.length < other.length || /(.)\1/.test(odd) || isNoWord;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** “Kostavrag” and “Kustavrag” */
function differsInVowel(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return VOWEL.test(a[i]!) && VOWEL.test(b[i]!);
  return false;
}

const VOWEL = /[aeiou]/;

function problem(odd: readonly Use[], usual: readonly Use[]): Problem {
  const at = odd[0]!;
  const text = usual[0]!.text;
  // One against one decides nothing.
  const isAlone = usual.length === 1 && !isKnown(usual[0]!.key);
  return {
    start: at.start,
    end: at.end,
    message: isAlone
      ? `“${at.text}” here and “${text}” elsewhere: one of the two is misspelt.`
      : `“${at.text}” here, but “${text}” ${times(usual.length)} elsewhere.`,
    fixes: isAlone ? [] : [changeAll(odd, text)],
    related: usual.slice(0, 20).map(({ start, end, text: form }) => ({ start, end, message: `“${form}” here.` })),
  };
}
