import type { BlockFacts } from '../../analysis/facts.ts';
import headsFile from '../../data/en/titles/institution-heads.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule, gathering, type Problem } from '../../linter/rule.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { type FormUse, isMixed, mixedForms } from '../support/forms.ts';
import { beginsSentence, placesOf } from '../support/tokens.ts';

interface PhraseUse extends FormUse {
  readonly phrase: string;
  /** It is a name, of which every capital counts. */
  readonly name?: boolean;
}

/** A common word before a plural in small letters: “harbour districts”, “Harbour districts”; the span is the word’s. */
interface ThingUse extends FormUse {
  /** Both words in small letters. */
  readonly thing: string;
  readonly form: 'capital' | 'small';
}

/** Uses of a block. */
interface Part {
  readonly phrases: readonly PhraseUse[];
  readonly things: readonly ThingUse[];
}

const HEADS = entrySet(headsFile);
/** Single words that some houses give a capital and others do not. */
const SINGLE = new Set('bill cabinet congress government internet opposition parliament senate'.split(' '));
const NOUNS: ReadonlySet<string> = new Set([...HEADS, ...SINGLE]);
/** Before the small form, words that make it one of many: a high court, other supreme courts. */
const GENERIC = new Set(
  'a an any every each no another other two three several many some its their his her our own new'.split(' '),
);

export const capitalisationDrift = articleRule<Part>({
  id: 'capitalisation-drift',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph'],
  severity: 'info',
  summary: 'The same body with capitals here and without there.',
  why: '“Supreme Court” and “supreme court” in one article look like two things. Titles of people follow rules of their own and are not compared; nor is a general sense (“a high court”), nor the first word of a sentence.',
  houseNotes: ['AP: Supreme Court.', 'Guardian: supreme court, but House of Commons.'],
  examples: {
    flagged: [
      {
        text: 'The Supreme Court ruled on Monday. Lawyers left the {supreme court} at nine, and the Supreme Court closed.',
        message: 'supreme court',
        fixed:
          'The Supreme Court ruled on Monday. Lawyers left the Supreme Court at nine, and the Supreme Court closed.',
      },
      {
        text: 'He sued the election commission. Staff of the {Election Commission} wept, and the election commission paid.',
      },
      {
        text: 'The video is on YouTube. It was seen on {Youtube} by many, and YouTube has not said how many.',
        fixed: 'The video is on YouTube. It was seen on YouTube by many, and YouTube has not said how many.',
      },
      { text: 'Five harbour districts said no. The other {Harbour} districts slept, and no harbour districts woke.' },
      { text: 'The crew of fishBay filmed it. {Fishbay} sells the film, and fishBay is glad.' },
      { text: 'He blamed the government. Officials of the {Government} left, and the government fell.' },
      {
        text: 'He joined the {Rotary club}. Its head praised the Rotary Club on Monday.',
        fixed: 'He joined the Rotary Club. Its head praised the Rotary Club on Monday.',
      },
      {
        text: 'He left the Gaza strip. The war in the {Gaza Strip} goes on, and the Gaza strip is shut.',
        fixed: 'He left the Gaza Strip. The war in the Gaza Strip goes on, and the Gaza Strip is shut.',
      },
      {
        text: 'It was read in the Mill Building. The roof of the {Mill building} leaks, and the Mill Building is old.',
        fixed: 'It was read in the Mill Building. The roof of the Mill Building leaks, and the Mill Building is old.',
      },
    ],
    accepted: [
      { text: 'The Supreme Court ruled. A supreme court judge may do that.', why: 'a general sense' },
      { text: 'Interior Minister Ali Dar left. The interior minister is ill.', why: 'a title' },
      { text: 'He blamed the government. Government staff left.', why: 'the first word of a sentence' },
      { text: 'The crew of fishBay filmed it. FishBay sells the film.', why: 'the head of a sentence' },
      { text: 'He blamed the government. The Welsh Government paid.', why: 'part of a name' },
      { text: 'The Supreme Court ruled. “The supreme court lies,” he said.', why: 'a quotation' },
      {
        text: 'The Hale administration left. Her report, Storm: How the Hale Administration’s Assault Hurts, sold well. The Hale administration sued.',
        why: 'the title of a work',
      },
      {
        text: 'He plays for Hull City. She left Hull city centre for the Union of Mill Workers and Mill workers’ talks.',
      },
    ],
  },
  collect(block) {
    const phrases: PhraseUse[] = [];
    const things: ThingUse[] = [];
    for (const i of block.capitals) {
      const name = capitalsOf(block, i);
      if (name) phrases.push(name);
    }
    for (let i = 1; i < block.tokens.length; i++) {
      const thing = thingAt(block, i);
      if (thing) things.push(thing);
    }
    for (const i of endsOfNames(block)) {
      const use = (NOUNS.has(block.tokens[i]!.lower) ? useAt(block, i) : undefined) ?? namedAt(block, i);
      if (use && isNarration(block, use)) phrases.push(use);
    }
    return phrases.length || things.length ? { phrases, things } : undefined;
  },
  gathers: [
    gathering<Part, ThingUse>({
      each: ({ things }, give) => {
        for (const use of things) give(use.thing, use);
      },
      isSought: (uses) => uses.some(isCapital),
      conclude: ({ sought }) => {
        const capitalAt = (uses: readonly ThingUse[]) => uses.find(isCapital)!.start;
        const looked = [...sought].sort((a, b) => capitalAt(a) - capitalAt(b)).slice(0, MOST_THINGS);
        return looked.flatMap((uses) => mixedForms(uses));
      },
    }),
    gathering<Part, PhraseUse>({
      each: ({ phrases }, give) => {
        for (const use of phrases) give(use.phrase, use);
      },
      isSought: isMixed,
      conclude: ({ sought }) =>
        sought.flatMap((uses) =>
          uses[0]!.name
            ? ofOneName(uses)
            : mixedForms(uses, { ...capitalOf(uses), rewrite: ({ text }, form) => recased(text, form) }),
        ),
    }),
  ],
});

/** The indices of the tokens that may end a name in either form, in text order: nouns of names, and what follows a capital. */
function endsOfNames({ tokens, capitals }: BlockFacts): number[] {
  const ends = new Set(placesOf(tokens, NOUNS).filter((i) => i > 0));
  for (const i of capitals) if (i + 1 < tokens.length) ends.add(i + 1);
  return [...ends].sort((a, b) => a - b);
}

/** A name that may have a capital inside: fishBay, YouTube; or one that differs from such a name in nothing else. */
function capitalsOf(block: BlockFacts, i: number): PhraseUse | undefined {
  const { start, end, text, lower, kind, capital } = block.tokens[i]!;
  if (text.length < SHORTEST_NAME || kind !== 'word') return undefined;
  // At the head of a sentence fishBay may be FishBay, but not Fishbay.
  const mayOpen = !INSIDE.test(text) && bitsOf(lower) === 0;
  const inside = capital ? mayOpen || !beginsSentence(block.tokens, i) : INSIDE.test(text);
  if (!inside || NO_NAME.test(text) || '#@'.includes(block.text[start - 1] ?? ' ')) return undefined;
  if (!isNarration(block, { start, end })) return undefined;
  return { start, end, text, form: text, phrase: `=${lower}`, name: true };
}

/** A common word before a plural in small letters, with a capital only where one of many is spoken of. */
function thingAt(block: BlockFacts, i: number): ThingUse | undefined {
  const { tokens } = block;
  const [word, noun] = [tokens[i]!, tokens[i + 1]];
  // Most words are no such plural: that is quick to see.
  if (noun === undefined || noun.text.charCodeAt(noun.text.length - 1) !== SMALL_S || !PLURAL.test(noun.text))
    return undefined;
  if (!(bitsOf(word.lower) & Word.common)) return undefined;
  if (word.capital && (tokens[i + 2]?.capital || !SOME.has(tokens[i - 1]?.lower ?? ''))) return undefined;
  if (!isNarration(block, word)) return undefined;
  const form = word.capital ? 'capital' : 'small';
  return { start: word.start, end: word.end, text: word.text, form, thing: `${word.lower} ${noun.lower}` };
}

const SMALL_S = 0x73;
const PLURAL = /^\p{Ll}{4,}s$/u;
/** Before a capital they say that no name follows: “the other Harbour districts”. */
const SOME: ReadonlySet<string> = new Set(
  'the other these those all such both many some most more few several'.split(' '),
);

/** So many things with a capital are looked for in small letters. */
const MOST_THINGS = 10;

function isCapital({ form }: ThingUse): boolean {
  return form === 'capital';
}

/** What no name that is compared has: another character than a letter; or it is all capitals. */
const NO_NAME = /[^\p{L}]|^\p{Lu}+$/u;
const INSIDE = /\p{Ll}\p{Lu}\p{Ll}/u;
/** A shorter name with capitals inside may be two things. */
const SHORTEST_NAME = 5;

/** A name of two parts: AgriDesk; a slip of the shift key has no part after it: DemocratIc. */
const TWO_PARTS = /\p{Ll}\p{Lu}\p{Ll}{2}/u;

/**
 * One finding where a name has a capital inside at one place and not at another; words with one capital alone say nothing.
 * The form with two parts is offered even where it is the rarer.
 */
function ofOneName(uses: readonly PhraseUse[]): Problem[] {
  if (!uses.some(({ text }) => INSIDE.test(text))) return [];
  const problems = mixedForms(uses, { offerAll: true, rewrite: (_use, form) => form });
  return problems.map(({ fixes = [], ...problem }) => ({
    ...problem,
    fixes: fixes.filter(
      ({ edits }, i) => i === 0 || (TWO_PARTS.test(edits[0]!.text) && !TWO_PARTS.test(fixes[0]!.edits[0]!.text)),
    ),
  }));
}

function useAt({ tokens, text }: BlockFacts, i: number): PhraseUse | undefined {
  const [head, word, before] = [tokens[i]!, tokens[i - 1]!, tokens[i - 2]];
  if (isNamePart(tokens[i + 1])) return undefined;
  const span = (first: Token) => ({ start: first.start, end: head.end, text: text.slice(first.start, head.end) });
  if (word.kind === 'word' && word.capital === head.capital && word.text.length > 3 && head.start === word.end + 1) {
    if (!HEADS.has(head.lower) || beginsSentence(tokens, i - 1) || (before?.capital && !beginsSentence(tokens, i - 2)))
      return undefined;
    if (head.capital ? before?.text === 'of' : GENERIC.has(before?.lower ?? '') || before?.kind === 'punctuation')
      return undefined;
    if (!head.capital && before?.lower !== 'the') return undefined;
    return { ...span(word), form: head.capital ? 'capitals' : 'small', phrase: `${word.lower} ${head.lower}` };
  }
  if (!SINGLE.has(head.lower) || word.lower !== 'the') return undefined;
  return { ...span(head), form: head.capital ? 'capitals' : 'small', phrase: head.lower };
}

/** What a name ends with, with a capital or without: the Kooringa Building, the Kooringa building. */
function namedAt({ tokens, text }: BlockFacts, i: number): PhraseUse | undefined {
  const { lower, start, end, text: form, kind } = tokens[i]!;
  // “Hull city” may be the town rather than the club.
  if (!tokens[i - 1]!.capital || kind !== 'word' || !(bitsOf(lower) & Word.body) || PLACE.test(lower)) return undefined;
  let first = i;
  while (first > 0 && isNameWord(tokens[first - 1]!)) first--;
  if (first === i || isNamePart(tokens[i + 1])) return undefined;
  // “How the Hale Administration’s Assault Is Hurting Us” is a title.
  if (tokens[i + 1]?.kind === 'possessive' && tokens[i + 2]?.capital) return undefined;
  // “The Association of Mill Owners” is a longer name.
  const before = tokens[first - 1]?.lower ?? '';
  if (first === i - 1 && beginsSentence(tokens, first)) return undefined;
  if (/^(?:of|for|and|&)$/.test(before) && tokens[first - 2]?.capital) return undefined;
  const name = text.slice(tokens[first]!.start, start);
  return { start: tokens[first]!.start, end, text: name + form, form, phrase: name + lower };
}

/** What a name keeps its capital for, and what it has one or none for as a house likes. */
const PROPER = /^(?:states|strip|kingdom|emirates|islands?|bank|sea|ocean|gulf)$/;
const EITHER = /^(?:government|administration|cabinet|ministry|parliament|war)$/;

/** Of “Rotary Club” and “Rotary club” the whole name is offered on a tie, of “Gaza Strip” and “Gaza strip” always. */
function capitalOf(uses: readonly PhraseUse[]): { readonly prefer?: string; readonly always?: boolean } {
  const last = uses[0]!.phrase.split(' ').at(-1)!;
  const prefer = uses.map(({ form }) => form).find((form) => /^\p{Lu}/u.test(form));
  return prefer && !EITHER.test(last) ? { prefer, always: PROPER.test(last) } : {};
}

const PLACE = /^(?:city|state|county|country|capital|kingdom)$/;

function isNameWord({ text, lower }: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && (bitsOf(lower) & Word.grammar) === 0;
}

/** Whether the next word carries the name on: the Supreme Court Bar Association, the Government of India. */
function isNamePart(next: Token | undefined): boolean {
  return next !== undefined && (next.capital || next.lower === 'of' || next.lower === 'for' || next.text === '-');
}

function recased(text: string, form: string): string {
  // Of a name the last word alone differs.
  if (text.endsWith(form.slice(1))) return text.slice(0, -form.length) + form;
  return form === 'small' ? text.toLowerCase() : text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}
