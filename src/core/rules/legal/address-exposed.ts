import { narrated } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const STREETS =
  'Street St Road Rd Avenue Ave Lane Row Close Drive Crescent Terrace Gardens Place Court Way Mews Grove Walk Square Boulevard Mohalla Colony Block Sector'.split(
    ' ',
  );
const STREET = `(?:${STREETS.join('|')})`;
const HOME = new RegExp(
  `(?:,\\s+of|\\b(?:lives?|lived|living|resident|residing|resides|home|house|flat|apartment|residence|family home)\\b(?!s?\\s(?:building|block|complex|development|project|tower|scheme))[^.;:“”"]{0,30}?\\b(?:at|in|of))\\s+(?<address>(?:(?:House|Flat|Apartment|Apt|Unit)\\s+(?:No\\.?\\s*)?)?\\d+[A-Za-z]?(?:[/-]\\d+)?,?\\s+(?:\\p{Lu}[\\p{L}’'-]+\\s+){1,3}${STREET}\\b)`,
  'gu',
);
const NUMBERED = new RegExp(`\\d[A-Za-z]?,?\\s+(?:\\S+\\s+){1,3}${STREET}\\b`);
const PUBLIC = /\b(?:Downing|Pennsylvania|Wall|Baker) (?:Street|Avenue)\b/;

export const addressExposed = blockRule({
  id: 'address-exposed',
  category: 'legal',
  scope: 'block',
  triggers: STREETS.map((word) => word.toLowerCase()),
  severity: 'info',
  claim: 'warning',
  summary: 'The full home address of a person.',
  why: 'A house number leads the curious and the angry to the door. The street or the quarter does. Courts may ask for more; then turn the check off.',
  examples: {
    flagged: [
      { text: 'Dean Marsh, 34, of {14 Elm Row}, Hull, was fined £200.', message: 'home' },
      { text: 'The judge lives at {7 Old Mill Lane}.' },
      { text: 'Police searched his home at {House No 12, Garden Town Road} on Friday.' },
    ],
    accepted: [
      { text: 'Dean Marsh, 34, of Elm Row, Hull, was fined £200.', why: 'no house number' },
      { text: 'The firm wants a flat building at 14 Elm Row in Hull.', why: 'a building to come' },
      { text: 'The shop at 14 Elm Row closed in May.', why: 'a business' },
      { text: 'The prime minister lives at 10 Downing Street.', why: 'everybody knows' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, HOME, NUMBERED)
      .filter((match) => !PUBLIC.test(match[0]))
      .map((match) => {
        const address = match.groups!.address!;
        const start = match.index + match[0].lastIndexOf(address);
        return {
          start,
          end: start + address.length,
          message: `“${address}” gives away a home address; the street or district is enough.`,
        };
      });
  },
});
