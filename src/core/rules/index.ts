// Written by `npm run generate` from the files of the rules.
import type { Rule } from '../linter/rule.ts';
import { acronymAfterFullAgain } from './acronyms/acronym-after-full-again.ts';
import { acronymCase } from './acronyms/acronym-case.ts';
import { acronymDefinedUnused } from './acronyms/acronym-defined-unused.ts';
import { acronymExpandedTwice } from './acronyms/acronym-expanded-twice.ts';
import { acronymExpansionMismatch } from './acronyms/acronym-expansion-mismatch.ts';
import { acronymPoints } from './acronyms/acronym-points.ts';
import { acronymUnexpanded } from './acronyms/acronym-unexpanded.ts';
import { redundantAcronym } from './acronyms/redundant-acronym.ts';
import { accordingToStacked } from './attribution/according-to-stacked.ts';
import { ambiguousPronounSpeaker } from './attribution/ambiguous-pronoun-speaker.ts';
import { anonymousSource } from './attribution/anonymous-source.ts';
import { anonymousSourceNoReason } from './attribution/anonymous-source-no-reason.ts';
import { attributionChain } from './attribution/attribution-chain.ts';
import { attributionTenseDrift } from './attribution/attribution-tense-drift.ts';
import { furnitureNumberMismatch } from './attribution/furniture-number-mismatch.ts';
import { furnitureQuoteNotInBody } from './attribution/furniture-quote-not-in-body.ts';
import { lateAttribution } from './attribution/late-attribution.ts';
import { loadedAttributionVerb } from './attribution/loaded-attribution-verb.ts';
import { mindreadingVerb } from './attribution/mindreading-verb.ts';
import { nonspeechVerb } from './attribution/nonspeech-verb.ts';
import { passiveAttribution } from './attribution/passive-attribution.ts';
import { quotationComma } from './attribution/quotation-comma.ts';
import { quoteAlteredEllipsisBrackets } from './attribution/quote-altered-ellipsis-brackets.ts';
import { quoteLowercaseFullSentence } from './attribution/quote-lowercase-full-sentence.ts';
import { quoteMarksUnbalanced } from './attribution/quote-marks-unbalanced.ts';
import { quoteUnattributed } from './attribution/quote-unattributed.ts';
import { repeatedQuote } from './attribution/repeated-quote.ts';
import { reportedQuestionMark } from './attribution/reported-question-mark.ts';
import { runningQuoteClosed } from './attribution/running-quote-closed.ts';
import { saidInversion } from './attribution/said-inversion.ts';
import { twoSpeakersOneParagraph } from './attribution/two-speakers-one-paragraph.ts';
import { vagueAttribution } from './attribution/vague-attribution.ts';
import { abbrevMixed } from './consistency/abbrev-mixed.ts';
import { apostropheError } from './consistency/apostrophe-error.ts';
import { asideComma } from './consistency/aside-comma.ts';
import { bracketUnpaired } from './consistency/bracket-unpaired.ts';
import { capitalisationDrift } from './consistency/capitalisation-drift.ts';
import { clauseComma } from './consistency/clause-comma.ts';
import { collectiveNumber } from './consistency/collective-number.ts';
import { dashStyleMixed } from './consistency/dash-style-mixed.ts';
import { doubleSpace } from './consistency/double-space.ts';
import { ellipsisStyle } from './consistency/ellipsis-style.ts';
import { garbledCharacters } from './consistency/garbled-characters.ts';
import { headingCaseMixed } from './consistency/heading-case-mixed.ts';
import { highlightTerminalStop } from './consistency/highlight-terminal-stop.ts';
import { howeverComma } from './consistency/however-comma.ts';
import { indefiniteArticle } from './consistency/indefinite-article.ts';
import { invisibleCharacters } from './consistency/invisible-characters.ts';
import { missingStop } from './consistency/missing-stop.ts';
import { orgNameDrift } from './consistency/org-name-drift.ts';
import { placeNameVariant } from './consistency/place-name-variant.ts';
import { quoteStyleMixed } from './consistency/quote-style-mixed.ts';
import { repeatedWord } from './consistency/repeated-word.ts';
import { serialCommaInconsistent } from './consistency/serial-comma-inconsistent.ts';
import { spaceBeforePunct } from './consistency/space-before-punct.ts';
import { spaceSlip } from './consistency/space-slip.ts';
import { whichComma } from './consistency/which-comma.ts';
import { anniversaryOneYear } from './dates/anniversary-one-year.ts';
import { dateComma } from './dates/date-comma.ts';
import { dateDuplicateConflict } from './dates/date-duplicate-conflict.ts';
import { dateFormatMixed } from './dates/date-format-mixed.ts';
import { durationConflict } from './dates/duration-conflict.ts';
import { impossibleDate } from './dates/impossible-date.ts';
import { lastNextWeekday } from './dates/last-next-weekday.ts';
import { noonMidnight } from './dates/noon-midnight.ts';
import { ordinalDate } from './dates/ordinal-date.ts';
import { relativeDayWord } from './dates/relative-day-word.ts';
import { tenseVsDate } from './dates/tense-vs-date.ts';
import { timeFormatMixed } from './dates/time-format-mixed.ts';
import { timeRedundant } from './dates/time-redundant.ts';
import { weekdayDateMismatch } from './dates/weekday-date-mismatch.ts';
import { casteTribeLabel } from './inclusive/caste-tribe-label.ts';
import { colourIdiom } from './inclusive/colour-idiom.ts';
import { eveTeasing } from './inclusive/eve-teasing.ts';
import { genderedRole } from './inclusive/gendered-role.ts';
import { honourKilling } from './inclusive/honour-killing.ts';
import { illegalImmigrant } from './inclusive/illegal-immigrant.ts';
import { mentalHealthMetaphor } from './inclusive/mental-health-metaphor.ts';
import { personFirstDisability } from './inclusive/person-first-disability.ts';
import { racialHyphen } from './inclusive/racial-hyphen.ts';
import { theHomeless } from './inclusive/the-homeless.ts';
import { womanDescriptor } from './inclusive/woman-descriptor.ts';
import { aiResidue } from './journalese/ai-residue.ts';
import { amongstWhilst } from './journalese/amongst-whilst.ts';
import { journaleseGlobal } from './journalese/journalese-global.ts';
import { journaleseSouthasian } from './journalese/journalese-southasian.ts';
import { officialese } from './journalese/officialese.ts';
import { promotionalCopy } from './journalese/promotional-copy.ts';
import { redundancyNews } from './journalese/redundancy-news.ts';
import { vagueQuantifier } from './journalese/vague-quantifier.ts';
import { verbNeedsObject } from './journalese/verb-needs-object.ts';
import { addressExposed } from './legal/address-exposed.ts';
import { allegedMisuse } from './legal/alleged-misuse.ts';
import { arrestedFor } from './legal/arrested-for.ts';
import { casualtyAttribution } from './legal/casualty-attribution.ts';
import { contemptActiveCase } from './legal/contempt-active-case.ts';
import { defamationWords } from './legal/defamation-words.ts';
import { denialAsRefute } from './legal/denial-as-refute.ts';
import { graphicDetail } from './legal/graphic-detail.ts';
import { guiltBeforeVerdict } from './legal/guilt-before-verdict.ts';
import { identifyingDetail } from './legal/identifying-detail.ts';
import { minorNamed } from './legal/minor-named.ts';
import { personCareful } from './legal/person-careful.ts';
import { phoneEmailCnic } from './legal/phone-email-cnic.ts';
import { protectedAttributeSuspect } from './legal/protected-attribute-suspect.ts';
import { rightOfReply } from './legal/right-of-reply.ts';
import { sexualOffenceIdentification } from './legal/sexual-offence-identification.ts';
import { suicideWording } from './legal/suicide-wording.ts';
import { terroristLabel } from './legal/terrorist-label.ts';
import { unverifiedSocial } from './legal/unverified-social.ts';
import { victimShaming } from './legal/victim-shaming.ts';
import { captionNameMismatch } from './names/caption-name-mismatch.ts';
import { firstNameLaterRef } from './names/first-name-later-ref.ts';
import { fullNameRepeatedLater } from './names/full-name-repeated-later.ts';
import { genderPronounConflict } from './names/gender-pronoun-conflict.ts';
import { initialsStyle } from './names/initials-style.ts';
import { nameDiacriticsDrift } from './names/name-diacritics-drift.ts';
import { nameFormDrift } from './names/name-form-drift.ts';
import { nameOnlyInFurniture } from './names/name-only-in-furniture.ts';
import { nameOrderFlip } from './names/name-order-flip.ts';
import { nameSpellingDrift } from './names/name-spelling-drift.ts';
import { otherNameDrift } from './names/other-name-drift.ts';
import { particleCase } from './names/particle-case.ts';
import { personAccents } from './names/person-accents.ts';
import { personAgeConflict } from './names/person-age-conflict.ts';
import { personHonorific } from './names/person-honorific.ts';
import { personNearSpelling } from './names/person-near-spelling.ts';
import { personWrongSpelling } from './names/person-wrong-spelling.ts';
import { pluralSurname } from './names/plural-surname.ts';
import { possessiveNameForm } from './names/possessive-name-form.ts';
import { publicNameMisspelt } from './names/public-name-misspelt.ts';
import { sameSurnameAmbiguity } from './names/same-surname-ambiguity.ts';
import { suffixPunctuation } from './names/suffix-punctuation.ts';
import { surnameBeforeIntroduction } from './names/surname-before-introduction.ts';
import { ageHyphens } from './numbers/age-hyphens.ts';
import { approxExact } from './numbers/approx-exact.ts';
import { changeMismatch } from './numbers/change-mismatch.ts';
import { conversionMismatch } from './numbers/conversion-mismatch.ts';
import { currencyAmbiguous } from './numbers/currency-ambiguous.ts';
import { currencyConversionMismatch } from './numbers/currency-conversion-mismatch.ts';
import { currencyFormatMixed } from './numbers/currency-format-mixed.ts';
import { lakhCroreUnconverted } from './numbers/lakh-crore-unconverted.ts';
import { largeNumberForm } from './numbers/large-number-form.ts';
import { measureHyphens } from './numbers/measure-hyphens.ts';
import { numberConflict } from './numbers/number-conflict.ts';
import { numberStyleMixed } from './numbers/number-style-mixed.ts';
import { numberSumMismatch } from './numbers/number-sum-mismatch.ts';
import { percentFormMixed } from './numbers/percent-form-mixed.ts';
import { percentagePointConfusion } from './numbers/percentage-point-confusion.ts';
import { rangeStyle } from './numbers/range-style.ts';
import { ratioStatNoBase } from './numbers/ratio-stat-no-base.ts';
import { sentenceStartsWithFigure } from './numbers/sentence-starts-with-figure.ts';
import { temperatureUnits } from './numbers/temperature-units.ts';
import { thousandMarksMixed } from './numbers/thousand-marks-mixed.ts';
import { thousandSeparator } from './numbers/thousand-separator.ts';
import { unitMissingSpace } from './numbers/unit-missing-space.ts';
import { cqLeft } from './placeholders/cq-left.ts';
import { editorNoteInBody } from './placeholders/editor-note-in-body.ts';
import { embargoActive } from './placeholders/embargo-active.ts';
import { emptyQuote } from './placeholders/empty-quote.ts';
import { placeholderLeft } from './placeholders/placeholder-left.ts';
import { trackedChangeResidue } from './placeholders/tracked-change-residue.ts';
import { hardToReadSentence } from './readability/hard-to-read-sentence.ts';
import { leadTooLong } from './readability/lead-too-long.ts';
import { nominalisation } from './readability/nominalisation.ts';
import { paragraphTooLong } from './readability/paragraph-too-long.ts';
import { passiveAgentlessLead } from './readability/passive-agentless-lead.ts';
import { passiveWithAgent } from './readability/passive-with-agent.ts';
import { repeatedContent } from './readability/repeated-content.ts';
import { sentenceTooLong } from './readability/sentence-too-long.ts';
import { subjectVerbGap } from './readability/subject-verb-gap.ts';
import { thatWhichChain } from './readability/that-which-chain.ts';
import { wordyPhrase } from './readability/wordy-phrase.ts';
import { capitalSlip } from './spelling/capital-slip.ts';
import { compoundHyphen } from './spelling/compound-hyphen.ts';
import { confusedWord } from './spelling/confused-word.ts';
import { houseWord } from './spelling/house-word.ts';
import { hyphenSlip } from './spelling/hyphen-slip.ts';
import { hyphenationDrift } from './spelling/hyphenation-drift.ts';
import { missingWord } from './spelling/missing-word.ts';
import { misspelling } from './spelling/misspelling.ts';
import { misspeltWord } from './spelling/misspelt-word.ts';
import { nounNumber } from './spelling/noun-number.ts';
import { spellingVariantDrift } from './spelling/spelling-variant-drift.ts';
import { verbForm } from './spelling/verb-form.ts';
import { wordVariantDrift } from './spelling/word-variant-drift.ts';
import { altTextMissing } from './structure/alt-text-missing.ts';
import { attributionLateInStory } from './structure/attribution-late-in-story.ts';
import { bylineMissing } from './structure/byline-missing.ts';
import { captionIncomplete } from './structure/caption-incomplete.ts';
import { captionPositionMarkers } from './structure/caption-position-markers.ts';
import { commentUnknown } from './structure/comment-unknown.ts';
import { correctionFormat } from './structure/correction-format.ts';
import { creditFormatMixed } from './structure/credit-format-mixed.ts';
import { creditMissing } from './structure/credit-missing.ts';
import { datelineFormat } from './structure/dateline-format.ts';
import { datelineMissing } from './structure/dateline-missing.ts';
import { duplicateParagraph } from './structure/duplicate-paragraph.ts';
import { endMarkMisplaced } from './structure/end-mark-misplaced.ts';
import { headlinePresentTense } from './structure/headline-present-tense.ts';
import { headlineQuestionMark } from './structure/headline-question-mark.ts';
import { headlineTooLong } from './structure/headline-too-long.ts';
import { highlightTooLong } from './structure/highlight-too-long.ts';
import { leadNoWhoWhat } from './structure/lead-no-who-what.ts';
import { linkMissingText } from './structure/link-missing-text.ts';
import { subheadOrphan } from './structure/subhead-orphan.ts';
import { actingInterimDrift } from './titles/acting-interim-drift.ts';
import { courtesyTitleFirstRef } from './titles/courtesy-title-first-ref.ts';
import { courtesyTitleInconsistent } from './titles/courtesy-title-inconsistent.ts';
import { doubleHonorific } from './titles/double-honorific.ts';
import { drUse } from './titles/dr-use.ts';
import { excellencyStyle } from './titles/excellency-style.ts';
import { falseTitle } from './titles/false-title.ts';
import { formerMissing } from './titles/former-missing.ts';
import { longTitleBeforeName } from './titles/long-title-before-name.ts';
import { missingTitleFirstRef } from './titles/missing-title-first-ref.ts';
import { personTitleNotHeld } from './titles/person-title-not-held.ts';
import { rankAbbrevMixed } from './titles/rank-abbrev-mixed.ts';
import { rankDrift } from './titles/rank-drift.ts';
import { retdMarker } from './titles/retd-marker.ts';
import { roleWithoutName } from './titles/role-without-name.ts';
import { sirSurname } from './titles/sir-surname.ts';
import { spokespersonGender } from './titles/spokesperson-gender.ts';
import { theBeforeCappedTitle } from './titles/the-before-capped-title.ts';
import { titleCapsPosition } from './titles/title-caps-position.ts';
import { titleCommaUniqueness } from './titles/title-comma-uniqueness.ts';
import { titleDrift } from './titles/title-drift.ts';
import { titleRepeatedOnLaterRef } from './titles/title-repeated-on-later-ref.ts';

/** Every check, by category and then by id. */
export const RULES: readonly Rule[] = [
  captionNameMismatch,
  firstNameLaterRef,
  fullNameRepeatedLater,
  genderPronounConflict,
  initialsStyle,
  nameDiacriticsDrift,
  nameFormDrift,
  nameOnlyInFurniture,
  nameOrderFlip,
  nameSpellingDrift,
  otherNameDrift,
  particleCase,
  personAccents,
  personAgeConflict,
  personHonorific,
  personNearSpelling,
  personWrongSpelling,
  pluralSurname,
  possessiveNameForm,
  publicNameMisspelt,
  sameSurnameAmbiguity,
  suffixPunctuation,
  surnameBeforeIntroduction,
  actingInterimDrift,
  courtesyTitleFirstRef,
  courtesyTitleInconsistent,
  doubleHonorific,
  drUse,
  excellencyStyle,
  falseTitle,
  formerMissing,
  longTitleBeforeName,
  missingTitleFirstRef,
  personTitleNotHeld,
  rankAbbrevMixed,
  rankDrift,
  retdMarker,
  roleWithoutName,
  sirSurname,
  spokespersonGender,
  theBeforeCappedTitle,
  titleCapsPosition,
  titleCommaUniqueness,
  titleDrift,
  titleRepeatedOnLaterRef,
  accordingToStacked,
  ambiguousPronounSpeaker,
  anonymousSourceNoReason,
  anonymousSource,
  attributionChain,
  attributionTenseDrift,
  furnitureNumberMismatch,
  furnitureQuoteNotInBody,
  lateAttribution,
  loadedAttributionVerb,
  mindreadingVerb,
  nonspeechVerb,
  passiveAttribution,
  quotationComma,
  quoteAlteredEllipsisBrackets,
  quoteLowercaseFullSentence,
  quoteMarksUnbalanced,
  quoteUnattributed,
  repeatedQuote,
  reportedQuestionMark,
  runningQuoteClosed,
  saidInversion,
  twoSpeakersOneParagraph,
  vagueAttribution,
  anniversaryOneYear,
  dateComma,
  dateDuplicateConflict,
  dateFormatMixed,
  durationConflict,
  impossibleDate,
  lastNextWeekday,
  noonMidnight,
  ordinalDate,
  relativeDayWord,
  tenseVsDate,
  timeFormatMixed,
  timeRedundant,
  weekdayDateMismatch,
  ageHyphens,
  approxExact,
  changeMismatch,
  conversionMismatch,
  currencyAmbiguous,
  currencyConversionMismatch,
  currencyFormatMixed,
  lakhCroreUnconverted,
  largeNumberForm,
  measureHyphens,
  numberConflict,
  numberStyleMixed,
  numberSumMismatch,
  percentFormMixed,
  percentagePointConfusion,
  rangeStyle,
  ratioStatNoBase,
  sentenceStartsWithFigure,
  temperatureUnits,
  thousandMarksMixed,
  thousandSeparator,
  unitMissingSpace,
  acronymAfterFullAgain,
  acronymCase,
  acronymDefinedUnused,
  acronymExpandedTwice,
  acronymExpansionMismatch,
  acronymPoints,
  acronymUnexpanded,
  redundantAcronym,
  capitalSlip,
  compoundHyphen,
  confusedWord,
  houseWord,
  hyphenSlip,
  hyphenationDrift,
  missingWord,
  misspelling,
  misspeltWord,
  nounNumber,
  spellingVariantDrift,
  verbForm,
  wordVariantDrift,
  abbrevMixed,
  apostropheError,
  asideComma,
  bracketUnpaired,
  capitalisationDrift,
  clauseComma,
  collectiveNumber,
  dashStyleMixed,
  doubleSpace,
  ellipsisStyle,
  garbledCharacters,
  headingCaseMixed,
  highlightTerminalStop,
  howeverComma,
  indefiniteArticle,
  invisibleCharacters,
  missingStop,
  orgNameDrift,
  placeNameVariant,
  quoteStyleMixed,
  repeatedWord,
  serialCommaInconsistent,
  spaceBeforePunct,
  spaceSlip,
  whichComma,
  hardToReadSentence,
  leadTooLong,
  nominalisation,
  paragraphTooLong,
  passiveAgentlessLead,
  passiveWithAgent,
  repeatedContent,
  sentenceTooLong,
  subjectVerbGap,
  thatWhichChain,
  wordyPhrase,
  addressExposed,
  allegedMisuse,
  arrestedFor,
  casualtyAttribution,
  contemptActiveCase,
  defamationWords,
  denialAsRefute,
  graphicDetail,
  guiltBeforeVerdict,
  identifyingDetail,
  minorNamed,
  personCareful,
  phoneEmailCnic,
  protectedAttributeSuspect,
  rightOfReply,
  sexualOffenceIdentification,
  suicideWording,
  terroristLabel,
  unverifiedSocial,
  victimShaming,
  casteTribeLabel,
  colourIdiom,
  eveTeasing,
  genderedRole,
  honourKilling,
  illegalImmigrant,
  mentalHealthMetaphor,
  personFirstDisability,
  racialHyphen,
  theHomeless,
  womanDescriptor,
  aiResidue,
  amongstWhilst,
  journaleseGlobal,
  journaleseSouthasian,
  officialese,
  promotionalCopy,
  redundancyNews,
  vagueQuantifier,
  verbNeedsObject,
  cqLeft,
  editorNoteInBody,
  embargoActive,
  emptyQuote,
  placeholderLeft,
  trackedChangeResidue,
  altTextMissing,
  attributionLateInStory,
  bylineMissing,
  captionIncomplete,
  captionPositionMarkers,
  commentUnknown,
  correctionFormat,
  creditFormatMixed,
  creditMissing,
  datelineFormat,
  datelineMissing,
  duplicateParagraph,
  endMarkMisplaced,
  headlinePresentTense,
  headlineQuestionMark,
  headlineTooLong,
  highlightTooLong,
  leadNoWhoWhat,
  linkMissingText,
  subheadOrphan,
];
