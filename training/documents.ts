// Reads the training corpora into plain documents: a text and the spans of people's names in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from './sources.ts';

export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** Spans with the same number name the same person; negative where the corpus does not say. */
  readonly person: number;
}

export interface TrainingDocument {
  readonly name: string;
  readonly text: string;
  readonly spans: readonly NameSpan[];
  /** Stretches of which the corpus does not say whether they name a person. */
  readonly unsure: readonly { readonly start: number; readonly end: number }[];
}

interface GoldPerson {
  readonly mentions: readonly { start: number; end: number }[];
}

/** The GUM parts that may be trained on. */
export function readGum(folder: string): TrainingDocument[] {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Record<
    string,
    { persons: GoldPerson[]; ignore?: { start: number; end: number }[] }
  >;
  return Object.entries(gold)
    .filter(([name]) => PARTS.test(name))
    .map(([name, { persons, ignore }]) => ({
      name,
      text: readFileSync(join(folder, 'text', name), 'utf8'),
      spans: persons.flatMap(({ mentions }, person) => mentions.map(({ start, end }) => ({ start, end, person }))),
      unsure: ignore ?? [],
    }));
}

/** WikiGold: tokenised sentences, joined to running text, some sentences to a document. */
export function readWikiGold(file: string, sentencesPerDocument = 8): TrainingDocument[] {
  const sentences = readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter(Boolean).map((line) => line.split(' ') as [string, string]))
    .filter((words) => words.length > 0);
  return joined('wikigold', sentences, sentencesPerDocument);
}

/** Universal NER’s English PUD: sentences of news and encyclopaedias, each text’s some sentences together. */
export function readPud(file: string): TrainingDocument[] {
  return readFileSync(file, 'utf8')
    .split(/^# newdoc id = /m)
    .slice(1)
    .flatMap((text) => {
      const sentences = text
        .split(/\n\s*\n/)
        .map((block) =>
          block
            .split('\n')
            .filter((line) => /^\d+\t/.test(line))
            .map((line) => line.split('\t'))
            .map(([, word, tag]) => [word, tag === 'B-PER' || tag === 'I-PER' ? 'I-PER' : 'O'] as [string, string]),
        )
        .filter((words) => words.length > 0);
      return joined('pud', sentences, sentences.length);
    });
}

function joined(name: string, sentences: readonly (readonly [string, string][])[], sentencesPerDocument: number) {
  const documents: TrainingDocument[] = [];
  for (let at = 0; at < sentences.length; at += sentencesPerDocument) {
    const parts = sentences.slice(at, at + sentencesPerDocument).map(joinWords);
    let text = '';
    const spans: NameSpan[] = [];
    for (const part of parts) {
      for (const { start, end } of part.spans) spans.push({ start: start + text.length, end: end + text.length, person: -1 });
      text += `${part.text}\n\n`;
    }
    documents.push({ name: `${name}-${at}`, text, spans, unsure: [] });
  }
  return documents;
}

/** Sets spaces as a typesetter would: none before a comma, none inside brackets and quotation marks. */
function joinWords(words: readonly [string, string][]): { text: string; spans: { start: number; end: number }[] } {
  let text = '';
  let quoted = false;
  let glue = true;
  const spans: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (const [word, tag] of words) {
    const closes = /^(?:[,.;:!?)\]%]|'s|n't|''|'(?:re|ve|ll|d|m)?)$/.test(word) || (word === '"' && quoted);
    if (!glue && !closes) text += ' ';
    const start = text.length;
    text += word === '``' || word === "''" ? '"' : word;
    if (tag === 'I-PER') {
      if (open) open.end = text.length;
      else {
        open = { start, end: text.length };
        spans.push(open);
      }
    } else open = null;
    if (word === '"') quoted = !quoted;
    glue = /^(?:[([$]|``)$/.test(word) || (word === '"' && quoted);
  }
  return { text, spans };
}
