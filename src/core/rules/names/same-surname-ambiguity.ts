import { grouped } from '../../base/grouped.ts';
import { changeAll } from '../../linter/changes.ts';
import { isFullName, nameWords, narratedMentions, surnameKey, textAfter, textBefore } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { nameKey } from '../../names/conventions.ts';
import { oneSlipApart } from '../support/near-words.ts';

export const sameSurnameAmbiguity = articleRule({
  id: 'same-surname-ambiguity',
  category: 'names',
  scope: 'article',
  severity: 'warning',
  summary: 'A bare surname that two people of the article share.',
  why: 'Once Asif Ali and Zainab Ali have been introduced, “Ali” is either. Use full names, or a form that tells them apart (Mr and Ms, rank, first names in a family story).',
  houseNotes: ['All houses; AP and Reuters repeat first and last name.'],
  examples: {
    flagged: [
      {
        text: 'Asif Ali and Zainab Ali came to court on Monday.\n\n“I am innocent,” {Ali} said.',
        message: '“Asif Ali” or “Zainab Ali”',
        fixed: 'Asif Ali and Zainab Ali came to court on Monday.\n\n“I am innocent,” Asif Ali said.',
      },
      {
        text: 'Tom Hale sold the mill to his cousin Ben Hale in May. {Hale} has closed it.',
      },
      { text: 'Sara Dar met Adil Dar, the mayor, on Monday. Later {Dar} left for the airport.' },
    ],
    accepted: [
      {
        text: 'Asif Ali came to court. Ali said he was innocent. His sister Zainab Ali wept.',
        why: 'before the second',
      },
      { text: 'Asif Ali and Zainab Ali came to court. Mr Ali wept; Ms Ali did not.', why: 'told apart' },
      { text: 'Asif Ali and Zainab Ali came to court. The Alis wept.', why: 'both' },
      { text: 'Asif Ali and Zainab Ali came to court. “Ali is here,” a clerk called.', why: 'inside a quotation' },
    ],
  },
  conclude(_parts, view) {
    const full = view.participants.filter(({ name }) => isFullName(name));
    const shared = [...grouped(full, ({ name }) => surnameKey(name)).values()].filter(
      (people) => people.length > 1 && !isOneMisspelled(people),
    );
    return shared.flatMap((people) => problemOf(people.slice(0, 6), view));
  },
});

/** Beyond this many places a list of them helps nobody. */
const MOST_RELATED = 20;

/** Two spellings of one given name are one person: another check's business. */
function isOneMisspelled(people: readonly Participant[]): boolean {
  const [a, b] = people.map(({ name }) => nameWords(name).slice(0, -1).join(' ')) as [string, string];
  return people.length === 2 && oneSlipApart(a, b);
}

/** A bare surname, and who has been introduced by then. */
interface Ambiguous {
  readonly mention: Mention;
  readonly introduced: readonly (readonly [Participant, Mention])[];
}

/** The bare surnames after two holders have been introduced, with none of them named since in the paragraph. */
function problemOf(people: readonly Participant[], view: ArticleView): Problem[] {
  const mentions = people
    .flatMap((person) => narratedMentions(view, person).map((mention) => ({ person, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const introduced = new Map<Participant, Mention>();
  let latest: { person: Participant; block: number } | undefined;
  let changes = 0;
  const found: Ambiguous[] = [];
  for (const { person, mention } of mentions) {
    if (isFullName(mention.text)) {
      introduced.set(person, introduced.get(person) ?? mention);
      if (latest?.block !== mention.block) changes = 0;
      if (latest?.person !== person) changes++;
      latest = { person, block: mention.block };
    } else if (
      introduced.size > 1 &&
      nameKey(mention.text) === surnameKey(person.name) &&
      isBare(view, mention) &&
      !(latest?.block === mention.block && changes === 1)
    ) {
      found.push({ mention, introduced: [...introduced] });
    }
  }
  return problem(found);
}

/** No title, given name or initial before it, no other name after it, no plural. */
function isBare(view: ArticleView, mention: Mention): boolean {
  if (mention.title || mention.form === 'given') return false;
  const before = textBefore(view, mention, 24).replace(/(?:^|[.!?]["”’]?\s)\p{Lu}\p{Ll}+\s$/u, '');
  if (/$(?<=(?:\p{Lu}[\p{L}'’-]*|(?:Mr|Mrs|Ms|Dr|\p{Lu})\.)\s)/u.test(before)) return false;
  return !/^(?:s\b|-|\s\p{Lu})/u.test(textAfter(view, mention, 3));
}

/** One finding for all of them. A fix is right for one place only: it is offered where there is no other. */
function problem([first, ...others]: readonly Ambiguous[]): Problem[] {
  if (!first) return [];
  const { mention, introduced } = first;
  const names = introduced.map(([{ name }]) => name);
  return [
    {
      start: mention.start,
      end: mention.end,
      message: `“${mention.text}” may be ${names.map((name) => `“${name}”`).join(' or ')}.`,
      fixes: others.length ? [] : names.map((name) => changeAll([mention], name)),
      related: [
        ...introduced.map(([, { start, end, text }]) => ({
          start,
          end,
          message: `“${text}” is introduced here.`,
        })),
        ...others.slice(0, MOST_RELATED).map(({ mention: { start, end } }) => ({ start, end, message: 'Here too.' })),
      ],
    },
  ];
}
