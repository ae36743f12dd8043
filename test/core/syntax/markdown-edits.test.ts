import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { atOnce } from '../../../src/core/base/turns.ts';
import { newMemory } from '../../../src/core/syntax/memory.ts';
import { textInTurns } from '../../../src/core/syntax/reader.ts';
import { Random } from '../../fuzz/random.ts';

const SAMPLE = `---
title: Council shuts bridge
---
The council met.[^1] See [the report][r] and [it](https://a.example/x).

> A quotation
> of **two lines**.

- One
  - Nested

  More of one.

1. Two

| Ward | Votes |
|---|---|
| North | 12 |

<div>
<p>The bridge is old.</p>
</div>

\`\`\`
code
\`\`\`

    more code

{{< figure src="a.png" >}}
*The bridge at dawn*

What next
---

Rain fell.

[r]: https://a.example/r
[^1]: See the minutes.
`;

/** What makes other blocks of what stands around it. */
const TYPED = [
  ...[
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '    ',
    '\t',
    '```\n',
    '~~~',
    '---\n',
    '===\n',
    '|',
    '|-|\n',
    '[',
    ']',
    '](x)',
  ],
  ...[
    '[r]: b\n',
    '[^1]: ',
    '<div>\n',
    '</div>',
    '<!--',
    '-->',
    '{{<',
    '>}}',
    '{% raw %}',
    '{% endraw %}',
    '`',
    '**',
    '_',
    '\\',
    'word ',
  ],
];

/** A text before and after each of some edits. */
function* edits(text: string, random: Random, count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    const at = random.below(text.length + 1);
    const removed = random.chance(0.5) ? 0 : random.between(1, random.chance(0.2) ? 80 : 4);
    const inserted = random.chance(0.8) ? random.pick(TYPED) : '';
    text = text.slice(0, at) + inserted + text.slice(at + removed);
    yield text;
  }
}

describe('Markdown that is edited', () => {
  for (const [name, text] of Object.entries({ sample: SAMPLE, seed: readFileSync('seeds/every-check.md', 'utf8') })) {
    for (let seed = 1; seed <= 4; seed++) {
      it(`reads as if it were read for the first time (${name}, ${seed})`, () => {
        const memory = newMemory();
        atOnce(textInTurns(text, 'markdown', memory));
        for (const edited of edits(text, new Random(seed), 150)) {
          const read = atOnce(textInTurns(edited, 'markdown', memory));
          assert.deepEqual(read, atOnce(textInTurns(edited, 'markdown', newMemory())), JSON.stringify(edited));
        }
      });
    }
  }
});
