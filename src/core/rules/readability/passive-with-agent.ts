import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const IRREGULAR =
  'given|taken|made|held|told|seen|shown|written|sent|won|led|built|bought|sold|paid|put|set|cut|hit|beaten|driven|chosen|drawn|broken|brought|caught|taught|found|heard|kept|met|run|sung|worn|thrown|stolen|struck|read|hurt|shot';
const BE_DONE_BY = `\\b(?:was|were|is|are|been|being)\\s+(?:(?:also|later|jointly|formally|\\w+ly)\\s+)?(?:\\w{2,}ed|${IRREGULAR})\\s+by\\s`;
const PASSIVE = new RegExp(
  `${BE_DONE_BY}+(?!mistake|accident|hand|post|e-?mail|chance|law|default|then|now|the fact)(?=(?<agent>(?:(?:the|a|an|its|his|her|their|local)\\s+)?(?:[\\p{L}-]+\\s+){0,3}?(?:\\p{Lu}[\\p{L}’'-]+|police|council|government|ministry|court|committee|company|firm|army|minister|mayor|president|officials?|officers?|union|board|party|team)\\b))`,
  'gu',
);
const LIKELY = new RegExp(BE_DONE_BY);
/** Said of those who suffer something, the passive keeps them in front, where they belong. */
const VICTIM_FIRST =
  /\b(?:killed|injured|wounded|hurt|shot|arrested|attacked|beaten|raped|murdered|hit|struck|bitten|stabbed|detained|charged|jailed|born|owned|called|inspired|followed|accompanied|joined|surrounded|replaced|succeeded|rescued|saved|founded|led|managed|represented|published|funded|prosecuted|recogni[sz]ed|observed|written|directed|produced|played|painted|composed|told|briefed|assaulted|convicted|acquitted|indicted|sentenced|appointed|elected|nominated|named|investigated|drafted|compiled|edited|provided)\b/;

export const passiveWithAgent = blockRule({
  id: 'passive-with-agent',
  category: 'readability',
  scope: 'block',
  triggers: ['by'],
  kinds: ['paragraph'],
  severity: 'hint',
  summary: '“Was attended by Roy”: Roy attended.',
  why: 'Where the doer is named, the active is shorter. The passive is right where the person it happened to is the news: killed, injured, arrested.',
  examples: {
    flagged: [
      { text: 'The dinner {was attended by} Mayor Ines Roy.', message: '“was attended by”: passive' },
      { text: 'The plan {was approved by} the council.' },
      { text: 'Both bridges {were jointly inspected by} Governor Hale.' },
    ],
    accepted: [
      { text: 'Three men were killed by soldiers of the Third Corps.', why: 'those it happened to are the news' },
      { text: 'The work was finished by Friday.', why: 'a time' },
      { text: '“It was approved by the council,” she said.', why: 'the speaker’s own words' },
      { text: 'He went to sea at 15. He was hired by Captain Uwe Roe.', why: 'the passive keeps the topic in front' },
      { text: 'The crew is led by Britta Thies, who is from Kiel.', why: 'more is said of the doer' },
      { text: 'Mayor Ines Roy attended the dinner.' },
      { text: 'The town paid for a survey being made by the council.', why: 'a participle after its noun' },
      { text: 'The band was founded by Ines Roy.', why: 'what is told of is the band' },
      { text: 'The trader was convicted by a court in Hull.', why: 'what is told of is the trader' },
      { text: 'The plan was rejected by the council, parties of the left and those of the right.', why: 'a long doer' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, PASSIVE, LIKELY)
      .filter(
        (match) => !(/^being/.test(match[0]) && !BE.test(match.input.slice(Math.max(0, match.index - 6), match.index))),
      )
      .filter((match) => !VICTIM_FIRST.test(match[0]) && !TIME.test(match.groups?.agent ?? ''))
      .filter(({ index, input, groups, 0: words }) => {
        const after = input.slice(index + words.length + (groups?.agent?.length ?? 0), index + words.length + 90);
        return !KEEPS_TOPIC.test(input.slice(Math.max(0, index - 24), index)) && !GOES_ON.test(after);
      })
      .map((match) => {
        const words = match[0].trimEnd();
        return {
          start: spanOf(match).start,
          end: match.index + words.length,
          message: `“${words}”: passive; begin with who did it.`,
        };
      });
  },
});

/** “Is being built by”, but not “a study being made by”. */
const BE = /\b(?:is|are|was|were)\s$/;
/** The passive keeps what the passage is about in front: “He was hired by …”, “the crew, which is led by …”. */
const KEEPS_TOPIC =
  /(?:^|[^\p{L}])(?:he|she|it|they|who|which|that|this|these|those|both|all|and|but|then|later|also)\s(?:ha[sd]\s|have\s)?(?:\p{Ll}+ly\s)?$/iu;
/** The agent has a clause of its own or is the first of several, for which it stands at the end. */
const GOES_ON =
  /^(?:\s\p{Lu}[\p{L}’'-]+)*(?:\s[\p{L}’'-]+){0,3}?,\s(?!(?:but|and|so|after|before|when|while|although|though|on|in|at|said|says)\s)\p{L}/u;

const TIME =
  /^(?:the\s+)?(?:end|start|mid|early|late|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Ramazan|Ramadan)\b/;
