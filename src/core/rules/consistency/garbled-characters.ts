import { matchesOf } from '../../base/matches.ts';
import { spanOf } from '../../linter/narration.ts';
import { blockRule, PROSE_KINDS, type Problem } from '../../linter/rule.ts';

/**
 * Letters of UTF-8 read as Windows-1252: Ã and Â with what follows them, â with € or what stands for the second and third
 * byte of a curly mark.
 */
const GARBLED =
  /Ã[\u0080-\u00bfŠŒŽšœžŸ–—‘’‚“”„†‡•…‰‹›€™]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ˜“”žšŠ¦¢\u009d\u201c\u201d]?/gu;
/** Entities that a page shows as they are, because they were escaped twice. */
const ENTITY = /&(?:amp;)?(?:quot|apos|nbsp|amp|lt|gt|[lr][sd]quo|[nm]dash|hellip|#x?[\da-f]{2,5});/giu;
/** A question mark for the apostrophe that was lost: you?re. */
const LOST =
  /(?<![\p{L}\p{N}/.?=&@_-])(?:[Yy]ou|[Ww]e|[Tt]hey|[Ii]t|[Tt]here|[Tt]hat|[Ww]hat|[Hh]e|[Ss]he|I|[a-z]{2,6}n|[Cc]a)(\?)(?:re|s|t|ll|ve|d|m)(?![\p{L}\p{N}=?&])/gu;
const WINDOWS: ReadonlyMap<string, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, i) => [char, 0x80 + i]),
);

export const garbledCharacters = blockRule({
  id: 'garbled-characters',
  category: 'consistency',
  scope: 'block',
  severity: 'info',
  claim: 'warning',
  summary: 'Letters garbled on the way: jalapeÃ±o, cityâ€™s, &amp;#34;.',
  why: 'Text that was saved in one encoding and read in another loses its accents and its quotation marks; an entity that was escaped twice is printed as it stands. The fix puts back what was written.',
  kinds: [...PROSE_KINDS, 'credit', 'byline'],
  examples: {
    flagged: [
      {
        text: 'Stalls sell jalape{Ã±}os, and the city{â€™}s cooks are glad.',
        message: 'garbled',
        fixed: 'Stalls sell jalapeños, and the cityâ€™s cooks are glad.',
      },
      {
        text: 'The lawyer Hugo Ch{Ã\u0083Â¡}vez spoke on Monday.',
        message: 'it was “á”',
        fixed: 'The lawyer Hugo Chávez spoke on Monday.',
      },
      {
        text: 'They said you{?}re busy, and it doesn{?}t help.',
        message: 'it was “’”',
        fixed: 'They said you’re busy, and it doesn?t help.',
      },
      { text: 'The mayor, Stefan K{Ã\u0083}rner, spoke on Monday.', message: '“Ã\u0083” is garbled.' },
      { text: 'He called it {&#34;}fair{&#34;} on Monday.', fixed: 'He called it "fair&#34; on Monday.' },
    ],
    accepted: [
      { text: 'São Paulo and Ângela Sá met in Mâcon for €5.', why: 'letters of other languages' },
      { text: 'The firm Marsh & Co; its owner left. Is it you?So it is. See hull.example/it?s=1 and ask why?' },
    ],
  },
  check(block): Problem[] {
    const garbled = /[ÃÂâ]/.test(block.text) ? joined(matchesOf(block.text, GARBLED)) : [];
    const entities = block.container === 'wire' && block.text.includes('&') ? matchesOf(block.text, ENTITY) : [];
    const tags = entities.findIndex(({ 0: entity }) => /[lg]t;$/i.test(entity));
    // The brackets of tags come in many: one stands for all.
    const told = entities.filter(({ 0: entity }, i) => i === tags || !/[lg]t;$/i.test(entity));
    const found = told.map(({ 0: words, index }): Garbled => ({ at: index, words, meant: entityOf(words) }));
    const lost = matchesOf(block.text, LOST, /\p{L}\?\p{Ll}/u).map((match): Garbled => {
      const at = spanOf(match, 1).start;
      return { at, words: '?', meant: block.text.includes("'") ? "'" : '’' };
    });
    return [...garbled, ...found, ...lost].map(({ at, words, meant: read }) => {
      const span = { start: at, end: at + words.length };
      const meant = read && BROKEN.test(read) ? undefined : read;
      const fixes = meant ? [{ title: `Change to “${meant}”`, edits: [{ ...span, text: meant }] }] : [];
      return { ...span, message: `“${words}” is garbled${meant ? `: it was “${meant}”` : ''}.`, fixes };
    });
  },
});

/** What is garbled, where it stands in its block, and what it was, where there is telling. */
interface Garbled {
  readonly at: number;
  readonly words: string;
  readonly meant: string | undefined;
}

/** Garbled letters in order; two in a row that were garbled twice over are one. */
function joined(matches: readonly RegExpMatchArray[]): Garbled[] {
  const found: Garbled[] = [];
  for (const { 0: words, index: at = 0 } of matches) {
    const meant = decoded(words);
    const last = found.at(-1);
    const twice = last && last.at + last.words.length === at ? decoded(`${last.meant ?? ''}${meant ?? ''}`) : undefined;
    if (last && twice) found[found.length - 1] = { at: last.at, words: last.words + words, meant: twice };
    else found.push({ at, words, meant });
  }
  return found;
}

/** What letters begin with that are garbled twice, and bytes that are no character: there is no telling what they were. */
const BROKEN = /^[ÃÂâ\u0080-\u009f]$/;

/** The character that some characters of Windows-1252 are the UTF-8 bytes of; undefined where they are none. */
function decoded(text: string): string | undefined {
  const [first, ...rest] = [...text].map((char) => WINDOWS.get(char) ?? char.charCodeAt(0));
  if (first === undefined || rest.some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  const length = first >= 0xe0 ? 2 : 1;
  if (rest.length !== length) return undefined;
  const head = first & (length === 2 ? 0x0f : 0x1f);
  return String.fromCharCode(rest.reduce((code, byte) => (code << 6) | (byte & 0x3f), head));
}

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

function entityOf(text: string): string | undefined {
  const name = text.replace(/^&(?:amp;)?|;$/g, '').toLowerCase();
  if (!name.startsWith('#')) return NAMED[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}
