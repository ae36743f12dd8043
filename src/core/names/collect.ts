import type { Style } from '../config/style.ts';
import type { BlockKind } from '../model.ts';
import type { TextFacts } from '../syntax/text/facts.ts';
import type { Token } from '../syntax/text/tokens.ts';
import type { Chain } from './chains.ts';
import type { EvidenceList } from './evidence.ts';
import { type ReadChain, readBlock } from './read.ts';
import { INITIAL_CLASS } from './tagging/classes.ts';
import { chainRows, localRows, type Scope } from './tagging/features.ts';
import { addRows, MODEL, TAGS } from './tagging/tagger.ts';
import type { TitleSpan } from './titles/titles.ts';

/** A possible name in a block: a run of name-like words. Token indexes of the block, `end` exclusive. */
export interface Candidate extends Chain {
  /** The words folded for comparison; '' for what is no word. */
  readonly keys: readonly string[];
  /** Class of each word and its scores by what the block alone tells; the article's evidence is added in the fold. */
  readonly classes: readonly number[];
  readonly scores: readonly number[];
  /** The title before the name, an index into `NameFacts.titles`; -1 for none. */
  readonly title: number;
  /** It stands in a line in which most words have a capital. */
  readonly headed: boolean;
  /** What stands right beside it tells that it is a person. */
  readonly human: boolean;
  /** It stands in a list of places. */
  readonly placed: boolean;
}

/** Candidate names and titles of one block (relative spans). */
export interface NameFacts {
  /** In text order; never overlapping. */
  readonly candidates: readonly Candidate[];
  /** Titles and role phrases ("the interior minister"), in text order. */
  readonly titles: readonly TitleSpan[];
  readonly evidence: EvidenceList;
  /** Names of storms, folded. */
  readonly storms: readonly string[];
}

/** What the words of a block say, and who may be named in it. */
export interface NamedFacts extends TextFacts {
  readonly names: NameFacts;
}

/** What the rules' certainty weighs for each word, where the tagger is of two minds. */
const SURE_BONUS = 130;
/** The same for a name that begins with an initial. */
const INITIAL_BONUS = 200;
const NO_NAMES: NameFacts = { candidates: [], titles: [], evidence: { words: [], bits: [] }, storms: [] };

/** Finds what may be a name or a title in a block. */
export function collectNames(
  block: Pick<TextFacts, 'kind' | 'text' | 'tokens' | 'sentences'>,
  _style: Style,
): NameFacts {
  if (block.kind === 'metadata' || block.kind === 'endMark' || block.kind === 'credit') return NO_NAMES;
  const { titles, chains, evidence, storms } = readBlock(block, block.kind === 'paragraph');
  return { titles, evidence, storms, candidates: chains.map((chain) => candidateOf(chain, block.kind)) };
}

function candidateOf(chain: ReadChain, kind: BlockKind): Candidate {
  const { first, end, keys, title, guess, scope, human, placed } = chain;
  const shared = [0, 0, 0];
  addRows(MODEL, chainRows(scope, chain), shared, 0);
  const scores: number[] = [];
  const classes: number[] = [];
  for (let i = first; i < end; i++) {
    scores.push(...shared);
    addRows(MODEL, localRows(scope, chain, i), scores, (i - first) * TAGS);
    classes.push(scope.classes[i]!);
  }
  if (guess.certainty === 'sure') {
    const bonus = scope.classes[guess.first] === INITIAL_CLASS ? INITIAL_BONUS : SURE_BONUS;
    for (let i = guess.first; i < guess.end; i++) {
      const at = (i - first) * TAGS + (i === guess.first ? 1 : 2);
      scores[at] = scores[at]! + bonus;
    }
  }
  const headed = scope.titleCase || isShortHeading(scope, kind);
  return { first, end, keys, title, scores, classes, headed, human, placed };
}

/** "Student Apology": a headline of two or three words, each with a capital. */
function isShortHeading({ tokens, first, end }: Scope, kind: BlockKind): boolean {
  if (kind !== 'headline' && kind !== 'subhead') return false;
  for (let i = first; i < end; i++) {
    const { kind: type, capital, text } = tokens[i] as Token;
    if (type === 'word' && !capital && text.length > 3) return false;
  }
  return true;
}
