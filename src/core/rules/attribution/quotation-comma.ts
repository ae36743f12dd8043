import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { isQuoted } from '../../linter/places.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

/** Verbs between which and what is said a comma belongs. */
const SAID =
  'said|says|added|adds|stated|states|explained|explains|noted|notes|asked|asks|replied|replies|concluded|concludes|continued|continues|wrote|writes|warned|warns|argued|argues';
/** What may follow a quotation that a comma ends: said Mary Norton, he said, Norton said. */
const SOURCE = new RegExp(
  `^ (?:(?:${SAID}) (?=\\p{Lu}|he\\b|she\\b|they\\b|the\\b|an?\\b)|(?:he|she|they|\\p{Lu}[\\p{L}’'-]+) (?:${SAID})\\b)`,
  'u',
);
/** The same as a whole sentence behind a quotation that a full stop ends: it is no sentence by itself. */
const SOURCE_ALONE = new RegExp(`^ +(?:(?:\\p{Lu}[\\p{L}’'-]+ ){1,3}|(?:he|she|they) )(?:${SAID})\\.(?= |$)`, 'u');
const CUE = new RegExp(`(?<![\\p{L}’'])(?:${SAID}|adding|saying) $`, 'u');
/** So many words of a quotation make it something said rather than a title or a word. */
const WORDS = /^\p{Lu}[\p{L}’']*(?: [\p{L}\p{N}’'-]+,?){4}/u;
/** More words with capitals make it a title. */
const SMALL = /(?<![\p{L}’'])\p{Ll}+/gu;
const NO_LETTER = /[^\p{L}\p{N}’'-]/u;
const LONGEST_START = 120;
/** What has words on it rather than says them: they are quoted as they stand there, without a comma. */
const WRITTEN_ON =
  /\b(?:t-?shirt|shirt|jersey|jacket|cap|hat|sign|banner|poster|placard|sticker|badge|plaque|label|tattoo|graffiti|inscription)s? $/i;

/** “That” joins what is said to its verb, so that no comma parts the two: noting that, “it … */
const THAT = / that(,) ["“](?=[\p{L}_[])/gu;

export const quotationComma = blockRule({
  id: 'quotation-comma',
  category: 'attribution',
  scope: 'block',
  kinds: ['paragraph'],
  needs: 'quotes',
  severity: 'info',
  claim: 'warning',
  summary: 'No comma between a quotation and who said it, or one behind “that”.',
  why: 'What somebody said is parted from “he said” by a comma (or a question mark, where it asks): inside the closing mark, or before the opening one. Titles and single words in quotation marks are left alone. Behind “said that” the quotation is part of the sentence and takes none.',
  examples: {
    flagged: [
      {
        text: '“The mill is old and nobody wants {it”} said Mary Norton on Monday.',
        message: 'comma',
        fixed: '“The mill is old and nobody wants it,” said Mary Norton on Monday.',
      },
      { text: '"The mill is old and nobody wants {it"} she said.' },
      {
        text: 'On Monday Mary Norton {said “The} mill is old and nobody wants it.”',
        message: 'comma',
        fixed: 'On Monday Mary Norton said, “The mill is old and nobody wants it.”',
      },
      {
        text: '“The mill is old and nobody wants {it.”} Mary Norton added. She left.',
        message: 'rather than a full stop',
        fixed: '“The mill is old and nobody wants it,” Mary Norton added. She left.',
      },
      {
        text: 'Mary Norton said {that, “}the mill is old and nobody wants it.”',
        message: 'No comma',
        fixed: 'Mary Norton said that “the mill is old and nobody wants it.”',
      },
    ],
    accepted: [
      { text: '“The mill is old and nobody wants it,” said Mary Norton. “Is it old?” she asked.' },
      { text: 'She said that, on Monday, “the mill was old,” and after that, late in May, it was sold.' },
      {
        text: '“The mill is old.” She said it would be sold. “The mill is old.” Mary Norton explained why.',
        why: 'a sentence',
      },
      { text: 'The banner “We want the mill to stay here” said it all.', why: 'no speaker' },
      { text: 'The mayor said “No” to the plan, and she said “The Mill on the River Floss” was dull.', why: 'titles' },
      { text: 'A song called “We are all going to town” said Mary Norton loved it.', why: 'not at the start' },
      { text: '“My father said ‘We are all going to town’ and left,” she said.', why: 'as a speaker quotes' },
      { text: 'The back of her shirt says “We are all going to town” in red.', why: 'what stands on it' },
    ],
  },
  check(block): Problem[] {
    const found = block.quotes.flatMap((quote) => [
      ...closing(block, quote.start, quote.end),
      ...opening(block, quote.start),
    ]);
    return [...found, ...behindThat(block)].sort((a, b) => a.start - b.start);
  },
});

function closing({ text }: BlockFacts, start: number, end: number): Problem[] {
  if (/^\p{L}\.["”]$/u.test(text.slice(end - 3, end)) && SOURCE_ALONE.test(text.slice(end, end + 60)))
    return [stopped(text, end)];
  if (!/^[\p{L}\p{N}]{2}[”"’']$/u.test(text.slice(end - 3, end)) || !isSaid(text, start)) return [];
  if (!/(?:^|[.!?:,”"]) ?$/.test(text.slice(Math.max(0, start - 3), start))) return [];
  if (!SOURCE.test(text.slice(end, end + 60))) return [];
  return [problem({ start: wordStart(text, end - 1), end }, end - 1)];
}

/** “It is old.” Norton said. */
function stopped(text: string, end: number): Problem {
  const at = end - 2;
  const fixes = [{ title: 'Change to a comma', edits: [{ start: at, end: at + 1, text: ',' }] }];
  return {
    start: wordStart(text, at),
    end,
    message: 'A comma rather than a full stop parts a quotation from who said it.',
    fixes,
  };
}

function opening(block: BlockFacts, start: number): Problem[] {
  const { text } = block;
  const cue = CUE.exec(text.slice(Math.max(0, start - 12), start));
  if (!cue || !isSaid(text, start) || isQuoted(block, start - 1)) return [];
  if (WRITTEN_ON.test(text.slice(Math.max(0, start - 40), start - cue[0].length))) return [];
  const wordEnd = start + 1 + /^[\p{L}’']*/u.exec(text.slice(start + 1, start + 30))![0].length;
  return [problem({ start: wordStart(text, start - 1), end: wordEnd }, start - 1)];
}

/** Whether what a mark opens is a sentence somebody said: a capital, then small words. */
function isSaid(text: string, start: number): boolean {
  const words = WORDS.exec(text.slice(start + 1, start + 1 + LONGEST_START));
  return words !== null && (words[0].match(SMALL)?.length ?? 0) >= 3;
}

function behindThat(block: BlockFacts): Problem[] {
  return matchesOf(block.text, THAT, /that, ["“]/).flatMap(({ index }): Problem[] => {
    const comma = index + ' that'.length;
    if (isQuoted(block, comma)) return [];
    return [
      {
        start: index + 1,
        end: comma + 3,
        message: 'No comma belongs between “that” and the quotation.',
        fixes: [{ title: 'Remove the comma', edits: [{ start: comma, end: comma + 1, text: '' }] }],
      },
    ];
  });
}

function wordStart(text: string, end: number): number {
  const words = text.slice(Math.max(0, end - 30), end).split(NO_LETTER);
  return end - words.at(-1)!.length;
}

function problem(span: { start: number; end: number }, at: number): Problem {
  return {
    ...span,
    message: 'A comma belongs between a quotation and who said it.',
    fixes: [{ title: 'Add the comma', edits: [{ start: at, end: at, text: ',' }] }],
  };
}
