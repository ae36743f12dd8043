import type { BlockFacts } from '../analysis/facts.ts';
import type { BlockKind, Container } from '../model.ts';
import type { Looks } from './looks.ts';
import type { Unit } from './unit.ts';

/** Where a rule looks. */
export interface Where {
  readonly kinds: readonly BlockKind[];
  /** The document as it is written, markup and all. */
  readonly isRaw: boolean;
  /** All text of the article as one. */
  readonly isSummary: boolean;
  /** What of a block is looked at: all of it, its sentences, both or nothing. */
  units(block: Pick<BlockFacts, 'kind' | 'container' | 'text' | 'tokens' | 'sentences'>): readonly Unit[];
}

/** What each kind of block is in Vale’s words. Staff lines and notes are not read. */
const SECTIONS: Partial<Record<BlockKind, readonly string[]>> = {
  headline: ['text', 'heading', 'h1'],
  subhead: ['text', 'heading', 'h2', 'h3', 'h4', 'h5', 'h6'],
  deck: ['text', 'paragraph'],
  paragraph: ['text', 'paragraph'],
  highlight: ['text', 'list'],
  pullQuote: ['text', 'blockquote'],
  caption: ['text', 'figure', 'caption'],
};
const ENDINGS: Readonly<Record<Container, readonly string[]>> = { markdown: ['md', 'markdown'], wire: ['txt'] };

const KNOWN = new Set([
  ...Object.values(SECTIONS).flat(),
  ...Object.values(ENDINGS).flat(),
  'sentence',
  'raw',
  'summary',
]);

/** One scope: all parts have to hold. */
interface Selector {
  readonly sections: readonly string[];
  readonly not: readonly (readonly string[])[];
}

/** Everything that a block of each kind may be, in whatever container. */
const ALL_SECTIONS = (Object.keys(SECTIONS) as BlockKind[]).map(
  (kind) => [kind, [...SECTIONS[kind]!, ...Object.values(ENDINGS).flat(), 'sentence']] as const,
);

/** Scopes as they were read. */
export interface Scopes {
  /** Where a rule looks. */
  readonly where: Where;
  /** Names of scopes that no article has. */
  readonly unknown: readonly string[];
}

/** Reads the scopes of a rule. */
export function readScopes(scopes: readonly string[], looks: Looks): Scopes {
  const key = JSON.stringify(scopes);
  const known = looks.scopes.get(key) ?? scopesOf(scopes, looks);
  looks.scopes.set(key, known);
  return known;
}

function scopesOf(scopes: readonly string[], looks: Looks): Scopes {
  const unknown: string[] = [];
  const selectors: Selector[] = [];
  for (const scope of scopes.length ? scopes : ['text']) {
    const parts = scope.split('&').map((part) => part.trim());
    const sections = parts.filter((part) => !part.startsWith('~')).flatMap((part) => part.split('.'));
    const not = parts.filter((part) => part.startsWith('~')).map((part) => part.slice(1).trim().split('.'));
    if (sections.some((section) => !KNOWN.has(section))) unknown.push(scope);
    else selectors.push({ sections, not });
  }
  const isRaw = selectors.some(({ sections }) => sections.includes('raw'));
  const isSummary = selectors.some(({ sections }) => sections.includes('summary'));
  const kinds = ALL_SECTIONS.flatMap(([kind, sections]) =>
    (isSummary && !['headline', 'subhead', 'caption'].includes(kind)) ||
    selectors.some((selector) => holds(selector, sections))
      ? [kind]
      : [],
  );
  return { where: { kinds, isRaw, isSummary, units: unitsFor(selectors, { isSummary, isRaw }, looks) }, unknown };
}

function unitsFor(
  selectors: readonly Selector[],
  { isSummary, isRaw }: Pick<Where, 'isSummary' | 'isRaw'>,
  looks: Looks,
): Where['units'] {
  const whole = selectors.filter(({ sections }) => !sections.includes('sentence'));
  const sentences = selectors.filter(({ sections }) => sections.includes('sentence'));
  const isEverywhere = whole.some(({ sections, not }) => not.length === 0 && sections.join() === 'text');
  const partsOf = (kind: BlockKind, container: Container): Parts => {
    const sections = [...(SECTIONS[kind] ?? []), ...ENDINGS[container]];
    return {
      whole: isSummary || isRaw || whole.some((selector) => holds(selector, sections)),
      sentences: sentences.some((selector) => holds(selector, [...sections, 'sentence'])),
    };
  };
  const known: { readonly [C in Container]: Map<BlockKind, Parts> } = { wire: new Map(), markdown: new Map() };
  return (block) => {
    if (isEverywhere && sentences.length === 0) return looks.whole(block);
    let parts = known[block.container].get(block.kind);
    if (!parts) {
      parts = partsOf(block.kind, block.container);
      known[block.container].set(block.kind, parts);
    }
    if (!parts.sentences) return parts.whole ? looks.whole(block) : [];
    return parts.whole ? [...looks.whole(block), ...looks.sentences(block)] : looks.sentences(block);
  };
}

/** What of blocks of a kind is looked at. */
interface Parts {
  readonly whole: boolean;
  readonly sentences: boolean;
}

function holds({ sections, not }: Selector, own: readonly string[]): boolean {
  return sections.every((one) => own.includes(one)) && !not.some((parts) => parts.every((one) => own.includes(one)));
}
