import retextIndefiniteArticle from 'retext-indefinite-article';
import type { BlockFacts } from '../../analysis/facts.ts';
import lettersFile from '../../data/en/acronyms-read-as-words.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
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
    ],
    accepted: [
      { text: 'She waited an hour for a European envoy at a union hall.', why: 'the sound counts' },
      { text: 'He met an MP, an FBI agent and a NATO general.', why: 'letters and words' },
      { text: 'It was a one-off, an heirloom and a US-made car.' },
      { text: 'Vitamin A improves sight. Group A includes Hull.', why: 'a letter' },
      { text: 'It was a historic day, or an historic one.', why: 'both are said' },
    ],
  },
  check(block) {
    const plain = checkStretches(articles, block.text, suspectSentences(block)).filter((message) =>
      isPlain(message, block.text),
    );
    const found = [...plain, ...beforeAcronyms(block.tokens)].sort((a, b) => a.start - b.start);
    return found.map(({ start, end }) => {
      const written = block.text.slice(start, end);
      const text = written.length === 1 ? `${written}n` : written.slice(0, 1);
      const next = /^\s+[“‘"'(]?([\p{L}\p{N}-]+)/u.exec(block.text.slice(end))?.[1] ?? '';
      const fix = { title: `Change to “${text}”`, edits: [{ start, end, text }] };
      const safe = isNarration(block, { start, end });
      return {
        start,
        end,
        message: `“${written} ${next}” should be “${text} ${next}”.`,
        fixes: [safe ? { ...fix, safe } : fix],
      };
    });
  },
});

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
