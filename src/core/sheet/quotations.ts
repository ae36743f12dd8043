import { personById } from '../analysis/lookup.ts';
import type { Analysis, Span, Statement } from '../model.ts';
import { visible } from '../syntax/markup/around-markup.ts';
import type { SheetBlock } from './block.ts';
import type { Found } from './found.ts';

/** Shorter stretches in quotation marks that nobody is said to have said are titles, nicknames or irony … */
const LEAST_WORDS = 4;
/** … unless they read as something said: “Move on!” */
const SPOKEN = /[.,!?…]\s?[”"’']?$|\p{L}, \p{L}/u;

/** A line for each quotation with its speaker; what one speaker says in one paragraph is one line. */
export function quotationFacts(blocks: readonly SheetBlock[], analysis: Analysis): Found[] {
  const facts: Found[] = [];
  let statement = 0;
  const { statements } = analysis;
  for (const block of blocks) {
    while (statement < statements.length && statements[statement]!.end <= block.start) statement++;
    const said: { of: string; spans: Span[]; words: string[] }[] = [];
    for (const quote of block.quotes) {
      if (quote.depth > 0 || quote.end - quote.start < 2) continue;
      const words = visible(block.text.slice(quote.start, quote.end)).replace(/\s+/g, ' ').trim();
      const span = { start: block.start + quote.start, end: block.start + quote.end };
      const source = statementOver(span, statements, statement, block.end);
      if (!source && words.split(' ').length < LEAST_WORDS && !SPOKEN.test(words)) continue;
      const of = source ? sourceOf(source, analysis) : '';
      const last = said.at(-1);
      if (last && (last.of === of || of === '')) {
        last.spans.push(span);
        last.words.push(words);
      } else said.push({ of, spans: [span], words: [words] });
    }
    for (const { of, spans, words } of said)
      facts.push({ kind: 'quotation', words: words.join(' … '), of, context: of, excerpt: '', spans });
  }
  return facts;
}

/** The statement that shares words with a quotation: a direct one before a reported one around it. */
function statementOver(
  span: Span,
  statements: readonly Statement[],
  from: number,
  until: number,
): Statement | undefined {
  let found: Statement | undefined;
  for (let i = from; i < statements.length && statements[i]!.start < until; i++) {
    const one = statements[i]!;
    if (one.start >= span.end || one.end <= span.start) continue;
    if (!found || (one.direct && !found.direct)) found = one;
  }
  return found;
}

const sourceOf = ({ speaker, source }: Statement, analysis: Analysis): string =>
  personById(analysis, speaker)?.name ?? source?.replace(/\s+/g, ' ') ?? '';
