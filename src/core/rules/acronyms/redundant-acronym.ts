import retextRedundantAcronyms from 'retext-redundant-acronyms';
import { isNarration } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';
import { retextCheck } from '../../syntax/text/prose.ts';

const redundant = retextCheck(retextRedundantAcronyms);
/** The words that repeat an acronym's last letter; only a block with one of them after capitals is parsed. */
const WORDS =
  'number numbers machine machines virus viruses display displays system systems disc discs disk disks format formats code codes language languages network networks syndrome missile missiles treaty examination examinations exam exams memory drive drives unit units test tests index technology protocol'.split(
    ' ',
  );
const LIKELY = new RegExp(`\\b(?!FM|AM|AC|DC|IP|PC|GOP)\\p{Lu}{2,5}s? (?:${WORDS.join('|')})\\b`, 'u');

export const redundantAcronym = blockRule({
  id: 'redundant-acronym',
  category: 'acronyms',
  scope: 'block',
  triggers: WORDS,
  needs: 'acronyms',
  severity: 'hint',
  summary: 'A word that the acronym before it contains.',
  why: 'The N of PIN is “number”: “PIN” alone says it. Some of these doublings are everyday speech, so this is a hint.',
  examples: {
    flagged: [
      { text: 'The card needs a {PIN number} to work.', message: '“PIN”', fixed: 'The card needs a PIN to work.' },
      { text: 'They tested for the {HIV virus} in May.', message: '“HIV”' },
      { text: 'Two {ATM machines} were blown up.', fixed: 'Two ATMs were blown up.' },
    ],
    accepted: [
      { text: 'The GPS systems of two buses failed.', why: '“GPSs” reads worse' },
      { text: 'The card needs a PIN to work.' },
      { text: 'The card needs a number.' },
      { text: '“I forgot the PIN number,” she said.', why: 'a quotation' },
      { text: 'The US system is old.' },
    ],
  },
  check(block, { prose }) {
    if (!LIKELY.test(block.text)) return [];
    return redundant(prose)
      .filter((message) => isNarration(block, message))
      .flatMap(({ start, end, expected }) => {
        const text = expected[0];
        // “GPS systems” are no “GPSs”.
        if (!text || /Ss$/.test(text)) return [];
        const words = block.text.slice(start, end);
        const fix = { title: `Change to “${text}”`, edits: [{ start, end, text }], safe: true };
        return [{ start, end, message: `“${words}” repeats itself: “${text}” is enough.`, fixes: [fix] }];
      });
  },
});
