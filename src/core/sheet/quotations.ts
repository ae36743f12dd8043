import { personById } from '../analysis/lookup.ts';
import type { Analysis, BlockKind, Span, Statement } from '../model.ts';
import { visible } from '../syntax/markup/around-markup.ts';
import type { SheetBlock } from './block.ts';
import type { Found } from './found.ts';

/** Shorter stretches in quotation marks that nobody is said to have said are titles, nicknames or irony … */
const LEAST_WORDS = 4;
/** … unless they read as something said: “Move on!” */
const SPOKEN = /[.,!?…]\s?[”"’']?$|\p{L}, \p{L}/u;

/** What quotes from the body, so that who speaks is said there. */
const HEADED: ReadonlySet<BlockKind> = new Set<BlockKind>(['headline', 'deck', 'highlight', 'pullQuote']);
/** So many quotations of headlines are looked for in the body. */
const MOST_HEADED = 12;
/** Shorter quotations may be anybody’s. */
const LEAST_LETTERS = 12;

/** A line in the making: what one speaker says in one block. */
interface Said {
  of: string;
  readonly spans: Span[];
  readonly words: string[];
}

/** A line for each quotation with its speaker; what one speaker says in one paragraph is one line. */
export function quotationFacts(blocks: readonly SheetBlock[], analysis: Analysis): Found[] {
  const all: Said[] = [];
  const headed: Said[] = [];
  let statement = 0;
  const { statements } = analysis;
  /** The line before, where its quotation goes on in this block and nobody is named yet. */
  let open: Said[] = [];
  for (const block of blocks) {
    while (statement < statements.length && statements[statement]!.end <= block.start) statement++;
    const said = saidIn(block, (span) => {
      const source = statementOver(span, statements, statement, block.end);
      return source && sourceOf(source, analysis);
    });
    all.push(...said);
    if (HEADED.has(block.kind)) headed.push(...said.slice(0, MOST_HEADED - headed.length));
    const [first] = said;
    const goesOn = first && block.quotes[0]!.running ? first : undefined;
    if (goesOn?.of) for (const earlier of open) earlier.of = goesOn.of;
    const last = block.quotes.some(({ depth, closed }) => depth === 0 && !closed) ? said.at(-1) : undefined;
    open = last && last.of === '' ? [...(goesOn ? open : []), last] : [];
  }
  for (const one of headed) one.of = speakerOf(one, all, headed) || one.of;
  return all.map(({ of, spans, words }) => ({
    kind: 'quotation',
    words: words.join(' … '),
    of,
    context: of,
    excerpt: '',
    spans,
  }));
}

/** @param sourceOver tells who said what stands at a place; undefined where nobody is said to have said it */
function saidIn(block: SheetBlock, sourceOver: (span: Span) => string | undefined): Said[] {
  const said: Said[] = [];
  for (const quote of block.quotes) {
    if (quote.depth > 0 || quote.end - quote.start < 2) continue;
    const words = visible(block.text.slice(quote.start, quote.end)).replace(/\s+/g, ' ').trim();
    const span = { start: block.start + quote.start, end: block.start + quote.end };
    const of = sourceOver(span);
    if (of === undefined && words.split(' ').length < LEAST_WORDS && !SPOKEN.test(words)) continue;
    const last = said.at(-1);
    if (last && (last.of === of || !of)) {
      last.spans.push(span);
      last.words.push(words);
    } else said.push({ of: of ?? '', spans: [span], words: [words] });
  }
  return said;
}

/** Who says in the body what a headline quotes. */
function speakerOf({ words: [quoted] }: Said, all: readonly Said[], headed: readonly Said[]): string {
  const plain = lettersOf(quoted!);
  if (plain.length < LEAST_LETTERS) return '';
  return all.find((one) => one.of && !headed.includes(one) && lettersOf(one.words.join(' ')).includes(plain))?.of ?? '';
}

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

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
