import { createColors } from 'picocolors';
import type { Participant } from '../../core/model.ts';
import type { Reading } from '../input/read.ts';
import type { TextOptions } from './text.ts';
import { count } from './words.ts';

/** The people for people: by file, each with titles, where the name is first, mentions and statements. */
export function participantsText(readings: readonly Reading[], { colour }: TextOptions): string {
  const c = createColors(colour);
  const parts = readings.map((reading) => {
    const { participants } = reading.analysis;
    const list = participants.length ? participants.map((person) => entry(person, reading, c)) : ['  Nobody is named.'];
    return `${c.underline(c.bold(reading.file))}\n${list.join('\n')}\n`;
  });
  const people = readings.reduce((sum, { analysis }) => sum + analysis.participants.length, 0);
  return `${[...parts, `${count(people, 'person', 'people')}, ${count(readings.length, 'article')} read.`].join('\n')}\n`;
}

function entry(person: Participant, { lines }: Reading, c: ReturnType<typeof createColors>): string {
  const titles = person.titles.length ? `, ${person.titles.join('; ')}` : '';
  const { line, column } = lines.at(person.mentions[0]?.start ?? 0);
  const counts = [
    `first at ${line}:${column}`,
    count(person.mentions.length, 'mention'),
    ...(person.statements.length ? [count(person.statements.length, 'statement')] : []),
  ];
  return `  ${c.bold(person.name)}${titles}\n    ${c.dim(counts.join(', '))}`;
}
