import retextIndefiniteArticle from 'retext-indefinite-article';
import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import lettersFile from '../../data/en/acronyms/acronyms-read-as-words.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { checkStretches, retextCheck } from '../../syntax/text/prose.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import type { Token } from '../../syntax/text/tokens.ts';

const articles = retextCheck(retextIndefiniteArticle);
const READ_AS_WORDS = entrySet(lettersFile);
/** Letters whose names begin with a vowel: an MP, an FBI agent. */
const VOWEL_LETTERS = /^[AEFHILMNORSX]/;

export const indefiniteArticle = blockRule({
  id: 'indefinite-article',
  category: 'consistency',
  scope: 'block',
  triggers: ['a', 'an'],
  severity: 'warning',
  summary: '“A” where the sound asks for “an”, or the other way round.',
  why: 'The next sound decides, not the letter: an hour, a union, an MP, a NATO summit. A wrong one is often left over from a word that was changed.',
  examples: {
    flagged: [
      { text: 'The firm made {an} big profit.', message: '“a big”', fixed: 'The firm made a big profit.' },
      { text: 'She waited for {a} hour at the gate.', fixed: 'She waited for an hour at the gate.' },
      { text: 'He was {a} MP for Hull and {an} UN envoy.', message: '“an MP”' },
      { text: '“It was {an} good season,” he said.' },
      { text: 'It was {a} $85 million deal, {an} £20 fee and {a} 18-year-old, and {an} European won.' },
      { text: 'It is {a} only a small part.', message: '“an only”' },
      { text: 'It is {an} Unesco site with {an} UEFA office.', message: '“a Unesco”' },
      { text: 'He wants to be the leader of {a} another nation.', message: 'too many' },
    ],
    accepted: [
      { text: 'She waited an hour for a European envoy at a union hall.', why: 'the sound counts' },
      { text: 'He met an MP, an FBI agent and a NATO general.', why: 'letters and words' },
      { text: 'It was a one-off, an heirloom and a US-made car.' },
      { text: 'It was an $85 million deal, a £20 fee, an 11th-hour plan, an 1850s house and a 100-day walk.' },
      { text: 'He lost a 1,100-page book in an 8-2 win.', why: 'eleven hundred or a thousand' },
      { text: 'Vitamin A improves sight. Group A includes Hull.', why: 'a letter' },
      { text: 'It was a historic day, or an historic one.', why: 'both are said' },
      { text: 'He wants to be the leader of a our nation.', why: 'repeated-word says it' },
      { text: 'They want a Eurasian union.', why: 'begins with the sound of “you”' },
    ],
  },
  check(block) {
    const plain = checkStretches(articles, block.text, suspectSentences(block)).filter((message) =>
      isPlain(message, block.text),
    );
    const others = [...beforeAcronyms(block.tokens), ...beforeFigures(block.text), ...beforePeoples(block.tokens)];
    const found = [...plain, ...others].sort((a, b) => a.start - b.start);
    return found.flatMap(({ start, end }) => {
      const written = block.text.slice(start, end);
      const text = written.length === 1 ? `${written}n` : written.slice(0, 1);
      const after = block.text.slice(end, end + 80);
      const next = /^\s+[“‘"'(]?([$£€¥]?[\p{L}\p{N}-]+)/u.exec(after)?.[1] ?? '';
      // “a another nation”: one of them is left over; of “a our” repeated-word tells.
      if (written === 'a' && next === 'our') return [];
      if (written !== 'an' && DETERMINER.test(next)) {
        return { start, end, message: `“${written} ${next}”: one word too many.` };
      }
      const fix = { title: `Change to “${text}”`, edits: [{ start, end, text }] };
      const safe = isNarration(block, { start, end });
      return {
        start,
        end,
        message: `“${written} ${next}” should be “${text} ${next}”.`,
        // “a only a small part”: one of two articles is left over.
        fixes: /^\s+\S+\s+(?:an?|the)\s/i.test(after) ? [] : [safe ? { ...fix, safe } : fix],
      };
    });
  },
});

/** Words that stand where the article would. */
const DETERMINER = /^(?:our|its|another|any|each)$/;

/** Words that are no head of the article: foreign ones, a slip for another word, letters in a row (ntl). */
const NO_HEAD = /^(?:la|al|priori|on|in|of|at|as|is|it|or|and|i|[^aeiouyh]+)$/;

/** Sounds that go against the letter: a union, a European, a one-off; an hour. */
const LIKE_CONSONANT = /^(?:eu|ewe|once?\b|u(?:[bkrtw]|ni|na|s[aeiu]))/;
const LIKE_VOWEL = /^(?:[aeiou]|h(?:eir|onest|ono|our))/;

/** A cheap look, so that only sentences with an article before an unlikely letter are parsed. */
function suspectSentences({ tokens, sentences, text }: BlockFacts): Sentence[] {
  return sentences.filter(({ firstToken, endToken }) => {
    for (let i = firstToken; i + 1 < endToken; i++) {
      const { lower } = tokens[i]!;
      if ((lower === 'a' || lower === 'an') && isUnlikely(lower, tokens[i + 1]!) && isPlain(tokens[i]!, text))
        return true;
    }
    return false;
  });
}

function isUnlikely(article: string, { lower }: Token): boolean {
  const vowel = LIKE_VOWEL.test(lower) && !LIKE_CONSONANT.test(lower);
  return vowel === (article === 'a');
}

/** Names, acronyms and letters are not retext's to judge; figures are read too many ways. */
function isPlain({ start, end }: Span, text: string): boolean {
  const next = /^\s+[“”‘’"'(]?([\p{L}\p{N}’'-]+)/u.exec(text.slice(end))?.[1] ?? '';
  if (!/^\p{Ll}{2,}/u.test(next) || /^(?:h[eo]r|histor|hotel|habit|hallucin|heredit|hyster|usu|u[a-z]?$)/.test(next)) {
    return /^(?:hour|honest|heir)/.test(next);
  }
  // "Group A", "vitamin A", and "a" as a foreign word: "a la carte".
  return !(text.slice(start, end) === 'A' && /\p{L}\s$/u.test(text.slice(0, start))) && !NO_HEAD.test(next);
}

/** Articles that do not fit the acronym after them. */
function beforeAcronyms(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ text, lower }, i) => {
    const next = tokens[i + 1];
    if (!next || (text !== 'a' && lower !== 'an') || !/^\p{Lu}{2,5}$/u.test(next.text) || !next.spaced) return false;
    if (
      READ_AS_WORDS.has(next.text) ||
      (/^[A-Z]*[AEIOU][A-Z]{0,2}$/.test(next.text) &&
        !/^(?:FBI|MBA|NBA|US|UN|UK|EU|MEP|MOT|HIV|NGO|RAF|LSE|SUV|UAE)$/.test(next.text))
    )
      return false;
    return VOWEL_LETTERS.test(next.text) !== (lower === 'an');
  });
}

/** A sum or a figure after an article, with the digits up to the first comma and the group after it. */
const FIGURE = /(?<![\p{L}\p{N}.’'-])(a|an) [$£€¥]?(\d{1,4})(,\d{3})?(?![\d:/–]|-\d)/gu;

/** Articles that do not fit the figure after them: an $85 million fund, an 18-year-old, a £20 fee. */
function beforeFigures(text: string): Span[] {
  return matchesOf(text, FIGURE).flatMap((match) => {
    const [, article, digits, group] = match;
    const vowel = startsWithVowel(digits!, group !== undefined);
    if (vowel === undefined || vowel === (article === 'an')) return [];
    return [{ start: match.index, end: match.index + article!.length }];
  });
}

/** Whether a figure is read with a vowel first (eight, eleven, eighteen …); undefined where it is read in two ways. */
function startsWithVowel(digits: string, grouped: boolean): boolean | undefined {
  if (digits.startsWith('0')) return undefined;
  if (digits.length < 4) return digits.startsWith('8') || digits === '11' || digits === '18';
  if (grouped || /^11/.test(digits)) return undefined;
  return /^(?:8|18)/.test(digits);
}

const PEOPLE_LIKE_CONSONANT = /^(?:eur|ukrain|ugand|urugu)/;
/** Bodies whose letters are read as a word that begins as “you”. */
const BODY_LIKE_CONSONANT = /^(?:uefa|unesco|unicef|unctad|unaids|unrwa)$/;
const PEOPLE_LIKE_VOWEL = /^[aeio]/;

/** Articles that do not fit the people, country or body after them: a European, an Italian, a Unesco site. */
function beforePeoples(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ text, lower }, i) => {
    const next = tokens[i + 1];
    if (!next?.capital || !next.spaced || (text !== 'a' && lower !== 'an')) return false;
    if (BODY_LIKE_CONSONANT.test(next.lower)) return lower === 'an';
    if (!(bitsOf(next.lower) & Word.nation)) return false;
    const consonant = PEOPLE_LIKE_CONSONANT.test(next.lower);
    return consonant ? lower === 'an' : PEOPLE_LIKE_VOWEL.test(next.lower) && lower === 'a';
  });
}
