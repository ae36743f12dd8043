import { matchesOf } from '../../base/matches.ts';
import { articleRule } from '../../linter/rule.ts';
import { nameKey } from '../../names/conventions.ts';
import type { KnownPerson } from '../../people/person.ts';
import { knownAs, roleOf, saidByDesk, sourceOf } from '../support/people/known.ts';
import { unquoted } from '../support/people/respelt.ts';

const GUTIERREZ: KnownPerson = {
  name: 'Luis Gutiérrez',
  titles: [{ title: 'Representative from Illinois' }],
  source: 'people.csv, row 2',
};

/**
 * The words of a known person's name with other accents or capitals. Compared is the whole name first, so that “Gutierrez”
 * alone is nobody's; then its words wherever the person is named. Tried: taking hyphens for accents, too; those are
 * `person-near-spelling`, which asks for the title. Names in capitals throughout are left alone.
 */
export const personAccents = articleRule({
  id: 'person-accents',
  category: 'names',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'A known person’s name without its accents, or with other capitals.',
  why: 'The people file writes the name with them. A house that drops accents leaves them out of the file, or turns this check off.',
  outranks: ['name-diacritics-drift'],
  needsPeople: true,
  examples: {
    flagged: [
      {
        text: 'Luis {Gutierrez} spoke in Leeds on Monday. Gutierrez left at noon.',
        message: 'people.csv, row 2 has “Luis Gutiérrez”',
        fixed: 'Luis Gutiérrez spoke in Leeds on Monday. Gutiérrez left at noon.',
        people: [GUTIERREZ],
      },
      {
        text: 'Ron {Desantis} spoke in Leeds on Monday.',
        fixed: 'Ron DeSantis spoke in Leeds on Monday.',
        people: [{ name: 'Ron DeSantis' }],
      },
    ],
    accepted: [
      { text: 'Luis Gutiérrez spoke in Leeds on Monday.', people: [GUTIERREZ] },
      { text: 'LUIS GUTIÉRREZ spoke. De Wit left.', people: [GUTIERREZ, { name: 'Jan de Wit' }] },
      { text: 'Luis Gutierrez, a plumber, spoke on Monday.', why: 'somebody else', people: [GUTIERREZ] },
      { text: 'Rosa Gutierrez spoke in Leeds on Monday.', why: 'another name', people: [GUTIERREZ] },
      {
        text: 'Luis Gutierrez spoke in Leeds on Monday.',
        why: 'a form the desk accepts',
        people: [{ ...GUTIERREZ, aliases: ['Luis Gutierrez'] }],
      },
    ],
  },
  concludePerson(person, view, { style }) {
    const known = knownAs(person, style);
    if (!known) return [];
    const words = new Map<string, Set<string>>();
    for (const form of [known.name, ...(known.aliases ?? [])])
      for (const word of form.split(' '))
        words.set(nameKey(word), (words.get(nameKey(word)) ?? new Set()).add(plain(word)));
    const odd = unquoted(view, person).flatMap(({ start, text }) =>
      matchesOf(text, /[^\s]+/g).flatMap(({ index, 0: word }) => {
        const right = words.get(nameKey(word));
        if (!right || right.has(plain(word)) || !isOtherwise(word, right)) return [];
        return [{ start: start + index, end: start + index + word.length, text: word, right: [...right][0]! }];
      }),
    );
    const [first] = odd;
    const role = first && roleOf(view, person, known);
    if (!first || role === 'other' || role === 'other office') return [];
    return [
      {
        start: first.start,
        end: first.end,
        message: `“${first.text}” here: ${sourceOf(known)} has “${known.name}”.`,
        fixes: [
          {
            title: `Change to “${first.right}”`,
            edits: odd.map(({ start, end, right }) => ({ start, end, text: right })),
          },
        ],
        related: odd.slice(1, 20).map((span) => saidByDesk(span, known, `“${span.right}”.`)),
      },
    ];
  },
});

/** A word with one kind of apostrophe and hyphen: those are no spelling. */
const plain = (word: string): string =>
  word.normalize('NFC').replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-').replace(/\./g, '');

/** Whether accents or capitals differ; not where a line is in capitals, nor for “De Blasio” at the beginning of a sentence. */
function isOtherwise(word: string, right: ReadonlySet<string>): boolean {
  const written = plain(word);
  const isShouted = /\p{Lu}{3}|^\p{Lu}{2}$/u.test(written);
  return ![...right].some((form) => {
    if (isShouted && form.toUpperCase() === written.toUpperCase()) return true;
    const isOpened = /^\p{Ll}/u.test(form) && form.slice(1) === written.slice(1);
    return isOpened || withoutMarks(form) === withoutMarks(written);
  });
}

/** Hyphens and apostrophes that are there or not are no matter of accents. */
const withoutMarks = (word: string): string => word.replace(/[-']/g, '');
