import type { Span } from '../model.ts';
import { visible } from '../syntax/markup/around-markup.ts';
import type { SheetBlock } from './block.ts';
import type { Found } from './found.ts';
import { namesIn } from './names.ts';

interface Line {
  readonly kind: 'body' | 'place';
  readonly words: string;
  /** Every way in which it is written. */
  readonly forms: Set<string>;
  readonly spans: Span[];
}

/** Makes a line of each body and place, with all places that name it. */
export class NameLines {
  readonly #lines = new Map<string, Line>();
  /** The names that letters stand for. */
  readonly #expanded = new Map<string, string>();

  /** @param taken what belongs to people, relative to the block */
  add(block: SheetBlock, taken: readonly Span[]): void {
    for (const { start, end, kind, name, letters } of namesIn(block, taken)) {
      if (letters) this.#expanded.set(letters, name);
      const words = visible(block.text.slice(start, end)).replace(/\s+/g, ' ').trim();
      const span = { start: block.start + start, end: block.start + end };
      const line = this.#lines.get(name);
      if (line) {
        line.spans.push(span);
        line.forms.add(words);
      } else this.#lines.set(name, { kind, words, forms: new Set([words]), spans: [span] });
    }
  }

  facts(): Found[] {
    for (const [name, line] of this.#lines) this.#joinLonger(name, line);
    return [...this.#lines.values()].map(({ kind, words, forms, spans }) => ({
      kind,
      words,
      of: '',
      context: [...forms].filter((form) => form !== words).join(' | '),
      excerpt: '',
      spans,
    }));
  }

  /** “Defence Forces” belongs to the line of “Kenya Defence Forces”. */
  #joinLonger(name: string, line: Line): void {
    const longer = this.#expanded.get(name) ?? this.#longerThan(name);
    const target = longer === name || longer === undefined ? undefined : this.#lines.get(longer);
    if (target?.kind !== line.kind) return;
    target.spans.push(...line.spans);
    target.spans.sort((a, b) => a.start - b.start);
    this.#lines.delete(name);
  }

  #longerThan(name: string): string | undefined {
    return [...this.#lines.keys()].find((other) => other.endsWith(` ${name}`));
  }
}
