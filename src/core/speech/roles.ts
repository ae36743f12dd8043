import type { Person } from '../people/resolve.ts';

/** Words of a role that tell nothing about which one it is. */
const FILLER: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'to',
  'in',
  'its',
  'their',
  'our',
  'his',
  'her',
]);

/**
 * Finds the holder of an office by the words that refer to it: “the interior minister”, “the US assistant secretary”.
 * Only where one person alone was introduced with a title that has these words in this order.
 */
export class Roles {
  private readonly titles: readonly { readonly person: string; readonly words: readonly string[] }[];

  constructor(people: readonly Person[]) {
    this.titles = people.flatMap(({ id, titles }) => titles.map((title) => ({ person: id, words: roleWords(title) })));
  }

  /** @param phrase the words as written, with their article */
  holder(phrase: string): string | null {
    if (!/^the\s/i.test(phrase)) return null;
    const words = roleWords(phrase);
    if (!words.length || words.length > 6) return null;
    const holders = new Set<string>();
    for (const title of this.titles) if (matches(words, title.words)) holders.add(title.person);
    const [only] = holders;
    return holders.size === 1 ? only! : null;
  }
}

function roleWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((word) => word !== '' && !FILLER.has(word));
}

/** The words stand in the title in this order, and the last one is a head of it: not “the interior” for “interior minister”. */
function matches(words: readonly string[], title: readonly string[]): boolean {
  if (
    title.some((word) => /^(?:former|ex|then)$/.test(word)) !== words.some((word) => /^(?:former|ex|then)$/.test(word))
  )
    return false;
  let at = 0;
  for (const word of words) {
    at = title.indexOf(word, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}
