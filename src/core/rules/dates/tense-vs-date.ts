import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { sentenceAt } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import type { CalendarDate } from '../../model.ts';
import { type DateMention, dayNumber, MONTHS, resolveDate } from '../../syntax/text/dates.ts';

interface Part {
  readonly mention: DateMention;
  readonly tense: 'future' | 'past';
}

const FUTURE =
  /\b(?:will|shall|(?:is|are) (?:to|due to|set to|scheduled to|expected to|going to))\s+(?!have\b)(?:\p{L}+\s+){1,7}?(?:on|from|by|until)\s+$/u;
const PAST =
  /\b(?:was|were|met|held|took place|began|opened|died|won|resigned|arrived|signed|arrested|killed|announced|launched|visited|approved|agreed|voted|ruled|collapsed|struck|crashed|happened|occurred)\s+(?:\p{L}+\s+){0,6}?on\s+$/u;
/** What makes a date in the past or the future right after all: plans, conditions, reported speech. */
const OTHERWISE =
  /\b(?:would|should|could|due|scheduled|planned|plans?|expected|set to|to be|until|before|ahead of|postponed|moved|by|that will|from|after|if|when|deadline|elections?|for)\b/u;

/** The date begins a span of days. */
const GOES_ON = /^,? (?:(?:to|and|or|[-–—]) (?=\d|\p{Lu})|through|until|till)/u;

/** Farther apart than this, the year is a guess. */
const NEAR = 150;

export const tenseVsDate = articleRule<readonly Part[]>({
  id: 'tense-vs-date',
  category: 'dates',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'dates',
  severity: 'info',
  claim: 'warning',
  summary: 'A future verb with a past date, or a past verb with a future one.',
  why: 'What “will meet on 3 January” in copy of 12 February says cannot happen: the tense or the date is wrong, or old copy was not updated. “Said it would” is left alone. The copy needs a date.',
  examples: {
    flagged: [
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nThe council will meet on {3 January} to vote about the bridge over the river.\n\nIts members have read the report of the engineers, one of them said.',
        message: '3 January',
      },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nThe two sides are to sign the treaty on {February 2, 2026} in the capital.\n\nIts members have read the report of the engineers, one of them said.',
      },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nThe old bridge collapsed on {12 March} in heavy rain.\n\nIts members have read the report of the engineers, one of them said.',
        message: 'past',
      },
    ],
    accepted: [
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nThe council will meet on 3 March to vote about the bridge over the river.\n\nIts members have read the report of the engineers, one of them said.',
      },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nThe council said it would meet on 3 January to vote about the bridge.\n\nIts members have read the report of the engineers, one of them said.',
        why: 'the future of the past',
      },
      { text: 'The council will meet on 3 January to vote.', why: 'the copy has no date' },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nThe vote was scheduled to be held on 12 March in the capital city.\n\nIts members have read the report of the engineers, one of them said.',
        why: 'a plan',
      },
    ],
  },
  collect(block) {
    if (!block.dates.length) return undefined;
    const found = block.dates
      .filter((date) => !date.range && isNarration(block, date) && !GOES_ON.test(block.text.slice(date.end)))
      .flatMap((mention) => {
        const tense = tenseBefore(block, mention);
        return tense ? [{ mention, tense }] : [];
      });
    return found.length ? found : undefined;
  },
  conclude(parts, { date }, { style }) {
    const copy = date ?? style.today;
    if (!copy) return [];
    return parts.flatMap(({ part, offset }) =>
      part
        .filter((found) => disagrees(found, copy))
        .map(({ mention, tense }) => ({
          start: mention.start + offset,
          end: mention.end + offset,
          message:
            tense === 'future'
              ? `The verb is in the future, but ${words(mention)} was before the article’s date, ${words(copy)}.`
              : `The verb is in the past, but ${words(mention)} is after the article’s date, ${words(copy)}.`,
        })),
    );
  },
});

/** What was arranged for a day to come: were directed to meet on, is due to be held on. */
const ARRANGED =
  /\b(?:directed|ordered|told|asked|invited|expected|set|due|scheduled|planned|agreed|promised|booked|called) (?:for|to)\b/;

function tenseBefore(block: BlockFacts, mention: DateMention): Part['tense'] | undefined {
  const before = block.text.slice(sentenceAt(block, mention.start)?.start ?? 0, mention.start);
  if (FUTURE.test(before)) return 'future';
  return PAST.test(before) && !OTHERWISE.test(before) && !ARRANGED.test(before) ? 'past' : undefined;
}

/** A day of grace: the copy may be dated the day after it was written. */
function disagrees({ mention, tense }: Part, copy: CalendarDate): boolean {
  const date = resolveDate(mention, copy);
  if (!date) return false;
  const ahead = dayNumber(date) - dayNumber(copy);
  if (mention.year === undefined && Math.abs(ahead) > NEAR) return false;
  return tense === 'future' ? ahead < -1 : ahead > 1;
}

function words({ day, month }: { day: number; month: number }): string {
  return `${day} ${MONTHS[month - 1]}`;
}
