import { contextRule, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';

const RELATION =
  /\b(?:niece|nephew|daughter|stepdaughter|son|stepson|sister|brother|wife|granddaughter|grandson|cousin)\s+of\s+(?:(?:the|a|an|local|village)\s+){0,4}(?:\p{Ll}+\s+){0,3}\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s+\p{Lu}\p{Ll}[\p{L}’'-]*)*/gu;
const OFFENCE = /\b(?:rap(?:e|ed)|gang-rap(?:e|ed)|sexual(?:ly)? (?:assault|abus|harass)\w*|molest\w*|incest)\b/i;
const VICTIM = /\b(?:victim|survivor|girl|boy|child|woman|complainant|teenager|who was (?:raped|assaulted|abused))\b/i;

/** The same, be it part of a word. */
const ANY_VICTIM = /victim|survivor|girl|boy|child|woman|complainant|teenager|raped|assaulted|abused/i;

export const identifyingDetail = contextRule({
  id: 'identifying-detail',
  category: 'legal',
  triggers: 'niece nephew daughter stepdaughter son stepson sister brother wife granddaughter grandson cousin'.split(
    ' ',
  ),
  severity: 'info',
  claim: 'warning',
  summary: 'The victim of a sexual offence given away by a relation.',
  why: 'A name is not needed to identify somebody: “the niece of shopkeeper X in Y” does it piece by piece. Say “a relative”, and leave out school and village.',
  examples: {
    flagged: [
      {
        text: 'A man was held on Monday over a rape. The girl, a {niece of shopkeeper Karim Dad}, is in hospital.',
        message: 'Karim Dad',
      },
      { text: 'The victim of the sexual assault is the {daughter of Peter Holm}, police said.' },
      { text: 'The boy, a {grandson of farmer Ivo Marek}, had been molested, police said.' },
    ],
    accepted: [
      { text: 'A man was held on Monday over a rape. The girl is in hospital.' },
      { text: 'The girl, a niece of shopkeeper Karim Dad, won the race.', why: 'no such offence' },
      { text: 'The judge, a son of Peter Holm, heard a case of rape.', why: 'he is no victim' },
    ],
  },
  find: (block) =>
    narrated(block, RELATION, ANY_VICTIM)
      .filter(({ index, input }) => VICTIM.test(input.slice(Math.max(0, index - 60), index)))
      .map((match) => found(match)),
  isFine: (article) => !OFFENCE.test(article),
  message: (words) => `“${words}” may identify the victim of a sexual offence.`,
});
