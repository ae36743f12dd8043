import type { Fact, FactKind } from './fact.ts';

/** What the facts of a kind are called, as a heading. */
export const KIND_TITLES: Readonly<Record<FactKind, string>> = {
  person: 'People',
  quotation: 'Quotations',
  number: 'Numbers',
  date: 'Dates and times',
  age: 'Ages',
  superlative: 'First, largest, only',
  body: 'Organisations',
  place: 'Places',
  link: 'Links and addresses',
};

/** What there is to look up, in a few words: “spelling and title”. */
export function toCheck({ kind, of }: Fact): string {
  switch (kind) {
    case 'person':
      return of ? 'spelling and title' : 'spelling';
    case 'quotation':
      return of ? `words, and that ${of} said so` : 'words, and who said so';
    case 'number':
      return 'right in its sentence';
    case 'date':
      return 'right day, month and year';
    case 'age':
      return of ? `age of ${of}` : 'age';
    case 'superlative':
      return 'that it is so';
    case 'body':
      return 'name as the organisation writes it';
    case 'place':
      return 'spelling and where it is';
    case 'link':
      return 'that it leads where it should';
  }
}

const LONGEST = 160;

/** A fact in one line: its words with what belongs to them. */
export function factLine({ kind, words, of, excerpt }: Fact): string {
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
  if (kind === 'person') return of ? `${shown}, ${of}` : shown;
  if (kind === 'quotation') return of ? `${shown} – ${of}` : shown;
  if (kind === 'link') return of === words ? shown : `${shown} → ${of}`;
  return excerpt && excerpt !== words ? `${shown} – ${excerpt}` : shown;
}
