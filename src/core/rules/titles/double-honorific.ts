import { narrated } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

/** A courtesy title in front of another title, or after one. */
const STACKED =
  /(?<![\p{L}.])(?:(Mr|Mrs|Ms|Miss|Mx)\.?\s(?=(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Father|Engr|Barrister|Senator|Gen|General|Col|Colonel|Capt|Captain|Maj|Major)\.?\s\p{Lu})|(Hon|Honourable|Honorable|Hon['’]ble)\.?\s(?=(?:Mr|Mrs|Ms|Miss)\.?\s\p{Lu})|(Sir|Dame|Lord|Lady)\s(?=(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?\s\p{Lu})|(Dr|Prof|Professor|Engr)\.?\s(?=(?:Mr|Mrs|Ms|Miss|Mx)\.?\s\p{Lu}))/gu;

export const doubleHonorific = blockRule({
  id: 'double-honorific',
  category: 'titles',
  scope: 'block',
  triggers: 'mr mrs ms miss mx hon honourable honorable sir dame lord lady dr prof professor engr'.split(' '),
  severity: 'info',
  claim: 'warning',
  summary: 'Two forms of address in front of one name.',
  why: 'A name takes one title: Dr Khan or Mr Khan. “Mr Justice Shah” and the German “Prof Dr” are correct.',
  examples: {
    flagged: [
      {
        text: 'The clinic is run by {Mr Dr} Adil Khan.',
        message: '“Mr Dr”',
        fixed: 'The clinic is run by Dr Adil Khan.',
      },
      { text: '{Honourable Mr} Omar Lone opened the road.', fixed: 'Mr Omar Lone opened the road.' },
      { text: 'They thanked {Dr. Mrs.} Sara Dar.', fixed: 'They thanked Mrs. Sara Dar.' },
    ],
    accepted: [
      { text: 'Mr Justice Shah heard the case of Prof Dr Anke Weiss.', why: 'correct stacks' },
      { text: 'Mr and Mrs Dar came with Dr Khan.' },
      { text: '“Mr Dr Khan!” the child shouted.', why: 'inside a quotation' },
    ],
  },
  check(block) {
    return narrated(block, STACKED).map((match) => {
      const start = match.index;
      const second = /^\S+/.exec(block.text.slice(start + match[0].length))![0];
      const end = start + match[0].length + second.length;
      const words = block.text.slice(start, end);
      return {
        start,
        end,
        message: `“${words}”: one title is enough.`,
        fixes: [
          { title: `Change to “${second}”`, edits: [{ start, end: start + match[0].length, text: '' }] },
          {
            title: `Change to “${match[0].trim()}”`,
            edits: [{ start: start + match[0].trimEnd().length, end, text: '' }],
          },
        ],
      };
    });
  },
});
