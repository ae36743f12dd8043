import type { PlacedFacts } from '../../analysis/facts.ts';
import { flatMappedInTurns } from '../../base/turns.ts';
import type { Style } from '../../config/style.ts';
import { changeAll } from '../../linter/changes.ts';
import { isFullName, isHuman, type NamedPerson, peopleByBlock, textBefore } from '../../linter/people.ts';
import { isQuoted, tokensOf } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { nameParts } from '../../names/conventions.ts';
import { speechVerb } from '../support/cues.ts';
import { expectedPronoun } from '../support/gender.ts';

/** “He said” at the start of a sentence; relative to the block. */
interface Pronoun {
  readonly at: number;
  readonly text: string;
  readonly sentence: number;
}

export const ambiguousPronounSpeaker = articleRule<readonly Pronoun[]>({
  id: 'ambiguous-pronoun-speaker',
  category: 'attribution',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ['he', 'she'],
  severity: 'hint',
  claim: 'info',
  summary: '“He said” after a sentence with two men in it.',
  why: '“Rafi met Dale. He said the deal was off.” Which of them? Where the sentence before names two people of that sex and none of them spoke, name the speaker.',
  examples: {
    flagged: [
      {
        text: 'Rafi Ahmed met Dale Norton on Monday. {He} said the deal was off.',
        message: '“Rafi Ahmed” or “Dale Norton”',
        fixed: 'Rafi Ahmed met Dale Norton on Monday. Ahmed said the deal was off.',
      },
      { text: 'Sarah Norton sued Helen Fisher in March. {She} told the court that the letter was forged.' },
      { text: 'David Hale and his cousin Peter Marsh ran the mill. {He} said it would close.' },
    ],
    accepted: [
      { text: 'Rafi Ahmed met Sara Roe on Monday. He said the deal was off.', why: 'a man and a woman' },
      { text: 'Rafi Ahmed said he had met Dale Norton. He said the deal was off.', why: 'the last speaker goes on' },
      {
        text: 'Rafi Ahmed appeared on behalf of Dale Norton. He argued that the deal was off.',
        why: 'one of them acts',
      },
      { text: 'Rafi Ahmed waited. He said the deal was off.', why: 'one man' },
      {
        text: 'Taz has left the show, Taz told fans. The clown’s ex-wife Greta Lund had voted against Taz. She said that Taz never washed up.',
        why: 'one of them is a woman, of the other nothing is known',
      },
      {
        text: 'Rafi Ahmed told reporters that talks with Dale Norton went on. He added that the deal was off.',
        why: 'the subject spoke',
      },
    ],
  },
  collect(block) {
    const found = block.sentences.flatMap((sentence, i): Pronoun[] => {
      const [first, second, third] = tokensOf(block, sentence);
      if (i === 0 || !first || !second || !/^(?:he|she)$/.test(first.lower) || isQuoted(block, first.start)) return [];
      const verb = /^(?:also|later|then|further)$/.test(second.lower) ? third : second;
      return verb && speechVerb(verb) ? [{ at: first.start, text: first.text, sentence: i }] : [];
    });
    return found.length > 0 ? found : undefined;
  },
  *conclude(parts, view, { style }) {
    if (parts.length === 0) return [];
    const named = yield* peopleByBlock(
      view,
      parts.map(({ offset }) => offset),
    );
    return yield* flatMappedInTurns(parts, ({ part, offset }) =>
      part.flatMap((pronoun) => problemOf(pronoun, view.block(offset), named.get(offset)!, view, style)),
    );
  },
});

function problemOf(
  pronoun: Pronoun,
  placed: PlacedFacts,
  named: readonly NamedPerson[],
  view: ArticleView,
  style: Style,
): Problem[] {
  const { facts, offset } = placed;
  const before = facts.sentences[pronoun.sentence - 1]!;
  if (tokensOf(facts, before).some((token) => speechVerb(token) || token.lower === 'according')) return [];
  if (facts.quotes.some(({ start, end }) => start < before.end && end > before.start)) return [];
  const other = pronoun.text.toLowerCase() === 'he' ? 'she' : 'he';
  const people = peopleIn(named, offset + before.start, offset + before.end);
  if (people.length < 2) return [];
  const candidates = people.filter(
    ({ person }) => isHuman(person) && !isCalled(person, other) && expectedPronoun(view, person, style) !== other,
  );
  if (candidates.length < 2 || !areLevel(candidates, view)) return [];
  // Where one of them is known to be a woman and the other is one word of which nothing is known, “she” is the woman.
  const isKnown = ({ person }: NamedPerson) => expectedPronoun(view, person, style) !== null;
  const vague = candidates.filter((one) => !isKnown(one) && !isFullName(one.person.name));
  if (vague.length > 0 && candidates.some(isKnown)) return [];
  const at = { start: offset + pronoun.at, end: offset + pronoun.at + pronoun.text.length };
  const names = candidates.map(({ person }) => person.name);
  return [
    {
      ...at,
      message: `“${pronoun.text}” may be ${names.map((name) => `“${name}”`).join(' or ')}.`,
      fixes: candidates.map(({ person }) => changeAll([at], nameParts(person.name).surname)),
      related: candidates.map(({ mention: { start, end, text } }) => ({ start, end, message: `“${text}” here.` })),
    },
  ];
}

/** Whether the copy has called somebody by a pronoun of the other sex, and never by this one. */
function isCalled(person: Participant, other: string): boolean {
  const pronouns = person.mentions.filter(({ form }) => form === 'pronoun').map(({ text }) => text.toLowerCase());
  const is = other === 'he' ? /^(?:he|his|him)$/ : /^(?:she|her)$/;
  return pronouns.length > 0 && pronouns.filter((pronoun) => is.test(pronoun)).length * 2 > pronouns.length;
}

/** What may stand between two people of whom neither is clearly the one the sentence is about. */
const NEAR = 45;

/** Whether the two are close together and neither is only somebody’s: “Mourinho’s work”. */
function areLevel(candidates: readonly { readonly mention: Mention }[], view: ArticleView): boolean {
  const [first, second] = candidates as [{ mention: Mention }, { mention: Mention }];
  const owned = candidates.some(
    ({ mention }) =>
      /^['’]/.test(view.slice(mention.end, mention.end + 1)) ||
      /\b(?:behalf of|for|against|about|from|to|of|by)\s(?:\p{L}+\.?\s){0,2}$/u.test(textBefore(view, mention, 30)),
  );
  return !owned && second.mention.start - first.mention.end <= NEAR;
}

/** The people named in a stretch of the document, each once, in text order. */
function peopleIn(named: readonly NamedPerson[], start: number, end: number): NamedPerson[] {
  const here = named.filter(({ mention }) => mention.start >= start && mention.end <= end);
  return here.filter(({ person }, i) => here.findIndex((other) => other.person === person) === i);
}
