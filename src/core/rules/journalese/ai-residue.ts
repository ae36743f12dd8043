import patterns from '../../data/en/usage/assistant-residue.txt';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const RESIDUE = patterns
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => new RegExp(line, 'gi'));

/** All of them in one, for the many texts that have none. */
const ANY = new RegExp(RESIDUE.map(({ source }) => `(?:${source})`).join('|'), 'i');

export const aiResidue = blockRule({
  id: 'ai-residue',
  category: 'journalese',
  scope: 'block',
  triggers: '[ ai assist help helps here language my utm you'.split(' '),
  kinds: ['headline', 'deck', 'highlight', 'caption', 'subhead', 'paragraph', 'pullQuote', 'note'],
  severity: 'warning',
  claim: 'error',
  summary: 'Words of a writing assistant to its user, left in the article.',
  why: 'Newspapers have had to apologise for “Here is a snappier version” in print. Delete it, and read what is around it again.',
  outranks: ['placeholder-left', 'editor-note-in-body'],
  examples: {
    flagged: [
      { text: '{Here is a tighter version}: the council met on Monday.', message: 'writing assistant' },
      { text: '{If you want, I can also create} an even snappier front-page style version.' },
      { text: '{As an AI language model}, I have no view of the election.' },
    ],
    accepted: [
      { text: '“Would you like me to sing?” the waiter asked.', why: 'the speaker’s own words' },
      { text: 'Here is the version of events that the court heard.', why: 'no colon, and a real version' },
      { text: 'The firm sells an AI model to hospitals.' },
    ],
  },
  check(block): Problem[] {
    if (!ANY.test(block.text)) return [];
    const found = RESIDUE.flatMap((pattern) => narrated(block, pattern)).sort((a, b) => a.index - b.index);
    let free = 0;
    const apart = found.filter(({ 0: words, index }) => {
      if (index < free) return false;
      free = index + words.length;
      return true;
    });
    return apart.map((match) => ({
      ...spanOf(match),
      message: `“${match[0]}” is left over from a writing assistant.`,
    }));
  },
});
