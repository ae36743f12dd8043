import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanCopy, markStyleOf } from '../../../src/core/clean/clean-copy.ts';
import { textOfHtml } from '../../../src/core/clean/html-text.ts';
import { cpuMs } from '../../cpu.ts';

describe('clean copy', () => {
  const cases: readonly (readonly [what: string, pasted: string, clean: string])[] = [
    [
      'lines from Word are paragraphs',
      'The hall stays.\nThe vote was close.',
      'The hall stays.\n\nThe vote was close.',
    ],
    [
      'empty lines become one',
      'The hall stays.\r\n\r\n \r\n\r\nThe vote was close.\r\n',
      'The hall stays.\n\nThe vote was close.',
    ],
    [
      'lines broken at a margin are joined',
      'The council voted on Monday evening to keep the old market hall,\nwhich has stood beside the river since the spring of 1884 and is\nto be repaired.',
      'The council voted on Monday evening to keep the old market hall, which has stood beside the river since the spring of 1884 and is to be repaired.',
    ],
    [
      'soft hyphens and zero-width spaces go',
      'Mayor Tom Ash\u00addown left\u200b early.',
      'Mayor Tom Ashdown left early.',
    ],
    ['tabs and runs of spaces become a space', '\tThe mayor\t left   early.', 'The mayor left early.'],
    ['a figure keeps its no-break space', 'It is 40\u00a0km\u00a0away.', 'It is 40\u00a0km away.'],
    ['control characters go', 'The \u0007mayor\u001b left.', 'The mayor left.'],
    ['line separators divide paragraphs', 'One line.\u2028Another.', 'One line.\n\nAnother.'],
  ];
  for (const [what, pasted, clean] of cases) it(what, () => assert.equal(cleanCopy(pasted, undefined), clean));

  it('has the article’s quotation marks', () => {
    const curly = '“We go on,” the mayor’s aide said. “He said ‘no’.”';
    const straight = '"We go on," the mayor\'s aide said. "He said \'no\'."';
    assert.equal(cleanCopy(straight, 'curly'), curly);
    assert.equal(cleanCopy(curly, 'straight'), straight);
    assert.equal(cleanCopy(curly, undefined), curly);
  });

  it('tells the article’s quotation marks', () => {
    assert.equal(markStyleOf('“We go,” he said. The 6" pipe burst.'), 'curly');
    assert.equal(markStyleOf('"We go," he said.'), 'straight');
    assert.equal(markStyleOf('Nobody speaks.'), undefined);
  });

  it('is clean the second time, whatever is pasted', () => {
    const pieces = fc.constantFrom(
      '\u00ad',
      '\u00a0',
      '\t',
      '\n',
      '\r\n',
      '\u200b',
      'Ash',
      ' ',
      '"',
      '“',
      '’',
      '12',
      '.',
      '\u0000',
      'ß',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const once = cleanCopy(parts.join(''), undefined);
        assert.equal(cleanCopy(once, undefined), once);
      }),
    );
  });
});

describe('the text of HTML', () => {
  const cases: readonly (readonly [what: string, html: string, text: string])[] = [
    [
      'elements are paragraphs',
      '<h1>Hall stays</h1><p>The <b>vote</b> was\n close.</p>',
      'Hall stays\n\nThe vote was close.',
    ],
    ['line breaks stay', '<p>One<br>two</p>', 'One\ntwo'],
    ['attributes are no text', '<p title="a > b">The <a href="x?a=1&amp;b=2">hall</a> stays.</p>', 'The hall stays.'],
    [
      'references are characters',
      '<p>&ldquo;Caf&eacute; &amp; bar&rdquo; &#8211; &#x201C;x&#x201D; &copy;</p>',
      '“Café & bar” – “x” ©',
    ],
    ['unknown references stay', 'AT&T; &nosuch; &constructor;', 'AT&T; &nosuch; &constructor;'],
    ['scripts and styles go', '<style>p{}</style><script>if (a<b) x("</p>")</script><p>Hall</p>', 'Hall'],
    ['comments of Word go', '<!--[if gte mso 9]><xml><w>9</w></xml><![endif]--><p>Hall</p>', 'Hall'],
    ['a sign is a sign', 'a < b', 'a < b'],
    ['what is never closed ends with the text', '<p>Hall <a href="x', 'Hall'],
  ];
  for (const [what, html, text] of cases) it(what, () => assert.equal(textOfHtml(html), text));

  it('takes time in proportion', () => {
    const html = '<div class="a"><p>Hall &amp; <b>bar</b><script'.repeat(20_000);
    assert.ok(cpuMs(() => textOfHtml(html)) < 4_000);
  });
});
