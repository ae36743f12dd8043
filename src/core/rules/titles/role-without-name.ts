import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { flatMappedInTurns } from '../../base/turns.ts';
import { peopleByBlock } from '../../linter/people.ts';
import { isQuoted } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

/** A unique senior post between commas or before the last “and”, without article and without a name. */
interface Post extends Span {
  readonly text: string;
  readonly sentence: Span;
}

const SENIOR =
  'secretary minister commissioner ambassador governor mayor chairman chairwoman director president chief'.split(' ');

export const roleWithoutName = articleRule<readonly Post[]>({
  id: 'role-without-name',
  category: 'titles',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: SENIOR,
  severity: 'hint',
  summary: 'A post without its holder’s name in a list of named office holders.',
  why: 'Where the others have names, the reader wonders who the “federal secretary of energy” is. Add the name, or at least the article.',
  houseNotes: ['Common in South Asian handouts.'],
  examples: {
    flagged: [
      {
        text: 'Energy Minister Omar Lone, Interior Minister Talat Norton, {federal secretary of energy} and other officials attended.',
        message: '“federal secretary of energy”',
      },
      { text: 'Mayor Ann Hale, Governor Tom Fisher, {provincial secretary of health} and others came.' },
      { text: 'President Peter Hale, Ambassador Sarah Norton, {defence secretary} and other guests dined.' },
    ],
    accepted: [
      {
        text: 'Energy Minister Omar Lone, the federal energy secretary and other officials attended.',
        why: 'with the article',
      },
      {
        text: 'At a time when President Ann Hale and Mayor Tom Fisher were away, opposition leader Paul Norwood, chairman of the club, spoke.',
        why: 'the post of the one named before it',
      },
      { text: 'Teachers, parents, the school secretary and others came.', why: 'nobody is named' },
      {
        text: 'Mayor Ann Hale and Governor Tom Fisher came with health secretary Paul Norwood.',
        why: 'a name follows',
      },
    ],
  },
  collect(block) {
    const posts = postsOf(block);
    return posts.length > 0 ? posts : undefined;
  },
  *conclude(parts, view) {
    if (parts.length === 0) return [];
    const people = yield* peopleByBlock(
      view,
      parts.map(({ offset }) => offset),
    );
    return yield* flatMappedInTurns(parts, ({ part, offset }) =>
      part.flatMap(({ start, end, text, sentence }) => {
        const holders = people
          .get(offset)!
          .filter(
            ({ mention }) =>
              mention.title !== undefined &&
              mention.start >= sentence.start + offset &&
              mention.end <= sentence.end + offset,
          );
        if (holders.length < 2) return [];
        return [
          {
            start: start + offset,
            end: end + offset,
            message: `Who is the “${text}”? The others in the list have names.`,
          },
        ];
      }),
    );
  },
});

/** With the comma and space before it. */
const POST = new RegExp(
  `, (?:(?:federal|provincial|foreign|defence|defense|finance|interior|home|health|chief|deputy|state|principal|press|additional|joint|assistant|police|city|district|acting|cabinet|education|energy|law|information) ){0,3}(?:${SENIOR.join('|')})(?: (?:of|for)(?: the)? [\\p{L}]+(?: and [\\p{L}]+)?)??(?=,| and (?:other|others|senior|several|a|the)\\b)`,
  'gu',
);
const VERB_BEHIND = /^, (?:[a-z]+ed|said|says|told|spoke|met|left|came|went|was|is|has|had|will|would)\b/;
const LIKELY_POST = new RegExp(`, (?:[a-z]+ ){0,3}(?:${SENIOR.join('|')})(?:,| and | of | for )`);

function postsOf(block: BlockFacts): Post[] {
  return matchesOf(block.text, POST, LIKELY_POST).flatMap((match) => {
    const text = match[0].slice(2);
    const span = { start: match.index + 2, end: match.index + match[0].length, text };
    const sentence = block.sentences.find((one) => one.start <= span.start && span.start < one.end);
    // “Ann Roe, deputy chairman of the club, spoke”: no list goes on behind it.
    if (VERB_BEHIND.test(block.text.slice(span.end, span.end + 24))) return [];
    return sentence && text.includes(' ') && !isQuoted(block, span.start) ? [{ ...span, sentence }] : [];
  });
}
