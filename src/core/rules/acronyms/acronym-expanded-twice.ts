import { isNarration } from '../../linter/narration.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

/** A full name with its acronym in brackets. */
interface Definition extends Span {
  readonly letters: string;
  /** As it stands in the bracket: SROs. */
  readonly short: string;
  /** The words before the bracket. */
  readonly name: string;
  /** It opens its block: the name of one of several documents, or a note on the firm (“Mill Works (MW) is a maker of …”). */
  readonly opens: boolean;
  /** The initials fit. */
  readonly fits: boolean;
}

export const acronymExpandedTwice = articleRule<readonly Definition[]>({
  id: 'acronym-expanded-twice',
  category: 'acronyms',
  scope: 'article',
  needs: 'acronyms',
  severity: 'info',
  summary: 'A full name with its acronym in brackets, a second time.',
  why: 'Once “Federal Pay Commission (FPC)” has been given, the acronym alone does. A second bracket often comes from text moved from elsewhere.',
  examples: {
    flagged: [
      {
        text: 'The Federal Pay Commission (FPC) met on Monday. The {Federal Pay Commission (FPC)} will meet again.',
        message: '“FPC”',
        fixed: 'The Federal Pay Commission (FPC) met on Monday. The FPC will meet again.',
      },
      {
        text: 'Every School Resource Officer (SRO) left. Parents want the {School Resource Officers (SROs)} back.',
        fixed: 'Every School Resource Officer (SRO) left. Parents want the SROs back.',
      },
      {
        text: 'Officials of the Rural Roads Board (RRB) came. Nobody at the RRB spoke.\n\nThe {Rural Roads Board (RRB)} has asked for a report, and its members will read it.',
      },
      {
        text: 'The Social Workers (WSV) marched on Monday. On Tuesday the {Social Workers (WSV)} rested.',
        message: 'WSV',
      },
    ],
    accepted: [
      { text: 'The Federal Pay Commission (FPC) met on Monday. The FPC will meet again.' },
      { text: 'Ida Moss (SPD) and Karl Rau (CDU) spoke. Jens Holm (SPD) was absent.', why: 'parties after names' },
      {
        text: '“The Federal Pay Commission (FPC) met,” he said. The Federal Pay Commission (FPC) will meet again.',
        why: 'the first is inside a quotation',
      },
      {
        text: 'The council gave the work to the Mill Works Trust (MWT) on Monday. The MWT is small, and has no more than ten people.\n\nMill Works Trust (MWT) is a maker of paper in Hull.',
        why: 'a note on the firm',
      },
      {
        text: 'Marsh Fuel (FUEL) will hold its fair in May. The tank was made in Hull by Marsh Fuel (FUEL) on Monday.',
        why: 'the code of a share',
      },
    ],
  },
  collect(block) {
    const found = block.acronyms
      .filter((use) => use.bracketed && isNarration(block, use))
      .flatMap((use) => {
        const name = use.expansion ?? use.heading;
        if (!name) return [];
        const words = block.text.slice(name.start, name.end);
        // “Marsh Fuel (FUEL)”: a word of the name, the code of its share.
        if (words.toLowerCase().split(/\s+/).includes(use.letters.toLowerCase())) return [];
        const [rest, plural = ''] = /^(['’]?s)?\)?/.exec(block.text.slice(use.end, use.end + 3))!;
        return [
          {
            start: name.start,
            end: use.end + rest.length,
            letters: use.letters,
            short: block.text.slice(use.start, use.end) + plural,
            name: words,
            opens:
              name.start === 0 &&
              /^\s(?:is|was|between|on|concerning|with)\b/.test(block.text.slice(use.end + rest.length)),
            fits: use.expansion !== undefined,
          },
        ];
      });
    return found.length ? found : undefined;
  },
  conclude(parts) {
    const first = new Map<string, Definition>();
    const problems: Problem[] = [];
    for (const { part, offset, kind } of parts) {
      if (kind !== 'paragraph') continue;
      for (const found of part) {
        const here = { ...found, start: found.start + offset, end: found.end + offset };
        const before = first.get(found.letters);
        if (!before) first.set(found.letters, here);
        else if (!here.opens && sameThing(before, here)) problems.push(problem(before, here));
      }
    }
    return problems;
  },
});

/** A party after a second person's name is no second definition. */
function sameThing(a: Definition, b: Definition): boolean {
  const last = (name: string) => name.split(/\s+/).at(-1);
  return (a.fits && b.fits) || last(a.name) === last(b.name);
}

function problem(before: Definition, { start, end, short, name }: Definition): Problem {
  return {
    start,
    end,
    message: `“${name}” was spelt out earlier: “${short}” is enough.`,
    fixes: [{ title: `Change to “${short}”`, edits: [{ start, end, text: short }] }],
    related: [{ start: before.start, end: before.end, message: 'First given here.' }],
  };
}
