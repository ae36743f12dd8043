/** What occurrences elsewhere in the article tell of a word: bits, so that blocks are merged by "or". */
export const Evidence = {
  /** Last word of a name the rules are sure of. */
  surname: 1,
  /** First word of such a name. */
  given: 2,
  /** Stands alone after a title. */
  titled: 4,
  /** Occurs in lower case. */
  lower: 8,
  /** Alone beside a verb of saying. */
  cued: 16,
  /** After a preposition of place. */
  placed: 32,
  /** Part of the name of a body, or alone after "the". */
  body: 64,
  /** Inside a sentence, where only names have capitals. */
  inside: 128,
  /** Beside a noun for bodies and things: "the airline X", "Hurricane X", "X shares", "X, a pump maker". */
  thing: 256,
  /** Stands alone, where a capital means a name: a surname taken up again, or a company. */
  alone: 512,
  /** Followed by an age: "Chepkorir, 24, led". */
  aged: 1024,
  /** Does or has what only people do and have: "X’s wife", "X, who", "identified as X", "X and his son", "X pleaded". */
  human: 2048,
} as const;

/** How many bits there are. */
export const EVIDENCE_BITS = 12;

/** One block's evidence: words and, at the same index, their bits. */
export interface EvidenceList {
  readonly words: readonly string[];
  readonly bits: readonly number[];
}
