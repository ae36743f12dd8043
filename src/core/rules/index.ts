import { quoteMarksUnbalanced } from './quote-marks-unbalanced.ts';
import { repeatedWord } from './repeated-word.ts';
import type { Rule } from './rule.ts';

/** Every check, by category and then by id. A new check is one file and one line here. */
export const RULES: readonly Rule[] = [quoteMarksUnbalanced, repeatedWord];
