import type { BlockFacts } from '../facts.ts';
import { blockRule, type Problem } from './rule.ts';
import { isItIs, isPossessive } from './support/its.ts';
import { matchesOf } from './support/narration.ts';
import { likeCase } from './support/words.ts';

const NEGATED = new Set(
  'arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wouldnt'.split(' '),
);

/** A slip, as a pattern over the text; the replacement may use the groups. Tried in this order. */
interface Slip {
  /** A cheap look: where this does not match, the pattern need not be tried. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly instead: string;
  readonly why: string;
}

const SLIPS: readonly Slip[] = [
  {
    hint: /0['’]s/,
    pattern:
      /(?<=\b(?:the|a|early|late|mid)[ -])((?:1[5-9]|20)\d0|[2-9]0)['’]s(?![\p{L}\p{N}])|(?<=\b(?:in|since|of|from) )((?:1[5-9]|20)\d0|[2-9]0)['’]s(?![\p{L}\p{N}])(?= (?:and|or|were|was|to|when|with|that|by|as|but|[“‘–—-])|[.,;:)]|$)/gu,
    instead: '$1s',
    why: 'Decades take no apostrophe',
  },
  {
    hint: /\p{Lu}['’]s /u,
    pattern:
      /(?<![\p{L}\p{N}])(\p{Lu}{2,5})['’]s(?= (?:are|were|have|and \p{Lu}{2,5}['’]?s (?:are|were|have)|who|voted|say)\b)/gu,
    instead: '$1s',
    why: 'A plural takes no apostrophe',
  },
  {
    hint: /omens /,
    pattern:
      /\b([Ww]o)mens(?= (?:team|rights|football|cricket|rugby|tennis|final|race|event|champion|singles|doubles|health|group|refuge|prison|world|game|side|title|movement)\b)/g,
    instead: '$1men’s',
    why: 'The apostrophe is missing',
  },
  {
    hint: /mens |childrens /,
    pattern:
      /\b(m|child)(?:e|re)ns(?= (?:team|rights|football|cricket|rugby|tennis|final|race|event|champion|singles|doubles|health|group|home|hospital|book|books|charity|world|game|side|title|services|ward)\b)/g,
    instead: '',
    why: 'The apostrophe is missing',
  },
];

export const apostropheError = blockRule({
  id: 'apostrophe-error',
  category: 'consistency',
  scope: 'block',
  triggers: [...NEGATED, 'its', 'childrens', 'mens', 'womens', "'s", '’s'],
  severity: 'warning',
  summary: 'Its and it’s, 1990’s, MP’s for MPs.',
  why: 'The commonest slips with the apostrophe. Each pattern is narrow: it is marked only where the words around it leave no other reading, and in quotations too: nobody speaks an apostrophe.',
  kinds: ['headline', 'highlight', 'caption', 'paragraph', 'subhead'],
  examples: {
    flagged: [
      {
        text: 'The firm cut {it’s} profits forecast, and lost {it’s} own chairman in {it’s} worst year.',
        message: '“its”',
        fixed: 'The firm cut its profits forecast, and lost it’s own chairman in it’s worst year.',
      },
      { text: 'The town lost {it’s} only bank in May, and he said it’s only a matter of time.' },
      { text: 'Critics say {its} a mistake, and {its} not the first.', message: '“it’s”' },
      { text: 'It was built in the {1990’s} and sold in May.', fixed: 'It was built in the 1990s and sold in May.' },
      { text: 'Two {MP’s} were absent from the vote.', fixed: 'Two MPs were absent from the vote.' },
      { text: 'He {didnt} vote, and {womens} football won.', message: 'missing' },
    ],
    accepted: [
      { text: 'The firm cut its forecast, and it’s a mistake.' },
      { text: 'The MP’s vote counted, and 1990’s best song won.', why: 'true possessives' },
      { text: 'Hansen’s roof held. It’s late, and it’s likely to rain.' },
      { text: 'It’s part of the plan, and it’s home to 300 people.', why: 'it is' },
      { text: 'They played Do They Know It’s Christmas twice.', why: 'the title of a song' },
      { text: 'He said it’s late. The value of it is small, and it’s always been his.' },
      {
        text: 'The plan and its very existence, its clear aims and its too few friends.',
        why: 'adjectives after a possessive',
      },
    ],
  },
  check(block) {
    const slips = SLIPS.filter(({ hint }) => hint.test(block.text));
    return [...slips.flatMap((slip) => slipsOf(block, slip)), ...inTokens(block)].sort((a, b) => a.start - b.start);
  },
});

function slipsOf({ text }: BlockFacts, { pattern, instead, why }: Slip): Problem[] {
  return matchesOf(text, pattern).map((match) => {
    const apostrophe = text.includes("'") && !text.includes('’') ? "'" : '’';
    const right = instead ? instead.replace('$1', (match[1] ?? match[2])!) : match[0].replace(/s$/, '’s');
    return problem(match.index, match[0], right.replace('’', apostrophe), why);
  });
}

/** What the words around show: "it's profits", "its a mistake", "didnt". */
function inTokens({ tokens, text }: BlockFacts): Problem[] {
  const mark = text.includes('’') || !text.includes("'") ? '’' : "'";
  const problems: Problem[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (NEGATED.has(token.lower)) {
      const right = `${token.text.slice(0, -1)}${mark}t`;
      problems.push(problem(token.start, token.text, right, 'The apostrophe is missing'));
    }
    if (token.lower === 'it' && isPossessive(tokens, i)) {
      const written = text.slice(token.start, tokens[i + 1]!.end);
      problems.push(problem(token.start, written, likeCase(written, 'its'), '“It’s” is “it is”'));
    }
    if (token.lower === 'its' && isItIs(tokens, i)) {
      problems.push(
        problem(token.start, token.text, `${token.text.slice(0, 2)}${mark}s`, '“It is” takes an apostrophe'),
      );
    }
  }
  return problems;
}

function problem(start: number, written: string, right: string, why: string): Problem {
  const end = start + written.length;
  const fixes = [{ title: `Change to “${right}”`, edits: [{ start, end, text: right }] }];
  return { start, end, message: `${why}: “${right}”, not “${written}”.`, fixes };
}
