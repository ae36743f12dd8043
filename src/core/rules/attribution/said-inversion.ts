import { matchesOf } from '../../base/matches.ts';
import { isQuoted } from '../../linter/places.ts';
import { blockRule } from '../../linter/rule.ts';

/** `,” said Rao.`: a short name, and nothing after it but the end of the clause. */
const INVERTED =
  /[,?!]["”’]\s+(said|says)\s+((?:Mr |Ms |Mrs |Dr )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[.:;]|\s*$)/gu;

export const saidInversion = blockRule({
  id: 'said-inversion',
  category: 'attribution',
  scope: 'block',
  needs: 'quotes',
  severity: 'hint',
  off: true,
  kinds: ['paragraph'],
  summary: '“said Rao” where “Rao said” would do.',
  why: 'Subject before verb is the order of speech. The inversion earns its place where a long description follows the name.',
  houses: { ap: 'hint' },
  houseNotes: ['AP: subject first, unless a long description follows.'],
  examples: {
    flagged: [
      { text: '“We go,” {said Rao}.', message: '“Rao said”', fixed: '“We go,” Rao said.' },
      { text: '"Why now?" {said Salma Dar}.', fixed: '"Why now?" Salma Dar said.' },
      { text: '“We go,” {says Mr Lone}. He left.', fixed: '“We go,” Mr Lone says. He left.' },
    ],
    accepted: [
      { text: '“We go,” said Rao, who has led the club since it was founded.', why: 'a description follows' },
      { text: '“We go,” Rao said.' },
      { text: '“We go,” said the mayor.', why: 'no name' },
    ],
  },
  check(block) {
    return matchesOf(block.text, INVERTED).flatMap((match) => {
      const [, verb, name] = match as unknown as [string, string, string];
      const start = match.index + match[0].indexOf(verb);
      const end = match.index + match[0].length;
      if (isQuoted(block, start)) return [];
      const text = `${name} ${verb}`;
      return [
        {
          start,
          end,
          message: `“${text}” reads more plainly.`,
          fixes: [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }],
        },
      ];
    });
  },
});
