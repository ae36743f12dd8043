import type { Analysis, Block, Span } from '../model.ts';
import { linesOf } from '../syntax/text/lines.ts';
import { agesIn } from './ages.ts';
import { overlap, type SheetBlock, sheetBlocks } from './block.ts';
import { claimsIn } from './claims.ts';
import type { Fact } from './fact.ts';
import { FigureLines } from './figures.ts';
import { findingsOver } from './findings.ts';
import type { Found } from './found.ts';
import { LinkLines, linksIn } from './links.ts';
import { NameLines } from './name-lines.ts';
import { numbersIn } from './numbers.ts';
import { type People, peopleByBlock, peopleFacts } from './people.ts';
import { quotationFacts } from './quotations.ts';
import { datesIn } from './when.ts';

/**
 * The accuracy sheet of an article: what somebody can look up before print, in text order, each once.
 * @param text the text that was analysed
 */
export function factsOf(text: string, analysis: Analysis): Fact[] {
  const blocks = sheetBlocks(text, analysis);
  const people = peopleByBlock(analysis);
  const lines = { figures: new FigureLines(), names: new NameLines(), links: new LinkLines() };
  for (const block of blocks) readBlock(block, people, text, lines);
  const found: Found[] = [
    ...peopleFacts(analysis),
    ...quotationFacts(blocks, analysis),
    ...lines.figures.facts(),
    ...lines.names.facts(),
    ...lines.links.facts(),
  ];
  const { at } = linesOf(text);
  const over = findingsOver(analysis.findings);
  return found
    .map(({ spans, ...fact }) => ({
      ...fact,
      places: spans.map(({ start, end }) => ({ start, end, ...at(start) })),
      findings: over(spans),
    }))
    .sort((a, b) => a.places[0]!.start - b.places[0]!.start || a.places[0]!.end - b.places[0]!.end);
}

interface Lines {
  readonly figures: FigureLines;
  readonly names: NameLines;
  readonly links: LinkLines;
}

/** What a block says by itself. */
function readBlock(block: SheetBlock, people: People, document: string, lines: Lines): void {
  const { mentions, titles } = people.in(block.of);
  const here = (span: Span): Span => ({ start: span.start - block.start, end: span.end - block.start });
  const links = linksIn(document, block.text, block.of);
  lines.links.add(links, document);
  const addresses = links.filter(({ start, end, target }) => document.slice(start, end) === target).map(here);
  const ages = agesIn(block.text, mentions.map(here)).map((span) => ({
    ...alone(span, block.of),
    of: people.endingBefore(block.start + span.start),
  }));
  const dates = datesIn(block.text).filter((date) => ![...ages, ...addresses].some((other) => overlap(date, other)));
  lines.figures.add('date', block, dates);
  lines.figures.add('age', block, ages);
  const claims = claimsIn(block).map((span) => alone(span, block.of));
  const ranks = claims.filter(({ start, end }) => !/\d/.test(block.text.slice(start, end)));
  lines.figures.add('number', block, numbersIn(block, [...dates, ...ages, ...addresses, ...ranks]));
  lines.figures.add('superlative', block, claims);
  lines.names.add(block, [...mentions, ...titles].map(here));
}

/** A figure that no other one repeats. */
const alone = ({ start, end }: Span, block: Block) => ({ start, end, norm: String(block.start + start) });
