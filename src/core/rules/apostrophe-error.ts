import nounsFile from '../data/en/possessed-nouns.txt';
import type { BlockFacts } from '../facts.ts';
import { blockRule, type Problem } from './rule.ts';
import { entrySet } from './support/lists.ts';
import { isNarration } from './support/narration.ts';
import { likeCase } from './support/words.ts';

const POSSESSED = entrySet(nounsFile);
const NEGATED = new Set(
  'arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wouldnt'.split(' '),
);

/** A slip, as a pattern over the text; the replacement may use the groups. Tried in this order. */
interface Slip {
  /** Where none of these stands, the pattern need not be tried. */
  readonly hints: readonly string[];
  readonly pattern: RegExp;
  readonly instead: string;
  readonly why: string;
}

const SLIPS: readonly Slip[] = [
  {
    hints: ['s own'],
    pattern: /\b([Ii]t)['’]s(?= own\b)/g,
    instead: '$1s',
    why: '“It’s” is “it is”; the possessive has no apostrophe',
  },
  {
    hints: ['its ', 'Its '],
    pattern:
      /\b([Ii]t)s(?= (?:a|an|the|been|not|going to|also|because|why|impossible to|likely to|unlikely to|clear that|unclear whether)\b(?!-))/g,
    instead: '$1’s',
    why: '“It is” takes an apostrophe',
  },
  {
    hints: ["0's", '0’s'],
    pattern:
      /(?<=\b(?:the|early|late|mid|in|since|of|from) )((?:1[5-9]|20)\d0|[2-9]0)['’]s(?![\p{L}\p{N}])(?= (?:and|or|were|was|to|when|with|that|by|as|but|saw|had|did|on|in|[“‘]|\p{Lu})|[.,;:)]|$)/gu,
    instead: '$1s',
    why: 'Decades take no apostrophe',
  },
  {
    hints: ["'s ", '’s '],
    pattern:
      /(?<![\p{L}\p{N}])(\p{Lu}{2,5})['’]s(?= (?:are|were|have|and \p{Lu}{2,5}['’]?s (?:are|were|have)|who|voted|say)\b)/gu,
    instead: '$1s',
    why: 'A plural takes no apostrophe',
  },
  {
    hints: ['omens '],
    pattern:
      /\b([Ww]o)mens(?= (?:team|rights|football|cricket|rugby|tennis|final|race|event|champion|singles|doubles|health|group|refuge|prison|world|game|side|title|movement)\b)/g,
    instead: '$1men’s',
    why: 'The apostrophe is missing',
  },
  {
    hints: ['mens ', 'childrens '],
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
  severity: 'warning',
  summary: 'Its and it’s, 1990’s, MP’s for MPs.',
  why: 'The commonest slips with the apostrophe. Each pattern is narrow: it is marked only where the words around it leave no other reading.',
  kinds: ['headline', 'highlight', 'caption', 'paragraph', 'subhead'],
  examples: {
    flagged: [
      {
        text: 'The firm cut {it’s} profits forecast, and lost {it’s} own chairman.',
        message: '“its”',
        fixed: 'The firm cut its profits forecast, and lost it’s own chairman.',
      },
      { text: 'Critics say {its} a mistake, and {its} not the first.', message: '“it’s”' },
      { text: 'It was built in the {1990’s} and sold in May.', fixed: 'It was built in the 1990s and sold in May.' },
      { text: 'Two {MP’s} were absent from the vote.', fixed: 'Two MPs were absent from the vote.' },
      { text: 'He {didnt} vote, and {womens} football won.', message: 'missing' },
    ],
    accepted: [
      { text: 'The firm cut its forecast, and it’s a mistake.' },
      { text: 'The MP’s vote counted, and the 1990’s best song won.', why: 'true possessives' },
      { text: 'Hansen’s roof held. It’s late, and it’s likely to rain.' },
      { text: 'It’s part of the plan, and it’s home to 300 people.', why: 'it is' },
      { text: '“Its a mistake,” he wrote.', why: 'a quotation' },
      {
        text: 'The plan and its very existence, its clear aims and its too few friends.',
        why: 'adjectives after a possessive',
      },
    ],
  },
  check(block) {
    const slips = SLIPS.filter(({ hints }) => hints.some((hint) => block.text.includes(hint)));
    return [...slips.flatMap((slip) => slipsOf(block, slip)), ...inTokens(block)]
      .filter((problem) => isNarration(block, problem))
      .sort((a, b) => a.start - b.start);
  },
});

function slipsOf({ text }: BlockFacts, { pattern, instead, why }: Slip): Problem[] {
  return [...text.matchAll(pattern)].map((match) => {
    const apostrophe = text.includes("'") && !text.includes('’') ? "'" : '’';
    const right = instead ? instead.replace('$1', match[1]!) : match[0].replace(/s$/, '’s');
    return problem(match.index, match[0], right.replace('’', apostrophe), why);
  });
}

/** "It's profits", before a noun that is not said of anything without an article; "didnt". */
function inTokens({ tokens, text }: BlockFacts): Problem[] {
  const mark = text.includes('’') || !text.includes("'") ? '’' : "'";
  return tokens.flatMap((token, i) => {
    if (NEGATED.has(token.lower)) {
      return [problem(token.start, token.text, `${token.text.slice(0, -1)}${mark}t`, 'The apostrophe is missing')];
    }
    const [own, noun] = [tokens[i + 1], tokens[i + 2]];
    if (token.lower !== 'it' || own?.kind !== 'possessive' || own.text.length !== 2 || !noun) return [];
    if (!POSSESSED.has(noun.lower)) return [];
    const written = text.slice(token.start, own.end);
    return [problem(token.start, written, likeCase(written, 'its'), '“It’s” is “it is”')];
  });
}

function problem(start: number, written: string, right: string, why: string): Problem {
  const end = start + written.length;
  const fixes = [{ title: `Change to “${right}”`, edits: [{ start, end, text: right }] }];
  return { start, end, message: `${why}: “${right}”, not “${written}”.`, fixes };
}
