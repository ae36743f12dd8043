import { isNamed } from '../../linter/people.ts';
import type { Mention, Participant, Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';

/** A title taken apart for comparison. */
export interface TitleParts {
  /** The noun of office in lower case: "minister", "prime minister". */
  readonly head: string;
  /** Deputy, vice, assistant, shadow …: they make another post. */
  readonly ranks: readonly string[];
  /** What the office is of, small words and countries left out: "interior", "foreign". */
  readonly portfolio: readonly string[];
  /** Former, late, then, designate: the person holds the post no more or not yet. */
  readonly past: boolean;
  /** Acting, interim, caretaker. */
  readonly acting: boolean;
}

const RANKS = /^(?:deputy|vice|assistant|under|associate|junior|shadow|sub|joint|additional|co|lieutenant)$/;
const PAST =
  /^(?:former|ex|late|then|outgoing|incoming|elect|designate|retired|emeritus|ousted|deposed|ex-.*|one-time|onetime|previous|would-be|past|future|next)$/;
const ACTING = /^(?:acting|interim|caretaker|stand-in)$/;
const SMALL =
  /^(?:the|a|an|of|for|and|to|in|at|on|s|his|her|their|its|state|affairs|federal|chief|new|visiting|veteran|powerful|popular)$/;
const SAME: Readonly<Record<string, string>> = {
  defence: 'defense',
  defense: 'defense',
  economic: 'economy',
  finances: 'finance',
  external: 'foreign',
  prime: 'prime',
};

const DOUBLE_HEADS = new Set([
  'prime minister',
  'attorney general',
  'secretary general',
  'director general',
  'governor general',
]);

/** Takes a title apart; null where its words hold no noun of office. */
export function titleParts(title: string): TitleParts | null {
  const words = (
    title
      .toLowerCase()
      .replace(/\bex-(?=\p{L})/gu, 'ex ')
      .match(/[\p{L}'’-]+/gu) ?? []
  ).map((word) => SAME[word] ?? word);
  const at = headIndex(words);
  if (at < 0) return null;
  const double = DOUBLE_HEADS.has(`${words[at - 1]} ${words[at]}`);
  const head = double ? `${words[at - 1]} ${words[at]}` : words[at]!;
  const rest = words.filter((_word, i) => i !== at && !(double && i === at - 1));
  return {
    head,
    ranks: rest.filter((word) => RANKS.test(word)),
    portfolio: rest.filter(
      (word) => !RANKS.test(word) && !PAST.test(word) && !ACTING.test(word) && !SMALL.test(word) && !isPlace(word),
    ),
    past: rest.some((word) => PAST.test(word)),
    acting: rest.some((word) => ACTING.test(word)),
  };
}

/** The last noun of office before "of", "for": "minister" of "minister of state for interior". */
function headIndex(words: readonly string[]): number {
  const link = words.findIndex((word, i) => i > 0 && /^(?:of|for|to|at)$/.test(word));
  const end = link < 0 ? words.length : link;
  for (let i = end - 1; i >= 0; i--) {
    if (bitsOf(words[i]!) & Word.head || DOUBLE_HEADS.has(`${words[i - 1]} ${words[i]}`)) return i;
  }
  return -1;
}

function isPlace(word: string): boolean {
  return (bitsOf(word) & (Word.place | Word.nation)) !== 0 || /^(?:us|u\.s\.|uk|eu|un)$/.test(word);
}

/** Where a title stands with a mention of the person. */
export interface TitledMention {
  readonly mention: Mention;
  readonly title: NonNullable<Mention['title']>;
  readonly parts: TitleParts;
}

/**
 * The mentions of a person that carry a title with a noun of office, in text order. Where two mentions share one title
 * (“Minister Jean-Luc Mr Müller”), it is that of the first.
 */
export function titledMentions(person: Participant): TitledMention[] {
  let last: Mention['title'];
  const read = new Map<string, ReturnType<typeof titleParts>>();
  const titled: TitledMention[] = [];
  for (const mention of person.mentions) {
    const { title } = mention;
    if (!title || !isNamed(mention) || title.start === last?.start) continue;
    last = title;
    if (!read.has(title.text)) read.set(title.text, titleParts(title.text));
    const parts = read.get(title.text);
    if (parts) titled.push({ mention, title, parts });
  }
  return titled;
}

/** The title before a name, with the space between them: what goes where the name alone is enough. */
export function titleOf({ title, mention }: TitledMention): Span {
  return { start: title.start, end: mention.start };
}

/** Title and name, where the title stands before it. */
export function wholeOf({ title, mention }: TitledMention): Span {
  return { start: title.start, end: mention.end };
}
