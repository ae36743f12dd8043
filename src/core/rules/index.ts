import { acronymExpandedTwice } from './acronym-expanded-twice.ts';
import { acronymUnexpanded } from './acronym-unexpanded.ts';
import { aiResidue } from './ai-residue.ts';
import { allegedMisuse } from './alleged-misuse.ts';
import { anniversaryOneYear } from './anniversary-one-year.ts';
import { arrestedFor } from './arrested-for.ts';
import { attributionTenseDrift } from './attribution-tense-drift.ts';
import { casteTribeLabel } from './caste-tribe-label.ts';
import { cqLeft } from './cq-left.ts';
import { dateComma } from './date-comma.ts';
import { dateFormatMixed } from './date-format-mixed.ts';
import { denialAsRefute } from './denial-as-refute.ts';
import { editorNoteInBody } from './editor-note-in-body.ts';
import { emptyQuote } from './empty-quote.ts';
import { eveTeasing } from './eve-teasing.ts';
import { furnitureNumberMismatch } from './furniture-number-mismatch.ts';
import { furnitureQuoteNotInBody } from './furniture-quote-not-in-body.ts';
import { genderedRole } from './gendered-role.ts';
import { guiltBeforeVerdict } from './guilt-before-verdict.ts';
import { illegalImmigrant } from './illegal-immigrant.ts';
import { impossibleDate } from './impossible-date.ts';
import { journaleseGlobal } from './journalese-global.ts';
import { journaleseSouthasian } from './journalese-southasian.ts';
import { lastNextWeekday } from './last-next-weekday.ts';
import { leadTooLong } from './lead-too-long.ts';
import { loadedAttributionVerb } from './loaded-attribution-verb.ts';
import { mentalHealthMetaphor } from './mental-health-metaphor.ts';
import { minorNamed } from './minor-named.ts';
import { nominalisation } from './nominalisation.ts';
import { noonMidnight } from './noon-midnight.ts';
import { officialese } from './officialese.ts';
import { ordinalDate } from './ordinal-date.ts';
import { paragraphTooLong } from './paragraph-too-long.ts';
import { passiveWithAgent } from './passive-with-agent.ts';
import { percentFormMixed } from './percent-form-mixed.ts';
import { personFirstDisability } from './person-first-disability.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { promotionalCopy } from './promotional-copy.ts';
import { quoteMarksUnbalanced } from './quote-marks-unbalanced.ts';
import { quoteUnattributed } from './quote-unattributed.ts';
import { redundancyNews } from './redundancy-news.ts';
import { relativeDayWord } from './relative-day-word.ts';
import { repeatedQuote } from './repeated-quote.ts';
import { repeatedWord } from './repeated-word.ts';
import { reportedQuestionMark } from './reported-question-mark.ts';
import type { Rule } from './rule.ts';
import { sentenceTooLong } from './sentence-too-long.ts';
import { sexualOffenceIdentification } from './sexual-offence-identification.ts';
import { subjectVerbGap } from './subject-verb-gap.ts';
import { suicideWording } from './suicide-wording.ts';
import { tenseVsDate } from './tense-vs-date.ts';
import { terroristLabel } from './terrorist-label.ts';
import { thatWhichChain } from './that-which-chain.ts';
import { theHomeless } from './the-homeless.ts';
import { timeFormatMixed } from './time-format-mixed.ts';
import { timeRedundant } from './time-redundant.ts';
import { trackedChangeResidue } from './tracked-change-residue.ts';
import { vagueQuantifier } from './vague-quantifier.ts';
import { verbNeedsObject } from './verb-needs-object.ts';
import { weekdayDateMismatch } from './weekday-date-mismatch.ts';
import { womanDescriptor } from './woman-descriptor.ts';
import { wordyPhrase } from './wordy-phrase.ts';

/** Every check, by category and then by id. A new check is one file and one line here. */
export const RULES: readonly Rule[] = [
  attributionTenseDrift,
  furnitureNumberMismatch,
  furnitureQuoteNotInBody,
  loadedAttributionVerb,
  quoteMarksUnbalanced,
  quoteUnattributed,
  repeatedQuote,
  reportedQuestionMark,
  anniversaryOneYear,
  dateComma,
  dateFormatMixed,
  impossibleDate,
  lastNextWeekday,
  noonMidnight,
  ordinalDate,
  relativeDayWord,
  tenseVsDate,
  timeFormatMixed,
  timeRedundant,
  weekdayDateMismatch,
  percentFormMixed,
  acronymExpandedTwice,
  acronymUnexpanded,
  repeatedWord,
  leadTooLong,
  nominalisation,
  paragraphTooLong,
  passiveWithAgent,
  sentenceTooLong,
  subjectVerbGap,
  thatWhichChain,
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
  womanDescriptor,
  aiResidue,
  journaleseGlobal,
  journaleseSouthasian,
  officialese,
  promotionalCopy,
  redundancyNews,
  vagueQuantifier,
  verbNeedsObject,
  cqLeft,
  editorNoteInBody,
  emptyQuote,
  placeholderLeft,
  trackedChangeResidue,
];
