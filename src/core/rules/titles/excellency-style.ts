import { narrated } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const STYLES =
  /(?<![\p{L}])(?:(?:His|Her|Their) Excellenc(?:y|ies)|(?:[Tt]he )?(?:Rt\.? |Right )?Hono[u]?rable|Hon['’]ble|[Tt]he Rt\.? Hon\.?|[Tt]he Right Hon(?:ourable)?\.?|H\.E\.)\s(?=(?:(?:Mr|Mrs|Ms|Dr|Prime|Chief|Federal|State|Foreign|Finance|Interior|Home|Vice|Deputy|President|Minister|Governor|Ambassador|Speaker|Senator|Justice|Judge)\b|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+))/gu;
/** Bodies with the word in their name. */
const BODIES = /^(?:Artillery|Company|Society|Mention|East|Corps)/;

export const excellencyStyle = blockRule({
  id: 'excellency-style',
  category: 'titles',
  scope: 'block',
  triggers: 'excellency excellencies honourable honorable hon h.e.'.split(' '),
  severity: 'info',
  summary: '“His Excellency” and “Honourable” in narration.',
  why: 'Styles of address belong to ceremony and letters. News names the office.',
  examples: {
    flagged: [
      {
        text: 'The road was opened by {Honourable} Minister Omar Lone.',
        message: '“Honourable”',
      },
      { text: '{His Excellency} Ambassador Lee Park left on Monday.' },
      { text: 'They thanked {the Rt Hon} Tom Hale for the gift.' },
    ],
    accepted: [
      { text: 'I thank the Honourable Minister Omar Lone for his words.', why: 'an address' },
      { text: '“His Excellency Ambassador Park is late,” the usher said.', why: 'inside a quotation' },
      { text: 'An honourable man, Lone paid it back.', why: 'the adjective' },
      { text: 'The Honourable Artillery Company paraded.', why: 'a name' },
      { text: 'Honorable Omar Lone\nSpeaker of the House\nTarrow 12', why: 'the head of a letter' },
    ],
  },
  check(block) {
    // A letter, an address, a writer who says “I” uses them rightly; taken out they leave a title to be mended by hand.
    if (/\b(?:I|my|our|we|you|your)\b/.test(block.text)) return [];
    return narrated(block, STYLES).flatMap((match) => {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (BODIES.test(block.text.slice(start + match[0].length))) return [];
      if (start === 0 && !/[.!?]["”’]?\s*$/.test(block.text)) return [];
      const words = block.text.slice(start, end);
      return [
        {
          start,
          end,
          message: `“${words}” is a form of address; name the office.`,
        },
      ];
    });
  },
});
