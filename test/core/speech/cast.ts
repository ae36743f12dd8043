import { readArticle } from '../../../src/core/article/reader.ts';
import { factsOf, type PlacedFacts } from '../../../src/core/facts.ts';
import type { Mention, Statement } from '../../../src/core/model.ts';
import type { Person } from '../../../src/core/people/resolve.ts';
import { type Speech, SpeechReader } from '../../../src/core/speech/resolve.ts';
import { DEFAULT_STYLE } from '../../../src/core/style/style.ts';
import type { QuoteState } from '../../../src/core/text/quotes.ts';
import { atOnce } from '../../../src/core/turns.ts';

/** The people the sentences of these tests speak of, so that finding people is not tested here. */
export const CAST: Readonly<Record<string, readonly string[]>> = {
  'Martin Weber': ['interior minister'],
  'Laura Okafor': ['chief executive'],
  'Haris Malik': ['mayor of Larkana'],
  'Susan Petrov': ['deputy mayor', 'US assistant secretary of state'],
  'Tom Reyes': ['spokesman'],
};

/** An article's facts and the mentions of the cast in it: a full name, or the surname after a title or alone. */
function read(text: string): { blocks: PlacedFacts[]; people: Person[] } {
  const blocks: PlacedFacts[] = [];
  let entry: QuoteState = '';
  for (const [index, block] of readArticle(text, 'wire').blocks.entries()) {
    const facts = factsOf(
      { kind: block.kind, container: 'wire', text: text.slice(block.start, block.end), entry },
      DEFAULT_STYLE,
    );
    blocks.push({ facts, offset: block.start, index });
    entry = facts.exit;
  }
  const people = Object.entries(CAST).map(([name, titles]) => ({
    id: name,
    name,
    titles,
    mentions: blocks.flatMap((block) => mentionsOf(name, block)),
  }));
  return { blocks, people: people.filter(({ mentions }) => mentions.length) };
}

function mentionsOf(name: string, { facts, offset, index }: PlacedFacts): Mention[] {
  const [given, surname] = name.split(' ');
  const mentions = facts.text.matchAll(new RegExp(`(?:${given} )?\\b${surname}\\b`, 'g'));
  return [...mentions].map(({ 0: text, index: start }) => ({
    start: offset + start,
    end: offset + start + text.length,
    text,
    form: text === name ? 'full' : 'surname',
    block: index,
  }));
}

export function speechOf(text: string): Speech {
  const { blocks, people } = read(text);
  return atOnce(new SpeechReader(DEFAULT_STYLE).read(blocks, people));
}

/** A statement in one line: `Weber: “…”` direct, `Weber ~ …` reported, `(the ministry)` for words, `?` for nobody. */
export function line(text: string, { speaker, source, direct, start, end }: Statement): string {
  const who = speaker ? speaker.split(' ')[1] : source ? `(${source})` : '?';
  return `${who}${direct ? ': ' : ' ~ '}${text.slice(start, end)}`;
}
