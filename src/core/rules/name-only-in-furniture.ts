import type { Mention, Participant } from '../model.ts';
import { nameKey } from '../people/conventions.ts';
import { articleRule } from './rule.ts';
import { isFullName, named, nameWords } from './support/people.ts';
import { isFurniture } from './support/places.ts';

export const nameOnlyInFurniture = articleRule<ReadonlySet<string>>({
  id: 'name-only-in-furniture',
  category: 'names',
  scope: 'article',
  severity: 'warning',
  summary: 'Somebody named in headline, deck or caption whom the body never names.',
  why: 'Furniture sells the story; a person it names must be in it. A picture’s caption may name a bystander: there the finding is an information. Photographers and bylines do not count.',
  examples: {
    flagged: [
      {
        text: '{Dara Quinn} to open new stand\n\nRovers will open their new stand in May, the club said on Monday.\n\nTickets go on sale soon.',
        message: '“Dara Quinn”',
      },
      {
        text: 'Rovers open new stand\n\nChairman {Tomas Brandt} promises more seats.\n\n\n\nThe stand will open in May, the club said on Monday.\n\nTickets go on sale soon.',
      },
      {
        text: 'date 2026-02-12 Opener {Dara Quinn} waves to the crowd on February 12, 2026. — APP\n\nRovers will open their new stand in May, the club said on Monday.\n\nTickets go on sale soon.',
      },
    ],
    accepted: [
      {
        text: 'Dara Quinn to open new stand\n\nRovers will open their new stand in May, the club said on Monday.\n\n“I am proud,” Quinn said.',
        why: 'the surname is in the body',
      },
      {
        text: 'Stand to open in May\n\nBy Dara Quinn\n\nRovers will open their new stand in May, the club said on Monday.',
        why: 'a byline',
      },
      { text: 'Dara Quinn dies at 80', why: 'no body' },
    ],
  },
  collect(block) {
    if (block.kind !== 'paragraph') return undefined;
    return new Set(block.tokens.filter(({ capital }) => capital).map(({ text }) => nameKey(text)));
  },
  conclude(parts, view) {
    if (parts.length === 0) return [];
    return view.participants.flatMap((person) => {
      const at = furnitureOnly(person);
      if (!at || parts.some(({ part }) => nameWords(person.name).some((word) => word.length > 2 && part.has(word))))
        return [];
      const kind = view.blocks[at.block]!.facts.kind;
      return [
        {
          start: at.start,
          end: at.end,
          message: `“${at.text}” stands in the ${kind === 'highlight' ? 'deck' : kind} only; the body never names this person.`,
          severity: kind === 'caption' ? ('info' as const) : undefined,
        },
      ];
    });

    function furnitureOnly(person: Participant): Mention | undefined {
      const mentions = named(person);
      const all = mentions.every(({ block }) => isFurniture(view.blocks[block]!.facts.kind));
      return all ? mentions.find(({ text }) => isFullName(text)) : undefined;
    }
  },
});
