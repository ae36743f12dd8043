import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import table from './people.cases.txt';

interface Case {
  readonly text: string;
  readonly expected: readonly string[];
}

/** The table's groups with their cases. */
function groups(): Map<string, Case[]> {
  const found = new Map<string, Case[]>();
  let cases: Case[] = [];
  for (const chunk of table.replace(/^#.*\n/gm, '').split(/\n\s*\n/)) {
    const lines = chunk.split('\n').filter((line) => line.trim());
    const [first, ...rest] = lines;
    if (!first) continue;
    if (first.startsWith('== ')) {
      cases = [];
      found.set(first.slice(3), cases);
    } else {
      const expected = rest.map((line) => line.trim()).filter((line) => line !== 'nobody');
      cases.push({ text: first.replaceAll(' ¶ ', '\n\n'), expected });
    }
  }
  return found;
}

/** The participants of a text as the table writes them; mentions by name only. */
function peopleOf(text: string): string[] {
  const { participants } = createAnalyzer(DEFAULT_STYLE, []).analyse(text, { container: 'wire' });
  return participants.map(({ name, titles, mentions }) => {
    const held = titles.length ? ` (${titles.join('; ')})` : '';
    const named = mentions.filter(({ form }) => form !== 'role' && form !== 'pronoun');
    return `${name}${held}: ${named.map((mention) => mention.text).join('; ')}`;
  });
}

describe('people: naming conventions', () => {
  for (const [group, cases] of groups()) {
    describe(group, () => {
      for (const { text, expected } of cases) {
        it(text.replaceAll('\n\n', ' ¶ '), () => assert.deepEqual(peopleOf(text), expected));
      }
    });
  }
});
