import type { House } from '../../config/style.ts';
import { times } from '../../linter/changes.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule, PROSE_KINDS, type Problem } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';
import { SPELLING_VARIANTS, type SpellingForm } from '../support/spelling.ts';

interface SpellingUse extends FormUse {
  readonly form: SpellingForm;
}

interface Sides {
  readonly one: readonly SpellingForm[];
  readonly other: readonly SpellingForm[];
  readonly names: Readonly<Record<string, string>>;
}

/** Each conflict: the forms of one side and of the other. Oxford spelling (colour, organize) is a system of its own. */
const SIDES: readonly Sides[] = [
  { one: ['british', 'ise'], other: ['american'], names: { one: 'British', other: 'American' } },
  { one: ['ise'], other: ['ize'], names: { one: '-ise', other: '-ize' } },
];
/** The spelling of houses: British with -ise, British with -ize, or American. */
const HOUSE: Partial<Record<House, readonly ('one' | 'other')[]>> = {
  guardian: ['one', 'one'],
  bbc: ['one', 'one'],
  reuters: ['one', 'one'],
  'south-asia': ['one', 'one'],
  oxford: ['one', 'other'],
  ap: ['other', 'other'],
};

export const spellingVariantDrift = articleRule<readonly SpellingUse[]>({
  id: 'spelling-variant-drift',
  category: 'spelling',
  scope: 'article',
  kinds: PROSE_KINDS,
  triggers: [...SPELLING_VARIANTS.keys()],
  severity: 'info',
  summary: 'British and American spelling in one article.',
  why: '“Emphasised” in one paragraph and “organize” in the next show where two texts were joined. Quotations and names (World Health Organization) keep their own spelling; British spelling with -ize throughout, as the UN and Oxford write, is accepted.',
  houseNotes: ['Guardian, BBC: British, -ise.', 'UN, Oxford: British, -ize.', 'AP: American.'],
  examples: {
    flagged: [
      {
        text: 'He emphasised the role of the centre. The firm will {organize} a fair and recognise the winner.',
        message: '“organize”: -ize spelling here, -ise twice elsewhere.',
        fixed: 'He emphasised the role of the centre. The firm will organise a fair and recognise the winner.',
      },
      {
        text: 'The colour was chosen by a neighbour. Her {favorite} shade lost.',
        message: '“favorite”: American spelling here, British twice elsewhere.',
      },
      {
        text: 'He will {organise} a fair and recognize the winner. The colour is blue.',
        house: 'oxford',
        message: '“organise”: -ise spelling here, -ize once elsewhere.',
        fixed: 'He will organize a fair and recognize the winner. The colour is blue.',
      },
      {
        text: 'He will organize a fair and recognize the winner. The colour is blue, the {color} of the sea.',
        house: 'oxford',
        message: '“color”: American spelling here, British once elsewhere.',
      },
      { text: 'The center was built by organized workers. Its {colour} has faded and the theater closed.' },
    ],
    accepted: [
      { text: 'The colour was chosen to organize the shelves.', why: 'Oxford spelling' },
      { text: 'He emphasised the work of the World Health Organization.', why: 'a name' },
      { text: 'The colour was chosen. “My favorite lost,” she said.', why: 'a quotation' },
      { text: 'To the surprise of the neighbours, he advised a compromise.', why: 'never spelt with -ize' },
      { text: 'The Labour party met in the labor hall of the theater.', why: 'the name of a party' },
    ],
  },
  collect(block) {
    const uses: SpellingUse[] = [];
    for (let i = 0; i < block.tokens.length; i++) {
      const token = block.tokens[i]!;
      if (token.kind !== 'word' || token.capital || token.text.length < 4) continue;
      if (/^defen[cs]e$/.test(token.lower) && OFFICE.test(block.tokens[i + 1]?.lower ?? '')) continue;
      const variant = variantOf(token);
      if (!variant || !isNarration(block, token)) continue;
      uses.push({ start: token.start, end: token.end, form: variant.form, text: token.text });
    }
    return uses.length ? uses : undefined;
  },
  conclude(parts, _view, { style }) {
    const uses = placedUses(parts);
    const problems: Problem[] = [];
    for (const [i, { one, other, names }] of SIDES.entries()) {
      const sides = uses.flatMap((use) => {
        if (one.some((form) => form === use.form)) return [{ ...use, form: 'one', from: use.form }];
        if (other.some((form) => form === use.form)) return [{ ...use, form: 'other', from: use.form }];
        // Oxford spelling is British with -ize: there it says nothing of this conflict. Else American spelling goes with -ize: it counts on that side, where there is a conflict.
        return use.form === 'ize' && other[0] === 'american' && style.house !== 'oxford'
          ? [{ ...use, form: 'other', from: use.form }]
          : [];
      });
      if (!sides.some(({ from }) => other.some((form) => form === from))) continue;
      problems.push(
        ...mixedForms(sides, {
          prefer: HOUSE[style.house]?.[i],
          rewrite: ({ text }) => rewritten(text),
          pattern: (odd, usual, others) =>
            `“${odd.text}”: ${names[odd.form]} spelling here, ${names[usual.form]} ${times(others)} elsewhere`,
        }),
      );
      if (problems.length) break;
    }
    return problems;
  },
});

/** “The US defense secretary”, “a defense lawyer”: British papers spell the offices of others as they do. */
const OFFICE =
  /^(?:secretary|secretaries|department|attorneys?|lawyers?|counsel|contractors?|ministry|minister|ministers|officials?)$/;

function variantOf({ lower }: Token) {
  return SPELLING_VARIANTS.get(lower);
}

function rewritten(text: string): string | undefined {
  const rival = SPELLING_VARIANTS.get(text.toLowerCase())?.rival;
  return rival && likeCase(text, rival);
}
