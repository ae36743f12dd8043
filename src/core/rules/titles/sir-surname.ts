import { grouped } from '../../base/grouped.ts';
import { narrated } from '../../linter/narration.ts';
import { articleRule, PROSE_KINDS, type Problem } from '../../linter/rule.ts';
import { nameKey } from '../../names/conventions.ts';
import { bitsOf, Word } from '../../names/words.ts';

/** “Sir” or “Dame” and one word, relative to the block. */
interface Use {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly name: string;
}

export const sirSurname = articleRule<readonly Use[]>({
  id: 'sir-surname',
  category: 'titles',
  scope: 'article',
  kinds: PROSE_KINDS,
  triggers: ['dame', 'sir'],
  severity: 'info',
  claim: 'warning',
  summary: '“Sir” or “Dame” with the surname alone.',
  why: 'A knight is Sir Colin McDowell or Sir Colin, never Sir McDowell. (A lord is: Lord McDowell.)',
  houseNotes: ['Guardian: the bare surname later.'],
  examples: {
    flagged: [
      {
        text: 'Sir Colin McDowell opened the hall on Monday. Later {Sir McDowell} left.',
        message: '“Sir Colin”',
        fixed: 'Sir Colin McDowell opened the hall on Monday. Later Sir Colin left.',
      },
      { text: 'The cup was won by {Sir Ottervik}, who had trained for a year.' },
      { text: 'Helen Norwood came first. {Dame Norwood} was made a dame in 2012.' },
    ],
    accepted: [
      { text: 'Sir Colin McDowell opened the hall. Later Sir Colin left.' },
      { text: 'Lord McDowell opened the hall.', why: 'a lord' },
      { text: '“Sir McDowell, please,” the usher called.', why: 'inside a quotation' },
      { text: 'The Dame Edna show is back.', why: 'a stage name' },
    ],
  },
  collect(block) {
    const uses = narrated(block, /\b(Sir|Dame)\s(\p{Lu}[\p{L}’'-]+)(?![\p{L}’'-]|\s\p{Lu})/gu).map((match) => ({
      start: match.index,
      end: match.index + match[0].replace(/['’]s$/, '').length,
      title: match[1]!,
      name: match[2]!.replace(/['’]s$/, ''),
    }));
    return uses.length > 0 ? uses : undefined;
  },
  conclude(parts, view): Problem[] {
    if (parts.length === 0) return [];
    const full = view.names.flatMap((name) => (view.name(name).isFull ? [view.name(name).parts] : []));
    const givenNames = new Set(full.flatMap(({ given }) => given.map(nameKey)));
    const bySurname = grouped(full, ({ surname }) => nameKey(surname));
    return parts.flatMap(({ part, offset }) =>
      part.flatMap(({ start, end, title, name }) => {
        const key = nameKey(name);
        if (givenNames.has(key)) return [];
        const holder = bySurname.get(key)?.[0];
        if (!holder && bitsOf(name.toLowerCase()) & Word.given) return [];
        const span = { start: start + offset, end: end + offset };
        const due = holder?.given[0] && `${title} ${holder.given[0]}`;
        const fixes = due ? [{ title: `Change to “${due}”`, edits: [{ ...span, text: due }] }] : [];
        const message = `“${title} ${name}”: a ${title === 'Sir' ? 'knight' : 'dame'} goes by the given name${due ? `, “${due}”` : ''}.`;
        return [{ ...span, message, fixes }];
      }),
    );
  },
});
