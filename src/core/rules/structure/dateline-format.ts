import { articleRule, type Problem } from '../../linter/rule.ts';

/** How a dateline is written. */
interface Part {
  readonly capitals: boolean;
  /** “:”, “—”, “-” … */
  readonly mark: string;
  readonly text: string;
}

export const datelineFormat = articleRule<Part, { mark: string }>({
  id: 'dateline-format',
  category: 'structure',
  scope: 'article',
  kinds: ['dateline'],
  severity: 'hint',
  claim: 'info',
  summary: 'Datelines written in two ways, or not in the way of the house.',
  why: '“Multan:” over one report and “LAHORE —” over the next looks careless. Houses differ in the mark after the place.',
  options: {
    mark: {
      description: 'The mark after the place: `any` holds the article’s datelines against each other only.',
      default: 'any',
      enum: ['any', ':', '—', '–', '-', '--'],
      houses: { ap: '—', reuters: '-', 'south-asia': ':' },
    },
  },
  houseNotes: ['AP: WASHINGTON (AP) —', 'Reuters: ARNHEM, Netherlands, May 16 (Reuters) -', 'South Asia: ISLAMABAD:'],
  examples: {
    flagged: [
      {
        text: '{MULTAN —} Heavy rain hit the old town on Monday.\n\nThe river rose.',
        house: 'south-asia',
        message: '“:”',
        fixed: 'MULTAN: Heavy rain hit the old town on Monday.\n\nThe river rose.',
      },
      { text: '{ISLAMABAD:} The council met on Monday.\n\nThe vote was close.', house: 'ap' },
      { text: '{Multan:} Heavy rain hit the old town on Monday.\n\nThe river rose.', message: 'capitals' },
    ],
    accepted: [
      { text: 'MULTAN: Heavy rain hit the old town on Monday.\n\nThe river rose.' },
      { text: 'WASHINGTON (AP) — The council met on Monday.\n\nThe vote was close.', house: 'ap' },
      { text: 'MULTAN - 7 July 2026: Heavy rain hit the old town on Monday.\n\nThe river rose.', why: 'with its date' },
      { text: 'Multan was hit by heavy rain on Monday.\n\nThe river rose.', why: 'no dateline' },
    ],
  },
  collect({ text }) {
    const city = /^[^,(:—–]*/.exec(text)?.[0].replace(/\s-+(?:\s[^-]*)?$/, '') ?? '';
    const mark = /(:|—|–|--|-)\s*$/.exec(text)?.[1] ?? '';
    return { capitals: city === city.toUpperCase(), mark, text: text.trimEnd() };
  },
  conclude(parts, _view, { options }): Problem[] {
    const first = parts[0]?.part;
    if (!first) return [];
    const wanted = options.mark === 'any' ? first.mark : options.mark;
    return parts.flatMap(({ part, offset }): Problem[] => {
      const span = { start: offset, end: offset + part.text.length };
      if (!part.capitals) return [{ ...span, message: `“${part.text}”: set the place in capitals.` }];
      if (part.mark === wanted || !part.mark || !wanted) return [];
      const text = `${part.text.slice(0, -part.mark.length).trimEnd()}${wanted === ':' ? '' : ' '}${wanted}`;
      return [
        {
          ...span,
          message: `“${part.text}” takes “${wanted}” after the place${options.mark === 'any' ? ', as in the first dateline' : ''}.`,
          fixes: [{ title: `Change to “${text}”`, edits: [{ ...span, text }] }],
        },
      ];
    });
  },
});
