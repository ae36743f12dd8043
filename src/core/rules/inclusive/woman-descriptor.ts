import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const JOBS =
  'doctor|lawyer|judge|minister|pilot|engineer|scientist|politician|president|mayor|author|artist|director|boss|chief|cop|police officer|officer|constable|reporter|journalist|driver|teacher|lawmaker|parliamentarian|executive|astronaut|conductor|bishop|priest|surgeon|professor|student leader|entrepreneur|councillor';
const SEX_AND_JOB = new RegExp(`\\b(?:female|woman|women|lady|girl)\\s+(?:${JOBS})\\b`, 'gi');
const FAMILY =
  /\b(?:mother|mum|grandmother|housewife|wife)-of-(?:one|two|three|four|five|six|\d+)\b|\b(?:attractive|glamorous|feisty|curvy|petite|blonde|brunette)\s+(?:\w+\s+)?(?:minister|lawyer|politician|judge|doctor|executive|mother-of-\w+)\b/gi;
/** Where the sex is the news. */
const FIRST =
  /\b(?:first|only|second|youngest|oldest|few|all|no|more|fewer|number of|per cent|percent|proportion|quota|\d+%|best|top|named|award|prize|category|leading)\b/i;

export const womanDescriptor = blockRule({
  id: 'woman-descriptor',
  category: 'inclusive',
  scope: 'block',
  triggers:
    'female woman women lady girl mother mum grandmother housewife wife attractive glamorous feisty curvy petite blonde brunette'.split(
      ' ',
    ),
  severity: 'info',
  claim: 'warning',
  summary: 'A woman described as no man would be: “lady minister”, “mother-of-three”.',
  why: 'Ask whether the article would say “male judge” or “father-of-three” in the same place. Where the sex is the news (the first woman to …) it stays.',
  examples: {
    flagged: [
      { text: 'The {lady minister} opened the school.', message: 'male', fixed: 'The minister opened the school.' },
      { text: 'A {female doctor} was on duty.', fixed: 'A doctor was on duty.' },
      { text: 'The driver, a {mother-of-three}, was unhurt.' },
    ],
    accepted: [
      { text: 'He met the women officers of the force.', why: 'a group of its own' },
      { text: 'She is the country’s first female judge.', why: 'the sex is the news' },
      { text: 'A woman was treated by her doctor.', why: 'the woman is no doctor here' },
      { text: '“A lady doctor helped me,” he said.', why: 'the speaker’s own words' },
      { text: 'The Women Journalists met. Gwen Stell was named top female artist.', why: 'a body, a prize' },
      { text: 'Patients asked for more female doctors.', why: 'the article is about numbers' },
    ],
  },
  check(block): Problem[] {
    const jobs = narrated(block, SEX_AND_JOB)
      .filter(
        ({ index, input }) =>
          !/^\p{L}+ \p{Lu}/u.test(input.slice(index)) &&
          !/\bmale \p{Ll}+/u.test(input) &&
          !FIRST.test(/(?<![^.!?])[^.!?]*$/.exec(input.slice(Math.max(0, index - 40), index))?.[0] ?? ''),
      )
      .map((match): Problem => {
        const job = match[0].replace(/^\S+\s+/, '');
        return {
          ...spanOf(match),
          message: `“${match[0]}”: would the article say “male ${job}”?`,
          fixes: fixFor(match, job, block.text),
        };
      });
    const family = narrated(block, FAMILY).map((match) => ({
      ...spanOf(match),
      message: `“${match[0]}”: would the article say so of a man?`,
    }));
    return [...jobs, ...family];
  },
});

/** Drops the word for the sex; “a lady engineer” would need “an”, so there the desk decides. */
function fixFor(match: RegExpExecArray, job: string, text: string) {
  const span = spanOf(match);
  if (/\ba\s$/i.test(text.slice(0, span.start)) && /^[aeiou]/i.test(job)) return [];
  return [{ title: `Change to “${job}”`, edits: [{ ...span, text: job }] }];
}
