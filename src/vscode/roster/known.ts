import * as vscode from 'vscode';
import type { Style } from '../../core/config/style.ts';
import type { Participant } from '../../core/model.ts';
import { titlesOn, writtenDate } from '../../core/people/dates.ts';
import { officeOf } from '../../core/people/offices.ts';
import type { DatedTitle, KnownPerson } from '../../core/people/person.ts';
import { knownAs } from '../../core/rules/support/people/known.ts';

/** What the desk knows of somebody, for hovers and rows. */
export interface DeskNote {
  /** The preferred name, the titles of today or the last one, the note, and where it stands; a line each. */
  readonly lines: readonly string[];
  /** Why to be careful with the person. */
  readonly careful: string | undefined;
}

/** What the desk's lists say of a participant; undefined where they say nothing. */
export function deskNoteOn(person: Participant, style: Style | undefined): DeskNote | undefined {
  const known = style?.register?.size ? knownAs(person, style) : undefined;
  return known && deskNote(known, new Date());
}

function deskNote(known: KnownPerson, now: Date): DeskNote {
  const { name, honorific, pronoun, note, careful, source } = known;
  const called = [name, honorific, pronoun].filter(Boolean).join(', ');
  const lines = [vscode.l10n.t('The desk knows: {0}', called), titleToday(known, now), note, source];
  return {
    lines: lines.flatMap((line) => line ?? []),
    careful: careful && vscode.l10n.t('Careful: {0}', careful),
  };
}

/** The titles that somebody holds today, else the last one with its dates. */
export function titleToday({ titles }: KnownPerson, now: Date): string | undefined {
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const held = titlesOn(titles, today);
  if (held.length) return held.map(({ title }) => title).join(' · ');
  const last = titles?.at(-1);
  return last && dated(last);
}

function dated({ title, from, to }: DatedTitle): string {
  return `${title} (${from ? writtenDate(from) : ''}–${to ? writtenDate(to) : ''})`;
}

/** What the article tells of a person, as a people file has it: the name, and the title if it is one of today. */
export function entryFor({ name, titles }: Participant): KnownPerson {
  const title = titles.find((one) => {
    const office = officeOf(one);
    return office && !office.isLoose && !office.isOtherTime;
  });
  return { name, ...(title && { titles: [{ title }] }) };
}
