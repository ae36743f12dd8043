import { type Operator, paragraph, sentence } from '../operator.ts';

/** Law, ethics and inclusive language. */
export const LEGAL: readonly Operator[] = [
  sentence('suicide-wording', 'His brother had {committed suicide} in 2019.'),
  sentence('suicide-wording/attempt', 'It came after a {failed suicide attempt} in May.'),
  sentence('guilt-before-verdict', 'The {thief} was arrested on Sunday.'),
  sentence('alleged-misuse', 'Nobody was hurt in the {alleged fire}.'),
  sentence('arrested-for', 'A man of 40 was arrested {for} fraud.'),
  sentence('minor-named', '{Dylan Prosser}, 15, was arrested near the bridge.'),
  sentence('sexual-offence-identification', 'The rape victim {Carol Denby} lives nearby.'),
  sentence('denial-as-refute', 'The firm {refuted} the claim.'),
  sentence('phone-email-cnic', 'The man, whose CNIC is {35202-1234567-1}, left.'),
  sentence('phone-email-cnic/mail', 'She can be found at {nell.dunne1971@gmail.com} at night.'),
  sentence('address-exposed', 'A man of 40, of {14 Elm Row}, was fined.'),
  sentence('defamation-words', 'The {corrupt} official left on Sunday.'),
  sentence('protected-attribute-suspect', 'A {Romanian} man was arrested after a theft.'),
  sentence('unverified-social', 'A {viral video shows} a guard asleep.'),
  paragraph('gendered-role', 'Ten {firemen} came.'),
  sentence('person-first-disability', 'A {wheelchair-bound} man was helped out.'),
  sentence('mental-health-metaphor', 'It was a {schizophrenic policy}.'),
  sentence('illegal-immigrant', 'Two {illegal immigrants} were found.'),
  sentence('the-homeless', 'Soup was given to {the homeless}.'),
  sentence('eve-teasing', 'It began as an {eve-teasing} case.'),
  sentence('woman-descriptor', 'The {lady doctor} was away.'),
  sentence('caste-tribe-label', 'The well is closed to {low-caste} families.'),
];
