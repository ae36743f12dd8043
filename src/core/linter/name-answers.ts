import { namedMentions, type Reference } from '../analysis/lookup.ts';
import type { Style } from '../config/style.ts';
import type { Analysis, Finding, Participant, Span } from '../model.ts';
import { type ApartNames, apartNames, areApart, keyOfName } from '../names/apart.ts';
import { nameKey } from '../names/conventions.ts';
import { byPlace } from './arbiter.ts';
import { changeAll } from './changes.ts';
import type { Rule } from './rule.ts';

/** What findings about names are looked at with. */
type Named = Pick<Analysis, 'participants'>;

/** What a person may answer to a finding about a name, in the words of the configuration. */
export interface NameAnswers {
  /** Two names that are two people's: for `differentPeople`. */
  readonly twoPeople?: readonly [string, string];
  /** The words that are no person's name: for `neverPeople`. */
  readonly notPerson?: readonly string[];
  /** A name that is spelt so: for `people`. */
  readonly spelling?: string;
}

/**
 * Leaves out what the desk has settled: findings that compare two names that are two people's, or that doubt a spelling
 * the desk gives. Where the desk gives one of two spellings, the other one is marked.
 * @param comparing the ids of the rules that compare names
 */
export function withoutSettled(
  findings: readonly Finding[],
  comparing: ReadonlySet<string>,
  { people: own, differentPeople, register }: Pick<Style, 'people' | 'differentPeople' | 'register'>,
  analysis: Named,
  text: string,
): readonly Finding[] {
  if (own.length === 0 && differentPeople.length === 0 && !register?.size) return findings;
  if (!findings.some(({ rule }) => comparing.has(rule))) return findings;
  const apart = apartNames(differentPeople);
  // Of the people of files, who may be many, only those of the article.
  const named = analysis.participants.flatMap(({ name }) => register?.named(keyOfName(name)) ?? []);
  const people = [...own, ...named];
  const spelt = new Set(people.flatMap(({ name, aliases = [] }) => [name, ...aliases].flatMap(wordsOf)));
  const chosen = findings.flatMap((finding) => {
    if (!comparing.has(finding.rule)) return [finding];
    if (pairsIn(finding, analysis, text, apart)) return [];
    return isSpelt(text.slice(finding.start, finding.end), spelt) ? otherSpelling(finding, text, spelt) : [finding];
  });
  // One that is about the other spelling now stands where that is.
  return chosen.sort(byPlace);
}

const wordsOf = (name: string): string[] => name.trim().split(/\s+/);
const isSpelt = (words: string, spelt: ReadonlySet<string>): boolean => wordsOf(words).every((word) => spelt.has(word));

function pairsIn(finding: Finding, analysis: Named, text: string, apart: ApartNames): boolean {
  if (apart.size === 0) return false;
  const here = namesAt(finding, analysis, text);
  return finding.related.some((other) => areApart(apart, here, namesAt(other, analysis, text)));
}

/** The same finding about the other spelling; nothing where the desk gives both. */
function otherSpelling(finding: Finding, text: string, spelt: ReadonlySet<string>): Finding[] {
  const right = text.slice(finding.start, finding.end);
  const others = finding.related.filter(({ start, end }) => !isSpelt(text.slice(start, end), spelt));
  const [first] = others;
  if (!first) return [];
  const wrong = text.slice(first.start, first.end);
  const same = others.filter(({ start, end }) => text.slice(start, end) === wrong);
  return [
    {
      ...finding,
      start: first.start,
      end: first.end,
      message: `“${wrong}” here, but the desk writes “${right}”.`,
      fixes: [changeAll(same, right)],
      related: [{ start: finding.start, end: finding.end, message: `“${right}” here.` }],
    },
  ];
}

/** The words of a place, the name they are part of, and the person’s fullest name. */
function namesAt(span: Span, analysis: Named, text: string): string[] {
  const words = text.slice(span.start, span.end);
  const found = nameAt(span, analysis);
  return found ? [words, found.mention.text, found.person.name] : [words];
}

/** The name a place is part of, or whose title it is. */
function nameAt({ start, end }: Span, { participants }: Named): Reference | undefined {
  for (const person of participants) {
    for (const mention of namedMentions(person)) {
      const from = Math.min(mention.start, mention.title?.start ?? mention.start);
      const to = Math.max(mention.end, mention.title?.end ?? mention.end);
      if (from < end && start < to) return { person, mention };
    }
  }
  return undefined;
}

/**
 * What may be answered to a finding besides that it is right.
 * @param rule the rule that found it
 */
export function nameAnswersTo(finding: Finding, rule: Rule, analysis: Named, text: string): NameAnswers {
  if (!rule.comparesNames && rule.category !== 'names' && rule.category !== 'titles') return {};
  const here = nameAt(finding, analysis);
  const twoPeople = pairOf(finding, here, analysis, text);
  const spelling = rule.comparesNames ? spellingAt(finding, here, text) : undefined;
  return {
    ...(twoPeople && { twoPeople }),
    ...(here && { notPerson: formsOf(here.person, analysis) }),
    ...(spelling && { spelling }),
  };
}

function pairOf(
  finding: Finding,
  here: Reference | undefined,
  analysis: Named,
  text: string,
): readonly [string, string] | undefined {
  for (const other of finding.related) {
    const there = nameAt(other, analysis);
    const isOne = here && here.person === there?.person;
    const one = (isOne ? here.mention.text : here?.person.name) ?? text.slice(finding.start, finding.end);
    const two = (isOne ? there?.mention.text : there?.person.name) ?? text.slice(other.start, other.end);
    if (keyOfName(one) !== keyOfName(two)) return [inLine(one), inLine(two)];
  }
  return undefined;
}

function spellingAt({ start, end }: Finding, here: Reference | undefined, text: string): string | undefined {
  const words = here ? here.mention.text : text.slice(start, end);
  return /\p{L}/u.test(words) ? inLine(words) : undefined;
}

/** The forms of a person's name that are nobody else's. */
export function formsOf(person: Participant, { participants }: Named): string[] {
  const forms = new Map(namedMentions(person).map(({ text }) => [keyOfName(text), inLine(text)]));
  forms.set(keyOfName(person.name), person.name);
  for (const other of participants) {
    if (other === person) continue;
    for (const { text } of namedMentions(other)) forms.delete(keyOfName(text));
    for (const word of wordsOf(other.name)) forms.delete(nameKey(word));
  }
  return [...forms.values()];
}

const inLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
