import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/syntax/reader.ts';
import { cpuMs } from '../../cpu.ts';
import { zones } from './zones.ts';

const md = (text: string) => zones(text, 'markdown');

describe('Markdown', () => {
  it('reads the values of front matter at their place', () => {
    const text = `---
title: "Council \\"shuts\\" bridge"
standfirst: >
  Cracks were found
  in two piers.
authors:
  - name: Helen Marsh
  - 'Tom O''Neill'
date: 2026-03-04
image:
  caption: The bridge at dawn   # from the archive
  credit: Jan Duda
layout: story
---
The council met.`;
    assert.deepEqual(md(text), [
      'headline: Council ·"shuts·" bridge',
      'deck: Cracks were found\n  in two piers.',
      'byline: Helen Marsh',
      "byline: Tom O·'Neill",
      'metadata: 2026-03-04',
      'caption: The bridge at dawn',
      'credit: Jan Duda',
      'paragraph: The council met.',
    ]);
    assert.deepEqual(readArticle(text, 'markdown').date, { year: 2026, month: 3, day: 4 });
  });

  it('reads front matter of TOML and of JSON', () => {
    const toml = `+++
authors = ["Helen Marsh", 'Tom Ricks']
blurb = ""
date = 2026-03-04T10:00:00Z
draft = false
image-caption = "The \\"old\\" bridge"
subtitle = """
Cracks were found."""
title = 'Council shuts bridge'
[params]
layout = "story"
+++
The council met.`;
    assert.deepEqual(md(toml), [
      'byline: Helen Marsh',
      'byline: Tom Ricks',
      'caption: The ·"old·" bridge',
      'deck: Cracks were found.',
      'headline: Council shuts bridge',
      'paragraph: The council met.',
    ]);
    assert.deepEqual(readArticle(toml, 'markdown').date, { year: 2026, month: 3, day: 4 });
    const json =
      '{\n  "title": "Council shuts {old} bridge",\n  "tags": ["a", "b"],\n  "authors": [{ "name": "Helen Marsh" }],\n  "date": "2026-03-04"\n}\n\nThe council met.';
    assert.deepEqual(md(json), [
      'headline: Council shuts {old} bridge',
      'byline: Helen Marsh',
      'metadata: 2026-03-04',
      'paragraph: The council met.',
    ]);
    assert.deepEqual(md('{"a": 1} is what the machine said.'), ['paragraph: {"a": 1} is what the machine said.']);
    assert.deepEqual(md('+++\ntitle = "Bridge'), ['paragraph: +++\ntitle = "Bridge']);
  });

  it('takes italics above the body for a deck, or for words about the paper', () => {
    assert.deepEqual(md('# Council shuts bridge\n\n*Cracks were found in two piers*\n\nLEEDS — The council met.'), [
      'headline: Council shuts bridge',
      'deck: ·Cracks were found in two piers·',
      'dateline: LEEDS —',
      'paragraph: The council met.',
    ]);
    assert.deepEqual(
      md('# Council shuts bridge\n\n_Sign up for our newsletter._\n\nLEEDS — The council met.').slice(1),
      ['note: ·Sign up for our newsletter.·', 'dateline: LEEDS —', 'paragraph: The council met.'],
    );
  });

  it('reads no line of front matter that is too long as body', () => {
    const lines = Array.from({ length: 8_000 }, (_, i) => `key${i}: value`).join('\n');
    assert.deepEqual(md(`---\n${lines}\n---\n\nRain fell.`), ['paragraph: Rain fell.']);
  });

  it('keeps the body where the front matter is broken or not closed', () => {
    assert.equal(md('---\ntitle: [Bridge\n  x: {\n---\n\nThe council met.').at(-1), 'paragraph: The council met.');
    assert.deepEqual(md('---\ntitle: Bridge shut\n\nThe council met.'), [
      'headline: Bridge shut',
      'paragraph: The council met.',
    ]);
    assert.deepEqual(md('---\nThe council met.'), ['paragraph: The council met.']);
  });

  it('reads headings, quotes, lists and paragraphs', () => {
    const text =
      '# Council shuts bridge\n\n- Cracks found\n- Ferry runs\n\nThe council met.\nIt was late.\n\n## What next\n\n> Nobody *listened*.\n\nMore talks follow.\n\nOlder news\n----------\n\n1. One';
    assert.deepEqual(md(text), [
      'headline: Council shuts bridge',
      'highlight: Cracks found',
      'highlight: Ferry runs',
      'paragraph: The council met.\nIt was late.',
      'subhead: What next',
      'pullQuote: Nobody ·listened·.',
      'paragraph: More talks follow.',
      'subhead: Older news',
      'paragraph: One',
    ]);
  });

  it('masks what is not prose', () => {
    const masked: Record<string, string> = {
      'See [the report](https://example.org/a_(b)) now.': 'See ·the report· now.',
      'See [the report][1] now.': 'See ·the report· now.',
      'It is **very** _old_ and ~~new~~.': 'It is ··very·· ·old· and ··new··.',
      'Run `x = "1"` twice.': 'Run · twice.',
      'A <em class="x">word</em> here.': 'A ·word· here.',
      'At https://example.org/x_y. Then': 'At ·. Then',
      'A note[^1] and {{< tweet 1 >}} here.': 'A note· and · here.',
      'Two \\* three.': 'Two ·* three.',
      '2 * 3 * 4 in snake_case_name.': '2 * 3 * 4 in snake_case_name.',
    };
    for (const [text, seen] of Object.entries(masked)) {
      assert.deepEqual(
        md(text).map((zone) => zone.replaceAll('··', '·')),
        [`paragraph: ${seen.replaceAll('··', '·')}`],
      );
    }
  });

  it('leaves code, tables, raw HTML and definitions out', () => {
    const text =
      'The council met.\n\n```\ncode here\n```\n\n    indented code\n\n| a | b |\n\n<!-- a\ncomment -->\n\n<script>\nx()\n</script>\n\n[1]: https://example.org\n\n***\n\nIt was late.';
    assert.deepEqual(md(text), ['paragraph: The council met.', 'paragraph: It was late.']);
  });

  it('reads links and definitions as GFM does', () => {
    assert.deepEqual(md('The [council met\nlate](https://a.example) again.'), [
      'paragraph: The ·council met\nlate· again.',
    ]);
    assert.deepEqual(md('See [it (a (b))](https://a.example/(a_(b))/c "Title (x)") now.'), [
      'paragraph: See ·it (a (b))· now.',
    ]);
    // Brackets are markup only where the text defines their label: editors set words into quotations with them.
    assert.deepEqual(
      md('See [The  Report] and [the report][], said [Ode].\n\n[the report]: <https://a.example/a b>\n  "A title"'),
      ['paragraph: See ·The  Report· and ·the report·, said [Ode].'],
    );
    assert.deepEqual(md('It is <https://a.example/x> or <a title="a > b" href="x">here</a>.'), [
      'paragraph: It is · or ·here·.',
    ]);
  });

  it('reads footnotes as notes, wherever they stand', () => {
    assert.deepEqual(
      md('The council met.[^1]\n\n[^1]: See the *minutes*.\n[^long]: https://a.example/x\n\nIt was late.'),
      ['paragraph: The council met.·', 'note: See the ·minutes·.', 'paragraph: It was late.'],
    );
  });

  it('knows code of any length, and what only looks like markup', () => {
    assert.deepEqual(md(`Run \`\`x \` ${'y '.repeat(300)}\`\` now.`), ['paragraph: Run · now.']);
    assert.deepEqual(md('A 5* hotel, 2*3 and a_b_c, said_.'), ['paragraph: A 5* hotel, 2*3 and a_b_c, said_.']);
    assert.deepEqual(md('One line\\\nand another.'), ['paragraph: One line·\nand another.']);
  });

  it('leaves tables out, with and without outer pipes', () => {
    assert.deepEqual(
      md('The votes:\n\nWard | Votes\n--- | ---:\nNorth | 12\n\nRain fell.\n\n| a |\n|---|\n| b |\nIt rained.'),
      ['paragraph: The votes:', 'paragraph: Rain fell.'],
    );
  });

  it('reads of HTML the paragraphs, headings and captions', () => {
    const html =
      '<div class="x">\n<p>The <b>council</b> met.</p>\n<script>run()</script>\n</div>\n\n<div id="map"></div>\n\n<figure>\n<img src="a.png">\n<figcaption>The bridge.</figcaption>\n</figure>\n\n<select>\n<option>Wood\n</select>\n\n<!-- a --> It was late.\n\n<p\n  class="lead">Rain fell.</p>';
    assert.deepEqual(md(html), [
      'paragraph: The ·council· met.',
      'caption: The bridge.',
      'paragraph: It was late.',
      'paragraph: Rain fell.',
    ]);
  });

  it('masks markup over several lines, also where one of them divides the paragraph', () => {
    assert.deepEqual(md('Rain {{< a\nb\nc >}} fell.\n\n> See [the\n> report](a "b\n> c") now.'), [
      'paragraph: Rain ·',
      'paragraph: · fell.',
      'pullQuote: See ·the\n·report· now.',
    ]);
  });

  it('reads what stands outside of all elements of HTML', () => {
    assert.deepEqual(
      md('<div>\n<img src="a.png">Chart\n</div>\nHowever, <b>Thomas</b> left.\n<ul>\n<li>Home</li>\n</ul>'),
      ['paragraph: However, ·Thomas· left.'],
    );
  });

  it('reads lists and quotations as they nest', () => {
    const text =
      'The council met.\n\n1. One\n\n   More of one.\n\n   ```\n   code\n   ```\n\n   - Nested\n2. [x] Two\nlazily\n\n> A quotation\n> of **two\n> lines**.\n>\n> - An item\n\n> # A heading';
    assert.deepEqual(md(text), [
      'paragraph: The council met.',
      'paragraph: One',
      'paragraph: More of one.',
      'paragraph: Nested',
      'paragraph: Two\nlazily',
      'pullQuote: A quotation\n·of ·two\n·lines·.',
      'pullQuote: An item',
      'pullQuote: A heading',
    ]);
  });

  it('leaves shortcodes, Liquid and MDX out', () => {
    const text =
      'import Chart from "../chart"\nexport const year = 2024\n\nThe council met.\n\n{{< figure\n  src="a.png"\n  title="The bridge" >}}\n\n{% include "ad.html" %}\nIt was late.\n{{% note %}}\n\n{% highlight js %}\nvar x\n\nvar y\n{% endhighlight %}\n\n<Chart data={[1, 2]} title="Votes" />\n\nRain {/* here */} fell on {{ site.name }}.\n\n:::tip\nStay in.\n:::\n\nSnow fell.\n{: .lead}';
    assert.deepEqual(md(text), [
      'paragraph: The council met.',
      'paragraph: It was late.',
      'paragraph: Rain · fell on ·.',
      'paragraph: Stay in.',
      'paragraph: Snow fell.',
    ]);
  });

  it('finds captions under pictures, linked ones too', () => {
    assert.deepEqual(
      md('The council met.\n\n[![The bridge](a.png)](b)\n*The bridge at dawn*\n\nIt was late.\n![](c.png)\nRain fell.'),
      [
        'paragraph: The council met.',
        'caption: ·The bridge at dawn·',
        'paragraph: It was late.',
        'paragraph: Rain fell.',
      ],
    );
  });

  it('reads setext headings of several lines', () => {
    assert.deepEqual(md('Council shuts\nbridge\n======\n\nIt met.\n\nWhat next?\n---'), [
      'headline: Council shuts\nbridge',
      'paragraph: It met.',
      'subhead: What next?',
    ]);
  });

  it('knows bylines, datelines, captions and end marks by their shape', () => {
    const text =
      '# Council shuts bridge\n\nBy Helen Marsh\n\n**KARACHI:** The council met.\n\n![The bridge](a.png)\n*The bridge on Tuesday. Photo: Jan Duda*\n\nMore talks follow.\n\nENDS';
    assert.deepEqual(md(text), [
      'headline: Council shuts bridge',
      'byline: By Helen Marsh',
      'dateline: ·KARACHI:',
      'paragraph: · The council met.',
      'caption: ·The bridge on Tuesday. ',
      'credit: Photo: Jan Duda·',
      'paragraph: More talks follow.',
      'endMark: ENDS',
    ]);
  });

  it('reads Windows line ends', () => {
    assert.deepEqual(md('---\r\ntitle: Bridge shut\r\n---\r\n\r\nThe council met.\r\nIt was late.\r\n'), [
      'headline: Bridge shut',
      'paragraph: The council met.\r\nIt was late.',
    ]);
  });

  it('takes time in proportion to blocks where there is no body', () => {
    const took = (count: number): number => {
      const text = '## Dock shut\n\n- The quay\n\n'.repeat(count);
      return cpuMs(() => assert.equal(readArticle(text, 'markdown').blocks.length, 2 * count));
    };
    const few = Math.min(...[1, 2, 3].map(() => took(5_000)));
    const many = took(40_000);
    assert.ok(many < 16 * few + 300, `${Math.round(few)} ms, but ${Math.round(many)} ms for 8 times the text`);
  });
});
