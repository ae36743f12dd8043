// Fills the slots of newsroom.txt and newsroom-world.txt with names, many times over.
import { readFileSync } from 'node:fs';
import type { NameSpan, TrainingDocument } from './documents.ts';
import { type Names, peopleOf } from './newsroom-people.ts';
import { thingsOf } from './newsroom-things.ts';

const SLOT = /\{(?:(?<person>[1-6])(?<part>[sg]?)|(?<thing>[OLTWPFAB][1-6]?|n))\}/g;

/** Fills every document of the file some times, each time with other names. */
export function readNewsroom(file: string, copies: number, names: Names, next: () => number): TrainingDocument[] {
  const documents = readFileSync(file, 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n\s*\n/);
  const fill = filler(names, next);
  return Array.from({ length: copies }, (_, copy) =>
    documents.map((lines, i) => fill(`newsroom-${i}-${copy}`, lines.replaceAll('\n', '\n\n'))),
  ).flat();
}

function filler(names: Names, next: () => number) {
  const thing = thingsOf(names, next);
  const person = peopleOf(names, next);
  return (name: string, template: string): TrainingDocument => {
    const people = [1, 2, 3, 4, 5, 6].map(person);
    const things = new Map<string, string>();
    const spans: NameSpan[] = [];
    let text = '';
    let at = 0;
    for (const match of template.matchAll(SLOT)) {
      text += template.slice(at, match.index);
      at = match.index + match[0].length;
      const { person, part, thing: slot } = match.groups ?? {};
      if (person) {
        const who = people[Number(person) - 1] as (typeof people)[number];
        const words = part === 's' ? who.surname : part === 'g' ? who.given : who.full;
        spans.push({ start: text.length, end: text.length + words.length, person: Number(person) });
        text += words;
      } else if (slot) {
        if (slot === 'n' || !things.has(slot)) things.set(slot, thing(slot));
        text += things.get(slot);
      }
    }
    return { name, text: text + template.slice(at), spans, unsure: [] };
  };
}
