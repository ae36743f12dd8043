import type { Participant, Statement } from '../../src/core/model.ts';
import type { GoldArticle, GoldSaid, Stretch } from './gold.ts';
import { type Counts, counts } from './measure.ts';
import { sameSpeaker } from './names.ts';

/** How well statements and their speakers were found. */
export interface QuoteScore {
  /** Direct quotations of four or more words, as such. */
  readonly found: Counts;
  /** Speakers of direct quotations by the kind of source; for an impersonal one, right is none printed. */
  readonly speakers: Record<string, { right: number; wrong: number; none: number; of: number }>;
  /** Direct quotations of people, with the right person. */
  readonly endToEnd: Counts;
  /** Reported speech: overlap of 0.7 (intersection over union); precision against everything annotated. */
  readonly indirect: { right: number; of: number; good: number; printed: number };
  /** Reported speech of people, found at all, with the right person. */
  readonly indirectSpeaker: { right: number; of: number };
  readonly errors: string[];
}

type Spoken = Statement & { readonly name: string | null };

export function newQuoteScore(): QuoteScore {
  return {
    found: counts(),
    speakers: {},
    endToEnd: counts(),
    indirect: { right: 0, of: 0, good: 0, printed: 0 },
    indirectSpeaker: { right: 0, of: 0 },
    errors: [],
  };
}

const FEWEST_WORDS = 4;
const TIGHT = 0.7;

/** Adds one article's statements to the score. */
export function scoreQuotes(
  score: QuoteScore,
  article: GoldArticle,
  participants: readonly Participant[],
  statements: readonly Statement[],
): void {
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  const spoken = statements.map((said) => ({ ...said, name: said.speaker && (names.get(said.speaker) ?? null) }));
  scoreDirect(
    score,
    article,
    spoken.filter(({ direct }) => direct),
  );
  scoreIndirect(
    score,
    article,
    spoken.filter(({ direct }) => !direct),
  );
}

function isPerson({ tier }: GoldSaid): boolean {
  return tier === 'named' || tier === 'pronoun';
}

function scoreDirect(score: QuoteScore, { name: file, text, gold }: GoldArticle, printed: readonly Spoken[]): void {
  const direct = gold.direct ?? [];
  for (const said of direct) {
    const best = largest(printed, said, said.end - said.start);
    if (!best) score.found.missed++;
    if (isPerson(said) && !(best?.name && sameSpeaker(best.name, said))) {
      score.endToEnd.missed++;
      score.errors.push(
        `${file}: ${said.names[0]}, got ${best?.name ?? 'nobody'}: ${text.slice(said.start, said.start + 70)}`,
      );
    }
    if (best) countSpeaker(score, said, best);
  }
  for (const said of printed) {
    const match = direct.find((other) => common(said, other) >= 0.5 * Math.min(length(said), length(other)));
    if (!match && isFree(said, text, gold)) continue;
    if (match) score.found.right++;
    else score.found.wrong++;
    if (!said.name || (match && !isPerson(match) && match.tier !== 'impersonal' && match.tier !== 'nosource')) continue;
    if (match && isPerson(match) && sameSpeaker(said.name, match)) score.endToEnd.right++;
    else score.endToEnd.wrong++;
  }
}

function countSpeaker(score: QuoteScore, said: GoldSaid, { name }: Spoken): void {
  score.speakers[said.tier] ??= { right: 0, wrong: 0, none: 0, of: 0 };
  const speaker = score.speakers[said.tier]!;
  speaker.of++;
  const right = isPerson(said) ? name !== null && sameSpeaker(name, said) : name === null;
  if (right) speaker.right++;
  else if (name === null) speaker.none++;
  else speaker.wrong++;
}

/** Quoted stretches that are too short, malformed in the text or part of reported speech are not scored. */
function isFree(said: Stretch, text: string, gold: GoldArticle['gold']): boolean {
  if (gold.indirect?.some((clause) => common(clause, said) === length(said))) return true;
  const other = gold.otherQuoted?.find((stretch) => common(stretch, said) > 0);
  const words = text.slice(said.start, said.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words < FEWEST_WORDS || other?.broken === true || (other !== undefined && other.words < FEWEST_WORDS);
}

function scoreIndirect(score: QuoteScore, { gold }: GoldArticle, printed: readonly Spoken[]): void {
  for (const said of gold.indirect ?? []) {
    score.indirect.of++;
    if (printed.some((other) => unionShare(other, said) >= TIGHT)) score.indirect.right++;
    if (!isPerson(said)) continue;
    score.indirectSpeaker.of++;
    const right = printed.some((other) => other.name && covers(other, said) && sameSpeaker(other.name, said));
    if (right) score.indirectSpeaker.right++;
  }
  for (const said of printed) {
    score.indirect.printed++;
    if (gold.allAttr?.some((other) => unionShare(said, other) >= TIGHT)) score.indirect.good++;
  }
}

function largest(printed: readonly Spoken[], said: Stretch, size: number): Spoken | undefined {
  let best: Spoken | undefined;
  for (const other of printed) {
    const share = common(other, said);
    if (share >= 0.5 * size && share > (best ? common(best, said) : 0)) best = other;
  }
  return best;
}

function length({ start, end }: Stretch): number {
  return end - start;
}

function common(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function shareOf(said: Stretch, spans: GoldSaid['spans']): { both: number; gold: number } {
  let both = 0;
  let gold = 0;
  for (const [start, end] of spans) {
    both += common(said, { start, end });
    gold += end - start;
  }
  return { both, gold };
}

function covers(said: Stretch, { spans }: Pick<GoldSaid, 'spans'>): boolean {
  const { both, gold } = shareOf(said, spans);
  return both / Math.min(gold, length(said)) >= 0.5 && both / Math.max(gold, length(said)) >= 0.3;
}

function unionShare(said: Stretch, { spans }: Pick<GoldSaid, 'spans'>): number {
  const { both, gold } = shareOf(said, spans);
  return both / (gold + length(said) - both);
}
