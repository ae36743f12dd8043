import { sharesSurname, textBefore } from '../../linter/people.ts';
import { articleRule } from '../../linter/rule.ts';
import type { KnownPerson } from '../../people/person.ts';
import { knownAs, type Role, roleOf, saidByDesk, sourceOf } from '../support/people/known.ts';
import { unquoted } from '../support/people/respelt.ts';

const PRADO: KnownPerson = { name: 'Ana Prado', honorific: 'Ms', source: 'people.csv, row 2' };

const ADDRESS = /(?:^|[\s(“])((Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Baroness|Dr|Prof)\.?)\s$/;
/** Forms that a pronoun asks for; of “they”, none of these. */
const OF_PRONOUN: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['Mr', 'he'],
  ['Sir', 'he'],
  ['Lord', 'he'],
  ['Mrs', 'she'],
  ['Ms', 'she'],
  ['Miss', 'she'],
  ['Dame', 'she'],
  ['Lady', 'she'],
  ['Baroness', 'she'],
]);

/**
 * The form of address before a known person's name. Houses differ in whom they call Dr or Sir, so that Mr, Mrs, Ms, Miss
 * and Mx alone are compared with the listed honorific, and the others with the pronoun only.
 */
export const personHonorific = articleRule({
  id: 'person-honorific',
  category: 'names',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'A known person under another form of address than the desk’s.',
  why: 'Mrs for somebody who is Ms, Mr for somebody who is she: the people file says how a person is addressed.',
  needsPeople: true,
  examples: {
    flagged: [
      {
        text: 'Ana Prado spoke in Leeds on Monday. {Mrs} Prado left at noon.',
        message: 'people.csv, row 2 has “Ms”',
        fixed: 'Ana Prado spoke in Leeds on Monday. Ms Prado left at noon.',
        people: [PRADO],
      },
      {
        text: 'Robin Prado spoke in Leeds on Monday. {Mr} Prado left at noon.',
        message: 'has “she”',
        people: [{ name: 'Robin Prado', pronoun: 'she', source: 'people.csv, row 3' }],
      },
    ],
    accepted: [
      { text: 'Ana Prado spoke in Leeds on Monday. Ms Prado left at noon.', people: [PRADO] },
      { text: 'Ana Prado spoke in Leeds on Monday. Dr Prado left at noon.', why: 'houses differ', people: [PRADO] },
      { text: 'Ana Prado spoke on Monday. “Mrs Prado is ill,” he said.', why: 'inside a quotation', people: [PRADO] },
      {
        text: 'Ana Prado spoke in Leeds on Monday. Ms Prado left at noon. Mr Prado stayed.',
        why: 'her husband',
        people: [PRADO],
      },
      { text: 'Ana Prado spoke on Monday. Her father, Luis Prado, left. Mr Prado was ill.', people: [PRADO] },
      {
        text: 'Her lawyer Robin Prado spoke in Leeds on Monday. Mr Prado left at noon.',
        why: 'a lawyer: the desk’s Robin Prado is a senator',
        people: [{ name: 'Robin Prado', pronoun: 'she', titles: [{ title: 'Senator from Ohio' }] }],
      },
    ],
  },
  concludePerson(person, view, { style }) {
    const known = style.register?.size ? knownAs(person, style) : undefined;
    if (!known?.honorific && !known?.pronoun) return [];
    if (!isMeant(known, roleOf(view, person, known))) return [];
    // Another Prado may be meant by the surname alone.
    const isShared = sharesSurname(person, view);
    const addressed = unquoted(view, person).flatMap((mention) => {
      if (isShared && mention.form !== 'full') return [];
      const match = ADDRESS.exec(textBefore(view, mention, 12));
      const end = mention.start - 1;
      return match ? [{ start: end - match[1]!.length, end, text: match[1]!, address: match[2]! }] : [];
    });
    const odd = addressed.flatMap((one) => {
      const due = dueFor(one.address, known);
      return due ? [{ ...one, due }] : [];
    });
    const [first] = odd;
    // “Mr Clinton” where Mrs Clinton is in the article as well is her husband.
    if (!first || new Set(addressed.map(({ address }) => OF_PRONOUN.get(address))).size > 1) return [];
    const right = known.honorific === first.due ? first.due : undefined;
    return [
      {
        start: first.start,
        end: first.end,
        message: `“${first.text}” here for “${person.name}”, but ${sourceOf(known)} has “${first.due}”.`,
        ...(right && {
          fixes: [
            {
              title: `Change to “${right}”`,
              edits: odd.map(({ start, end, text }) => ({
                start,
                end,
                text: text.endsWith('.') ? `${bare(right)}.` : right,
              })),
            },
          ],
        }),
        related: odd.slice(1, 20).map((span) => saidByDesk(span, known, `“${span.due}”.`)),
      },
    ];
  },
});

/**
 * Whether a person of the article is the known one: not in another role. A pronoun in a list with titles is public data as
 * a rule, which has hundreds of names that others bear as well: there one of the titles must be told.
 */
function isMeant({ honorific, titles = [] }: KnownPerson, role: Role): boolean {
  return role === 'same' || (role === 'untold' && (honorific !== undefined || titles.length === 0));
}

const bare = (honorific: string): string => honorific.replace(/\.$/, '');
const PLAIN = new Set(['Mr', 'Mrs', 'Ms', 'Miss', 'Mx']);

/** What the desk has in place of a form of address; undefined where that goes with it. */
function dueFor(address: string, { honorific, pronoun }: KnownPerson): string | undefined {
  if (honorific && PLAIN.has(bare(honorific)) && PLAIN.has(address))
    return bare(honorific) === address ? undefined : honorific;
  const asked = OF_PRONOUN.get(address);
  return pronoun && asked && asked !== pronoun ? pronoun : undefined;
}
