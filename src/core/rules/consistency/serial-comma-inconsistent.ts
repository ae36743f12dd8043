import type { House } from '../../config/style.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';
import { seriesOf } from '../support/series.ts';

const HOUSE: Partial<Record<House, string>> = {
  ap: 'without',
  guardian: 'without',
  reuters: 'without',
  bbc: 'without',
  oxford: 'with',
  'south-asia': 'without',
};

interface Use extends FormUse {
  /** Counts only where the article has the same list once more. */
  readonly doubtful: boolean;
  /** The sentence or clause ends with it: what follows may else belong to the last item, or be no list’s at all. */
  readonly ends: boolean;
}

export const serialCommaInconsistent = articleRule<readonly Use[]>({
  id: 'serial-comma-inconsistent',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph'],
  severity: 'hint',
  claim: 'info',
  summary: 'Lists with and without a comma before “and”.',
  why: 'Most newsrooms write “tin, zinc and coal”; the UN and Oxford write “tin, zinc, and coal”. One article does one or the other. Only plain lists of short items are compared: a comma that keeps a long item apart, or that joins two clauses, is another matter.',
  houseNotes: ['AP, Guardian, Reuters, BBC, Dawn: no comma unless one is needed.', 'UN, Oxford: a comma.'],
  examples: {
    flagged: [
      {
        text: 'They mine tin, zinc and coal. Exports of {tin, zinc, and coal} fell, but sales of salt, sand and clay rose.',
        message: 'Serial comma here, none in two other lists.',
      },
      {
        text: 'She speaks Dutch, Polish, and Urdu. He speaks Danish, Greek, and Czech. They met in shops selling {paper, pens and ink} in the old town, and they married in May.',
        message: 'No serial comma here, but one in two other lists.',
      },
      {
        text: 'They met in the {tin, zinc and coal} sectors, and discussed ways to help trade. They promote trade and work in the salt, sand, and clay sectors. She wants tea, toast, and jam.',
      },
      {
        text: 'They mine tin, zinc and coal. They sell salt, sand and clay. They buy {tea, toast, and jam}.',
        fixed: 'They mine tin, zinc and coal. They sell salt, sand and clay. They buy tea, toast and jam.',
      },
      {
        text: 'They mine tin, zinc, and coal. They sell {salt, sand and clay}.',
        house: 'oxford',
        message: 'No serial comma here, but one in another list.',
      },
      { text: 'Teams from Hull, York and Leeds came. Fans from {Hull, York, and Leeds} stayed at home.' },
      {
        text: '{Tin, zinc and coal} rose on Monday. Later tin, zinc, and coal fell. Sales of salt, sand, and clay rose.',
      },
    ],
    accepted: [
      {
        text: 'They mine tin, zinc, and coal. As shops slowly reopen, gyms and pools wait. He let Lone, his friend, to win and to lead.',
        why: 'a clause in front, an infinitive',
      },
      {
        text: 'They mine tin, zinc, and coal. They ask for a code, place, name and password to begin, language, etc.',
        why: 'a pair inside a longer list',
      },
      {
        text: 'They sell salt, sand, and clay. Tomorrow, miners and smiths will meet. She wants tea, toast, and jam.',
        why: 'a first word by itself may be no item',
      },
      {
        text: 'They had bacon and eggs, tea and toast, and jam. They sell salt, sand and clay.',
        why: 'an item with an “and” of its own needs the comma',
      },
      { text: 'They mine tin, zinc and coal. They sell salt, sand and clay.' },
      {
        text: 'They mine tin, zinc and coal. He fought the plan in court, and relations cooled.',
        why: 'the comma joins two clauses',
      },
      {
        text: 'They mine tin, zinc and coal. His wife, Mary, and a son survive him.',
        why: 'an aside',
      },
      {
        text: 'They mine tin, zinc, and coal. In future, miners and smiths will pay less.',
        why: 'an opening phrase before two things',
      },
      {
        text: 'They mine tin, zinc, and coal. The feds closed in, closing roads and access. She saw the actor, Tom Dale, perform in Romeo and Juliet at York.',
        why: 'no lists',
      },
      { text: 'They mine tin, zinc and coal. “We want tin, zinc, and coal,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    const uses = seriesOf(block).map(({ start, end, serial, doubtful }) => ({
      ends: /^\s*(?:[.;:!?)]|$)/.test(block.text.slice(end)),
      start,
      end,
      doubtful,
      form: serial ? 'with' : 'without',
      text: block.text.slice(start, end),
    }));
    return uses.length ? uses : undefined;
  },
  conclude(parts, _view, { style }) {
    const uses = sureOf(placedUses(parts));
    const usual = Math.max(...['with', 'without'].map((name) => uses.filter(({ form }) => form === name).length));
    return mixedForms(uses, {
      prefer: HOUSE[style.house],
      pattern: clash,
      rewrite: ({ text, ends }, form) =>
        // One list against one may be no list.
        !ends || usual < SURE
          ? undefined
          : form === 'with'
            ? text.replace(/(?<![,\s])\s+(?=(?:and|or)\s+\S+(?:\s+\S+)?$)/u, ', ')
            : text.replace(/,(?=\s+(?:and|or)\s+\S+(?:\s+\S+)?$)/u, ''),
    });
  },
});

/** So many lists must be alike before another is changed. */
const SURE = 2;

function clash({ form }: Use, _usual: Use, others: number): string {
  const lists = others === 1 ? 'another list' : `${others === 2 ? 'two' : others} other lists`;
  return form === 'with' ? `Serial comma here, none in ${lists}` : `No serial comma here, but one in ${lists}`;
}

/** The uses that are certainly lists: a doubtful one is where another has the same items. */
function sureOf(uses: readonly Use[]): Use[] {
  if (!uses.some(({ doubtful }) => doubtful)) return [...uses];
  const sure = new Set(uses.filter(({ doubtful }) => !doubtful).map(({ text }) => itemsOf(text)));
  return uses.filter(({ doubtful, text }) => !doubtful || sure.has(itemsOf(text)));
}

function itemsOf(text: string): string {
  return text.toLowerCase().replace(/,/g, '');
}
