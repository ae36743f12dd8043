import type { BlockFacts } from '../analysis/facts.ts';
import type { InTurns } from '../base/turns.ts';
import type { House, Style } from '../config/style.ts';
import type { BlockKind, Finding, Fix, Participant, Related, Severity, Span } from '../model.ts';
import type { KnownPerson } from '../people/person.ts';
import type { Speller } from '../spelling/suggest.ts';
import type { NormalForm } from '../syntax/text/normal-form.ts';
import type { Prose } from '../syntax/text/prose.ts';
import type { ArticleView, GatheredUses, Placed, PlacedUse } from './article-view.ts';
import type { HouseWords } from './house-words/house-words.ts';
import type { RuleOrigin } from './origin.ts';
import type { Need } from './triggers.ts';

/** The catalogue's groups, in words a desk uses; the order is the order of the documentation. */
export const CATEGORIES = [
  'names',
  'titles',
  'attribution',
  'dates',
  'numbers',
  'acronyms',
  'spelling',
  'consistency',
  'readability',
  'legal',
  'inclusive',
  'journalese',
  'placeholders',
  'structure',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** An option of a check as configuration and documentation show it. */
export interface OptionSpec<T = unknown> {
  readonly description: string;
  readonly default: T;
  /** Value by house where it differs. */
  readonly houses?: Partial<Record<House, T>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly T[];
}

/**
 * A sample that is documentation and test at once. It is read as a whole article of wire text (`container` changes that);
 * a one-line sample that ends in a full stop is a paragraph. What must be flagged stands in braces: `in {the the} hall`.
 */
export interface FlaggedExample {
  readonly text: string;
  /** A part of the message that must appear. */
  readonly message?: string;
  /** The text after the first fix of the first finding. */
  readonly fixed?: string;
  readonly house?: House;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly container?: 'wire' | 'markdown';
  /** People the desk knows. */
  readonly people?: readonly KnownPerson[];
}

/** A sample without a finding of this rule; `why` names the trap. */
export interface AcceptedExample extends Pick<FlaggedExample, 'text' | 'house' | 'options' | 'container' | 'people'> {
  readonly why?: string;
}

/** The specifications of options: what a rule is given has the types of their defaults. */
export type OptionSpecs<Options> = { readonly [Name in keyof Options]: OptionSpec<Options[Name]> };

interface RuleBase<Options> {
  /** The catalogue's id, in kebab case; never changed once shipped. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** What its author holds it worth. It stands one step lower until ten of its findings on published copy have been read. */
  readonly claim?: Severity;
  /** It says nothing until the desk has told it something, what to look for or a comment: then how loud it is is the desk’s decision as well. */
  readonly ofTheDesk?: boolean;
  /** Off until a house or the configuration turns it on. */
  readonly off?: boolean;
  /** One line, as a copy chief would say it. */
  readonly summary: string;
  /** Why it matters and what to do, a few sentences of Markdown. */
  readonly why: string;
  readonly options?: OptionSpecs<Options>;
  /** Severity (or off) by house where it differs. */
  readonly houses?: Partial<Record<House, Severity | 'off'>>;
  /** What the houses say, for the page: `Guardian: no points`. */
  readonly houseNotes?: readonly string[];
  /**
   * Words in lower case of which a block must have one, else the rule does not look at it (`check`, `collect`). A word is
   * a token as tokenised (marks are, too: `%`, `“`), or a part of one between hyphens, apostrophes and figures;
   * `ANY_FIGURE` stands for every figure. Without it every block is looked at.
   */
  readonly triggers?: readonly string[];
  /** Facts of which a block must have some, else the rule does not look at it either. */
  readonly needs?: Need;
  /** Ids of rules that fall silent where this one speaks of the same words. */
  readonly outranks?: readonly string[];
  /** It goes by the people the desk knows, and does not run where it knows nobody. */
  readonly needsPeople?: boolean;
  /** Each finding compares a name with how it is written at the related places: the desk may know better. */
  readonly comparesNames?: boolean;
  /** Where it is explained, an address of the web, if it is a check of the desk’s. */
  readonly link?: string;
  /** Where it is defined, if it is a check of the desk’s. */
  readonly origin?: RuleOrigin;
  readonly examples: { readonly flagged: readonly FlaggedExample[]; readonly accepted: readonly AcceptedExample[] };
}

/** A finding before the rule's id and severity are put on it. `severity` only where it differs from the rule's. */
export interface Problem extends Span {
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  readonly severity?: Severity;
}

/** What a rule may know besides the text: the style and its own options, defaults filled in. */
export interface RuleContext<Options = Readonly<Record<string, unknown>>> {
  readonly style: Style;
  readonly options: Options;
  /** The dictionary, where the host has loaded it. */
  readonly speller?: Speller | undefined;
  /** What the desk has decided of words; undefined where it has decided nothing. */
  readonly words?: HouseWords | undefined;
}

/** What a look at one block may know besides: its prose as retext reads it, parsed when it is first asked for. */
export interface BlockContext<Options = Readonly<Record<string, unknown>>> extends RuleContext<Options> {
  readonly prose: Prose;
}

/** A rule that looks at one block by itself. Spans in and out are relative to the block; results are cached with it. */
export interface BlockRule<Options = Readonly<Record<string, unknown>>> extends RuleBase<Options> {
  readonly scope: 'block';
  /** Default: the kinds that hold prose (`PROSE_KINDS`). */
  readonly kinds?: readonly BlockKind[];
  check(block: BlockFacts, context: BlockContext<Options>): readonly Problem[];
}

/** What a look at the document may know besides: the ids of all checks there are. */
export interface DocumentContext<Options = Readonly<Record<string, unknown>>> extends RuleContext<Options> {
  readonly checks: ReadonlySet<string>;
}

/**
 * A rule that looks at what blocks do not show: characters of the document that nobody sees, comments to the checks.
 * Spans are offsets of `text`. It runs with every analysis of a document that has some.
 */
export interface DocumentRule<Options = Readonly<Record<string, unknown>>> extends RuleBase<Options> {
  readonly scope: 'document';
  /** It looks at every document, also at one without anything unseen. */
  readonly everywhere?: boolean;
  check(document: Pick<NormalForm, 'text' | 'unseen'>, context: DocumentContext<Options>): readonly Problem[];
}

/** How a rule gathers what parts give to keys. */
export interface GatheringOf<Part, Use extends Span, Options> {
  each(part: Part, give: (key: string, use: Use) => void, kind: BlockKind): void;
  /** Whether something may be to be said of the uses of a key. */
  isSought?(uses: readonly Use[], key: string): boolean;
  conclude(
    gathered: GatheredUses<Use> & AllParts<Part>,
    view: ArticleView,
    context: RuleContext<Options>,
  ): readonly Problem[] | InTurns<readonly Problem[]>;
}

/** All parts in text order: read them only where what is gathered shows that something may be to be said. */
interface AllParts<Part> {
  readonly parts: readonly Placed<Part>[];
}

/** What is given to a key of which only the number counts. */
export const COUNTED: Span = { start: 0, end: 0 };

// biome-ignore lint/suspicious/noExplicitAny: a rule gathers uses of any type.
export type Gathering<Part, Options = Readonly<Record<string, unknown>>> = GatheringOf<Part, any, Options>;

/** Types what a rule gathers by its uses; gives it back as it is. */
export function gathering<Part, Use extends Span, Options = Readonly<Record<string, unknown>>>(
  of: GatheringOf<Part, Use, Options>,
): Gathering<Part, Options> {
  return of;
}

/**
 * A rule that compares places. `collect` runs once a block and is cached with it (return undefined for nothing);
 * `conclude` folds the parts; `concludePerson` speaks of one participant at a time. Either is run again only when what it
 * has read has changed. A `conclude` that gathers from the whole article is a generator, and yields between one walk over
 * all parts and the next. Keep what depends on text in `collect`, so that a keystroke in a long article stays cheap.
 * Results may depend on the order of positions in different blocks, not on their distance.
 */
export interface ArticleRule<Part = unknown, Options = Readonly<Record<string, unknown>>> extends RuleBase<Options> {
  readonly scope: 'article';
  /** The kinds of blocks it collects from (default: all). */
  readonly kinds?: readonly BlockKind[];
  collect?(block: BlockFacts, context: BlockContext<Options>): Part | undefined;
  /** What it compares by what it is of, rather than all parts: an edit costs what it changes (`gathering`). */
  readonly gathers?: readonly Gathering<Part, Options>[];
  conclude?(
    parts: readonly Placed<Part>[],
    view: ArticleView,
    context: RuleContext<Options>,
  ): readonly Problem[] | InTurns<readonly Problem[]>;
  concludePerson?(
    person: Participant,
    view: ArticleView,
    context: RuleContext<Options>,
  ): readonly Problem[] | InTurns<readonly Problem[]>;
}

// biome-ignore lint/suspicious/noExplicitAny: the list holds rules with parts and options of every type.
export type Rule = BlockRule<any> | ArticleRule<any, any> | DocumentRule<any>;

/** A rule with the severity and options it has under one style. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Types a block rule by the specifications of its options; gives it back as it is. */
export function blockRule<Options = Readonly<Record<string, unknown>>>(rule: BlockRule<Options>): BlockRule<Options> {
  return rule;
}

/** Types a document rule by the specifications of its options; gives it back as it is. */
export function documentRule<Options = Readonly<Record<string, unknown>>>(
  rule: DocumentRule<Options>,
): DocumentRule<Options> {
  return rule;
}

/** Types an article rule by its parts, and its options, which must be those it specifies; gives it back as it is. */
export function articleRule<Part = undefined, Options = Readonly<Record<string, unknown>>>(
  rule: ArticleRule<Part, Options>,
): ArticleRule<Part, Options> {
  return rule;
}

/** Kinds that hold running text or furniture, where prose rules look by default. */
export const PROSE_KINDS: readonly BlockKind[] = [
  'headline',
  'deck',
  'highlight',
  'caption',
  'subhead',
  'paragraph',
  'pullQuote',
];

/** Furniture has its own grammar: present tense, bare surnames, dropped articles. */
export const FURNITURE_KINDS: readonly BlockKind[] = [
  'headline',
  'deck',
  'highlight',
  'caption',
  'subhead',
  'pullQuote',
];

export type { ArticleView, Finding, GatheredUses, Placed, PlacedUse };
