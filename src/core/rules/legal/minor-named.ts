import { narrated, sentenceText } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

/** “Ali Raza, 15,”, “Ali Raza (15)”, “15-year-old Ali Raza”, “Ali Raza, aged 15”. */
const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:al-|bin\\s+)?\\p{Lu}[\\p{L}’'-]+){1,3}";
const AGE = '(?:[6-9]|1[0-7])';
const NAMED = new RegExp(
  `(?<![\\p{L}’'-])(?<name>${NAME})(?:,\\s+(?:aged\\s+|age\\s+)?${AGE}(?=,|\\s+(?:was|is|has))|\\s+\\(${AGE}\\))|\\b${AGE}-year-old\\s+(?<later>${NAME})`,
  'gu',
);
const AGED = new RegExp(`(?:,\\s+(?:aged?\\s+)?|\\s\\()${AGE}[\\s,)]|${AGE}-year-old\\s`);
const CRIME =
  /\b(?:arrested|detained|in custody|charged with|accused of|remanded|was held|raped|gang-raped|molested|sexually|abused|suspect|juvenile court|youth court|pleaded|convicted|sentenced)\b/i;
const PUBLIC =
  /\b(?:missing|champion|medal|team|tournament|singer|actor|actress|consent(?:ed)?|waived|court lifted|anonymity)\b/i;

export const minorNamed = blockRule({
  id: 'minor-named',
  category: 'legal',
  scope: 'block',
  triggers: '6 7 8 9 10 11 12 13 14 15 16 17'.split(' '),
  kinds: ['deck', 'highlight', 'caption', 'paragraph'],
  severity: 'info',
  claim: 'warning',
  summary: 'Somebody under 18 named beside a crime.',
  why: 'In many countries the law forbids naming children who are accused, witnesses or victims, and most codes do so everywhere. Check before naming; “a 15-year-old boy” usually does.',
  houseNotes: ['IPSO: under-18s who are arrested are not named before they appear in court.'],
  outranks: ['address-exposed'],
  examples: {
    flagged: [
      { text: '{Ali Raza}, 15, was arrested after the theft.', message: 'under 18' },
      { text: 'Police detained 16-year-old {Owen Hartley} at the station.' },
      { text: 'The court heard that {Jenny Moss} (14) was sexually abused by a teacher.' },
    ],
    accepted: [
      { text: 'A 15-year-old boy was arrested after the theft.', why: 'nobody is named' },
      { text: 'Maya Lund, 16, won the champion’s medal and was held aloft.', why: 'sport' },
      { text: 'Police are looking for Tim Ward, 12, who has been missing since Friday.', why: 'a missing child' },
      { text: 'Ali Raza, 45, was arrested after the theft.', why: 'an adult' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, NAMED, AGED)
      .filter(({ index }) => {
        const sentence = sentenceText(block, index);
        return CRIME.test(sentence) && !PUBLIC.test(sentence);
      })
      .map((match) => {
        const name = match.groups?.name ?? match.groups?.later ?? '';
        const start = match.index + match[0].indexOf(name);
        return {
          start,
          end: start + name.length,
          message: `${name} is under 18 and is named beside a crime; check that the name may be published.`,
        };
      });
  },
});
