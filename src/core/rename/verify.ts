import { namedMentions, type Reference } from '../analysis/lookup.ts';
import { applyEdits } from '../base/edits.ts';
import type { Analysis, Mention, Participant, Span, TextEdit } from '../model.ts';
import { nameKey } from '../names/conventions.ts';
import { linesOf } from '../syntax/text/lines.ts';
import { type Plan, planRenaming, spellingsOf, textsOf } from './plan.ts';
import type { Refusal } from './refusal.ts';

/** A text and what is read in it. */
interface Read {
  readonly text: string;
  readonly analysis: Analysis;
}

/**
 * Looks whether a renaming does what it should.
 * @param before the text as it is
 * @param after the text with the edits of the plan
 * @returns what is wrong; undefined where nothing is
 */
export function verified(before: Read, after: Read, { person, mention }: Reference, plan: Plan): Refusal | undefined {
  const old = namedMentions(person);
  const places = movedBy(plan.edits, old);
  const broken = brokenMarkup(before, after);
  if (broken) return broken;
  const at = places[old.indexOf(mention)]!;
  const renamed = after.analysis.participants.find((one) => namedMentions(one).some((other) => isSame(other, at)));
  const misread =
    misreading(after.text, places, renamed) ?? changedOthers(before.analysis, after.analysis, person, renamed!, plan);
  if (misread) return misread;
  return notRestored(
    before,
    after,
    { person, mention },
    { person: renamed!, mention: namedMentions(renamed!).find((other) => isSame(other, at))! },
  );
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Where mentions stand after edits that change their words or what comes behind them; all in text order. */
function movedBy(edits: readonly TextEdit[], mentions: readonly Mention[]): Span[] {
  let [next, shift] = [0, 0];
  const pass = (offset: number): number => {
    for (; next < edits.length && edits[next]!.end <= offset; next++) {
      const { start, end, text } = edits[next]!;
      shift += text.length - (end - start);
    }
    return offset + shift;
  };
  return mentions.map(({ start, end }) => ({ start: pass(start), end: pass(end) }));
}

/** Links, emphasis, escapes: the same marks in the same order. */
function brokenMarkup(before: Read, after: Read): Refusal | undefined {
  const marksOf = ({ analysis, text }: Read) =>
    analysis.article.blocks.flatMap(({ masks = [] }) =>
      masks.map(({ start, end }) => ({ start, words: text.slice(start, end) })),
    );
  const [old, now] = [marksOf(before), marksOf(after)];
  if (old.length === now.length && old.every(({ words }, i) => words === now[i]!.words)) return undefined;
  const first = now.find(({ words }, i) => words !== old[i]?.words) ?? now.at(-1);
  return { reason: 'markup', line: linesOf(after.text).at(first?.start ?? 0).line };
}

/** A place at which the person is no longer read, or is read now. */
function misreading(text: string, places: readonly Span[], renamed: Participant | undefined): Refusal | undefined {
  const at = ({ start, end }: Span) => ({ form: text.slice(start, end), line: linesOf(text).at(start).line });
  const now = new Set((renamed ? namedMentions(renamed) : []).map(({ start, end }) => `${start} ${end}`));
  for (const place of places) {
    if (!now.delete(`${place.start} ${place.end}`)) return { reason: 'unread', ...at(place) };
  }
  const more = renamed && namedMentions(renamed).find(({ start, end }) => now.has(`${start} ${end}`));
  return more && { reason: 'elsewhere', ...at(more) };
}

/** Somebody else who is read no longer, or is new, or a person whose name is not what was typed. */
function changedOthers(
  before: Analysis,
  after: Analysis,
  person: Participant,
  renamed: Participant,
  { name }: Plan,
): Refusal | undefined {
  if (nameKey(renamed.name) !== nameKey(name)) return { reason: 'others', name: renamed.name };
  const namesOf = (people: readonly Participant[], but: Participant) =>
    people.filter((one) => one !== but).map((one) => one.name);
  const [old, now] = [namesOf(before.participants, person), namesOf(after.participants, renamed)];
  const other = old.find((one) => !now.includes(one)) ?? now.find((one) => !old.includes(one));
  if (other !== undefined) return { reason: 'others', name: other };
  return old.length === now.length ? undefined : { reason: 'others', name: now.at(-1)! };
}

/** A form that would not come back if the old name were typed over the new one. */
function notRestored(before: Read, after: Read, old: Reference, now: Reference): Refusal | undefined {
  const spellings = [...spellingsOf(before.analysis, before.text, old.person)];
  const forms = spellings.map(([mention, spelling]) => ({ mention, form: textsOf(spelling).join(' ') }));
  const typed = forms.find(({ mention }) => mention === old.mention)?.form ?? old.person.name;
  const back = planRenaming(after.analysis, after.text, now, typed);
  const restored = 'edits' in back ? applyEdits(after.text, back.edits) : '';
  if (restored === before.text) return undefined;
  if ('refusal' in back && 'line' in back.refusal) {
    const { line } = back.refusal;
    const here = forms.find(({ mention }) => linesOf(before.text).at(mention.start).line === line);
    return { reason: 'lost', form: here?.form ?? typed, line };
  }
  const offset = 'edits' in back ? firstDifference(before.text, restored) : old.mention.start;
  const index = Math.max(
    0,
    forms.findLastIndex(({ mention }) => mention.start <= offset),
  );
  const written = namedMentions(now.person).map(({ text }) => text);
  const { start, end } = forms[index]!.mention;
  // Where only what comes behind the name differs, it is the possessive.
  const form = forms[index]!.form + (offset < end ? '' : (/^[’']s?/.exec(before.text.slice(end, end + 2))?.[0] ?? ''));
  const alike = forms.find(
    ({ form }, i) => offset < end && form !== forms[index]!.form && written[i] === written[index],
  );
  const place = { form, line: linesOf(before.text).at(start).line };
  return alike ? { reason: 'alike', ...place, other: alike.form } : { reason: 'lost', ...place };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
