import { isA, Kind } from '../kinds.ts';
import { type CueVerb, cueVerbAt } from '../lexicon.ts';
import { isPastForm } from './clause.ts';
import { governedBy, statesThis } from './govern.ts';
import { invertedReport } from './inverted.ts';
import type { Item } from './items.ts';
import { leadsIn } from './leading.ts';
import { verbGroup } from './phrase.ts';
import type { Cue } from './scope.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { isNoun } from './verbal.ts';

/** “…, mayor Ines Roy said”: a source and its verb that tell who said the clause before the comma. */
export interface Tag extends Cue {
  readonly comma: number;
  /** Index after the tag. */
  readonly after: number;
  /** Null where the verb comes first: “…, said Ines Roy”. */
  readonly subject: Subject | null;
}

/** How many commas may stand in the subject of a tag: “Bo Carr, 44, its leader, said”. */
const MOST_COMMAS = 3;
/** Words of a clause that must stand before a tag. */
const SHORTEST_CLAUSE = 3;

/** The tags of a sentence, `items[first … end)`, found before what they end can be taken for what is said in it. */
export function tagsOf(items: readonly Item[], first: number, end: number): Tag[] {
  const tags: Tag[] = [];
  for (let at = first + SHORTEST_CLAUSE + 1; at < end; at++) {
    if (!isA(items[at], Kind.tagCue)) continue;
    const verb = cueVerbAt(items, at);
    if (!verb?.governs.has('clause') || !isVerb(verb)) continue;
    const tag = invertedTag(items, first, end, { at, verb }) ?? tagAt(items, first, end, { at, verb });
    if (tag) tags.push(tag);
  }
  return tags;
}

/** “comments” and “states” at the end of a sentence are nouns. */
function isVerb({ form, governs }: CueVerb): boolean {
  return form === 'past' || (form === 'third' && !governs.has('noun'));
}

function invertedTag(items: readonly Item[], first: number, end: number, cue: Cue): Tag | null {
  const comma = cue.at - 1;
  if (items[comma]!.kind !== 'comma' || items[comma - 1]!.kind === 'quote') return null;
  const report = invertedReport({ items, first, end, low: first, told: false, earlier: [] }, cue);
  return report && { ...cue, comma, after: cue.at + 1, subject: null };
}

function tagAt(items: readonly Item[], first: number, end: number, cue: Cue): Tag | null {
  const { at, verb } = cue;
  const { kind, start: after } = governedBy(items, at, end, verb);
  if (statesThis(items, at, end)) return null;
  if (kind !== 'none' || (verb.lemma === 'agree' && items[after]?.lower === 'to')) return null;
  const group = verbGroup(items, first, at);
  if (group.auxiliaries & (Kind.unreal | Kind.negation | Kind.passive) || group.infinitive) return null;
  if (isA(items[group.before], Kind.relative | Kind.conjunction)) return null;
  // “about poorly maintained roads”.
  if (isNoun(items, first, cue, group.auxiliaries !== 0)) return null;
  let comma = group.before;
  for (let n = 0; n <= MOST_COMMAS; n++) {
    comma = commaBefore(items, first, n === 0 ? comma : comma - 1);
    if (comma - first < SHORTEST_CLAUSE || items[comma - 1]!.kind === 'quote') return null;
    const subject = subjectBefore(items, comma + 1, group);
    if (subject?.first !== comma + 1 || isA(items[comma + 1], Kind.conjunction | Kind.according)) continue;
    if (isInsideSubject(items, first, comma, subject)) continue;
    if (isLoneForm(items[subject.first]!, subject)) return null;
    return leadsIn(items, first, comma, after) ? null : { ...cue, comma, after, subject };
  }
  return null;
}

/** “learned, developed, maintained and adapted”: what was taken for the subject is one more past form. */
function isLoneForm(item: Item, { source }: Subject): boolean {
  return source.end === item.end && !item.capital && isPastForm(item);
}

/** “the mayor, Ines Roy, 44, said”, “Haris Malik, D-Iowa, who came late, said”: not the comma before the subject. */
function isInsideSubject(items: readonly Item[], first: number, comma: number, { source }: Subject): boolean {
  if (/^(?:\d|[a-z]{1,3}-)/.test(items[comma + 1]!.lower)) return true;
  if (!source.apposition) return false;
  const segment = commaBefore(items, first, comma - 1) + 1;
  const opener = items[segment]!;
  const aside = segment > first && (isA(opener, Kind.preposition) || /^\d/.test(opener.lower));
  return aside || isA(items[comma - 1], Kind.titleHead);
}

function commaBefore(items: readonly Item[], first: number, from: number): number {
  let i = from;
  while (i >= first && items[i]!.kind !== 'comma') i--;
  return i;
}
