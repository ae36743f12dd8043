import type { House } from '../../config/style.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { ANY_FIGURE } from '../../linter/triggers.ts';
import { readTimes, type TimeMention } from '../../syntax/text/times.ts';
import { type FormUse, mixedForms, namedForms, placedUses } from '../support/forms.ts';

interface TimeUse extends FormUse {
  readonly time: TimeMention;
}

const HOUSE: Partial<Record<House, string>> = {
  ap: 'points',
  guardian: 'closed',
  bbc: 'clock',
  oxford: 'points',
  'south-asia': 'closed',
};

const FORMS = {
  points: '“a.m.” or “p.m.” with points',
  closed: '“am” or “pm” closed up',
  spaced: '“am” or “pm” after a space',
  clock: '24-hour clock',
};

export const timeFormatMixed = articleRule<readonly TimeUse[]>({
  id: 'time-format-mixed',
  category: 'dates',
  scope: 'article',
  triggers: [ANY_FIGURE],
  severity: 'hint',
  claim: 'info',
  summary: 'Times of day in two formats.',
  why: '“6pm”, “6 p.m.” and “18:00” in one article make the reader stop. A converted time beside it (“7pm, 1800 GMT”) is left alone.',
  houseNotes: ['AP, Oxford: 6 p.m.', 'Guardian: 6pm.', 'BBC: 18:00.'],
  examples: {
    flagged: [
      {
        text: 'Doors open at 6pm. The first band plays at {7 p.m.} and the last at 10pm.',
        message: 'Times of day: “a.m.” or “p.m.” with points here, “am” or “pm” closed up twice elsewhere.',
        fixed: 'Doors open at 6pm. The first band plays at 7pm and the last at 10pm.',
      },
      { text: 'Polls open at 8am and close at {18:30}, officials said.' },
      { text: 'The gate opens at 6pm and shuts at {18:30}.' },
      { text: 'The shop closes at 6 pm. On Sundays it closes at {4pm}, an hour after the market.' },
    ],
    accepted: [
      {
        text: 'Council meets\n\nSaturday, 2 June 2012, 12:07 pm\n\nDoors open at 6pm and close at 10pm.',
        why: 'the stamp of a release',
      },
      { text: 'Doors open at 6pm and close at 10.30pm.' },
      { text: 'Polls close at 7 p.m. (18:00 GMT).', why: 'a conversion' },
      { text: 'Doors open at 6pm. “Be here at 18:00,” he said.', why: 'a quotation' },
      { text: 'Polls open at 8:00 AM and close at 9:00 PM.', why: 'capitals' },
      { text: 'He ran it in 18:05 at 6pm on Sunday.', why: 'a running time' },
    ],
  },
  collect(block) {
    if (!/\d\s?[ap]\.?m|\d:\d/i.test(block.text)) return undefined;
    if (!/^(?:paragraph|deck|highlight)$/.test(block.kind)) return undefined;
    const uses = readTimes(block.text)
      // The stamp of a release: Saturday, 2 June 2012, 12:07 pm.
      .filter((time) => !/(?:19|20)\d\d,?\s$/.test(block.text.slice(Math.max(0, time.start - 6), time.start)))
      .filter((time) => !time.zone && isNarration(block, time))
      .map((time) => ({ ...time, text: block.text.slice(time.start, time.end), time }));
    return uses.length ? uses.map(({ start, end, form, text, time }) => ({ start, end, form, text, time })) : undefined;
  },
  conclude(parts, _view, { style }) {
    const uses = placedUses(parts);
    // “11:00” beside “9am” may be before noon or not be of a 24-hour clock at all.
    const unclear = uses.some(({ time: { half, hour } }) => !half && hour > 0 && hour <= 12);
    return mixedForms(uses, {
      prefer: HOUSE[style.house],
      rewrite: unclear ? undefined : rewrite,
      pattern: namedForms('Times of day', FORMS),
    });
  },
});

function rewrite({ time: { hour, minute, half, separator } }: TimeUse, form: string): string {
  const minutes = String(minute).padStart(2, '0');
  if (form === 'clock') {
    const full = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
    return `${String(full).padStart(2, '0')}:${minutes}`;
  }
  const said = half ?? (hour >= 12 ? 'pm' : 'am');
  const figure = `${half ? hour : hour % 12 || 12}${minute ? (separator || '.') + minutes : ''}`;
  if (form === 'points') return `${figure} ${said[0]}.m.`;
  return form === 'spaced' ? `${figure} ${said}` : `${figure}${said}`;
}
