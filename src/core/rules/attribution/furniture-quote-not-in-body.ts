import type { BlockFacts } from '../../analysis/facts.ts';
import { rememberingOf } from '../../base/remembered.ts';
import { turnOf } from '../../base/turns.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { isFurniture } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Fix, Span } from '../../model.ts';
import { closest, joined, joinedWords, type Match, placesOf, type Word, wordsOf } from '../support/word-runs.ts';

/** A quotation in the furniture, relative to its block. */
interface Quoted extends Span {
  readonly words: readonly Word[];
}

/** Words of the body that come near a quotation: where they stand, and the first and the last of them. */
interface Said extends Span {
  readonly first: Word;
  readonly last: Word;
}

/** The words of a paragraph, joined: worked out where the furniture quotes something. */
const joinedIn = rememberingOf(({ tokens }: BlockFacts) => joinedWords(tokens));
/** Those in quotation marks, relative to the block: worked out where a quotation is not found. */
const spokenBy = rememberingOf(spokenIn);

const SHORTEST = 3;
/** So many blocks are gone through in one turn. */
const BLOCKS_A_TURN = 1_000;
/** Beyond this many furniture quotations a text is no article. */
const MOST = 40;

export const furnitureQuoteNotInBody = articleRule<readonly Quoted[]>({
  id: 'furniture-quote-not-in-body',
  category: 'attribution',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'Quoted words in headline, deck or pull quote that the body does not have.',
  why: 'Quotation marks promise the exact words. Where a quotation in the body has nearly the same words the finding is a warning with those words as the fix; elsewhere it is only worth checking, because some houses quote a paraphrase. One or two words are taken for scare quotes.',
  examples: {
    flagged: [
      {
        text: 'Mayor: {‘We never saw that letter’}\n\nThe mayor rejected the charge on Monday.\n\n“We never saw the letter,” he told the council at its meeting.',
        message: 'We never saw the letter',
        fixed:
          'Mayor: ‘We never saw the letter’\n\nThe mayor rejected the charge on Monday.\n\n“We never saw the letter,” he told the council at its meeting.',
      },
      {
        text: "Ferry {'will not ever run again'}\n\nThe ferry has made its last crossing, its owner said on Monday.\n\n“She will never ever run again,” he said of the ferry.",
      },
      {
        text: 'Club {‘ready to walk away’}\n\nThe club may leave the league, its chairman said on Monday. “We have other plans,” he said.',
        message: 'not in the body',
      },
    ],
    accepted: [
      {
        text: 'Mayor: ‘We never saw the letter’\n\nThe mayor rejected the charge on Monday.\n\n"We never saw the letter," he told the council.',
        why: 'curly and straight marks, final comma',
      },
      {
        text: "New tunnel 'four to 12 months' late\n\nThe tunnel is late.\n\n“It may be four to 12 months before the first train,” he said.",
        why: 'the closing mark behind an s is no apostrophe',
      },
      {
        text: 'Council gets ‘tough’ on rent\n\nThe council will check every lease, it said on Monday.',
        why: 'a scare quote',
      },
      {
        text: 'Dar: ‘It was a long wait’\n\nSalma Dar has her house back.\n\n“It was,” she said, “a long wait.”',
        why: 'the quotation is interrupted in the body',
      },
      {
        text: '“What will they leave us, the walls or the roof?”\n\nThat was the question that an owner, who gave her name as Salma Dar, asked the council on Monday.\n\n“We have other plans,” the council said.',
        why: 'the quotation that opens the story',
      },
      {
        text: '---\ntitle: Club may leave\nsubtitle: In response to ‘Let the club go in peace’ by Salma Dar\n---\n\nThe club may leave the league.\n\n“We have other plans,” it wrote on Monday.',
        container: 'markdown',
        why: 'the title of another piece',
      },
      {
        text: '---\ntitle: Club may leave\n---\n\nThe club may leave the league. At the gate its friends sang on Monday:\n\n## “Let the club go in peace!”\n\n“We have other plans,” the club wrote.',
        container: 'markdown',
        why: 'the paragraph before leads up to it',
      },
      {
        text: '---\ntitle: Club may leave\n---\n\nThe club may leave the league, its chairman wrote on Monday:\n\n> “We have other plans, and we will tell you of them.”\n\nThe league has no comment.',
        container: 'markdown',
        why: 'a block quotation is part of the story',
      },
    ],
  },
  collect(block) {
    if (!isFurniture(block.kind) || block.kind === 'caption') return undefined;
    const quotes = block.quotes.flatMap(({ start, end, depth, opened, closed }) => {
      const words = wordsOf(block.tokens.filter((token) => token.start >= start && token.end <= end - Number(closed)));
      return depth === 0 && opened && closed && words.length >= SHORTEST ? [{ start, end, words }] : [];
    });
    return quotes.length > 0 ? quotes : undefined;
  },
  *conclude(quoting, view) {
    if (quoting.length === 0 || quoting.length > MOST) return [];
    const paragraphs = view.outline.filter(({ kind }) => kind === 'paragraph').map(({ id }) => id);
    const body: string[] = [];
    const isOver = turnOf(BLOCKS_A_TURN);
    for (const id of paragraphs) {
      const words = joinedIn(view.block(id).facts);
      if (words.trim() !== '') body.push(words);
      if (isOver()) yield;
    }
    if (body.length === 0) return [];
    yield;
    const missing: { readonly quote: Quoted; readonly offset: number }[] = [];
    for (const { part, offset } of quoting) {
      for (const quote of part) {
        if (!isIn(body, quote.words)) missing.push({ quote, offset });
        yield;
      }
    }
    if (missing.length === 0) return [];
    yield;
    // Taken together, so that an interrupted quotation is one.
    const spoken = paragraphs.flatMap((offset) => spokenBy(view.block(offset).facts).map((word) => ({ word, offset })));
    const spokenWords = spoken.map(({ word }) => word);
    const spokenAt = placesOf(
      missing.map(({ quote }) => quote.words),
      spokenWords,
    );
    yield;
    return missing.flatMap(({ quote, offset }) => {
      const match = closest(quote.words, spokenWords, spokenAt);
      if (isWhole(quote, match)) return [];
      const near = match && match.agreeing >= Math.max(SHORTEST, 0.6 * quote.words.length) ? match : undefined;
      if (!near) return isOwn(quote, offset, view) ? [] : [nowhere(quote, offset)];
      const [first, last] = [spoken[near.first]!, spoken[near.first + near.length - 1]!];
      if (
        isSame(
          quote.words,
          spoken.slice(near.first, near.first + near.length).map(({ word }) => word),
        )
      )
        return [];
      const said = { start: first.word.start + first.offset, end: last.word.end + last.offset };
      const fixes = inTheWordsOf(quote, offset, { ...said, first: first.word, last: last.word }, view);
      return [differing({ start: quote.start + offset, end: quote.end + offset }, said, view, fixes)];
    });
  },
});

/** Whether a paragraph has these words in a row. */
function isIn(body: readonly string[], words: readonly Word[]): boolean {
  const run = joined(words);
  return body.some((paragraph) => paragraph.includes(run));
}

function spokenIn({ tokens, quotes }: BlockFacts): Word[] {
  if (quotes.length === 0) return [];
  return wordsOf(tokens.filter(({ start }) => quotes.some((quote) => quote.start <= start && start < quote.end)));
}

function isWhole({ words }: Quoted, match: Match | undefined): boolean {
  return match?.agreeing === words.length && match.length === words.length;
}

/** Whether two runs of words have the same letters: hyphens and marks aside. */
function isSame(a: readonly Word[], b: readonly Word[]): boolean {
  const letters = (words: readonly Word[]) => words.map(({ word }) => word.replace(/[^\p{L}\p{N}]/gu, '')).join('');
  return letters(a) === letters(b);
}

/**
 * Whether quoted words are not promised from the body: a block quotation of Markdown, which may hold text of the story as
 * well as a pull quote; a line that the paragraph before leads up to with a colon; a quotation that opens the story and is
 * told of in what follows (“That was the question …”); the title of another piece (“in response to ‘…’”) or its teaser.
 */
function isOwn({ start, end }: Quoted, offset: BlockId, view: ArticleView): boolean {
  if (view.container === 'markdown' && view.kindOf(offset) === 'pullQuote') return true;
  const { text } = view.block(offset).facts;
  if (/\b(?:response|reply|answer)\sto\s$/i.test(text.slice(0, start)) || /^\sby\s\p{Lu}/u.test(text.slice(end)))
    return true;
  const { before, after } = view.neighbours(offset);
  const textOf = (id: BlockId | undefined) =>
    id !== undefined && view.kindOf(id) === 'paragraph' ? view.block(id).facts.text : '';
  if (/:\s*$/.test(textOf(before)) || /\bRead more\s*$/.test(textOf(after))) return true;
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '' && TOLD_OF.test(textOf(after));
}

/** What goes back to the words before: “That was the question …”, “With these words …”. */
const TOLD_OF = /^(?:(?:with|so) )?(?:that|this|those|these)\b/i;

function nowhere({ start, end }: Quoted, offset: number): Problem {
  const message = 'The quoted words are not in the body.';
  return { start: start + offset, end: end + offset, severity: 'hint', message };
}

function differing(quote: Span, said: Span, view: ArticleView, fixes: Problem['fixes']): Problem {
  const message = `The body has “${view.slice(said.start, said.end)}”, not these words.`;
  return { ...quote, message, fixes, related: [{ ...said, message: 'The words in the body.' }] };
}

/** The quotation in the words of the body. Another first or last word (“becoming” for “become”) fits the sentence around it. */
function inTheWordsOf({ words: quoted }: Quoted, offset: number, said: Said, view: ArticleView): Fix[] {
  const words = view.slice(said.start, said.end);
  if (quoted[0]!.word !== said.first.word || quoted.at(-1)!.word !== said.last.word || /[\n“”"]/.test(words)) return [];
  const inside = { start: quoted[0]!.start + offset, end: quoted.at(-1)!.end + offset };
  const initial = view.slice(inside.start, inside.start + 1);
  const text = initial === initial.toLowerCase() ? words : words[0]!.toUpperCase() + words.slice(1);
  return [{ title: `Change to “${text}”`, edits: [{ ...inside, text }] }];
}
