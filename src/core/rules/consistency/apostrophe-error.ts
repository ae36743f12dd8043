import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { articleRule, gathering, type Placed, type Problem } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import type { BlockKind, Span } from '../../model.ts';
import { isItIs, isPossessive } from '../support/its.ts';

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
    hint: /n ['‘’] ?t|n['‘’] t/,
    pattern:
      /(?<![\p{L}\p{N}])((?:is|are|was|were|do|does|did|has|have|had|ca|could|would|should|wo)n)(?: ['‘’] ?|['‘’] )t(?![\p{L}\p{N}])/giu,
    instead: '$1’t',
    why: 'No space belongs at the apostrophe',
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
  {
    hint: /(?:bachelor|master)s /i,
    pattern: /\b(?:bachelor|master)s(?= (?:degree|thesis|student|program)(?:s|mes?)?\b)/gi,
    instead: '',
    why: 'The apostrophe is missing',
  },
  {
    hint: /(?:year|month|week|day|hour|minute)s (?:time|notice|jail|imprisonment|experience|worth|suspension|detention|probation|leave|salary|wages)/,
    pattern:
      /(?<=(?:\d|two|three|four|five|six|seven|eight|nine|ten|few|many|several) )((?:year|month|week|day|hour|minute)s)(?= (?:notice|jail|imprisonment|experience|worth of|suspension|detention|probation|(?:salary|wages|(?:paid |sick |annual )?leave(?= (?:of|for|from|to|in)|[.,]))|time(?! (?:will|has|is|was|and|for)))\b)/g,
    instead: '$1’',
    why: 'The apostrophe is missing',
  },
  {
    hint: /(?:year|month|week|day|hour)['’]s /,
    pattern:
      /(?<=\b(?:two|three|four|five|six|seven|eight|nine|ten|few|many|several) )(year|month|week|day|hour)['’]s(?= \p{Ll})/gu,
    instead: '$1s’',
    why: 'After a plural the apostrophe comes last',
  },
  {
    hint: /s (?:history|largest|biggest|oldest|highest|longest|tallest|richest|economy|founder|headquarters|population) /,
    pattern:
      /(?<=\b(?:the|this|its|our) )(club|school|nation|world|government|region|state|town|village|band|hospital|league|council|continent|island|planet)s(?= (?:history|largest|biggest|oldest|highest|longest|tallest|richest|economy|founder|headquarters|population) (?:\p{Ll}|\p{Lu}))/gu,
    instead: '$1’s',
    why: 'The apostrophe is missing',
  },
];

const ITS = 'Possessive “its” takes no apostrophe';

const KINDS: readonly BlockKind[] = ['headline', 'deck', 'highlight', 'caption', 'paragraph', 'subhead'];

/** A slip in a block; `right` has curly apostrophes, whatever the article's are. */
interface Found extends Span {
  readonly written: string;
  readonly right: string;
  readonly why: string;
}

interface Part {
  readonly found: readonly Found[];
  /** Apostrophes of each shape, right or wrong. */
  readonly straight: number;
  readonly curly: number;
  /** Straight quotation marks less curly ones: they tell the article's style where it has no other apostrophe. */
  readonly quotes: number;
}

export const apostropheError = articleRule<Part>({
  id: 'apostrophe-error',
  category: 'consistency',
  scope: 'article',
  kinds: KINDS,
  // What a word has behind its apostrophe, and the quotation marks, tell the article's style.
  triggers: [
    ...NEGATED,
    ...'its childrens mens womens bachelors masters years months weeks days hours minutes clubs schools nations worlds governments regions states towns villages bands hospitals leagues councils continents islands planets'.split(
      ' ',
    ),
    "'s",
    '’s',
    ...'d ll m re s t ve " “'.split(' '),
  ],
  severity: 'warning',
  summary: 'Its and it’s, 1990’s, MP’s for MPs.',
  why: 'The commonest slips with the apostrophe. Each pattern is narrow: it is marked only where the words around it leave no other reading, and in quotations too: nobody speaks an apostrophe.',
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
      {
        text: "The mill's gate wasn't shut on Monday.\n\nCritics say {its} a mistake.",
        fixed: "The mill's gate wasn't shut on Monday.\n\nCritics say it's a mistake.",
      },
      {
        text: 'She has a {masters} degree, and will be back in six {months} time.',
        fixed: 'She has a master’s degree, and will be back in six months time.',
      },
      { text: 'He had five {year’s} notice and a few {day’s} rest.', message: 'last' },
      { text: 'She won the {clubs} biggest prize.', fixed: 'She won the club’s biggest prize.' },
      { text: 'Two {MP’s} were absent from the vote.', fixed: 'Two MPs were absent from the vote.' },
      { text: 'It {isn ‘t} late, he said.', fixed: 'It isn’t late, he said.' },
      { text: 'He {didnt} vote, and {womens} football won.', message: 'missing' },
    ],
    accepted: [
      { text: 'The firm cut its forecast, and it’s a mistake.' },
      {
        text: 'Every one day’s rest counts. In ten years leave or stay, the clubs and their history.',
        why: 'one; a verb',
      },
      { text: 'The MP’s vote counted, and 1990’s best song won.', why: 'true possessives' },
      { text: 'In ten years time will tell, and the masters left. It took two days.', why: 'a subject; people' },
      { text: 'Hansen’s roof held. It’s late, and it’s likely to rain.' },
      {
        text: 'He asked whether it’s whales or a storm. If you ask the firms, it’s agents. We like to pretend it’s normal.',
        why: 'it is',
      },
      { text: 'It’s part of the plan, and it’s home to 300 people.', why: 'it is' },
      { text: 'They played Do They Know It’s Christmas twice.', why: 'the title of a song' },
      { text: 'He said it’s late. The value of it is small, and it’s always been his.' },
      {
        text: 'The plan and its very existence, its clear aims and its too few friends.',
        why: 'adjectives after a possessive',
      },
      { text: 'It is a show to which it’s nigh-impossible to get in.', why: '“it is” in a clause of its own' },
    ],
  },
  collect(block) {
    const slips = SLIPS.filter(({ hint }) => hint.test(block.text));
    const found = [...slips.flatMap((slip) => slipsOf(block, slip)), ...inTokens(block)];
    const part = {
      found: found.sort((a, b) => a.start - b.start),
      straight: countOf(block.text, "'", STRAIGHT),
      curly: countOf(block.text, '’', CURLY),
      quotes: countOf(block.text, '"', /"/g) - countOf(block.text, '“', /“/g),
    };
    return found.length + part.straight + part.curly > 0 || part.quotes !== 0 ? part : undefined;
  },
  gathers: [
    gathering<Part, Span>({
      each: (part, give) => {
        for (const slip of part.found) give('slip', slip);
      },
      conclude: (gathered) => {
        if (gathered.count('slip') === 0) return [];
        const { parts } = gathered;
        const mark = apostropheOf(parts);
        return parts.flatMap(({ part, offset }) => part.found.map((slip) => problem(slip, offset, mark)));
      },
    }),
  ],
});

const STRAIGHT = /(?<=\p{L})'(?=\p{L})/gu;
const CURLY = /(?<=\p{L})’(?=\p{L})/gu;

/** How often a pattern matches; a text without its mark is seen to have none. */
function countOf(text: string, mark: string, pattern: RegExp): number {
  return text.includes(mark) ? (text.match(pattern)?.length ?? 0) : 0;
}

/** The article's apostrophe: the one it has more of, else the one that goes with its quotation marks. */
function apostropheOf(parts: readonly Placed<Part>[]): "'" | '’' {
  const sum = (count: (part: Part) => number) => parts.reduce((total, { part }) => total + count(part), 0);
  const lead = sum(({ straight, curly }) => straight - curly);
  return lead > 0 || (lead === 0 && sum(({ quotes }) => quotes) > 0) ? "'" : '’';
}

function slipsOf({ text }: BlockFacts, { pattern, instead, why }: Slip): Found[] {
  return matchesOf(text, pattern).map((match) => {
    const right = instead ? instead.replace('$1', (match[1] ?? match[2])!) : match[0].replace(/s$/, '’s');
    return found(match.index, match[0], right, why);
  });
}

/** What the words around show: "it's profits", "its a mistake", "didnt". */
function inTokens({ tokens, text }: BlockFacts): Found[] {
  const slips: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (NEGATED.has(token.lower))
      slips.push(found(token.start, token.text, `${token.text.slice(0, -1)}’t`, 'The apostrophe is missing'));
    if (token.lower === 'it' && isPossessive(tokens, i)) {
      const written = text.slice(token.start, tokens[i + 1]!.end);
      slips.push(found(token.start, written, likeCase(written, 'its'), ITS));
    }
    if (token.lower === 'its' && isItIs(tokens, i))
      slips.push(
        found(token.start, token.text, `${token.text.slice(0, 2)}’s`, '“It’s” for “it is” takes an apostrophe'),
      );
  }
  return slips;
}

function found(start: number, written: string, right: string, why: string): Found {
  return { start, end: start + written.length, written, right, why };
}

function problem({ start, end, written, right, why }: Found, offset: number, mark: "'" | '’'): Problem {
  const place = { start: start + offset, end: end + offset };
  const text = right.replace('’', mark);
  return {
    ...place,
    message: why === ITS ? `${ITS}.` : `${why.replace('’', mark)}: “${text}”, not “${written}”.`,
    fixes: [{ title: `Change to “${text}”`, edits: [{ ...place, text }] }],
  };
}
