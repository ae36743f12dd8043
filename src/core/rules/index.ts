import { allegedMisuse } from './alleged-misuse.ts';
import { arrestedFor } from './arrested-for.ts';
import { attributionTenseDrift } from './attribution-tense-drift.ts';
import { casteTribeLabel } from './caste-tribe-label.ts';
import { denialAsRefute } from './denial-as-refute.ts';
import { eveTeasing } from './eve-teasing.ts';
import { furnitureNumberMismatch } from './furniture-number-mismatch.ts';
import { furnitureQuoteNotInBody } from './furniture-quote-not-in-body.ts';
import { genderedRole } from './gendered-role.ts';
import { guiltBeforeVerdict } from './guilt-before-verdict.ts';
import { illegalImmigrant } from './illegal-immigrant.ts';
import { journaleseGlobal } from './journalese-global.ts';
import { journaleseSouthasian } from './journalese-southasian.ts';
import { loadedAttributionVerb } from './loaded-attribution-verb.ts';
import { mentalHealthMetaphor } from './mental-health-metaphor.ts';
import { minorNamed } from './minor-named.ts';
import { nominalisation } from './nominalisation.ts';
import { officialese } from './officialese.ts';
import { personFirstDisability } from './person-first-disability.ts';
import { promotionalCopy } from './promotional-copy.ts';
import { quoteMarksUnbalanced } from './quote-marks-unbalanced.ts';
import { redundancyNews } from './redundancy-news.ts';
import { repeatedQuote } from './repeated-quote.ts';
import { repeatedWord } from './repeated-word.ts';
import { reportedQuestionMark } from './reported-question-mark.ts';
import type { Rule } from './rule.ts';
import { sexualOffenceIdentification } from './sexual-offence-identification.ts';
import { suicideWording } from './suicide-wording.ts';
import { terroristLabel } from './terrorist-label.ts';
import { theHomeless } from './the-homeless.ts';
import { vagueQuantifier } from './vague-quantifier.ts';
import { wordyPhrase } from './wordy-phrase.ts';

/** Every check, by category and then by id. A new check is one file and one line here. */
export const RULES: readonly Rule[] = [
  attributionTenseDrift,
  furnitureNumberMismatch,
  furnitureQuoteNotInBody,
  loadedAttributionVerb,
  quoteMarksUnbalanced,
  repeatedQuote,
  reportedQuestionMark,
  repeatedWord,
  nominalisation,
  wordyPhrase,
  allegedMisuse,
  arrestedFor,
  denialAsRefute,
  guiltBeforeVerdict,
  minorNamed,
  sexualOffenceIdentification,
  suicideWording,
  terroristLabel,
  casteTribeLabel,
  eveTeasing,
  genderedRole,
  illegalImmigrant,
  mentalHealthMetaphor,
  personFirstDisability,
  theHomeless,
  journaleseGlobal,
  journaleseSouthasian,
  officialese,
  promotionalCopy,
  redundancyNews,
  vagueQuantifier,
];
