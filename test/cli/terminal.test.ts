import assert from 'node:assert/strict';
import { FORMATS as LINT_FORMATS } from '../../src/cli/commands/lint.ts';
import { lintGithub } from '../../src/cli/format/github.ts';
import { participantsText } from '../../src/cli/format/people.ts';
import { lintText } from '../../src/cli/format/text.ts';
import type { Analysis } from '../../src/core/model.ts';
import { linesOf } from '../../src/core/syntax/text/lines.ts';
import { CLEAN_COPY, type Desk, openDesk } from './desk.ts';

/** What makes a terminal do something: clear itself, change its title, go back over what it shows, turn text around. */
const COMMANDS = ['\u001B]0;t\u0007', '\u001Bc', '\u001B[2J', '\u009B2J', '\r', '\b\b', '\u202E', '\u2066', '\u200F'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is about them.
const OBEYED = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** An article that has these characters in names, quotations and what is marked, so that messages have them. */
const articleWith = (words: string) =>
  `Council meets\n\nHelen Marsh said “${words}red${words} late.\n\n` +
  `“We meet in the${words} the${words} hall on Monday, Jane${words} Smith, the${words} mayor, said.\n\n` +
  `Jane Smith${words}, the mayor, said: “We did.${words}” It cost 5${words} percent and 6 per cent.\n\n` +
  `Mr${words} Jon Smyth and Jon Smith${words} told${words} Jane Smith that they they had “gone home${words}.”\n`;

const FORMATS: readonly (readonly string[])[] = [
  ...Object.keys(LINT_FORMATS).map((format) => ['lint', '--format', format]),
  ['lint', '--fix-dry-run'],
  ...['text', 'json'].map((format) => ['lint', '--accepted', '--format', format]),
  ...['text', 'json'].map((format) => ['participants', '--format', format]),
  ...['text', 'json', 'markdown', 'csv'].map((format) => ['facts', '--format', format]),
  ...['markdown', 'html', 'json', 'csv-people', 'csv-statements', 'ninjs'].map((format) => [
    'report',
    '--format',
    format,
  ]),
];

describe('characters that a terminal obeys', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  for (const args of FORMATS) {
    it(`do not reach it from the article: ${args.join(' ')}`, async () => {
      for (const command of COMMANDS) {
        desk.write({ 'a.article': articleWith(command) });
        const { out, err } = await desk.run([...args, 'a.article'], { terminal: true });
        assert.ok(out.length > 0);
        assert.doesNotMatch(out.replaceAll('\r\n', '\n'), OBEYED, JSON.stringify(command));
        assert.doesNotMatch(err, OBEYED);
      }
    });

    it(`do not reach it from the name of a file: ${args.join(' ')}`, async function () {
      if (process.platform === 'win32') this.skip(); // There no name has them.
      for (const command of COMMANDS) {
        const name = `a${command}.article`;
        desk.write({ [name]: articleWith('') });
        const { out, err } = await desk.run([...args, name, 'gone\u001Bc'], { terminal: true });
        assert.doesNotMatch(out.replaceAll('\r\n', '\n'), OBEYED, JSON.stringify(command));
        assert.match(err, /gone\uFFFDc/);
        assert.doesNotMatch(err, OBEYED);
      }
    });
  }

  it('do not reach it from the configuration, from options, nor from a report’s file', async () => {
    desk.write({ 'a.article': CLEAN_COPY, 'copydesk.json': '{ "checks": { "x\u001B]0;t\u0007y": "off" } }' });
    const runs = [
      ['lint', 'a.article'],
      ['lint', '--config', 'a\u001Bc', 'a.article'],
      ['lint', '--format', 'a\u001Bc', 'a.article'],
      ['report', 'a.article', '--out', 'a\u001Bc/b'],
    ];
    for (const args of runs) {
      const { err } = await desk.run(args);
      assert.ok(err.length > 0);
      assert.doesNotMatch(err, OBEYED, args.join(' '));
    }
  });

  it('do not reach it from messages', () => {
    const text = 'The hall was full.';
    const message = 'Say “x\u001Bc\u202E”.';
    const finding = { rule: 'r', severity: 'hint', message, start: 0, end: 3, fixes: [], related: [] } as const;
    const analysis = { findings: [finding], accepted: [] } as unknown as Analysis;
    const reading = { file: 'a', path: '/a', text, encoding: 'utf-8', lines: linesOf(text), analysis } as const;
    assert.match([...lintText([reading], { colour: false, columns: 80 })].join(''), /Say “x\uFFFDc\uFFFD”\./);
    assert.match([...lintGithub([reading])].join(''), /Say “x\uFFFDc\uFFFD”\./);
  });

  it('do not reach it from names and titles of people', () => {
    const text = 'the mayor Ann Lee';
    const mention = { start: 10, end: 17, text: 'Ann Lee', form: 'full', block: 0 } as const;
    const person = { id: 'p', name: 'Ann\u001Bc Lee', titles: ['may\u202Eor'], mentions: [mention], statements: [] };
    const analysis = { participants: [person] } as unknown as Analysis;
    const reading = { file: 'a', path: '/a', text, encoding: 'utf-8', lines: linesOf(text), analysis } as const;
    const out = [...participantsText([reading], { colour: false, columns: 80 })].join('');
    assert.match(out, /Ann\uFFFDc Lee, may\uFFFDor/);
  });

  it('do not reach it while files are being read', async () => {
    for (let i = 0; i < 110; i++) desk.write({ [`m/${i}\u001Bc.article`]: CLEAN_COPY });
    const { err } = await desk.run(['lint', 'm'], { interactive: true });
    assert.match(err, /Reading 101 of 110/);
    assert.doesNotMatch(err.replaceAll('\r\u001B[K', ''), OBEYED);
  });

  it('go into a file or another program as they are, where that is what is asked for', async () => {
    desk.write({ 'a.article': 'It met in the the\u001B[2J hall on Monday.\n' });
    assert.ok((await desk.run(['lint', '--fix-dry-run', 'a.article'])).out.includes('the\u001B[2J hall'));
  });

  it('make no command to a build server of the name of a file', async function () {
    if (process.platform === 'win32') this.skip();
    const names = ['::error ::boo.article', 'a\n::error ::boo.article', ' ::error ::boo.article'];
    for (const args of [['lint'], ['lint', '--fix-dry-run'], ['participants'], ['report']]) {
      for (const name of names) {
        desk.write({ [name]: articleWith('') });
        for (const paths of [[name], [`gone${name}`]]) {
          const { out, err } = await desk.run([...args, ...paths]);
          assert.doesNotMatch(out + err, /^\s*::error ::/m, args.join(' '));
        }
      }
    }
  });
});
