// More training text from the same: every person of a document gets another name, the same one throughout.
import { allLocales } from '@faker-js/faker';
import type { NameSpan, TrainingDocument } from './documents.ts';

/** A small generator of pseudo-random numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Surnames of many countries: all of them. */
export function surnamePool(): string[] {
  return [...new Set(surnamesByCountry().flat())].sort();
}

/** At most so many surnames of one country, so that few countries with long lists do not drown the others. */
const MOST_OF_A_COUNTRY = 250;

/** Surnames to put in the place of others, from each country much the same number. */
export function evenSurnamePool(): string[] {
  return surnamesByCountry()
    .flatMap((names) => {
      const step = Math.max(1, names.length / MOST_OF_A_COUNTRY);
      const some = [];
      for (let at = 0; at < names.length; at += step) some.push(names[Math.floor(at)] as string);
      return some;
    })
    .sort();
}

function surnamesByCountry(): string[][] {
  return (Object.values(allLocales) as { person?: { last_name?: Record<string, unknown> } }[]).map(({ person }) => {
    const pool = new Set<string>();
    for (const list of Object.values(person?.last_name ?? {})) {
      for (const name of Array.isArray(list) ? (list as unknown[]) : []) {
        if (typeof name === 'string' && /^\p{Lu}[\p{Script=Latin}'-]{2,}$/u.test(name)) pool.add(name);
      }
    }
    return [...pool].sort();
  });
}

/** Given names of all countries, the lists' own and three in ten that no list has: the tagger must do without lists too. */
export function givenNamePool(listed: readonly string[]): (next: () => number) => string {
  const known = new Set(listed);
  const unlisted = new Set<string>();
  for (const { person } of Object.values(allLocales) as { person?: { first_name?: Record<string, unknown> } }[]) {
    for (const list of Object.values(person?.first_name ?? {})) {
      for (const name of Array.isArray(list) ? (list as unknown[]) : []) {
        if (typeof name !== 'string' || known.has(name) || !/^\p{Lu}[\p{Script=Latin}'-]{2,}$/u.test(name)) continue;
        unlisted.add(name);
      }
    }
  }
  const others = [...unlisted].sort();
  return (next) => {
    const list = next() < UNLISTED_SHARE ? others : listed;
    return list[Math.floor(next() * list.length)] as string;
  };
}

const UNLISTED_SHARE = 0.3;

/** Words of a name that are kept: initials, suffixes, particles. */
const KEPT = /^(?:(?:\p{Lu}\.?){1,2}|Jr\.?|Sr\.?|[IVX]+|\p{Ll}.*)$/u;

/** Gives each word of the document's names another word, given names for given names, surnames for surnames. */
export function swapNames(
  document: TrainingDocument,
  givenName: (next: () => number) => string,
  surnames: readonly string[],
  next: () => number,
): TrainingDocument {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string;
  const given = new Set<string>();
  for (const { start, end } of document.spans) {
    const words = document.text.slice(start, end).split(' ');
    if (words.length > 1) for (const word of words.slice(0, -1)) given.add(word);
  }
  const other = new Map<string, string>();
  let text = '';
  let at = 0;
  const moved = (spans: readonly NameSpan[]): NameSpan[] =>
    spans.map((span) => {
      text += document.text.slice(at, span.start);
      const start = text.length;
      const words = document.text.slice(span.start, span.end).split(' ');
      text += words
        .map((word) => {
          if (KEPT.test(word)) return word;
          if (!other.has(word)) other.set(word, given.has(word) ? givenName(next) : pick(surnames));
          return other.get(word);
        })
        .join(' ');
      at = span.end;
      return { ...span, start, end: text.length };
    });
  const ordered = [...document.spans].sort((a, b) => a.start - b.start);
  const disjoint = ordered.filter((span, i) => i === 0 || span.start >= (ordered[i - 1] as NameSpan).end);
  const spans = moved(disjoint);
  text += document.text.slice(at);
  return { ...document, text, spans, unsure: [] };
}
