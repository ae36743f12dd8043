import { createColors } from 'picocolors';
import type { Participant } from '../../core/model.ts';
import { printable } from '../../core/syntax/text/printable.ts';
import type { Reading } from '../input/read.ts';
import type { TextOptions } from './text.ts';
import { count, heading } from './words.ts';

/** The people for people: by file, each with titles, where the name is first, mentions and statements. */
export function* participantsText(readings: readonly Reading[], { colour }: TextOptions): Generator<string> {
  const c = createColors(colour);
  let people = 0;
  for (const reading of readings) {
    const { participants } = reading.analysis;
    yield `${c.underline(c.bold(heading(reading.file)))}\n`;
    for (const person of participants) yield `${entry(person, reading, c)}\n`;
    yield participants.length ? '\n' : '  Nobody is named.\n\n';
    people += participants.length;
  }
  yield `${count(people, 'person', 'people')}, ${count(readings.length, 'article')} read.\n`;
}

function entry(person: Participant, { lines }: Reading, c: ReturnType<typeof createColors>): string {
  const titles = person.titles.length ? `, ${person.titles.join('; ')}` : '';
  const { line, column } = lines.at(person.mentions[0]?.start ?? 0);
  const counts = [
    `first at ${line}:${column}`,
    count(person.mentions.length, 'mention'),
    ...(person.statements.length ? [count(person.statements.length, 'statement')] : []),
  ];
  return `  ${c.bold(printable(person.name))}${printable(titles)}\n    ${c.dim(counts.join(', '))}`;
}
