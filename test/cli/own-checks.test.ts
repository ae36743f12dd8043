import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { CLEAN_COPY, type Desk, openDesk } from './desk.ts';

const CHECKS = `# Our own checks.
- id: paper/upcoming
  message: “{fix}”, not “{words}”.
  summary: Upcoming is no word of ours.
  why: The desk has voted.
  severity: info
  category: spelling
  phrases:
    - upcoming → coming
  examples:
    flagged:
      - text: The {upcoming} fair.
        fixed: The coming fair.
    accepted:
      - The coming fair.
`;
const COPY = `${CLEAN_COPY.trimEnd()}\n\nThe upcoming fair is on Monday.\n`;

describe('checks of the desk’s own in the shell', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({
      'copydesk.json': '{ "checkFiles": "house/checks.yaml" }',
      'house/checks.yaml': CHECKS,
      'city/a.article': COPY,
    });
  });
  afterEach(() => desk.remove());

  const found = async (...args: string[]) => {
    const { out, err } = await desk.run(['lint', '--format', 'ndjson', ...args, '.']);
    assert.equal(err, '');
    const lines = out.split('\n').filter(Boolean);
    return lines
      .map((line) => JSON.parse(line))
      .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
  };

  it('find, and are set in any configuration that they hold for', async () => {
    assert.deepEqual(await found(), ['info paper/upcoming: “coming”, not “upcoming”.']);
    desk.write({ 'city/copydesk.json': '{ "checks": { "paper/upcoming": "warning" } }' });
    assert.deepEqual(await found(), ['warning paper/upcoming: “coming”, not “upcoming”.']);
    desk.write({ 'city/copydesk.json': '{ "files": { "*.article": { "paper/upcoming": "off" } } }' });
    assert.deepEqual(await found(), []);
  });

  it('find the same in several threads', async () => {
    desk.write({ 'city/b.article': COPY });
    assert.deepEqual(await found('--jobs', '2'), await found());
  });

  it('can be accepted, and come through `extends`', async () => {
    const accepted =
      '[{ "check": "paper/upcoming", "article": "city/a.article", "words": "upcoming", "before": "The", "after": "fair is on" }]';
    desk.write({
      'copydesk.json': `{ "extends": "house/base.json", "accepted": ${accepted} }`,
      'house/base.json': '{ "checkFiles": ["checks.yaml"] }',
    });
    assert.deepEqual(await found(), []);
  });

  it('are told of in SARIF, in reports and in the list', async () => {
    const log = await desk.json<Log>('lint', '--format', 'sarif', '.');
    const [rule] = log.runs[0]!.tool.driver.rules ?? [];
    assert.deepEqual([rule?.id, rule?.shortDescription?.text], ['paper/upcoming', 'Upcoming is no word of ours.']);
    const { out } = await desk.run(['report', 'city/a.article']);
    assert.match(out, /“coming”, not “upcoming”/);
    const listed = (await desk.run(['rules'])).out;
    assert.match(listed, /^ {2}info {5}paper\/upcoming +Upcoming is no word of ours\.$/m);
    assert.equal(listed.match(/^spelling$/gm)?.length, 1);
    assert.match((await desk.run(['rules', 'paper/upcoming'])).out, /^paper\/upcoming: info\n {2}Upcoming is no word/);
  });

  it('are told of where they are broken, and the exit code is 2', async () => {
    desk.write({ 'house/checks.yaml': CHECKS.replace('severity: info', 'severity: loud') });
    const { code, err } = await desk.run(['lint', '.']);
    assert.equal(code, 2);
    assert.equal(err, 'copydesk: house/checks.yaml:6:13: Write “error”, “warning”, “info” or “hint”.\n');
  });

  describe('tested', () => {
    it('say that all is right', async () => {
      const { code, out } = await desk.run(['rules', 'test']);
      assert.deepEqual([code, out], [0, '1 check, 2 examples: all right.\n']);
    });

    it('say what is not, and where', async () => {
      desk.write({ 'house/checks.yaml': CHECKS.replace('- The coming fair.', '- The upcoming fair.') });
      for (const args of [
        ['rules', 'test', 'paper/upcoming'],
        ['rules', 'test', '--config', 'copydesk.json'],
      ]) {
        const { code, out } = await desk.run(args);
        assert.equal(code, 1);
        assert.equal(
          out,
          'house/checks.yaml:15:9: paper/upcoming: It marks “upcoming” here: “coming”, not “upcoming”.\n1 check, 2 examples: 1 is not right.\n',
        );
      }
    });

    it('say which has no example, that there are none, and which is unknown', async () => {
      desk.write({ 'house/checks.yaml': CHECKS.slice(0, CHECKS.indexOf('  examples')) });
      assert.equal(
        (await desk.run(['rules', 'test'])).out,
        '1 check, 0 examples: all right. Without an example that is flagged: paper/upcoming.\n',
      );
      const { code, err } = await desk.run(['rules', 'test', 'paper/upcomin']);
      assert.deepEqual(
        [code, err],
        [2, 'copydesk: There is no check “paper/upcomin” of your own. Did you mean “paper/upcoming”?\n'],
      );
      desk.write({ 'copydesk.json': '{}' });
      assert.match((await desk.run(['rules', 'test'])).out, /^There are no checks of your own here/);
    });
  });
});
