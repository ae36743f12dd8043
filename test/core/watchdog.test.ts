import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { LIMIT_MS } from '../../src/core/incremental/watchdog.ts';
import { articleRule, blockRule, type Rule } from '../../src/core/linter/rule.ts';
import type { Trouble } from '../../src/core/model.ts';

/** A clock that rules set forward. */
class Clock {
  time = 0;
  readonly now = () => this.time;
}

const ABOUT = {
  category: 'journalese',
  severity: 'info',
  summary: '',
  why: '',
  examples: { flagged: [], accepted: [] },
} as const;

/** Marks the first letter of each paragraph; before that, does something. */
function marking(id: string, first: (text: string) => void = () => {}): Rule {
  const check: (block: { readonly text: string }) => { start: number; end: number; message: string }[] = ({ text }) => {
    first(text);
    return [{ start: 0, end: 1, message: id }];
  };
  return blockRule({ ...ABOUT, id, scope: 'block', check });
}

const TEXT = 'The council met.\n\nThe slow board met.\n\nThe mayor left.';
const SLOW = TEXT.indexOf('The slow');
const found = (findings: readonly { rule: string; start: number }[]) =>
  findings.map(({ rule, start }) => `${rule} ${start}`);
const stages = (troubles: readonly Trouble[]) =>
  troubles.map(({ stage, because, incomplete, start }) => ({ stage, because, incomplete, start }));

describe('what takes too long', () => {
  it('is a block whose other checks are left out; the rest of the article is read', () => {
    const clock = new Clock();
    const crawl = marking('crawls', (text) => {
      if (text.includes('slow')) clock.time += LIMIT_MS + 1;
    });
    const rules = [marking('before'), crawl, marking('after')];
    const { findings, troubles } = createAnalyzer(DEFAULT_STYLE, rules, { clock: clock.now }).analyse(TEXT, {
      container: 'wire',
    });
    assert.deepEqual(stages(troubles), [{ stage: 'crawls', because: 'time', incomplete: true, start: SLOW }]);
    assert.ok(!found(findings).includes(`after ${SLOW}`));
    assert.ok(found(findings).includes('after 0') && found(findings).includes(`after ${TEXT.indexOf('The mayor')}`));
  });

  it('is read anew when its block changes, not at every other change', () => {
    const clock = new Clock();
    let slow = true;
    let looks = 0;
    const crawl = marking('crawls', (text) => {
      if (!text.includes('slow')) return;
      looks++;
      if (slow) clock.time += LIMIT_MS + 1;
    });
    const analyzer = createAnalyzer(DEFAULT_STYLE, [crawl, marking('after')], { clock: clock.now });
    const read = (text: string) => analyzer.analyse(text, { container: 'wire' });
    assert.equal(read(TEXT).troubles.length, 1);
    slow = false;
    assert.equal(read(`${TEXT} It rained.`).troubles.length, 1);
    assert.equal(looks, 1);
    read(TEXT.replace('slow', 'slow old'));
    const again = read(TEXT);
    assert.deepEqual(again.troubles, []);
    assert.deepEqual(
      again,
      createAnalyzer(DEFAULT_STYLE, [crawl, marking('after')]).analyse(TEXT, { container: 'wire' }),
    );
  });

  it('is a check that concludes of one person after the other', () => {
    const clock = new Clock();
    const crawl = articleRule({
      ...ABOUT,
      id: 'crawls',
      scope: 'article',
      concludePerson: ({ mentions }) => {
        clock.time += LIMIT_MS * 0.6;
        return [{ start: mentions[0]!.start, end: mentions[0]!.end, message: '' }];
      },
    });
    const text = 'Ann Lee, Ben Cole, Ines Roy and Omar Khan met.\n\nIt was late.';
    const analyzer = createAnalyzer(DEFAULT_STYLE, [crawl], { clock: clock.now });
    const first = analyzer.analyse(text, { container: 'wire' });
    assert.deepEqual(stages(first.troubles), [{ stage: 'crawls', because: 'time', incomplete: true, start: 0 }]);
    assert.equal(first.findings.length, 2);
    const second = analyzer.analyse(`${text} It rained.`, { container: 'wire' });
    assert.equal(second.findings.length, 4, 'those left out are asked again');
  });

  it('is named also where it came to its end', () => {
    const clock = new Clock();
    const conclude = () => {
      clock.time += LIMIT_MS + 1;
      return [];
    };
    const crawl = articleRule({ ...ABOUT, id: 'crawls', scope: 'article', conclude });
    const { troubles } = createAnalyzer(DEFAULT_STYLE, [crawl], { clock: clock.now }).analyse(TEXT, {
      container: 'wire',
    });
    assert.deepEqual(stages(troubles), [{ stage: 'crawls', because: 'time', incomplete: false, start: 0 }]);
  });

  it('is a check that concludes in turns, between two of them', () => {
    const clock = new Clock();
    let turns = 0;
    const crawl = articleRule({
      ...ABOUT,
      id: 'crawls',
      scope: 'article',
      *conclude() {
        for (; turns < 9; turns++) {
          clock.time += LIMIT_MS * 0.6;
          yield;
        }
        return [];
      },
    });
    const rules = [crawl, marking('after')];
    const { findings, troubles } = createAnalyzer(DEFAULT_STYLE, rules, { clock: clock.now }).analyse(TEXT, {
      container: 'wire',
    });
    assert.deepEqual(stages(troubles), [{ stage: 'crawls', because: 'time', incomplete: true, start: 0 }]);
    assert.deepEqual([turns, findings.length], [1, 3]);
  });

  it('may be long with a long article', () => {
    const clock = new Clock();
    const conclude = () => {
      clock.time += LIMIT_MS * 3;
      return [];
    };
    const crawl = articleRule({ ...ABOUT, id: 'crawls', scope: 'article', conclude });
    const text = 'The council met on Monday and agreed the plan.\n\n'.repeat(10_000);
    const { troubles } = createAnalyzer(DEFAULT_STYLE, [crawl], { clock: clock.now }).analyse(text, {
      container: 'wire',
    });
    assert.deepEqual(troubles, []);
  });
});

describe('a check that throws', () => {
  const fail = (): never => {
    throw new Error('no such word');
  };
  const broken: Record<string, Rule> = {
    'on a block': marking('breaks', (text) => void (text.includes('slow') && fail())),
    'on the article': articleRule({ ...ABOUT, id: 'breaks', scope: 'article', conclude: fail }),
    'while it collects': articleRule({ ...ABOUT, id: 'breaks', scope: 'article', collect: fail, conclude: () => [] }),
  };
  for (const [where, rule] of Object.entries(broken)) {
    it(`${where} is left out and named, the others are not`, () => {
      const analyzer = createAnalyzer(DEFAULT_STYLE, [rule, marking('after')]);
      for (const text of [TEXT, `${TEXT} It rained.`, TEXT]) {
        const { findings, troubles } = analyzer.analyse(text, { container: 'wire' });
        assert.equal(found(findings).filter((one) => one.startsWith('after')).length, 3);
        const { stage, because, incomplete, detail } = troubles[0]!;
        assert.deepEqual([stage, because, incomplete, detail], ['breaks', 'error', true, 'no such word']);
      }
    });
  }

  it('has its place in the document, whatever its line ends', () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const analyzer = createAnalyzer(DEFAULT_STYLE, [broken['on a block']!]);
    const { troubles } = analyzer.analyse(text, { container: 'wire' });
    assert.equal(text.slice(troubles[0]!.start, troubles[0]!.end), 'The slow board met.');
  });
});
