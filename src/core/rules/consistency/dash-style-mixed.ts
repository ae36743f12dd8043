import { grouped } from '../../base/grouped.ts';
import { matchesOf } from '../../base/matches.ts';
import type { House } from '../../config/style.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import type { Fix, Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { areMixed, type FormUse, mixedForms, placedUses } from '../support/forms.ts';

const DASH = /(?<=[\p{L}\p{N}.,!?)”"’'%])(?:[ \u00A0](?:--|[-–—])[ \u00A0]|—|--)(?=[\p{L}\p{N}(“"‘'£$€])/gu;
/** “— Ann Pike (@pike)”: who wrote what stands before. */
const SIGNS = /^[\p{L}\p{N}][\p{L}\p{N} .’'&-]{1,40}\(@/u;
const RANGE_FROM = /\d(?: ?(?:[ap]\.?m\.?|noon|hrs?))?$/i;
const HOUSE: Partial<Record<House, string>> = { ap: ' — ', guardian: ' – ', bbc: ' - ', oxford: '—' };
const NAMES: Readonly<Record<string, string>> = {
  ' - ': 'spaced hyphen',
  ' – ': 'spaced en dash',
  ' — ': 'spaced em dash',
  ' -- ': 'spaced double hyphen',
  '—': 'closed em dash',
  '--': 'closed double hyphen',
};

export const dashStyleMixed = articleRule<readonly FormUse[]>({
  id: 'dash-style-mixed',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ['-', '–', '—'],
  severity: 'info',
  outranks: ['hyphen-slip'],
  summary: 'Two kinds of dash between parts of a sentence.',
  why: 'A spaced hyphen here and an em dash there come from two keyboards. Hyphens inside words, ranges of figures, the dash of a dateline and of a credit are not compared.',
  houseNotes: ['AP: spaced em dash.', 'Guardian: spaced en dash.', 'Reuters: hyphens.', 'Oxford: closed em dash.'],
  examples: {
    flagged: [
      {
        text: 'Rain fell – again – on Monday. The sun{ - }what else? – hid.',
        message: 'spaced hyphen',
        fixed: 'Rain fell – again – on Monday. The sun – what else? – hid.',
      },
      { text: 'The mill{—}a wreck – was sold. The yard – a field – was not.' },
      {
        text: 'He left -- alone -- at nine. She left{ – }late.',
        fixed: 'He left -- alone -- at nine. She left -- late.',
      },
      { text: 'He left - alone - at nine. She left{ – }late.', fixed: 'He left – alone – at nine. She left – late.' },
    ],
    accepted: [
      {
        text: 'The mill – a wreck – was sold. The yard opens on 26 September, 11am - 1pm, and from 9:00 a.m. - noon.',
        why: 'ranges of times',
      },
      {
        text: 'The mill – a wreck – was sold. In 2020 - 2021 and from FY17 - FY21 the yard made £2m.',
        why: 'ranges of figures',
      },
      { text: 'Rain fell – again – on Monday. The sun – what else? – hid.' },
      { text: 'The U.S. - China talks – the first since May – failed.', why: 'it wants a hyphen' },
      { text: 'The Pakistan-US talks – the first since 2019–20 – failed.', why: 'hyphen and range' },
      { text: 'HULL (Own wire) — The mill closed. It was old – very old.', why: 'the dash of the dateline' },
      { text: 'It rained – again. “So - what?” he wrote.', why: 'a quotation' },
      { text: 'He left—alone—at nine. She left late, as the club wrote. — Ann Roe (@annroe)', why: 'who signs a post' },
    ],
  },
  collect(block) {
    if (!/[–—]|--| - /.test(block.text)) return undefined;
    const uses = matchesOf(block.text, DASH)
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        form: match[0].replaceAll('\u00A0', ' '),
      }))
      .filter((use) => isNarration(block, use) && !opensDateline(block.text, use.start) && !isRange(block.text, use))
      .filter((use) => !SIGNS.test(block.text.slice(use.end, use.end + 44)) && !joinsCountries(block.text, use));
    return uses.length ? uses : undefined;
  },
  conclude(parts, _view, { style }) {
    if (!areMixed(parts)) return [];
    const house = HOUSE[style.house];
    const all = placedUses(parts);
    const isTyped = (form: string) => form === ' - ' && form !== house;
    return mixedForms(all, {
      prefer: house,
      // Hyphens typed for dashes may be the commoner form; the dashes are right all the same.
      offerAll: isTyped(usualOf(all)),
      safe: true,
      rewrite: (_, form) => form,
      describe: ({ form }) => form.trim(),
    }).map((problem) => {
      const { form } = all.find(({ start }) => start === problem.start)!;
      const usual = problem.fixes![0]!.edits[0]!.text;
      const count = all.filter((use) => use.form === form).length;
      const which = count > 1 ? `${count} dashes here are ${plural(form)}` : `This dash is a ${NAMES[form]}`;
      const named = problem.fixes!.map((fix) => ({ ...fix, title: `Make every dash a ${NAMES[fix.edits[0]!.text]}` }));
      const toTyped = ({ edits }: Fix) => isTyped(edits[0]!.text);
      const fixes = [...named.filter((fix) => !toTyped(fix)), ...named.filter(toTyped)];
      return {
        ...problem,
        fixes,
        message: `${which}, the others ${usual === form ? 'are not' : plural(usual)}.`,
      };
    });
  },
});

/** The commonest form. */
function usualOf(uses: readonly FormUse[]): string {
  return [...grouped(uses, ({ form }) => form).values()].reduce((a, b) => (b.length > a.length ? b : a))[0]!.form;
}

function plural(form: string): string {
  const name = NAMES[form]!;
  return name.endsWith('hyphen') ? `${name}s` : `${name}es`;
}

/** Between figures, times, or codes that end in figures, the dash is that of a range: “2020 – 2021”, “11am - 1pm”. */
function isRange(text: string, { start, end }: Span): boolean {
  const from = text.slice(Math.max(0, start - 8), start);
  return RANGE_FROM.test(from) && /^(?:\p{Lu}{0,3}\d|noon\b|midnight\b|late\b)/u.test(text.slice(end, end + 8));
}

/** “The U.S. - China trade deal”: what joins two countries wants a hyphen. */
function joinsCountries(text: string, { start, end }: Span): boolean {
  const isCountry = (word = '') => (bitsOf(word.toLowerCase()) & Word.place) !== 0;
  const before = /\p{Lu}[\p{L}.]{0,20}$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0];
  return isCountry(before) && isCountry(/^\p{Lu}\p{L}+(?= \p{Ll})/u.exec(text.slice(end, end + 20))?.[0]);
}

/** The dash after the place at the head of the copy. */
function opensDateline(text: string, at: number): boolean {
  if (at >= 70) return false;
  const head = text.slice(0, at).trim();
  const place = /^[\p{Lu} .,/’'-]{3,}/u.exec(head)?.[0];
  if (!place) return false;
  const bracket = /\([^()]*\)$/.exec(head);
  const between = head.slice(place.length, bracket?.index);
  return bracket ? between.length <= 40 && !between.includes('.') : between === '';
}
