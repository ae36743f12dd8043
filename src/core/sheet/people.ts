import { introductionOf, namedMentions } from '../analysis/lookup.ts';
import type { Analysis, Block, Participant, Span } from '../model.ts';
import type { Found } from './found.ts';

/** A line for each person: the fullest name with the titles, and every place where the name is written. */
export function peopleFacts(analysis: Analysis): Found[] {
  return analysis.participants.flatMap((person) => {
    const named = namedMentions(person);
    const first = introductionOf(analysis, person);
    const places = named.length > 0 ? named : first ? [first] : [];
    if (places.length === 0) return [];
    const of = person.titles.join('; ');
    const context = [of, ...otherForms(person)].join(' | ');
    return [{ kind: 'person' as const, words: person.name, of, context, excerpt: '', spans: places }];
  });
}

/** Forms of the name with a word that the fullest one has not: another spelling, a nickname. */
function otherForms(person: Participant): string[] {
  const own = new Set(wordsOf(person.name));
  const forms = new Set(namedMentions(person).map(({ text }) => text.replace(/\s+/g, ' ')));
  return [...forms].filter((form) => wordsOf(form).some((word) => !own.has(word))).sort();
}

const wordsOf = (name: string): string[] => name.split(/\s+/);

/** Where people are named in a block, as offsets in the document. */
export interface PeopleHere {
  readonly mentions: readonly Span[];
  readonly titles: readonly Span[];
}

/** How far behind a name an age may begin: “, aged 30”, “ (30)”. */
const NEAR = 8;

/** Tells who is named in a block, and who right before an offset. */
export function peopleByBlock({ article, participants }: Analysis) {
  const blocks = new Map<Block, { mentions: Span[]; titles: Span[] }>();
  const byEnd = new Map<number, string>();
  for (const person of participants) {
    for (const mention of namedMentions(person)) {
      byEnd.set(mention.end, person.name);
      const block = article.blocks[mention.block]!;
      const here = blocks.get(block) ?? { mentions: [], titles: [] };
      blocks.set(block, here);
      here.mentions.push(mention);
      if (mention.title) here.titles.push(mention.title);
    }
  }
  const nobody: PeopleHere = { mentions: [], titles: [] };
  return {
    in: (block: Block): PeopleHere => blocks.get(block) ?? nobody,
    endingBefore(offset: number): string {
      for (let end = offset - 1; end >= offset - NEAR; end--) {
        const name = byEnd.get(end);
        if (name !== undefined) return name;
      }
      return '';
    },
  };
}

/** The people of an article by where they are named. */
export type People = ReturnType<typeof peopleByBlock>;
