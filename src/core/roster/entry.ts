import { DATE_REMEDY, readDate } from '../people/dates.ts';
import type { DatedTitle, KnownPerson, PartialDate } from '../people/person.ts';

/** A person as a file has it: what its cells or values say, unchecked. */
export type Entry = Readonly<Record<string, unknown>>;

/** The parts of an entry. */
export const FIELDS = [
  'name',
  'aliases',
  'wrong',
  'honorific',
  'pronoun',
  'refer',
  'title',
  'from',
  'to',
  'note',
  'careful',
] as const;
export type Field = (typeof FIELDS)[number];

/** The columns of a new table, in their order; accepted spellings are `aliases` only in the configuration. */
export const COLUMNS: readonly string[] = FIELDS.map((field) => (field === 'aliases' ? 'accepted' : field));

/** Told of what could not be used, with the name of the column or part. */
type Report = (part: string, message: string) => void;

/** Makes a person of an entry; undefined where it has no name. */
export function personOf(entry: Entry, source: string, report: Report): KnownPerson | undefined {
  const text = (part: Field): string | undefined => textIn(entry[part], part, report);
  const name = text('name');
  if (name === undefined) {
    if (entry.name === undefined || entry.name === '')
      report('name', 'is empty: write the name as the desk spells it.');
    return undefined;
  }
  const aliases = textsIn(entry.aliases, 'aliases', report);
  const wrong =
    entry.wrong === undefined
      ? NO_TEXTS
      : textsIn(entry.wrong, 'wrong', report).filter((one) => isOther(one, [name, ...aliases], report));
  const honorific = text('honorific');
  const pronoun = pronounIn(text('pronoun'), report);
  const refer = text('refer');
  const titles = titlesIn(entry, report);
  const note = text('note');
  const careful = carefulIn(entry.careful, report);
  const person: { -readonly [Part in keyof KnownPerson]: KnownPerson[Part] } = { name };
  if (aliases.length) person.aliases = aliases;
  if (wrong.length) person.wrong = wrong;
  if (honorific) person.honorific = honorific;
  if (pronoun) person.pronoun = pronoun;
  if (refer) person.refer = refer;
  if (titles.length) person.titles = titles;
  if (note) person.note = note;
  if (careful) person.careful = careful;
  person.source = source;
  return person;
}

/** A wrong spelling that is a right one as well; capitals may make the difference: “Desantis”. */
function isOther(wrong: string, forms: readonly string[], report: Report): boolean {
  if (!forms.includes(wrong)) return true;
  report('wrong', `“${wrong}” is also given as right: leave it out of one of the two.`);
  return false;
}

function textIn(value: unknown, part: string, report: Report): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' || typeof value === 'number') return inLine(String(value)) || undefined;
  report(part, 'is no text: write it in one line.');
  return undefined;
}

/** A text in one line; most are. */
function inLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

const NO_TEXTS: readonly string[] = [];

/** A list of texts, or one text with `|` or `;` between its parts. */
function textsIn(value: unknown, part: string, report: Report): readonly string[] {
  if (value === undefined) return NO_TEXTS;
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[|;]/) : [value];
  return items.flatMap((item) => textIn(item, part, report) ?? []);
}

const PRONOUNS: Readonly<Record<string, 'he' | 'she' | 'they'>> = {
  he: 'he',
  him: 'he',
  she: 'she',
  her: 'she',
  they: 'they',
  them: 'they',
};

function pronounIn(written: string | undefined, report: Report): KnownPerson['pronoun'] {
  if (written === undefined) return undefined;
  const pronoun = PRONOUNS[written.toLowerCase().split(/[\s/,]/)[0]!];
  if (!pronoun) report('pronoun', `“${written}” is none: write he, she or they.`);
  return pronoun;
}

/** “careful” may be a reason, or only yes or no. */
function carefulIn(value: unknown, report: Report): string | undefined {
  if (value === false) return undefined;
  if (value === true) return 'careful';
  const written = Array.isArray(value)
    ? textsIn(value, 'careful', report).join(', ')
    : textIn(value, 'careful', report);
  if (written === undefined || /^(?:no|false|0|-)$/i.test(written)) return undefined;
  return /^(?:yes|true|1|x)$/i.test(written) ? 'careful' : written;
}

function titlesIn(entry: Entry, report: Report): readonly DatedTitle[] {
  const { title, titles } = entry;
  const hasOwn = title !== undefined && title !== '';
  if (!hasOwn && !titles) {
    for (const part of ['from', 'to']) if (entry[part]) report(part, 'is the date of no title: write the title too.');
  }
  if (titles === undefined) {
    const own = hasOwn ? titleIn(entry, report) : undefined;
    return own ? [own] : NO_TITLES;
  }
  const listed: readonly unknown[] = Array.isArray(titles) ? titles : [titles];
  return [...(hasOwn ? [entry] : []), ...listed].flatMap((item) => titleIn(item, report) ?? []);
}

const NO_TITLES: readonly DatedTitle[] = [];

function titleIn(item: unknown, report: Report): DatedTitle | undefined {
  if (typeof item === 'string') return item.trim() ? { title: item.trim() } : undefined;
  const { title: written, from, to } = (item ?? {}) as Entry;
  const title = textIn(written, 'title', report);
  if (title === undefined) {
    report('titles', 'a title has no words: write “title” and, where known, “from” and “to”.');
    return undefined;
  }
  if (from === undefined && to === undefined) return { title };
  const begun = dateIn(from, 'from', report);
  const ended = dateIn(to, 'to', report);
  return { title, ...(begun && { from: begun }), ...(ended && { to: ended }) };
}

function dateIn(value: unknown, part: string, report: Report): PartialDate | undefined {
  const written = textIn(value, part, report);
  if (written === undefined) return undefined;
  const date = readDate(written);
  if (!date) report(part, `“${written}” cannot be read as a date: ${DATE_REMEDY}.`);
  return date;
}
