import { grouped } from '../../base/grouped.ts';
import { matchesOf } from '../../base/matches.ts';
import placesFile from '../../data/en/places/place-variants.txt';
import { entries, tellingWords } from '../../lexicon/lists.ts';
import { isNarration, sentenceText } from '../../linter/narration.ts';
import { articleRule, PROSE_KINDS } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface PlaceUse extends FormUse {
  readonly place: string;
  /** The sentence itself explains the two names. */
  readonly explained: boolean;
}

/** Each name with the one most houses write. */
const NAMES: ReadonlyMap<string, string> = new Map(
  entries(placesFile).flatMap((line) => {
    const names = line.includes('|') ? line.split('|').map((name) => name.trim()) : line.split(/\s+/);
    return names.map((name) => [name, names[0]!] as const);
  }),
);
const ANY = new RegExp(
  `(?<![\\p{L}-])(?:${[...NAMES.keys()].map((name) => name.replaceAll('’', "['’]")).join('|')})(?![\\p{L}-])`,
  'gu',
);
const EXPLAINS =
  /\b(?:formerly|previously|once called|then called|known as|renamed|former name|old name|new name|also called|colonial|now)\b/;

export const placeNameVariant = articleRule<readonly PlaceUse[]>({
  id: 'place-name-variant',
  category: 'consistency',
  scope: 'article',
  kinds: PROSE_KINDS,
  triggers: tellingWords(NAMES.keys()),
  severity: 'info',
  claim: 'warning',
  summary: 'One place under two names.',
  why: 'A reader may take Kolkata and Calcutta for two cities. Bodies keep the old name (Bombay Stock Exchange), history its own, and a sentence that explains the change is left alone.',
  houseNotes: ['BBC, Guardian, AP: Kyiv, Mumbai, Kolkata.', 'BBC: Myanmar, also called Burma.'],
  examples: {
    flagged: [
      {
        text: 'The train left Kolkata at nine. It was to reach {Calcutta} again on Friday, and Kolkata once more on Monday.',
        message: 'Calcutta',
        fixed:
          'The train left Kolkata at nine. It was to reach Kolkata again on Friday, and Kolkata once more on Monday.',
      },
      { text: 'Talks in Kyiv went on. Envoys left {Kiev} on Monday, and came back to Kyiv in May.' },
      { text: 'The flight to Mumbai was late. From {Bombay} it went on to Pune, and back to Mumbai.' },
    ],
    accepted: [
      { text: 'The train left Kolkata, formerly Calcutta, at nine.', why: 'explained' },
      { text: 'Shares rose in Mumbai. The Bombay Stock Exchange closed early.', why: 'the name of a body' },
      { text: 'He ate chicken Kiev in Kyiv. He flew to Mumbai (Bombay).', why: 'a dish; the other name in brackets' },
      { text: 'Talks in Kyiv went on. “I love Kiev,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    const uses: PlaceUse[] = [];
    for (const match of matchesOf(block.text, ANY)) {
      const [text] = match;
      const span = { start: match.index, end: match.index + text.length };
      const before = block.text.slice(0, span.start);
      const after = block.text.slice(span.end);
      const partOfName =
        before.endsWith('(') ||
        /^\s\p{Lu}/u.test(after) ||
        /$(?<=(?:\b(?!From|In|At|To|Near|For|Outside|Across|Around|And|But|The)\p{Lu}[\p{L}’']+ (?:of )?|chicken ))/u.test(
          before,
        );
      if (partOfName || !isNarration(block, span)) continue;
      const place = NAMES.get(text.replaceAll("'", '’'))!;
      uses.push({ ...span, form: text, text, place, explained: EXPLAINS.test(sentenceText(block, span.start)) });
    }
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    return [...grouped(placedUses(parts), ({ place }) => place).values()].flatMap((uses) => {
      const names = new Set(uses.map(({ form }) => form));
      if (names.size < 2 || uses.some(({ explained }) => explained)) return [];
      return mixedForms(uses, { prefer: uses[0]!.place, rewrite: (_, form) => form });
    });
  },
});
