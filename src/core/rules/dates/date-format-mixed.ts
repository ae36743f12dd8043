import { grouped } from '../../base/grouped.ts';
import type { House } from '../../config/style.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule, PROSE_KINDS } from '../../linter/rule.ts';
import { type DateMention, MONTHS, type MonthForm } from '../../syntax/text/dates.ts';
import { type FormUse, mixedForms, namedForms, placedUses } from '../support/forms.ts';

interface DateUse extends FormUse {
  readonly mention: DateMention;
  /** The sentence goes on after it: a year in American order is closed by a comma there. */
  readonly goesOn: boolean;
}

const ORDER: Partial<Record<House, string>> = { ap: 'mdy', reuters: 'mdy', guardian: 'dmy', bbc: 'dmy', oxford: 'dmy' };
const SHORT = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const ORDERS = { dmy: 'day first', mdy: 'month first', iso: 'year first', numeric: 'figures only' };
const SPELLINGS = { full: 'in full', short: 'shortened', dotted: 'shortened with a point', number: 'a figure' };

export const dateFormatMixed = articleRule<readonly DateUse[]>({
  id: 'date-format-mixed',
  category: 'dates',
  scope: 'article',
  needs: 'dates',
  severity: 'info',
  summary: 'Dates in two formats.',
  why: '“12 February” in one paragraph and “March 3” in the next look like two sources stitched together. The short months of American style (Feb. 12 beside March 3) are one format.',
  houseNotes: ['AP: Feb. 12, 2026.', 'Guardian, BBC and Oxford: 12 February 2026.', 'Dawn: Feb 12.'],
  examples: {
    flagged: [
      {
        text: 'The court met on 12 February. It had adjourned on {January 3} and met again on 4 January.',
        message: 'Dates: month first here, day first twice elsewhere.',
        fixed: 'The court met on 12 February. It had adjourned on 3 January and met again on 4 January.',
      },
      {
        text: 'It met on May 12, 2026, and on {3 May 2026} in Hull. It met on May 14.',
        fixed: 'It met on May 12, 2026, and on May 3, 2026, in Hull. It met on May 14.',
      },
      { text: 'It met on 12 February 2026 and again on {3 Oct 2026}. The last meeting was on 9 November.' },
      { text: 'He left on 12 February. The first letter came on {Feb. 14}, the next a week later.' },
    ],
    accepted: [
      { text: 'She arrived on Feb. 12 and left on March 3.', why: 'AP shortens only the long months' },
      { text: 'He arrived on 12 February and left on 3 March.' },
      {
        text: 'Wednesday, 12 March 2014, 10:34 am\n\nThe mill opened on March 3 and closed on March 9.',
        why: 'a stamp',
      },
      { text: 'Bo Carr Aug 1, 2026 at 5:03PM It was a fair month. The next fair is on Aug. 15.', why: 'a stamp' },
      {
        text: 'CAIRO – 26 July 2026: The mill was shut on Sunday. It had opened on March 13.',
        why: 'a dateline',
      },
      { text: 'He left on 12 February. “I got it on March 3,” she said.', why: 'a quotation' },
      { text: 'The march on 12 February 2026 began at nine. File 2026-02-12 holds the pictures.', why: 'a file name' },
    ],
  },
  collect(block) {
    if (!block.dates.length || !PROSE_KINDS.includes(block.kind)) return undefined;
    const uses = block.dates
      .filter((date) => (date.order === 'dmy' || date.order === 'mdy') && date.day <= 31 && isNarration(block, date))
      // The date stamp of an embedded post: Ann Roe (@roe) May 3, 2026.
      .filter(({ start }) => !/@\w+\)\s?$/.test(block.text.slice(Math.max(0, start - 30), start)))
      // The stamp of a release, with the time: Wednesday, 12 March 2014, 10:34 am.
      .filter(({ end }) => !/^,?\s+(?:at )?\d{1,2}[:.]\d\d/.test(block.text.slice(end, end + 12)))
      .map((mention) => {
        const { start, end } = mention.bare;
        const goesOn = /^\s+\p{Ll}/u.test(block.text.slice(end, end + 4));
        return { start, end, form: mention.order, text: block.text.slice(start, end), mention, goesOn };
      });
    return uses.length ? uses : undefined;
  },
  conclude(parts, _view, { style }) {
    const uses = placedUses(parts);
    const orders = grouped(uses, ({ form }) => form);
    const spelling = (order: string) => orders.get(order)![0]!.mention.monthForm;
    const byOrder = mixedForms(uses, {
      prefer: ORDER[style.house],
      rewrite: (use, order) => reordered(use, order, spelling(order)),
      pattern: namedForms('Dates', ORDERS),
    });
    if (byOrder.length) return byOrder;
    const marked = uses
      .filter(({ mention }) => mention.monthForm !== 'full' || mention.month < 3 || mention.month > 7)
      .map((use) => ({ ...use, form: use.mention.monthForm as string }));
    return mixedForms(marked, { rewrite: respelt, pattern: namedForms('Months', SPELLINGS) });
  },
});

function reordered({ mention, goesOn }: DateUse, order: string, spelling: MonthForm): string | undefined {
  if (mention.range) return undefined;
  const { day, year } = mention;
  const month = monthWord(mention.month, spelling);
  if (order === 'dmy') return `${day} ${month}${year ? ` ${year}` : ''}`;
  return `${month} ${day}${year ? `, ${year}${goesOn ? ',' : ''}` : ''}`;
}

function respelt({ mention, text }: DateUse, spelling: string): string {
  return text.replace(/\b[JFMASOND]\p{L}{2,}\.?/u, monthWord(mention.month, spelling));
}

function monthWord(month: number, spelling: string): string {
  if (spelling === 'full') return MONTHS[month - 1]!;
  const short = SHORT[month - 1]!;
  return spelling === 'dotted' && short !== MONTHS[month - 1] ? `${short}.` : short;
}
