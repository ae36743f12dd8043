import { matchesOf } from '../../base/matches.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

/** “the former minister, Hal Ode, said”: many have held the office. */
const SINGLED =
  /(?=, \p{Lu})(?<=(?<post>(?<![\p{L}])[Tt]he (?:former|ex-|retired|one-time)\s?[\p{Ll} -]{3,40})), \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,3},(?=\s\p{Ll})/gu;

const POST = /[Tt]he (?:former|ex-|retired|one-time)[^,]{3,41}, \S/u;

export const titleCommaUniqueness = blockRule({
  id: 'title-comma-uniqueness',
  category: 'titles',
  scope: 'block',
  triggers: 'ex former formerly one retired'.split(' '),
  severity: 'hint',
  claim: 'info',
  kinds: ['paragraph'],
  summary: 'Commas around a name after a title that many have held.',
  why: 'Commas say that there is only one: the prime minister, Ann Roe, said. There are many former ministers; without commas the name says which one.',
  houseNotes: ['Guardian: commas only where one person holds the title.'],
  examples: {
    flagged: [
      {
        text: 'The bill was drafted by {the former minister, Hal Ode,} and a clerk.',
        message: 'more than one',
        fixed: 'The bill was drafted by the former minister Hal Ode and a clerk.',
      },
      { text: '{The former warden, Hal Ode,} said the gate was open.' },
      { text: 'On Monday {the former captain, Ben Ray,} came back.' },
      { text: 'It was {the retired judge, Sara Dar,} who wrote the report.' },
    ],
    accepted: [
      { text: 'The prime minister, Ann Roe, said no.', why: 'one holder' },
      { text: 'The former minister Hal Ode said no.' },
      { text: 'A former minister, Hal Ode, said no.', why: 'with “a” the name is added information' },
    ],
  },
  check(block) {
    return matchesOf(block.text, SINGLED, POST).flatMap((match) => {
      const first = match.index;
      const start = first - match.groups!.post!.length;
      const end = first + match[0].length;
      if (!isNarration(block, { start, end })) return [];
      return {
        start,
        end,
        message: 'Commas mean that only one person has held the title; more than one has.',
        fixes: [
          {
            title: 'Remove the commas',
            edits: [
              { start: first, end: first + 1, text: '' },
              { start: end - 1, end, text: '' },
            ],
          },
        ],
      };
    });
  },
});
