/**
 * The shapes that leave the core: plain, serialisable objects, the same in the editor, the worker and the JSON output.
 * All offsets are UTF-16 code units into the document (byte-order mark not counted), `end` exclusive.
 */

/** A stretch of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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

/** What the text is wrapped in, which decides the reader. */
export type Container = 'wire' | 'markdown';

/** A calendar date without time zone; `month` is 1–12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A piece of the article with one function: its span leaves out the white space around it. Blocks never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Markup inside the block that is not prose (link targets, code, HTML, emphasis marks); absolute offsets, in order. */
  readonly masks?: readonly Span[];
}

/** The document divided into blocks, in text order. */
export interface Article {
  readonly container: Container;
  readonly blocks: readonly Block[];
  /** The date the copy speaks from: crawl prefix, front matter or dateline. */
  readonly date?: CalendarDate;
}

export type MentionForm = 'full' | 'surname' | 'given' | 'initials' | 'titled' | 'role' | 'pronoun';

/** One reference to a participant; the span covers the bare name (no title, no possessive), or the role or pronoun. */
export interface Mention extends Span {
  readonly text: string;
  readonly form: MentionForm;
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** The title that stands before the name or after it in apposition. */
  readonly title?: Span & { readonly text: string };
}

/** Something said: a direct quotation (span includes its marks) or reported speech (span is the content clause). */
export interface Statement extends Span {
  readonly direct: boolean;
  /** The cue as written ("said", "according to"), null where there is none (a running quotation). */
  readonly cue: string | null;
  readonly cueSpan?: Span;
  /** Id of the participant who says it, null where it is nobody we can name. */
  readonly speaker: string | null;
  /** The source's words where it is no named person: "the interior ministry", "both sides". */
  readonly source: string | null;
  readonly sourceSpan?: Span;
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** Why we think so, in words a hover can show: "“said Naqvi” right after the quotation". */
  readonly evidence: string;
}

/** A person named in the article. */
export interface Participant {
  /** Stable over edits elsewhere: made from the name. */
  readonly id: string;
  /** The fullest form in the article. */
  readonly name: string;
  /** In the order in which they appear, shortenings of one title once. */
  readonly titles: readonly string[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** In text order. */
  readonly statements: readonly Statement[];
}

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface TextEdit extends Span {
  readonly text: string;
}

export interface Fix {
  /** Named by its result: "Change to “Pomeroy”". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Right in every case: may be applied by fix-all. Never for names, numbers, quotes or attributions. */
  readonly safe?: boolean;
}

export interface Related extends Span {
  readonly message: string;
}

/** Something wrong or worth checking. The first fix is the preferred one. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
  /** Where a check that is the desk’s own is explained: an address of the web. */
  readonly link?: string;
}

/**
 * A finding that a person has said is right as it is: these words in this context, in one article. It is known again by
 * its words, not by its place, so that it stands while the rest of the article is edited and goes with the words.
 */
export interface Accepted {
  /** The rule's id. */
  readonly check: string;
  /** The article's path relative to the configuration, with slashes. */
  readonly article: string;
  /** The words that are marked. */
  readonly words: string;
  /** Up to three words before and after them in the same block; '' where the block begins or ends there. */
  readonly before: string;
  readonly after: string;
  /** Which of several places that read the same, in text order, from 1; the first where it is left out. */
  readonly place?: number;
  /** Why, for other people. */
  readonly note?: string;
}

/** Something that went wrong while an article was read, with the place it concerns; the rest was read all the same. */
export interface Trouble extends Span {
  /** The check, by its rule's id, or what else was being done: `words` of a block, `people`, `speech`. */
  readonly stage: string;
  readonly because: 'time' | 'error';
  /** Whether something is missing from the analysis; else it only took unduly long. */
  readonly incomplete: boolean;
  /** What the error says; '' without one. */
  readonly detail: string;
}

/** What the analyzer gives for one text. */
export interface Analysis {
  readonly article: Article;
  readonly participants: readonly Participant[];
  /** All statements in text order, also those without a person. */
  readonly statements: readonly Statement[];
  /** In text order. */
  readonly findings: readonly Finding[];
  /** What would be findings if a stronger check did not speak of the same words; in text order. */
  readonly outranked: readonly Finding[];
  /** What would be findings if nobody had accepted it; in text order. */
  readonly accepted: readonly Finding[];
  /** What was accepted and is found no more. */
  readonly acceptedGone: readonly Accepted[];
  readonly figures: Figures;
  /** Nearly always empty. */
  readonly troubles: readonly Trouble[];
}

/** Counts and readability of the body (paragraphs only). What needs syllables is worked out when it is first asked for. */
export interface Figures {
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly syllables: number;
  /** Mean words per sentence. */
  readonly sentenceLength: number;
  /** Flesch reading ease and Flesch–Kincaid grade; null without a sentence. */
  readonly readingEase: number | null;
  readonly grade: number | null;
}
