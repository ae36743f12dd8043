import type { BlockFacts } from '../../analysis/facts.ts';
import { isQuoted } from '../../linter/places.ts';
import { articleRule, COUNTED, gathering } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import { articleKind } from '../support/article-kind.ts';
import { hasCue, speechVerb } from '../support/cues.ts';

interface Part {
  /** Quotations that stand alone with nobody named as their speaker in the paragraph. */
  readonly orphans: readonly Span[];
  /** The paragraph starts or ends with somebody speaking, or announces a quotation. */
  readonly startsWithSpeech: boolean;
  readonly startsWithQuote: boolean;
  readonly endsWithSpeech: boolean;
}

const NONE: readonly Span[] = [];
/** Most paragraphs are one of these: one object for all that are alike. */
const WITHOUT_ORPHANS: readonly Part[] = Array.from({ length: 8 }, (_, i) => ({
  orphans: NONE,
  startsWithSpeech: (i & 1) !== 0,
  startsWithQuote: (i & 2) !== 0,
  endsWithSpeech: (i & 4) !== 0,
}));
const SHORTEST = 5;
/** A paragraph of fewer words that is nothing but a quotation is a crosshead. */
const CROSSHEAD = 7;
/** This share of the paragraphs opens with a quotation in an interview. */
const MOSTLY_QUOTED = 0.4;
/** “Ali Khan: We go on.” */
const TURN = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?:\s/u;
/** At most four words before a colon: a quick look first. */
const LABEL = /^[^\s:]+(?:\s[^\s:]+){0,3}\s?:\s/;

export const quoteUnattributed = articleRule<Part>({
  id: 'quote-unattributed',
  category: 'attribution',
  scope: 'article',
  kinds: ['paragraph', 'pullQuote', 'deck', 'highlight'],
  severity: 'hint',
  claim: 'warning',
  summary: 'A quotation that nobody is said to have spoken.',
  why: 'A reader who cannot tell who speaks cannot weigh the words. A quotation of five words or more by itself needs a speaker in its paragraph, or right before or after it. Running quotations, scare quotes, titles and interviews are left alone.',
  houseNotes: ['Reuters and Guardian: identify the speaker after the first sentence of a quotation.'],
  examples: {
    flagged: [
      {
        text: 'The school opened again on Monday.\n\n{“We never got the letter about the roof.”}\n\nThe roof has leaked since March.',
        message: 'Who said this?',
      },
      {
        text: 'The song has shot to the top of the chart.\n\n{“We never got the letter about the roof.”}\n\nSales shot past a million in March.',
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
        text: 'The council met on Monday. The vote was close.\n\n“We had to act now, and we did.”\n\n- Salma Dar, mayor of Hull since 2019.',
        why: 'a line below names the speaker',
      },
      {
        text: 'The boy stood in the rain. Why was he out? “My mother wants me to save up.” He sold ten.',
        why: 'an answer',
      },
      {
        text: 'The mill was sold in May. It was not her idea.\n\n‘A fight from start to finish.’\n\nThe yard followed in June.',
        why: 'a crosshead',
      },
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
      {
        text: 'The school opened again on Monday. The roof is new.\n\n“We sat in the hall,” she remembered, her face lighting up. “You could see the sky from every bench in there.”',
        why: 'she is the speaker, whatever the verb',
      },
      {
        text: 'The school opened again on Monday.\n\nSalma Dar hopes that the roof will hold.\n\n“We never got the letter about it last year.”',
        why: 'the paragraph before is about what she thinks',
      },
      {
        text: 'The council met on Monday. The vote was close.\n\n“We had to act now, and we did.” - Salma Dar\n\nThe hall stays open until the end of May.',
        why: 'a dash and a name behind it',
      },
      {
        text: 'The council met on Monday. The vote was close.\n\n“We had to act now, and we did.” That was how Salma Dar put it on Monday.\n\nThe hall stays open until the end of May.',
        why: 'whose words they are is told after them',
      },
    ],
  },
  collect(block) {
    const { sentences, text } = block;
    const first = sentences[0];
    const last = sentences.at(-1);
    if (!first || !last) return undefined;
    const interview = LABEL.test(text) && TURN.test(text);
    const alone = block.kind === 'paragraph' && !interview ? standalone(block) : NONE;
    const orphans =
      alone.length > 0 && (hasCue(block, { start: 0, end: text.length }) || SPEAKER.test(text)) ? NONE : alone;
    const speaksFirst = speaks(block, first);
    const startsWithSpeech = speaksFirst || TELLS_WHOSE.test(text);
    const endsWithSpeech =
      interview ||
      (last === first ? speaksFirst : speaks(block, last)) ||
      thinks(block, last) ||
      ENDS_SPEECH.has(text.trimEnd().slice(-1));
    const startsWithQuote = /^\s*["“‘]/.test(text);
    if (orphans.length) return { orphans, startsWithSpeech, startsWithQuote, endsWithSpeech };
    return WITHOUT_ORPHANS[Number(startsWithSpeech) + 2 * Number(startsWithQuote) + 4 * Number(endsWithSpeech)];
  },
  gathers: [
    gathering<Part, Span>({
      each: ({ orphans, startsWithQuote }, give) => {
        for (const orphan of orphans) give('orphan', orphan);
        give(startsWithQuote ? 'quote' : 'other', COUNTED);
      },
      conclude: (gathered, view) => {
        if (gathered.count('orphan') === 0 || articleKind(view) !== 'news') return [];
        // Where nearly every other paragraph is a quotation, it is an interview.
        const quotes = gathered.count('quote');
        const all = quotes + gathered.count('other');
        if (quotes >= MOSTLY_QUOTED * all && all > 8) return [];
        const { parts } = gathered;
        const orphaned = new Set<number>();
        return parts.flatMap(({ part, offset }, i) => {
          if (part.orphans.length === 0) return [];
          const before = parts[i - 1];
          // A story may open with a voice that it names later.
          if (i === 0 && part.orphans[0]!.start === 0 && parts[1]?.part.startsWithQuote) return [];
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
    }),
  ],
});

/**
 * Somebody stands beside a quotation of the paragraph with a verb no list knows: “…,” she remembered; or before it, after
 * which it begins without a stop: captain Sam Moss “…”; or the words before it announce it; or a dash and
 * the name stand behind it, or “That was how Moss put it”.
 */
const SPEAKER =
  /[,!?]["”’]\s+(?:he|she|they|\p{Lu}[\p{L}'’.-]+)\s+\p{Ll}+|\p{Ll}\s\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?\s["“‘]\p{Lu}|:\s+(?=\S[^:]{0,200}["“])|["”’]\s*[-–—]\s?@?\p{Lu}|["”]\s+(?:That|This) (?:is|was) how\b/u;

/** A line under a quotation that tells whose it is: “– Ann Moss, mayor”, “That was how Moss put it”. */
const TELLS_WHOSE = /^\s*(?:[-–—]\s?@?\p{Lu}|(?:That|This|So) (?:is|was|are|were|went)\b)/u;

const ENDS_SPEECH: ReadonlySet<string> = new Set(['"', '”', '’', ':']);

/** What somebody feels or wants, after whom the reader takes the next words for theirs. */
const MIND =
  /^(?:hopes?|hoped|believes?|believed|thinks?|thought|feels?|felt|wants?|wanted|loves?|loved|remembers?|remembered|recalls?|recalled|knows?|knew|worries|worried|fears?|feared|dreams?|dreamed|wonders?|wondered|expects?|expected|plans?|planned|agrees?|agreed|sees|describes?|described|shared|posted|tweeted)$/;

const PRONOUN: ReadonlySet<string> = new Set(['he', 'she', 'they', 'who']);

const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be']);

/** Whether somebody certainly says something in a sentence: a finite, active verb of saying outside quotations. */
function speaks(block: BlockFacts, sentence: Sentence): boolean {
  const { tokens } = block;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (!speechVerb(tokens[i]!, tokens[i + 1])) continue;
    const passive = i > sentence.firstToken && BE.has(tokens[i - 1]!.lower);
    if (!passive && !isQuoted(block, tokens[i]!.start)) return true;
  }
  return false;
}

/** Whether a sentence has somebody in it who feels or wants something: a name or a pronoun before such a verb. */
function thinks({ tokens }: BlockFacts, { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken + 1; i < endToken; i++)
    if ((tokens[i - 1]!.capital || PRONOUN.has(tokens[i - 1]!.lower)) && MIND.test(tokens[i]!.lower)) return true;
  return false;
}

/** The quotations that fill whole sentences by themselves. */
function standalone(block: BlockFacts): Span[] {
  return block.quotes.filter(({ start, end, depth, opened, closed, running }) => {
    if (depth > 0 || !opened || !closed || running || block.entry !== '') return false;
    // One before it that is not closed runs on: the speaker is that one's.
    if (block.quotes.some((other) => other.start < start && !other.closed)) return false;
    const inner = block.text.slice(start + 1, end - 1).trim();
    const words = inner.split(/\s+/).length;
    if (words < SHORTEST || !/^[\p{Lu}\p{N}[]/u.test(inner) || !/[.!?…]$/.test(inner)) return false;
    const before = block.text.slice(0, start).trimEnd();
    // “Why was he out so late? “My mother said …””: the answer of who is asked about.
    if (before.endsWith('?')) return false;
    // A line by itself of a few words is a crosshead.
    if (before === '' && block.text.slice(end).trim() === '' && words < CROSSHEAD) return false;
    return before === '' || /[.!?…]["”’']?$/.test(before);
  });
}
