// What a file of checks with code works with. `npm run generate` copies this file to `api/index.d.ts`: it imports nothing.

/** The gravest first. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The groups of checks, as in the list of `copydesk rules`. */
export type Category =
  | 'names'
  | 'titles'
  | 'attribution'
  | 'dates'
  | 'numbers'
  | 'acronyms'
  | 'spelling'
  | 'consistency'
  | 'readability'
  | 'legal'
  | 'inclusive'
  | 'journalese'
  | 'placeholders'
  | 'structure';

/** What a block of the article is. */
export type BlockKind =
  | 'metadata'
  | 'headline'
  | 'deck'
  | 'highlight'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'subhead'
  | 'paragraph'
  | 'pullQuote'
  | 'note'
  | 'endMark';

/** A stretch of a block: UTF-16 offsets from its beginning, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a block with its words. */
export interface Text extends Span {
  readonly text: string;
}

/** A word or a mark. */
export interface Word extends Text {
  /** In small letters. */
  readonly lower: string;
  readonly isCapital: boolean;
  readonly kind: 'word' | 'number' | 'possessive' | 'punctuation';
}

/** A place where a pattern matches. */
export interface Match extends Text {
  /** The groups of the pattern, by number; the whole match has number 0. */
  readonly groups: readonly (string | undefined)[];
}

/** A headline, a paragraph, a caption …: markup is masked, and white space in it is as in the file. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Text[];
  /** Direct quotations, with their marks. */
  readonly quotations: readonly Text[];
  /** Whether a stretch is the writer's own words: outside quotations, and not what a named speaker says in an interview. */
  readonly isNarration: (start: number, end: number) => boolean;
  /** Where a pattern matches in the writer's own words. It needs the flag g. */
  readonly narrated: (pattern: RegExp) => readonly Match[];
}

/** A block of a whole article. */
export interface ArticleBlock extends Block {
  /** Which of `article.blocks` it is, from 0. */
  readonly index: number;
}

/** A place in an article: a stretch of one of its blocks. */
export interface Place extends Span {
  /** The index of the block. */
  readonly block: number;
}

/** A place where a person is named or meant. It covers the name without its title. */
export interface Mention extends Place {
  readonly text: string;
  readonly form: 'full' | 'surname' | 'given' | 'initials' | 'titled' | 'role' | 'pronoun';
  /** The title that stands with the name here. */
  readonly title: string | undefined;
}

/** Something that is said. */
export interface Statement extends Place {
  readonly text: string;
  /** Whether it is a direct quotation. */
  readonly isDirect: boolean;
  /** “said”, “according to”; undefined where there is none. */
  readonly cue: string | undefined;
  /** Who says it; undefined where it is nobody whom the article names. */
  readonly speaker: Person | undefined;
  /** The words of a source that is no named person: “the interior ministry”. */
  readonly source: string | undefined;
}

/** A person whom the article names. */
export interface Person {
  /** The fullest form of the name. */
  readonly name: string;
  readonly titles: readonly string[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** What the person says, in the order of the text. */
  readonly statements: readonly Statement[];
}

/** A whole article. */
export interface Article {
  readonly blocks: readonly ArticleBlock[];
  /** The date the copy speaks from; undefined where it has none. `month` is 1 to 12. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | undefined;
  readonly people: readonly Person[];
  /** All that is said, also by nobody with a name, in the order of the text. */
  readonly statements: readonly Statement[];
}

/** Something wrong in a block. */
export interface Finding extends Span {
  /** What clashes with what, in a sentence. */
  readonly message: string;
  /** What to write instead, one text or several, the best first; an empty one takes the words out. */
  readonly fix?: string | readonly string[];
  /** Where it is not that of the check. */
  readonly severity?: Severity;
}

/** Something wrong in an article. */
export interface ArticleFinding extends Finding, Place {
  /** Other places that have to do with it. */
  readonly related?: readonly (Place & { readonly message: string })[];
}

/** An option that a configuration may set. Its type is that of its default. */
export interface Option<T = unknown> {
  readonly description: string;
  readonly default: T;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a check may know besides the text. */
export interface Context<Options = Readonly<Record<string, unknown>>> {
  /** The options, with what the configuration sets. */
  readonly options: Options;
  /** The house style: “none”, “ap”, “guardian” … */
  readonly house: string;
}

/** A sentence that is tried by `copydesk rules test`, with the words that must be marked in braces. */
export interface FlaggedExample {
  readonly text: string;
  /** A part of the message that must be there. */
  readonly message?: string;
  /** The text after the first fix. */
  readonly fixed?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly container?: 'wire' | 'markdown';
}

/** One in which nothing may be marked. */
export interface AcceptedExample {
  readonly text: string;
  /** Why it is right. */
  readonly why?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly container?: 'wire' | 'markdown';
}

/** What every check has. */
export interface About<Options> {
  /** A name of yours, a slash, and what it is about: “paper/two-sources”. */
  readonly id: string;
  /** What it is about, in a line. */
  readonly summary: string;
  /** Why it matters and what to do, in a few sentences of Markdown. */
  readonly why?: string;
  /** How grave it is (default: “warning”). */
  readonly severity?: Severity;
  /** The group it belongs to (default: “structure”). */
  readonly category?: Category;
  /** Off until a configuration turns it on. */
  readonly off?: boolean;
  /** Words of which one must be there, else the check is not asked: it makes reading faster. */
  readonly words?: readonly string[];
  /** The kinds of blocks that are looked at (default: those with sentences). */
  readonly kinds?: readonly BlockKind[];
  readonly options?: { readonly [Name in keyof Options]: Option<Options[Name]> };
  /** Checks that are silent where this one speaks of the same words. */
  readonly outranks?: readonly string[];
  readonly examples?: {
    readonly flagged?: readonly (string | FlaggedExample)[];
    readonly accepted?: readonly (string | AcceptedExample)[];
  };
}

/** A check that looks at one block after the other. */
export interface BlockRule<Options = Readonly<Record<string, unknown>>> extends About<Options> {
  readonly block: (block: Block, context: Context<Options>) => Iterable<Finding> | undefined;
}

/** A check that looks at a whole article: who is in it, who says what. */
export interface ArticleRule<Options = Readonly<Record<string, unknown>>> extends About<Options> {
  readonly article: (article: Article, context: Context<Options>) => Iterable<ArticleFinding> | undefined;
}

export type Rule<Options = Readonly<Record<string, unknown>>> = BlockRule<Options> | ArticleRule<Options>;

/** Gives a check back as it is; an editor that knows these types completes and checks it. */
export declare function defineRule<Options = Readonly<Record<string, unknown>>>(rule: Rule<Options>): Rule<Options>;

/** What a file of checks is given if its default export is a function. */
export interface Copydesk {
  readonly defineRule: typeof defineRule;
}
