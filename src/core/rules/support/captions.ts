import type { BlockFacts } from '../../analysis/facts.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import type { ArticleView } from '../../linter/rule.ts';

/** What a caption says, as far as its words show. */
export interface CaptionParts {
  readonly who: boolean;
  readonly verb: boolean;
  readonly date: boolean;
  readonly place: boolean;
  /** Portraits, archive pictures, maps and screenshots need no news in their caption. */
  readonly exempt: boolean;
  readonly words: number;
  readonly end: number;
}

/** Two capitalised words; looked for from the space between them, so that no word is read twice. */
const NAME = /(?<!\s)(?=\s)(?<=\p{Lu}[\p{L}’'-]+)\s+(?:(?:al|bin|de|van|von|of|the)[\s-])?\p{Lu}[\p{L}’'-]/u;
const PEOPLE =
  /\b(?:people|men|women|children|residents|villagers|workers|officials|officers|police|soldiers|firefighters|rescuers|protesters|demonstrators|fans|supporters|students|pupils|patients|passengers|players|pilgrims|farmers|migrants|refugees|commuters|shoppers|visitors|tourists|volunteers|mourners|divers|crews?|troops|voters|fishermen|traders|vendors|boys?|girls?|team|labourers|divers)\b/i;
/** Somebody is in the picture, by office or place: then the caption must say who. */
const SOMEBODY =
  /\b(?:minister|president|mayor|governor|chairman|chairwoman|secretary|ambassador|envoy|chief|director|captain|coach|striker|actor|actress|singer|author|he|she|him|her|(?:far )?(?:left|right)\)|cent(?:re|er)\))/i;

/** An auxiliary, or what may be a verb in the present, past or -ing form after the first word. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|be)\b|\s\p{Ll}{2,}(?:s|ed|ing)\b|\b(?:meet|speak|stand|sit|wait|walk|run|hold|carry|look|watch|shake|celebrate|gather|line|fill|burn|play|wave|attend|arrive|leave|cross|clear|search|sell|buy|sail|ride|load|pray|protest|march|stood|sat|spoke|met|held|took|came|went|left|ran)\b/u;
const DATE =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s\d|\d{4}|today|yesterday|this (?:week|month|year|morning)|last (?:week|month|year|night)|earlier)\b/;
const PLACE =
  /\b(?:in|at|outside|near|on|from|across|inside)\s+(?:the\s+|central\s+|north(?:ern)?\s+|south(?:ern)?\s+|east(?:ern)?\s+|west(?:ern)?\s+)?(?!January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}[\p{L}’'-]+/u;
const NO_NEWS =
  /\b(?:file|archive|undated|graphic|map|chart|logo|screen ?(?:grab|shot)|illustration|stock|artist['’]s impression|poster|portrait|sketch|diagram|example of)\b/i;
/** A portrait's caption is a name, perhaps with a post. */
const PORTRAIT_WORDS = 6;

/** Reads a caption's parts. */
export function captionParts({ text, tokens }: BlockFacts): CaptionParts {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length;
  // A plural subject hides its verb from a pattern (“residents queue”): with so many words there will be one.
  const verb = VERB.test(text) || (PEOPLE.test(text) && words > PORTRAIT_WORDS);
  const portrait = words <= PORTRAIT_WORDS && !verb && NAME.test(text);
  return {
    who: NAME.test(text) || PEOPLE.test(text) || !SOMEBODY.test(text),
    verb,
    date: DATE.test(text),
    place: PLACE.test(text),
    exempt: portrait || NO_NEWS.test(text),
    words,
    end: text.trimEnd().length,
  };
}

/** Whether the block before or after a caption is a credit. */
export function hasCredit(view: ArticleView, caption: BlockId): boolean {
  const { before, after } = view.neighbours(caption);
  return [before, after].some((id) => id !== undefined && view.kindOf(id) === 'credit');
}
