/** Why a person cannot be renamed; lines count from 1. */
export type Refusal =
  | { readonly reason: 'empty' | 'lineBreak' | 'noLetters' }
  /** Another person bears the name. */
  | { readonly reason: 'taken'; readonly name: string }
  /** A short form may as well mean another. */
  | { readonly reason: 'shared'; readonly form: string; readonly name: string }
  /** What was typed over is capitals or opens a sentence: how the name is written elsewhere it does not tell. */
  | { readonly reason: 'case'; readonly form: string; readonly name: string }
  /** What was typed over does not tell which part of the full name becomes what. */
  | { readonly reason: 'part'; readonly form: string; readonly name: string }
  /** A form has words for which the new name has none, or which the old name has not. */
  | { readonly reason: 'form'; readonly form: string; readonly line: number; readonly name: string }
  /** A name is broken by a line end or markup where the new one has no place for it. */
  | { readonly reason: 'broken'; readonly form: string; readonly line: number }
  /** Markup would be read otherwise. */
  | { readonly reason: 'markup'; readonly line: number }
  /** What would be written is not read as this person. */
  | { readonly reason: 'unread'; readonly form: string; readonly line: number }
  /** The same words elsewhere would be read as this person, too. */
  | { readonly reason: 'elsewhere'; readonly form: string; readonly line: number }
  /** Somebody else would no longer be the same person. */
  | { readonly reason: 'others'; readonly name: string }
  /** Two forms would become one, and could not be told apart again. */
  | { readonly reason: 'alike'; readonly form: string; readonly line: number; readonly other: string }
  /** A form could not be restored. */
  | { readonly reason: 'lost'; readonly form: string; readonly line: number };
