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

const SHORTEST = 7;
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
  why: 'A letter left out, doubled or swapped inside a long name that the article has elsewhere, more often; or a name in one word here, and in two or with a hyphen there (Suphan Buri, Suphanburi). Names that any list knows, plurals and adjectives are left alone; people have a check of their own.',
  comparesNames: true,
  examples: {
    flagged: [
      {
        text: 'The clash in Mamasapano is old. In {Mamasapno} nobody forgets. They met in Mamasapano on Monday.',
        message: '“Mamasapno” here',
        fixed: 'The clash in Mamasapano is old. In Mamasapano nobody forgets. They met in Mamasapano on Monday.',
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
      {
        text: 'The shares of Vantrella fell. “Vantrela fell,” he wrote. The board of Vantrella met.',
        why: 'a quotation',
      },
    ],
  },
  collect(block) {
    const uses: Use[] = [];
    for (const i of block.capitals) {
      const token = block.tokens[i]!;
      const { start, end, text } = token;
      if (!token.capital || text.length < SHORTEST || beginsSentence(block.tokens, i)) continue;
      if (NO_NAME.test(text) || isInQuotes(block, start)) continue;
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
      isSought: (uses) => uses.length > 1,
      *conclude({ keys, soughtKeys, of }, view) {
        const people = new Set(view.names.flatMap((name) => view.name(name).keys));
        const usual = new Set(soughtKeys.filter((key) => !people.has(key)));
        yield;
        const pairs = slipPairs(keys, (key) => usual.has(key));
        yield;
        return pairs.flatMap(([a, b]) => {
          const [odd, other] = usual.has(a) ? [b, a] : [a, b];
          if (people.has(odd) || bitsOf(odd) & KNOWN || SPELLING_VARIANTS.get(odd)?.rival === other) return [];
          if (!isTypedWrong(odd, other)) return [];
          const rare = of(odd);
          return rare.length === 1 ? [problem(rare, of(other))] : [];
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

/** A letter left out, doubled or swapped inside the word: its first and its last letters stand. */
function isTypedWrong(odd: string, usual: string): boolean {
  const inside = odd[0] === usual[0] && odd.slice(-2) === usual.slice(-2);
  if (!inside) return false;
  if (odd.length === usual.length) return [...odd].sort().join('') === [...usual].sort().join('');
  return odd.length < usual.length || /(.)\1/.test(odd);
}

function problem(odd: readonly Use[], usual: readonly Use[]): Problem {
  const at = odd[0]!;
  const text = usual[0]!.text;
  return {
    start: at.start,
    end: at.end,
    message: `“${at.text}” here, but “${text}” ${times(usual.length)} elsewhere.`,
    fixes: [changeAll(odd, text)],
    related: usual.slice(0, 20).map(({ start, end, text: form }) => ({ start, end, message: `“${form}” here.` })),
  };
}
