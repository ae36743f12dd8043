import type { Candidate } from './collect.ts';
import { isHeadlineForm } from './heading.ts';
import { type Gazetteer, hasOtherBearer } from './known.ts';
import { isMixedCase } from './shapes.ts';
import { isPlain, ORGANISATION_CLASS, UNKNOWN_CLASS } from './tagging/classes.ts';
import { isRank } from './titles/rank-words.ts';
import { type NameUse, useOf } from './uses.ts';
import type { Weighed } from './weigh.ts';
import { bitsOf, Word } from './words.ts';

/**
 * Takes off what ran into a name from a heading or a sentence's first word, where the article has the name without it:
 * "Klaus Staeck Artist and Publisher", "Can Angela Merkel change course?"; and the rank of "DC Bunt".
 */
export function trimmed(use: NameUse, item: Weighed, known: Gazetteer): NameUse {
  const { candidate } = item;
  const { keys } = use;
  const said = isSaidBefore(use, item);
  const led =
    said ||
    isOpening(use, item) ||
    isRank(keys[0] as string) ||
    candidate.classes[use.firstToken - candidate.first] === ORGANISATION_CLASS;
  if (keys.length === 2 && led && hasOtherBearer(keys, known)) return useOf(item, candidate, 1, 2);
  if (keys.length < 3 || keys.length !== use.endToken - use.firstToken) return use;
  const from = use.firstToken - candidate.first;
  const to = use.endToken - candidate.first;
  const isKnown = (name: readonly string[]): boolean => known.isFullName(name.join(' '));
  // “Ana Cruz Hints Malik Would Go”, run on from a heading that is lost.
  for (let end = 2; end < keys.length; end++)
    if (isKnown(keys.slice(0, end)) && isHeadlineForm(keys[end] as string))
      return useOf(item, candidate, from, from + end);
  const twice = keys.at(-1) === keys.at(-2);
  if (twice || (mayRunOn(item, to - 1) && isKnown(keys.slice(0, -1)))) return useOf(item, candidate, from, to - 1);
  // Not Dhananjaya, whom others call de Silva.
  const whole = bitsOf(keys[1] as string) & Word.particle;
  // Maylin Roebuck Suris, a judge, whom others call Roebuck Suris.
  const isOwn = from === 0 && isToldWhole(candidate);
  const opens = said || (mayRunOn(item, from) && !isOwn) || (bitsOf(keys[0] as string) & Word.grammar) !== 0;
  if (!whole && opens && isKnown(keys.slice(1))) return useOf(item, candidate, from + 1, to);
  return use;
}

/** A first word that no list has, before a name beside which something tells of a person: it is the given name. */
function isToldWhole({ classes, headed, human, keys }: Candidate): boolean {
  return human && !headed && classes[0] === UNKNOWN_CLASS && !/(?:ing|ed|ly)$/.test(keys[0]!);
}

/**
 * Whether a word may have run into a name. Inside a sentence a word that no list has is a name's own: Ana Ruiz Salvo, whom
 * others call Ana Ruiz.
 */
function mayRunOn(
  { candidate: { first, classes, headed }, facts: { sentences, tokens } }: Weighed,
  at: number,
): boolean {
  const cls = classes[at] as number;
  if (cls !== UNKNOWN_CLASS || headed || isMixedCase(tokens[first + at]!.text)) return isPlain(cls);
  return at === 0 && sentences.some(({ firstToken }) => firstToken === first);
}

/** A first word that is rather a verb or an adjective: "Denouncing Trump", and, in a headline, "Late Okafor goal". */
function isOpening({ keys, firstToken }: NameUse, { candidate, facts }: Weighed): boolean {
  const word = keys[0] as string;
  if (word === 'even') return true;
  if (candidate.title >= 0 || !isPlain(candidate.classes[0] as number)) return false;
  if (/(?:ing|ed)$/.test(word)) return true;
  const headed = firstToken === 0 && (facts.kind === 'headline' || facts.kind === 'subhead');
  const bits = bitsOf(word);
  if (!headed || bits & Word.particle) return false;
  return (bits & (Word.common | Word.modifier)) !== 0 || ADJECTIVE.test(word);
}

/** "Said Ellis: “…”", where Said is no given name: the verb before its subject, at the beginning of a sentence. */
function isSaidBefore({ keys, firstToken, endToken, facts: { tokens, sentences } }: NameUse, { candidate }: Weighed) {
  if (keys[0] !== 'said' || candidate.title >= 0) return false;
  const next = tokens[endToken];
  const quotes = next?.text === ':' || (next?.text === ',' && /^["“‘']$/.test(tokens[endToken + 1]?.text ?? ''));
  return quotes && sentences.some((sentence) => sentence.firstToken === firstToken);
}

const ADJECTIVE = /(?:ful|less|ous|sive|tive|iant|able|ible|ical|uper|erb|wary|scorer|winner|bound)$/;
