import { articleRule } from '../../linter/rule.ts';
import type { KnownPerson } from '../../people/person.ts';
import { knownAs, roleOf, sourceOf } from '../support/people/known.ts';
import { unquoted } from '../support/people/respelt.ts';

const LONE: KnownPerson = { name: 'Omar Lone', careful: 'sub judice', source: 'people.csv, row 4' };

/** Said once an article, where the person is named first; of somebody with another role, nothing. */
export const personCareful = articleRule({
  id: 'person-careful',
  category: 'legal',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'A person with whom the desk is to be careful.',
  why: 'The people file says why: proceedings under way, a legal complaint, a family that asked for privacy. It is no mistake, but good to know before publication.',
  needsPeople: true,
  examples: {
    flagged: [
      {
        text: '{Omar Lone} spoke in Leeds on Monday. Lone left at noon.',
        message: 'sub judice (people.csv, row 4)',
        people: [LONE],
      },
    ],
    accepted: [
      { text: 'Nadia Lone spoke in Leeds on Monday.', why: 'somebody else', people: [LONE] },
      {
        text: 'Omar Lone spoke in Leeds on Monday.',
        why: 'the desk says nothing of the kind',
        people: [{ name: 'Omar Lone' }],
      },
    ],
  },
  concludePerson(person, view, { style }) {
    const known = style.register?.size ? knownAs(person, style) : undefined;
    const [first] = known?.careful ? unquoted(view, person) : [];
    if (!known || !first || roleOf(view, person, known) === 'other') return [];
    const message = `Care with “${known.name}”: ${known.careful} (${sourceOf(known)}).`;
    return [{ start: first.start, end: first.end, message }];
  },
});
