import type { Span } from '../model.ts';
import { visible } from '../syntax/markup/around-markup.ts';
import { besideOf } from '../syntax/text/beside.ts';
import { type SheetBlock, sentenceIndex } from './block.ts';
import type { FactKind } from './fact.ts';
import type { Figure } from './figure.ts';
import type { Found } from './found.ts';

/** Figures of one kind that stand in one sentence: one line of the sheet. */
interface Line {
  readonly kind: FactKind;
  readonly block: SheetBlock;
  readonly of: string;
  readonly items: {
    readonly words: string;
    readonly first: Span;
    readonly places: { block: SheetBlock; span: Span }[];
  }[];
}

/**
 * Makes lines of figures, dates, ages and claims: those of one sentence (and person) together, and what is said again with the line
 * that has it first.
 */
export class FigureLines {
  readonly #lines: Line[] = [];
  readonly #known = new Map<string, Line['items'][number]>();

  /** Adds the figures of one kind in one block, in text order. */
  add(kind: FactKind, block: SheetBlock, figures: readonly Figure[]): void {
    let last: { readonly line: Line; readonly sentence: number } | undefined;
    for (const { start, end, norm, of = '' } of figures) {
      const key = `${kind} ${norm}`;
      const known = this.#known.get(key);
      if (known) {
        known.places.push({ block, span: { start, end } });
        continue;
      }
      const words = shown(block.text.slice(start, end));
      const item = { words, first: { start, end }, places: [{ block, span: { start, end } }] };
      this.#known.set(key, item);
      const sentence = sentenceIndex(block, start);
      if (last?.sentence === sentence && last.line.of === of) last.line.items.push(item);
      else {
        const line: Line = { kind, block, of, items: [item] };
        this.#lines.push(line);
        last = { line, sentence };
      }
    }
  }

  facts(): Found[] {
    return this.#lines.map(({ kind, block, of, items }) => {
      const places = items.flatMap((item) => item.places);
      const spans = places.map(({ block: own, span }) => ({
        start: own.start + span.start,
        end: own.start + span.end,
      }));
      const told = kind === 'number' ? items.map(({ places: [first] }) => first!) : places;
      return {
        kind,
        words: items.map(({ words }) => words).join(', '),
        of,
        context: told.map((place) => besideOf(place.block.text, place.span)).join(' | '),
        excerpt: excerptOf(block, items[0]!.first),
        spans: spans.sort((a, b) => a.start - b.start),
      };
    });
  }
}

const shown = (words: string): string => visible(words).replace(/\s+/g, ' ').trim();

const EXCERPT = 90;

/** The sentence of a figure, shortened around it. */
function excerptOf(block: SheetBlock, span: Span): string {
  const sentence = block.sentences[sentenceIndex(block, span.start)] ?? span;
  const words = shown(block.text.slice(sentence.start, sentence.end));
  if (words.length <= EXCERPT) return words;
  const before = Math.max(sentence.start, span.start - EXCERPT / 3);
  const start = before === sentence.start ? before : block.text.indexOf(' ', before) + 1;
  const until = start + EXCERPT;
  const end = until >= sentence.end ? sentence.end : Math.max(span.end, block.text.lastIndexOf(' ', until));
  return `${start > sentence.start ? '…' : ''}${shown(block.text.slice(start, end))}${end < sentence.end ? '…' : ''}`;
}
