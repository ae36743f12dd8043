import { type InTurns, turnOf } from '../../base/turns.ts';
import { type ArticleView, articleRule, COUNTED, gathering, type Placed, type Problem } from '../../linter/rule.ts';
import type { BlockKind, Span } from '../../model.ts';
import { otherAge } from '../support/figures/ages.ts';
import { NUMERALS, type Quantity, quantitiesOf } from '../support/quantities.ts';

const COMPARED: readonly BlockKind[] = ['headline', 'deck', 'highlight'];
const BODY: readonly BlockKind[] = ['paragraph', 'caption'];
/** How far a rounded figure may be from the exact one. */
const ROUNDING = 0.06;
/** So many blocks are gone through in one turn. */
const BLOCKS_A_TURN = 5_000;

/** Prices, addresses and telephone numbers over a review or a notice. */
const PARTICULARS = /\bRRP\b|\bISBN\b|\bwww\.|\b(?:more info|price|tickets?|tel|phone):|\+\d{2}\b/i;

export const furnitureNumberMismatch = articleRule<readonly Quantity[]>({
  id: 'furniture-number-mismatch',
  category: 'attribution',
  scope: 'article',
  kinds: [...COMPARED, ...BODY],
  triggers: NUMERALS,
  severity: 'info',
  claim: 'warning',
  summary: 'A number in headline or deck that the body does not have.',
  why: 'Headlines are written first and corrected last. Rounded figures, spelled-out numbers, sums of two figures in one sentence, years, dates, scores and numbers in names are accepted.',
  examples: {
    flagged: [
      {
        text: 'Mill to shed {91} jobs\n\nThe town’s last paper mill is to shed 90 jobs, its owner said on Monday.\n\nWork ends in May.',
        message: '“90 jobs”',
        fixed:
          'Mill to shed 90 jobs\n\nThe town’s last paper mill is to shed 90 jobs, its owner said on Monday.\n\nWork ends in May.',
      },
      {
        text: '{Twelve} hurt in bus crash\n\nEleven people were hurt when a bus left the road on Monday.\n\nThe driver was unhurt.',
      },
      {
        text: 'Bridge fall hurts {12}\n\nEleven people were hurt when a bridge fell on Monday, police said.\n\nThe river was high.',
        message: '“Eleven people”',
      },
      {
        text: 'Harbour ‘could cost £{82m}’\n\nIt could cost £80m to dredge the harbour, the council said on Monday.\n\nWork would start in May.',
        fixed:
          'Harbour ‘could cost £80m’\n\nIt could cost £80m to dredge the harbour, the council said on Monday.\n\nWork would start in May.',
      },
      {
        text: 'Shares fall {6}%\n\nShares in the mill fell by 9% on Monday after its owner left.\n\nWork goes on.',
        message: '“9”',
        fixed: 'Shares fall 9%\n\nShares in the mill fell by 9% on Monday after its owner left.\n\nWork goes on.',
      },
      {
        text: 'Shares fall {16}%\n\nThe mill will cut 19% of its workforce, its owner said on Monday.\n\nWork goes on.',
        message: 'not in the body',
      },
      {
        text: 'Boy, {12}, saves sister from fire\n\nA 13-year-old boy pulled his sister out of a house on Monday.\n\nThe boy, Tom Roe, 13, was praised.',
        message: 'age in the body is “13”',
      },
    ],
    accepted: [
      {
        text: '24.2 Spacetime and Gravity\n\nThe police car was behind him in May.\n\nFigure 24.7 Spacetime Diagram. This diagram is old.',
        why: 'the number of a part',
      },
      {
        text: 'Boy, 12, saves sister from fire\n\nA boy pulled his sister, 13, out of a house on Monday.\n\nAnn Roe, 13, and Tom Roe, who is 12, were well.',
        why: 'the sister’s age',
      },
      {
        text: 'Dow slides more than 200 points\n\nThe Dow fell by 230 points on Monday after talks failed.\n\nTrade goes on.',
        why: '“more than” allows for it',
      },
      {
        text: 'Shares fall 6%\n\nThe mill will cut 9% of its workforce, its owner said on Monday.\n\nWork goes on.',
        why: 'a share of something else',
      },
      {
        text: 'Mill to shed $2bn in debt\n\nThe mill is to shed $1.98 billion in debt, its owner said on Monday.\n\nWork ends in May.',
        why: 'rounded',
      },
      {
        text: 'Two hurt in bus crash\n\nA man and a woman were hurt when a bus left the road on Monday.\n\nThe driver was unhurt.',
        why: 'small numbers are often counted out',
      },
      {
        text: 'Nine hurt in two crashes\n\nFour people were hurt in one crash and five in another on Monday.\n\nTwo roads were shut.',
        why: 'the sum of two figures in one sentence',
      },
      {
        text: 'Rovers 3-1 Town in 2025 cup\n\nRovers went through to the next round on Monday.\n\nTown are out.',
        why: 'a score and a year',
      },
      {
        text: 'Apollo 13 film returns\n\nThe film about the moon flight is back in cinemas from Monday.\n\nTickets are on sale.',
        why: 'a number in a name',
      },
      {
        text: 'Hotel reopens after $100M revamp\n\nThe hotel in Hull has spent $100-million on the work, its owner said on Monday.',
        why: 'written out in the body',
      },
      {
        text: 'Council sent more than £1 billion to the dead\n\nThe council sent £1.4 billion to people who were dead, a report said on Monday.',
        why: 'more than it is',
      },
    ],
  },
  collect(block) {
    if (COMPARED.includes(block.kind) && PARTICULARS.test(block.text)) return undefined;
    const amounts = quantitiesOf(block);
    return amounts.length > 0 ? amounts : undefined;
  },
  gathers: [
    gathering<readonly Quantity[], Span & Partial<Pick<Quantity, 'value'>>>({
      each: (part, give, kind) => {
        const isFurniture = COMPARED.includes(kind);
        for (const amount of part) {
          if (!isFurniture) give(String(amount.value), COUNTED);
          else if (isCompared(amount)) give(CLAIMS, amount);
        }
      },
      *conclude(gathered, view) {
        if (gathered.given(CLAIMS).every(({ value }) => gathered.count(String(value)) > 0)) return [];
        return yield* mismatches(gathered.parts, view);
      },
    }),
  ],
});

/** Under this key stand the amounts of headline and deck; under others, the values of the body. */
const CLAIMS = 'claims';

function isCompared({ exempt, value }: Quantity): boolean {
  return !exempt && value > 2;
}

function* mismatches(parts: readonly Placed<readonly Quantity[]>[], view: ArticleView): InTurns<readonly Problem[]> {
  const claims = parts.filter(({ kind }) => COMPARED.includes(kind));
  const body = parts.filter(({ kind }) => BODY.includes(kind));
  if (claims.length === 0 || body.length === 0) return [];
  const [known, sums] = [new Set<number>(), new Set<number>()];
  const isOver = turnOf(BLOCKS_A_TURN);
  for (const { part } of body) {
    for (const { value } of part) known.add(value);
    addSums(part, sums);
    if (isOver()) yield;
  }
  yield;
  return claims.flatMap((claim) =>
    claim.part
      .filter((amount) => isCompared(amount) && !known.has(amount.value) && !sums.has(amount.value))
      .filter(({ start }) => view.slice(claim.offset + start - 1, claim.offset + start) !== '+')
      .filter(
        (amount) =>
          !isRounded(amount.value, known) &&
          !isFloor(amount, claim, known, view) &&
          !isKnownName(view, claim.offset, amount, body),
      )
      .flatMap((amount) => otherAge(amount, claim, body, view) ?? problem(amount, claim, body)),
  );
}

/** Adds the sums of two amounts of one sentence. */
function addSums(amounts: readonly Quantity[], sums: Set<number>): void {
  for (let i = 0; i < amounts.length; i++) {
    const { sentence, value } = amounts[i]!;
    for (let j = i + 1; j < amounts.length && j < i + 6; j++)
      if (amounts[j]!.sentence === sentence) sums.add(value + amounts[j]!.value);
  }
}

/** Whether a round figure stands for a more exact one of the body. */
function isRounded(value: number, known: ReadonlySet<number>): boolean {
  const significant = significantDigits(value);
  if (significant > 2) return false;
  for (const exact of known) {
    // The distance first: most numbers are far away.
    if (Math.abs(exact - value) <= ROUNDING * Math.abs(exact) && significantDigits(exact) > significant) return true;
  }
  return false;
}

/** “More than 40” where the body counts 44, “nearly 50” where it counts 48. */
function isFloor(
  amount: Quantity,
  claim: Placed<readonly Quantity[]>,
  known: ReadonlySet<number>,
  view: ArticleView,
): boolean {
  const before = view.slice(Math.max(0, claim.offset + amount.start - 14), claim.offset + amount.start);
  const [over, under] = [
    /\b(?:more than|over|above|at least|past)\s\W?$/i,
    /\b(?:nearly|almost|under|less than|fewer than|up to|close to)\s\W?$/i,
  ];
  const { value } = amount;
  // Nobody rounds to 67.
  if (value % 5 !== 0 && value > 10) return false;
  const most = significantDigits(value) === 1 && value >= 1000 ? 1.5 : 1.25;
  if (over.test(before)) return [...known].some((exact) => exact >= value && exact < value * most);
  return under.test(before) && [...known].some((exact) => exact <= value && exact > value * 0.75);
}

/** How many digits of a number there are without a point and the noughts it ends in. */
function significantDigits(value: number): number {
  return String(value).replace(/\.|(?<!0)0+$/g, '').length;
}

/** A number in a name counts only where the body gives the same name another number: Band Aid 20. */
function isKnownName(
  view: ArticleView,
  offset: number,
  amount: Quantity,
  body: readonly Placed<readonly Quantity[]>[],
): boolean {
  if (!inName(view, offset, amount)) return false;
  return !body.some(({ part }) => part.some(({ lead }) => lead !== '' && lead === amount.lead));
}

/** Whether the number belongs to a name: a capitalised word right before it in a line that has lower-case words. */
function inName(view: ArticleView, offset: number, { start }: Quantity): boolean {
  const before = view.slice(Math.max(0, offset + start - 30), offset + start);
  return (
    (/$(?<=\p{Lu}[\p{L}’']*\s)/u.test(before) && !/$(?<=(?:^|[.:!?\n]\s*)\p{Lu}[\p{L}’']*\s)/u.test(before)) ||
    /\b(?:No|number)\s$/i.test(before)
  );
}

/** A warning where the body counts the same thing differently, information where it has no such number at all. */
function problem(
  amount: Quantity,
  claim: Placed<readonly Quantity[]>,
  body: readonly Placed<readonly Quantity[]>[],
): Problem[] {
  const span = { start: claim.offset + amount.start, end: claim.offset + amount.end };
  const rival = rivalOf(amount, body);
  if (!rival) {
    if (amount.value < 13) return [];
    return [{ ...span, severity: 'hint', message: `The number “${amount.text}” is not in the body.` }];
  }
  const where: Span = { start: rival.start, end: rival.end };
  return [
    {
      ...span,
      message: `“${amount.text}” here, but the body says “${rival.words}”.`,
      fixes: [{ title: `Change to “${rival.text}”`, edits: [{ ...span, text: rival.text }] }],
      related: [{ ...where, message: `“${rival.words}” in the body.` }],
    },
  ];
}

/** Headlines leave the people out: crash kills 12. */
const HARM = /^(?:kills?|hurts?|injures?|wounds?)$/i;
const PEOPLE = /^(?:people|persons|men|women|children|passengers|workers)$/;

/** The first amount of the body with the same currency or the same thing counted, of the same order of magnitude. */
function rivalOf(
  amount: Quantity,
  body: readonly Placed<readonly Quantity[]>[],
): (Span & { text: string; words: string }) | undefined {
  for (const { part, offset } of body) {
    for (const other of part) {
      if (other.exempt || other.unit !== amount.unit) continue;
      // Most numbers are of another order: words are compared only of the others.
      if (other.value <= amount.value / 2 || other.value >= amount.value * 2) continue;
      const shared = amount.of.slice(0, 2).find((word) => other.of.some((o) => sameThing(o, word)));
      const toll = amount.of.length === 0 && HARM.test(amount.lead) && other.of.some((word) => PEOPLE.test(word));
      const namesake = amount.lead !== '' && /^\p{Lu}/u.test(amount.lead) && other.lead === amount.lead;
      if (!(shared || namesake || toll || (amount.unit !== '' && isOfSame(amount, other)))) continue;
      const words = toll
        ? `${other.text} ${other.of.find((word) => PEOPLE.test(word))}`
        : shared && amount.unit === ''
          ? `${other.text} ${other.of[0] === shared ? shared : `… ${shared}`}`
          : other.text;
      return { start: other.start + offset, end: other.end + offset, text: fitted(other.text, amount.text), words };
    }
  }
  return undefined;
}

/** A rise, a fall or a price says nothing of what rises or falls. */
const CHANGE =
  /^(?:rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|drop\w*|gain\w*|lose|loses|lost|up|down|jump\w*|climb\w*|soar\w*|plunge\w*|slide|slides|slid|slip\w*|grow|grows|grew|grown|cut|cuts|increas\w*|decreas\w*|decline\w*|add|adds|added|hit|hits|reach\w*)$/;

/** An amount with nothing after it that says of what: it is of what stands before, as the other is. */
function isOfSame(amount: Quantity, other: Quantity): boolean {
  if (amount.of.length > 0) return false;
  return amount.subject.some((word) => !CHANGE.test(word) && other.subject.some((o) => sameThing(o, word)));
}

function sameThing(a: string, b: string): boolean {
  return a.replace(/s$/, '') === b.replace(/s$/, '');
}

/** The body's number as the furniture would write it. */
function fitted(text: string, like: string): string {
  const capital = /^\p{Lu}/u.test(like);
  return capital ? text[0]!.toUpperCase() + text.slice(1) : text[0]!.toLowerCase() + text.slice(1);
}
