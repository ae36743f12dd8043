import type { BlockFacts } from '../analysis/facts.ts';
import type { Placed, Problem } from '../linter/rule.ts';
import type { Span } from '../model.ts';
import type { Definition } from './definition.ts';
import type { Looks } from './looks.ts';
import type { Where } from './scope.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tells what of a rule cannot be used, and where that stands. */
export type Trouble = (message: string, place: Span) => void;

/** What a rule is made with besides its definition. */
export interface Making {
  readonly where: Where;
  readonly vocabulary: Vocabulary;
  readonly trouble: Trouble;
  readonly looks: Looks;
}

/** What the rules of some styles share. */
export interface Shared {
  readonly vocabulary: Vocabulary;
  readonly looks: Looks;
}

/** What looks at one block by itself. */
export interface BlockCheck {
  /** Words of which a block must have one; undefined where that is not known. */
  readonly triggers: readonly string[] | undefined;
  check(block: BlockFacts): readonly Problem[];
}

/** What collects from blocks and concludes over all. */
export interface ArticleCheck<Part> {
  readonly triggers: readonly string[] | undefined;
  collect(block: BlockFacts): Part | undefined;
  conclude(parts: readonly Placed<Part>[]): readonly Problem[];
}

/** Makes a check of a definition; undefined where nothing of it can be used, of which has been told. */
export type BlockMaker<D extends Definition> = (rule: D, making: Making) => BlockCheck | undefined;
// biome-ignore lint/suspicious/noExplicitAny: parts are of every type.
export type ArticleMaker<D extends Definition = any, Part = any> = (
  rule: D,
  making: Making,
) => ArticleCheck<Part> | undefined;
