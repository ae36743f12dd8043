import { abbrevMixed } from './abbrev-mixed.ts';
import { accordingToStacked } from './according-to-stacked.ts';
import { acronymAfterFullAgain } from './acronym-after-full-again.ts';
import { acronymCase } from './acronym-case.ts';
import { acronymDefinedUnused } from './acronym-defined-unused.ts';
import { acronymExpandedTwice } from './acronym-expanded-twice.ts';
import { acronymExpansionMismatch } from './acronym-expansion-mismatch.ts';
import { acronymPoints } from './acronym-points.ts';
import { acronymUnexpanded } from './acronym-unexpanded.ts';
import { actingInterimDrift } from './acting-interim-drift.ts';
import { addressExposed } from './address-exposed.ts';
import { aiResidue } from './ai-residue.ts';
import { allegedMisuse } from './alleged-misuse.ts';
import { altTextMissing } from './alt-text-missing.ts';
import { ambiguousPronounSpeaker } from './ambiguous-pronoun-speaker.ts';
import { amongstWhilst } from './amongst-whilst.ts';
import { anniversaryOneYear } from './anniversary-one-year.ts';
import { anonymousSource } from './anonymous-source.ts';
import { anonymousSourceNoReason } from './anonymous-source-no-reason.ts';
import { apostropheError } from './apostrophe-error.ts';
import { approxExact } from './approx-exact.ts';
import { arrestedFor } from './arrested-for.ts';
import { attributionChain } from './attribution-chain.ts';
import { attributionLateInStory } from './attribution-late-in-story.ts';
import { attributionTenseDrift } from './attribution-tense-drift.ts';
import { bylineMissing } from './byline-missing.ts';
import { capitalisationDrift } from './capitalisation-drift.ts';
import { captionIncomplete } from './caption-incomplete.ts';
import { captionNameMismatch } from './caption-name-mismatch.ts';
import { captionPositionMarkers } from './caption-position-markers.ts';
import { casteTribeLabel } from './caste-tribe-label.ts';
import { casualtyAttribution } from './casualty-attribution.ts';
import { collectiveNumber } from './collective-number.ts';
import { colourIdiom } from './colour-idiom.ts';
import { contemptActiveCase } from './contempt-active-case.ts';
import { correctionFormat } from './correction-format.ts';
import { courtesyTitleFirstRef } from './courtesy-title-first-ref.ts';
import { courtesyTitleInconsistent } from './courtesy-title-inconsistent.ts';
import { cqLeft } from './cq-left.ts';
import { creditFormatMixed } from './credit-format-mixed.ts';
import { creditMissing } from './credit-missing.ts';
import { currencyAmbiguous } from './currency-ambiguous.ts';
import { currencyFormatMixed } from './currency-format-mixed.ts';
import { dashStyleMixed } from './dash-style-mixed.ts';
import { dateComma } from './date-comma.ts';
import { dateDuplicateConflict } from './date-duplicate-conflict.ts';
import { dateFormatMixed } from './date-format-mixed.ts';
import { datelineFormat } from './dateline-format.ts';
import { datelineMissing } from './dateline-missing.ts';
import { defamationWords } from './defamation-words.ts';
import { denialAsRefute } from './denial-as-refute.ts';
import { doubleHonorific } from './double-honorific.ts';
import { doubleSpace } from './double-space.ts';
import { drUse } from './dr-use.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { durationConflict } from './duration-conflict.ts';
import { editorNoteInBody } from './editor-note-in-body.ts';
import { ellipsisStyle } from './ellipsis-style.ts';
import { embargoActive } from './embargo-active.ts';
import { emptyQuote } from './empty-quote.ts';
import { endMarkMisplaced } from './end-mark-misplaced.ts';
import { eveTeasing } from './eve-teasing.ts';
import { excellencyStyle } from './excellency-style.ts';
import { falseTitle } from './false-title.ts';
import { firstNameLaterRef } from './first-name-later-ref.ts';
import { formerMissing } from './former-missing.ts';
import { fullNameRepeatedLater } from './full-name-repeated-later.ts';
import { furnitureNumberMismatch } from './furniture-number-mismatch.ts';
import { furnitureQuoteNotInBody } from './furniture-quote-not-in-body.ts';
import { genderPronounConflict } from './gender-pronoun-conflict.ts';
import { genderedRole } from './gendered-role.ts';
import { graphicDetail } from './graphic-detail.ts';
import { guiltBeforeVerdict } from './guilt-before-verdict.ts';
import { hardToReadSentence } from './hard-to-read-sentence.ts';
import { headingCaseMixed } from './heading-case-mixed.ts';
import { headlinePresentTense } from './headline-present-tense.ts';
import { headlineQuestionMark } from './headline-question-mark.ts';
import { headlineTooLong } from './headline-too-long.ts';
import { highlightTerminalStop } from './highlight-terminal-stop.ts';
import { highlightTooLong } from './highlight-too-long.ts';
import { honourKilling } from './honour-killing.ts';
import { hyphenationDrift } from './hyphenation-drift.ts';
import { identifyingDetail } from './identifying-detail.ts';
import { illegalImmigrant } from './illegal-immigrant.ts';
import { impossibleDate } from './impossible-date.ts';
import { indefiniteArticle } from './indefinite-article.ts';
import { initialsStyle } from './initials-style.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { journaleseGlobal } from './journalese-global.ts';
import { journaleseSouthasian } from './journalese-southasian.ts';
import { lakhCroreUnconverted } from './lakh-crore-unconverted.ts';
import { largeNumberForm } from './large-number-form.ts';
import { lastNextWeekday } from './last-next-weekday.ts';
import { lateAttribution } from './late-attribution.ts';
import { leadNoWhoWhat } from './lead-no-who-what.ts';
import { leadTooLong } from './lead-too-long.ts';
import { linkMissingText } from './link-missing-text.ts';
import { loadedAttributionVerb } from './loaded-attribution-verb.ts';
import { longTitleBeforeName } from './long-title-before-name.ts';
import { mentalHealthMetaphor } from './mental-health-metaphor.ts';
import { mindreadingVerb } from './mindreading-verb.ts';
import { minorNamed } from './minor-named.ts';
import { missingTitleFirstRef } from './missing-title-first-ref.ts';
import { nameDiacriticsDrift } from './name-diacritics-drift.ts';
import { nameFormDrift } from './name-form-drift.ts';
import { nameOnlyInFurniture } from './name-only-in-furniture.ts';
import { nameOrderFlip } from './name-order-flip.ts';
import { nameSpellingDrift } from './name-spelling-drift.ts';
import { nominalisation } from './nominalisation.ts';
import { nonspeechVerb } from './nonspeech-verb.ts';
import { noonMidnight } from './noon-midnight.ts';
import { numberConflict } from './number-conflict.ts';
import { numberStyleMixed } from './number-style-mixed.ts';
import { numberSumMismatch } from './number-sum-mismatch.ts';
import { officialese } from './officialese.ts';
import { ordinalDate } from './ordinal-date.ts';
import { orgNameDrift } from './org-name-drift.ts';
import { paragraphTooLong } from './paragraph-too-long.ts';
import { particleCase } from './particle-case.ts';
import { passiveAgentlessLead } from './passive-agentless-lead.ts';
import { passiveAttribution } from './passive-attribution.ts';
import { passiveWithAgent } from './passive-with-agent.ts';
import { percentFormMixed } from './percent-form-mixed.ts';
import { percentagePointConfusion } from './percentage-point-confusion.ts';
import { personAgeConflict } from './person-age-conflict.ts';
import { personFirstDisability } from './person-first-disability.ts';
import { phoneEmailCnic } from './phone-email-cnic.ts';
import { placeNameVariant } from './place-name-variant.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { pluralSurname } from './plural-surname.ts';
import { possessiveNameForm } from './possessive-name-form.ts';
import { promotionalCopy } from './promotional-copy.ts';
import { protectedAttributeSuspect } from './protected-attribute-suspect.ts';
import { quoteAlteredEllipsisBrackets } from './quote-altered-ellipsis-brackets.ts';
import { quoteLowercaseFullSentence } from './quote-lowercase-full-sentence.ts';
import { quoteMarksUnbalanced } from './quote-marks-unbalanced.ts';
import { quoteStyleMixed } from './quote-style-mixed.ts';
import { quoteUnattributed } from './quote-unattributed.ts';
import { racialHyphen } from './racial-hyphen.ts';
import { rangeStyle } from './range-style.ts';
import { rankAbbrevMixed } from './rank-abbrev-mixed.ts';
import { rankDrift } from './rank-drift.ts';
import { ratioStatNoBase } from './ratio-stat-no-base.ts';
import { redundancyNews } from './redundancy-news.ts';
import { redundantAcronym } from './redundant-acronym.ts';
import { relativeDayWord } from './relative-day-word.ts';
import { repeatedContent } from './repeated-content.ts';
import { repeatedQuote } from './repeated-quote.ts';
import { repeatedWord } from './repeated-word.ts';
import { reportedQuestionMark } from './reported-question-mark.ts';
import { retdMarker } from './retd-marker.ts';
import { rightOfReply } from './right-of-reply.ts';
import { roleWithoutName } from './role-without-name.ts';
import type { Rule } from './rule.ts';
import { runningQuoteClosed } from './running-quote-closed.ts';
import { saidInversion } from './said-inversion.ts';
import { sameSurnameAmbiguity } from './same-surname-ambiguity.ts';
import { sentenceStartsWithFigure } from './sentence-starts-with-figure.ts';
import { sentenceTooLong } from './sentence-too-long.ts';
import { serialCommaInconsistent } from './serial-comma-inconsistent.ts';
import { sexualOffenceIdentification } from './sexual-offence-identification.ts';
import { sirSurname } from './sir-surname.ts';
import { spaceBeforePunct } from './space-before-punct.ts';
import { spellingVariantDrift } from './spelling-variant-drift.ts';
import { spokespersonGender } from './spokesperson-gender.ts';
import { subheadOrphan } from './subhead-orphan.ts';
import { subjectVerbGap } from './subject-verb-gap.ts';
import { suffixPunctuation } from './suffix-punctuation.ts';
import { suicideWording } from './suicide-wording.ts';
import { surnameBeforeIntroduction } from './surname-before-introduction.ts';
import { temperatureUnits } from './temperature-units.ts';
import { tenseVsDate } from './tense-vs-date.ts';
import { terroristLabel } from './terrorist-label.ts';
import { thatWhichChain } from './that-which-chain.ts';
import { theBeforeCappedTitle } from './the-before-capped-title.ts';
import { theHomeless } from './the-homeless.ts';
import { thousandSeparator } from './thousand-separator.ts';
import { timeFormatMixed } from './time-format-mixed.ts';
import { timeRedundant } from './time-redundant.ts';
import { titleCapsPosition } from './title-caps-position.ts';
import { titleCommaUniqueness } from './title-comma-uniqueness.ts';
import { titleDrift } from './title-drift.ts';
import { titleRepeatedOnLaterRef } from './title-repeated-on-later-ref.ts';
import { trackedChangeResidue } from './tracked-change-residue.ts';
import { twoSpeakersOneParagraph } from './two-speakers-one-paragraph.ts';
import { unitMissingSpace } from './unit-missing-space.ts';
import { unverifiedSocial } from './unverified-social.ts';
import { vagueAttribution } from './vague-attribution.ts';
import { vagueQuantifier } from './vague-quantifier.ts';
import { verbNeedsObject } from './verb-needs-object.ts';
import { victimShaming } from './victim-shaming.ts';
import { weekdayDateMismatch } from './weekday-date-mismatch.ts';
import { womanDescriptor } from './woman-descriptor.ts';
import { wordVariantDrift } from './word-variant-drift.ts';
import { wordyPhrase } from './wordy-phrase.ts';

/** Every check, by category and then by id. A new check is one file and one line here. */
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
  particleCase,
  personAgeConflict,
  pluralSurname,
  possessiveNameForm,
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
  anonymousSource,
  anonymousSourceNoReason,
  attributionChain,
  attributionTenseDrift,
  furnitureNumberMismatch,
  furnitureQuoteNotInBody,
  lateAttribution,
  loadedAttributionVerb,
  mindreadingVerb,
  nonspeechVerb,
  passiveAttribution,
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
  approxExact,
  currencyAmbiguous,
  currencyFormatMixed,
  lakhCroreUnconverted,
  largeNumberForm,
  numberConflict,
  numberStyleMixed,
  numberSumMismatch,
  percentFormMixed,
  percentagePointConfusion,
  rangeStyle,
  ratioStatNoBase,
  sentenceStartsWithFigure,
  temperatureUnits,
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
  abbrevMixed,
  apostropheError,
  capitalisationDrift,
  collectiveNumber,
  dashStyleMixed,
  doubleSpace,
  ellipsisStyle,
  headingCaseMixed,
  highlightTerminalStop,
  hyphenationDrift,
  indefiniteArticle,
  invisibleCharacters,
  orgNameDrift,
  placeNameVariant,
  quoteStyleMixed,
  repeatedWord,
  serialCommaInconsistent,
  spaceBeforePunct,
  spellingVariantDrift,
  wordVariantDrift,
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
