import type { BlockFacts } from '../../analysis/facts.ts';
import { isQuoted } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import { hasCue, speechVerb } from '../support/cues.ts';

interface Part {
  /** Quotations that stand alone with nobody named as their speaker in the paragraph. */
  readonly orphans: readonly Span[];
  /** The paragraph starts or ends with somebody speaking, or announces a quotation. */
  readonly startsWithSpeech: boolean;
  readonly endsWithSpeech: boolean;
}

const SHORTEST = 5;
/** “Ali Khan: We go on.” */
const TURN = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?:\s/u;

export const quoteUnattributed = articleRule<Part>({
  id: 'quote-unattributed',
  category: 'attribution',
  scope: 'article',
  severity: 'warning',
  summary: 'A quotation that nobody is said to have spoken.',
  why: 'A reader who cannot tell who speaks cannot weigh the words. A quotation of five words or more by itself needs a speaker in its paragraph, or right before or after it. Running quotations, scare quotes, titles and interviews are left alone.',
  houseNotes: ['Reuters and Guardian: identify the speaker after the first sentence of a quotation.'],
  examples: {
    flagged: [
      {
        text: 'The school opened again on Monday.\n\n{“We never got the letter about the roof.”}\n\nThe roof has leaked since March.',
        message: 'Who said this?',
      },
      { text: 'The roof has leaked since March. {“We never got the letter about it.”} The school is shut.' },
      {
        text: 'The boats came in at noon. {"There was nothing left on the quay. We slept in the church."} The church is still full.',
      },
      {
        text: 'The anthem was written by two of its pupils.\n\n{“We never got the letter about the roof.”}\n\nThe roof has leaked since March.',
      },
    ],
    accepted: [
      {
        text: '“We never got the letter,” Dar said.\n\n“It went to the old address and came back.”\n\nThe roof has leaked since March.',
        why: 'the speaker of the paragraph before goes on',
      },
      { text: 'Dar shook her head. “We never got the letter about it,” she said.' },
      { text: 'Dar had one complaint: “We never got the letter about it.”', why: 'announced by a colon' },
      { text: 'The sign reads “No parking at any time on school days”.', why: 'a sign' },
      { text: 'Her song “The Night We Drove to the Coast” won.', why: 'the title of a work' },
      {
        text: '“We were told in June,” Dar said. “Nobody has called since.\n\n“The letters came back unopened last week.”',
        why: 'a running quotation',
      },
    ],
  },
  collect(block) {
    if (!/^(?:paragraph|pullQuote|deck|highlight)$/.test(block.kind)) return undefined;
    const { sentences, text } = block;
    const first = sentences[0];
    const last = sentences.at(-1);
    if (!first || !last) return undefined;
    const interview = TURN.test(text);
    const alone = block.kind === 'paragraph' && !interview ? standalone(block) : [];
    return {
      orphans: alone.length > 0 && hasCue(block, { start: 0, end: text.length }) ? [] : alone,
      startsWithSpeech: speaks(block, first),
      endsWithSpeech: interview || speaks(block, last) || /["”’]\s*$|:\s*$/.test(text),
    };
  },
  conclude(parts) {
    const orphaned = new Set<number>();
    return parts.flatMap(({ part, offset }, i) => {
      if (part.orphans.length === 0) return [];
      const before = parts[i - 1];
      const after = parts[i + 1];
      const speechBefore = before?.part.endsWithSpeech === true && !orphaned.has(i - 1);
      if (speechBefore || (after?.part.startsWithSpeech === true && part.orphans.length === 1)) return [];
      orphaned.add(i);
      return part.orphans.map(({ start, end }) => ({
        start: start + offset,
        end: end + offset,
        message: 'Who said this? The quotation has no speaker.',
      }));
    });
  },
});

const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be']);

/** Whether somebody certainly says something in a sentence: a finite, active verb of saying outside quotations. */
function speaks(block: BlockFacts, sentence: Sentence): boolean {
  const { tokens } = block;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (!speechVerb(tokens[i]!)) continue;
    const passive = i > sentence.firstToken && BE.has(tokens[i - 1]!.lower);
    if (!passive && !isQuoted(block, tokens[i]!.start)) return true;
  }
  return false;
}

/** The quotations that fill whole sentences by themselves. */
function standalone(block: BlockFacts): Span[] {
  return block.quotes.filter(({ start, end, depth, opened, closed, running }) => {
    if (depth > 0 || !opened || !closed || running) return false;
    const inner = block.text.slice(start + 1, end - 1).trim();
    const words = inner.split(/\s+/).length;
    if (words < SHORTEST || !/^[\p{Lu}\p{N}[]/u.test(inner) || !/[.!?…]$/.test(inner)) return false;
    const before = block.text.slice(0, start).trimEnd();
    return before === '' || /[.!?…]["”’']?$/.test(before);
  });
}
