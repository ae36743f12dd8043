import assert from 'node:assert/strict';
import { type QuoteState, readQuotes } from '../../../src/core/syntax/text/quotes.ts';
import { cpuMs } from '../../cpu.ts';

/** What was found, written out: the text, `<` where it has no opening mark of its own, `…` where it is not closed. */
function found(text: string, entry: QuoteState = ''): string[] {
  return readQuotes(text, entry).quotes.map(
    (q) =>
      `${'>'.repeat(q.depth)}${q.running ? '~' : ''}${q.opened ? '' : '<'}${text.slice(q.start, q.end)}${q.closed ? '' : '…'}`,
  );
}

const CASES: readonly [name: string, text: string, quotes: string[], exit?: QuoteState][] = [
  ['curly', 'She said, “We go on.”', ['“We go on.”']],
  ['straight', 'She said, "We go on." Nobody left.', ['"We go on."']],
  ['two in one paragraph', '“We go,” she said. “We stay.”', ['“We go,”', '“We stay.”']],
  ['two straight ones', '"We go," she said. "We stay."', ['"We go,"', '"We stay."']],
  ['curly opening, straight closing', '“We go," she said.', ['“We go,"']],
  ['straight opening, curly closing', '"We go,” she said.', ['"We go,”']],
  ['single as primary', '‘We go,’ she said.', ['‘We go,’']],
  ['straight single as primary', "'We go on,' she said.", ["'We go on,'"]],
  [
    'single with apostrophes inside',
    '‘It’s the players’ union that isn’t paid,’ she said.',
    ['‘It’s the players’ union that isn’t paid,’'],
  ],
  [
    'single with a possessive before a name',
    '‘We heard the Greens’ offer,’ she said.',
    ['‘We heard the Greens’ offer,’'],
  ],
  ['decade', 'Music of the ’90s and the ‘80s played.', []],
  ['elision', 'Give ’em more, he said, and wait ’til noon.', []],
  ['French elision', 'The charge d’affaires met Mr O’Neill.', []],
  ['plural possessive alone', 'The players’ union and the workers’ council met.', []],
  ['short single in prose', 'The ‘fair play’ rule and the ‘wets’ of old.', ['‘fair play’', '‘wets’']],
  ['single inside double', '“She told me ‘never’ twice,” he said.', ['“She told me ‘never’ twice,”', '>‘never’']],
  ['double inside single', '‘She told me “never” twice,’ he said.', ['‘She told me “never” twice,’', '>“never”']],
  ['inner and outer end together', '“He said, ‘Go home.’”', ['“He said, ‘Go home.’”', '>‘Go home.’']],
  ['same mark inside', '"He said "no" to me," she said.', ['"He said "no" to me,"', '>"no"']],
  ['feet and inches', 'At 6\'2" he is tall; the 5\'11" guard is not.', []],
  ['inches alone', 'A screen of 27" costs less.', []],
  ['inches in a curly quotation', '“The 6" pipe burst,” she said. “No.”', ['“The 6" pipe burst,”', '“No.”']],
  ['inches in a straight quotation', '"The 6" pipe burst," she said.', ['"The 6" pipe burst,"']],
  ['figures at the ends of quotations', '"It fell to 6" and "it fell to 5".', ['"It fell to 6"', '"it fell to 5"']],
  ['figure at the end of a quotation', 'He called it "the year 2016" and left.', ['"the year 2016"']],
  ['unclosed runs to the end', '“We go on. We must.', ['“We go on. We must.…'], '“'],
  ['unclosed straight', 'He said: "We go on.', ['"We go on.…'], '"'],
  ['lines of a running quotation', '“We go on.\n“We must,” he said.', ['“We go on.…', '~“We must,”']],
  ['one never closed before the next', '“We go on, he said. “We must.”', ['“We go on, he said.…', '“We must.”']],
  ['stray closing mark', 'We go on,” he said.', ['<”']],
  ['apostrophe in a straight quotation', '"It\'s the boys\' team," he said.', ['"It\'s the boys\' team,"']],
  ['opening after a dash', 'One word—“sorry”—was missing.', ['“sorry”']],
  ['single running paragraph', '‘We go on. It isn’t over.', ['‘We go on. It isn’t over.…'], '‘'],
  ['guillemets', 'He wrote «We go on» twice.', ['«We go on»']],
  ['nothing', 'Nothing is quoted here.', []],
];

describe('quotation spans', () => {
  for (const [name, text, quotes, exit = ''] of CASES) {
    it(name, () => {
      assert.deepEqual(found(text), quotes);
      assert.equal(readQuotes(text, '').exit, exit);
    });
  }

  describe('entered with an open quotation', () => {
    it('goes on where the block repeats the mark', () => {
      assert.deepEqual(found('“And we must,” she said.', '“'), ['~“And we must,”']);
    });
    it('goes on through a third paragraph', () => {
      assert.deepEqual(found('“And we must.', '“'), ['~“And we must.…']);
      assert.equal(readQuotes('“And we must.', '“').exit, '“');
    });
    it('goes on without the mark where the first one closes', () => {
      assert.deepEqual(found('And we must,” she said. “Now.”', '“'), ['~<And we must,”', '“Now.”']);
    });
    it('ends where the block begins with something else', () => {
      assert.deepEqual(found('The council met. “We go,” she said.', '“'), ['“We go,”']);
      assert.equal(readQuotes('The council met.', '“').exit, '');
    });
    it('goes on with single marks', () => {
      assert.deepEqual(found('‘And it’s late,’ she said.', '‘'), ['~‘And it’s late,’']);
    });
  });

  it('takes time in proportion to the length', () => {
    const text = '“ ‘ " \' ’s '.repeat(5_000);
    assert.ok(cpuMs(() => readQuotes(text, '“')) < 3_000);
  });
});
