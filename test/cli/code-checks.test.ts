import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeParts, Scripts } from '../../src/hosts/scripts.ts';
import { type Desk, openDesk } from './desk.ts';

/** Who speaks: one person only, and that one twice. */
const COPY = `Mill reopens after fire

HULL, England, May 4 (Wire) - The mill reopened on Monday, its owner said.

"It was a hard year," said Ana Prado, the owner of the mill. "We are glad."

The mill makes flour. Prado said it would hire ten people.
`;

const SPEAKERS = `// Checks of the paper.
export default ({ defineRule }) => [
  defineRule({
    id: 'paper/two-speakers',
    summary: 'An article in which one person speaks alone.',
    severity: 'info',
    options: { least: { description: 'So many speak at least.', default: 2 } },
    article: ({ people, statements }, { options }) => {
      const speaking = people.filter((person) => person.statements.length > 0);
      const [first, second] = statements.filter(({ speaker }) => speaker);
      if (!first || speaking.length >= options.least) return [];
      const { block, start, end } = first;
      const related = second ? [{ ...second, message: 'And again.' }] : [];
      return [{ block, start, end, message: \`Only \${speaking[0].name} (\${speaking[0].titles}) speaks.\`, related }];
    },
    examples: {
      flagged: [{ text: '{“It is cold,”} Ana Prado said.', message: 'Only Ana Prado' }],
      accepted: ['Nobody said a word.'],
    },
  }),
  defineRule({
    id: 'paper/mill',
    summary: 'The mill is a factory.',
    words: ['mill'],
    kinds: ['paragraph'],
    block: (block) => block.narrated(/\\bmill\\b/gi).map(({ start, end }) => ({ start, end, message: 'A factory.', fix: ['factory', ''] })),
    examples: { flagged: [{ text: 'The {mill} is old.', fixed: 'The factory is old.' }], accepted: ['“The mill is old,” she said.'] },
  }),
];
`;

describe('checks with code in the shell', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'copydesk.json': '{ "checkFiles": "checks.mjs" }', 'a.article': COPY, 'checks.mjs': SPEAKERS });
  });
  afterEach(() => desk.remove());

  const found = async (...args: string[]) => {
    const { code, out, err } = await desk.run(['lint', '--format', 'ndjson', ...args, '.']);
    const findings = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const own = findings.filter(({ rule }) => rule.includes('/'));
    return {
      code,
      err,
      own: own.map(({ line, rule, severity, message }) => `${line} ${severity} ${rule}: ${message}`),
    };
  };
  const checks = (body: string) => desk.write({ 'checks.mjs': body });
  const rule = (body: string, more = '') => `export default { id: 'paper/x', summary: 'X.', ${more} ${body} };\n`;

  /** At a desk of its own: Node keeps what it has loaded. */
  const lintWith = async (body: string) => {
    const other = openDesk({
      'copydesk.json': '{ "checkFiles": "checks.mjs" }',
      'a.article': COPY,
      'checks.mjs': body,
    });
    const ran = await other.run(['lint', '.']);
    other.remove();
    return ran;
  };

  it('may ask for people and speakers, and for the words of a block', async () => {
    const { own, err, code } = await found();
    assert.equal(err, '');
    assert.deepEqual(own, [
      '3 warning paper/mill: A factory.',
      '5 info paper/two-speakers: Only Ana Prado (owner of the mill) speaks.',
      '5 warning paper/mill: A factory.',
      '7 warning paper/mill: A factory.',
    ]);
    assert.equal(code, 0);
  });

  it('have options, severities and examples as others have', async () => {
    desk.write({
      'copydesk.json':
        '{ "checkFiles": ["checks.mjs"], "checks": { "paper/mill": "off", "paper/two-speakers": { "severity": "error", "options": { "least": 1 } } } }',
    });
    assert.deepEqual((await found()).own, []);
    desk.write({
      'copydesk.json':
        '{ "checkFiles": ["checks.mjs"], "checks": { "paper/two-speakers": { "options": { "least": "one" } } } }',
    });
    assert.match((await found()).err, /copydesk\.json:1:\d+: A number belongs here\./);
    desk.write({ 'copydesk.json': '{ "checkFiles": ["checks.mjs"] }' });
    assert.deepEqual(await desk.run(['rules', 'test']), {
      code: 0,
      out: '2 checks, 4 examples: all right.\n',
      err: '',
    });
    const wrong = SPEAKERS.replace('Nobody said a word', '“It is cold,” Ana Prado said');
    desk.write({ 'copydesk.json': '{ "checkFiles": ["wrong.mjs"] }', 'wrong.mjs': wrong });
    assert.equal(
      (await desk.run(['rules', 'test'])).out,
      'wrong.mjs:18:19: paper/two-speakers: It marks ““It is cold,”” here: Only Ana Prado () speaks.\n2 checks, 4 examples: 1 is not right.\n',
    );
  });

  it('find the same in several threads', async () => {
    desk.write({ 'b.article': COPY });
    assert.deepEqual(await found('--jobs', '2'), await found());
  });

  it('that throw are named with file, article and line, and are off from then on; nothing else is lost', async () => {
    desk.write({ 'b.article': `Wheat mill reopens\n${COPY.slice(COPY.indexOf('\n'))}`.replace('makes', 'made made') });
    checks(
      `export default [\n  { id: 'paper/x', summary: 'X.', block: (block) => block.nothing.here },\n  { id: 'paper/y', summary: 'Y.', kinds: ['headline'], block: () => [{ start: 0, end: 4, message: 'No.' }] },\n];\n`,
    );
    const { code, err, own } = await found();
    assert.equal(
      err,
      "copydesk: a.article:1: “paper/x” failed here and is left out: Cannot read properties of undefined (reading 'here'), in line 2 (checks.mjs). It is off for the rest of this run.\n",
    );
    assert.deepEqual(own, ['1 warning paper/y: No.', '1 warning paper/y: No.']);
    assert.equal(code, 2);
    assert.match((await desk.run(['lint', '.'])).out, /repeated-word/);
  });

  it('that never come to an end are ended, wherever they hang', async () => {
    const { err } = await lintWith(rule('block: (block) => { for (;;); }'));
    assert.match(
      err,
      /a\.article:1: “paper\/x” failed here .*: it took longer than 2 seconds \(checks\.mjs\)\. It is off/,
    );
    const other = await lintWith(rule("article: () => [/^(a+)+$/.exec('a'.repeat(60) + 'b')]"));
    assert.match(other.err, /it took longer than 2 seconds \(checks\.mjs\)/);
  }).timeout(60_000);

  it('that give no findings are told of', async () => {
    const cases: Readonly<Record<string, RegExp>> = {
      'block: () => 7': /it gives no list of findings/,
      'block: () => [7]': /it gives 7 for a finding/,
      'block: () => [{ start: 0, end: 9999, message: "No." }]':
        /a finding goes from 0 to 9999, and the block from 0 to \d+/,
      'block: () => [{ start: -1, end: 2, message: "No." }]': /goes from -1 to 2/,
      'block: () => [{ start: 0.5, end: 2, message: "No." }]': /“start” and “end” of a finding are 0\.5 and 2/,
      'block: () => [{ start: 0, end: 2 }]': /a finding has no “message”/,
      'block: () => [{ start: 0, end: 2, message: "No.", severity: "loud" }]': /“loud” is no severity/,
      'block: () => [{ start: 0, end: 2, message: "No.", fix: [7] }]': /“fix” of a finding is 7, not a text/,
      'block: async () => []': /it gives no list of findings/,
      'block: () => { throw null }': /failed here and is left out: null \(checks\.mjs\)/,
      'block: () => (function* () { for (;;) yield { start: 0, end: 2, message: "No." }; })()':
        /more than 10,000 findings/,
      'article: () => [{ block: 99, start: 0, end: 2, message: "No." }]':
        /“block” of a finding is 99, and the article has blocks 0 to \d/,
      'article: () => [{ start: 0, end: 2, message: "No." }]': /“block” of a finding is undefined/,
      'article: () => [{ block: 0, start: 0, end: 2, message: "No.", related: [{ block: 0, start: 0, end: 1 }] }]':
        /has no “message”/,
    };
    for (const [body, expected] of Object.entries(cases)) assert.match((await lintWith(rule(body))).err, expected);
  }).timeout(60_000);

  it('in files that cannot be run are told of in the configuration; the rest counts', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['export default [', /copydesk\.json:1:17: “checks\.mjs”: it cannot be run: Unexpected/],
      ['throw new Error("no luck");', /it cannot be run: no luck \(line 1\)/],
      ['import "nothing-of-that-name";', /it cannot be run: Cannot find package 'nothing-of-that-name'/],
      ['export const a = 1;', /checks\.mjs:1:1: It gives no checks: end it with/],
      ['', /It gives no checks/],
      ['export default () => { throw new Error("sorry") };', /What it exports fails: sorry/],
      ['export default [7];', /Check number 1: it is no object/],
      ['await 1; export default [];', /it waits \(“await”\) outside its functions/],
      [rule('').replace("id: 'paper/x',", ''), /Check number 1: “id” is missing/],
      [
        rule('block: () => []').replace('paper/x', 'repeated-word'),
        /checks\.mjs:1:23: “repeated-word”: “repeated-word” is one of Copydesk’s checks/,
      ],
      [rule('block: () => []').replace("summary: 'X.',", ''), /“paper\/x”: “summary” is missing/],
      [rule(''), /it needs one function, “block” or “article”/],
      [rule('block: () => [], article: () => []'), /it needs one function/],
      [rule('block: () => [], severity: "loud"'), /“severity” is one of error/],
      [rule('block: () => [], options: { a: {} }'), /the option “a” has no “default”/],
      [rule('block: () => [], words: "mill"'), /“words” is no list of texts/],
      [rule('block: () => [], examples: { flagged: [7] }'), /“examples\.flagged” is no list/],
      [
        `const x = { id: 'paper/x', summary: 'X.', block: () => [] };\nexport default [x, x];`,
        /another one in this file has its id/,
      ],
    ];
    for (const [body, expected] of cases) {
      const { err, code } = await lintWith(body);
      assert.match(err, expected);
      assert.equal(code, 2);
    }
  }).timeout(60_000);

  it('hang while they are loaded: that is ended, too', async () => {
    checks('for (;;);');
    assert.match((await found()).err, /“checks\.mjs”: it takes longer than 5 seconds until it has defined its checks/);
  }).timeout(60_000);

  it('are not read from elsewhere', async () => {
    const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-elsewhere-')));
    writeFileSync(join(elsewhere, 'checks.mjs'), 'globalThis.wasRun = true; export default [];');
    symlinkSync(join(elsewhere, 'checks.mjs'), join(desk.folder, 'link.mjs'));
    desk.write({ 'copydesk.json': '{ "checkFiles": ["link.mjs", "../checks.mjs", "gone.mjs"] }' });
    const { err } = await found();
    rmSync(elsewhere, { recursive: true });
    assert.match(err, /“link\.mjs” is a link, which is not followed/);
    assert.match(err, /“\.\.\/checks\.mjs”: it must lie beside the configuration/);
    assert.match(err, /“gone\.mjs”: there is no such file/);
    assert.equal((globalThis as { wasRun?: boolean }).wasRun, undefined);
  });

  it('of two files with one id are told of; the first counts', async () => {
    desk.write({
      'copydesk.json': '{ "checkFiles": ["checks.mjs", "more.yaml"] }',
      'more.yaml': '- { id: paper/mill, message: No, phrases: [mill] }',
    });
    assert.match((await found()).err, /“more\.yaml”: “paper\/mill” is in line 22 of checks\.mjs already, which counts/);
  });

  it('are run again where they were changed', async () => {
    const scripts = new Scripts(nodeParts()!);
    const path = join(desk.folder, 'checks.mjs');
    const exported = (outcome: object) => ('exported' in outcome ? outcome.exported : outcome);
    checks('export default 1;');
    assert.equal(exported(scripts.run(path, 'export default 1;')), 1);
    checks('export default 2;');
    assert.deepEqual(scripts.run(path, 'export default 2;'), {
      trouble: 'it was changed while it ran: run this again.',
    });
    await scripts.renew(() => 'export default 2;');
    assert.equal(exported(scripts.run(path, 'export default 2;')), 2);
    checks('export default {');
    await scripts.renew(() => 'export default {');
    assert.match(JSON.stringify(scripts.run(path, 'export default {')), /it cannot be run/);
  });
});
