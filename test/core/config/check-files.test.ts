import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE, type Style } from '../../../src/core/config/style.ts';
import { cpuMs } from '../../cpu.ts';
import { ANNIVERSARY, found, problemsOf, read, styleOf } from './desk-checks.ts';

describe('a file of checks', () => {
  it('has phrases, what is said of them, and what to write instead', () => {
    const { said, fixed } = found(styleOf(ANNIVERSARY), 'A first anniversary and an annual anniversary came.\n');
    assert.deepEqual(said, [
      'first anniversary: “first anniversary” says it twice; “anniversary” is enough.',
      'annual anniversary: “annual anniversary” is every year.',
    ]);
    assert.equal(fixed, 'An anniversary and an anniversary came.\n');
  });

  it('leaves exceptions and other people’s words alone', () => {
    const style = styleOf(ANNIVERSARY);
    assert.deepEqual(found(style, 'It is the first anniversary of the first fair.\n').said, []);
    assert.deepEqual(found(style, '“A first anniversary,” she said.\n').said, []);
  });

  it('looks in quotations where it is told to', () => {
    const { said } = found(styleOf(`${ANNIVERSARY}  quotations: true\n`), '“A first anniversary,” she said.\n');
    assert.equal(said.length, 1);
  });

  it('leaves names alone, or looks in some parts only, where it is told to', () => {
    const text = '# The Marsh fair\n\nThe marsh lay by the Marsh road. Marsh hay was dear.\n';
    const check = '- id: paper/marsh\n  message: No {words}\n  phrases: [marsh]\n';
    assert.deepEqual(found(styleOf(check), text).said.length, 4);
    assert.deepEqual(found(styleOf(`${check}  leaveNames: true\n`), text).said, [
      'marsh: No marsh.',
      'Marsh: No Marsh.',
    ]);
    assert.deepEqual(found(styleOf(`${check}  in: [headline]\n`), text).said, ['Marsh: No Marsh.']);
  });

  it('leaves titles alone, and words that the house has, where it is told to', () => {
    const text = 'A chairman spoke. The chairman, Ed Roy, was firm, and so was the chairman of the mill.\n';
    const check = '- id: paper/chairman\n  message: No {words}\n  phrases: [chairman]\n';
    assert.equal(found(styleOf(check), text).said.length, 3);
    assert.equal(found(styleOf(`${check}  leaveTitles: true\n`), text).said.length, 2);
    const withWord = (more: string): Style => ({ ...styleOf(`${check}${more}`), words: [{ use: 'chairman' }] });
    assert.equal(found(withWord(''), text).said.length, 3);
    assert.equal(found(withWord('  leaveKnown: true\n'), text).said.length, 0);
  });

  it('marks a name that lacks its capital or is misspelt, though it leaves names alone', () => {
    const check =
      '- id: paper/days\n  message: Write {fix}\n  leaveNames: true\n  phrases: [monday → Monday, ghandi → Gandhi]\n';
    const text = 'They met Ghandi on monday, and on Monday again. See #monday.\n';
    assert.equal(found(styleOf(check), text).fixed, 'They met Gandhi on Monday, and on Monday again. See #monday.\n');
  });

  it('may bar words by their end', () => {
    const check = '- id: paper/close\n  message: Write {fix}\n  phrases: ["(!very/*ly) close proximity → proximity"]\n';
    const text = 'In close proximity, very close proximity and fairly close proximity.\n';
    assert.equal(found(styleOf(check), text).said.length, 1);
    assert.match(
      problemsOf('- id: paper/close\n  message: Write it\n  phrases: ["*ly close"]\n')[0]!,
      /may not be there/,
    );
  });

  it('is written as our own lists are', () => {
    const style = styleOf(`
- id: paper/rites
  message: “{fix}”, not “{words}”
  phrases:
    - (the last) rights → rites
    - (!or) rather then -> rather than
    - don't say e.g. → say
    - text: it should be noted that
      fix: ""
    - "@number of the clock → o’clock"
`);
    const text =
      'The last rights came, rather then none. We don’t say e.g. that. It should be noted that 12 of the clock is late.\n';
    assert.equal(
      found(style, text).fixed,
      'The last rites came, rather than none. We say that. O’clock is late.\n'.replace('O’clock', '12 of the clock'),
    );
  });

  it('is as grave as the configuration says, and off where it says so', () => {
    const severity = (checks: string) =>
      createAnalyzer(styleOf(ANNIVERSARY, checks))
        .analyse('A first anniversary came.\n', { container: 'markdown' })
        .findings.map((finding) => finding.severity);
    assert.deepEqual(severity('{}'), ['info']);
    assert.deepEqual(severity('{ "paper/anniversary": "error" }'), ['error']);
    assert.deepEqual(severity('{ "journalese": "off" }'), []);
  });

  it('may be JSON, and one of several', () => {
    const { style, told } = read({
      'a.json': '[{ "id": "paper/a", "message": "No.", "phrases": ["grey"] }]',
      'deep/b.yml': '- { id: paper.b, message: No, phrases: [blue] }',
    });
    assert.deepEqual(told, []);
    assert.deepEqual(
      style.ownRules.map(({ id, origin }) => `${id} ${origin?.file}`),
      ['paper/a /paper/a.json', 'paper.b /paper/deep/b.yml'],
    );
  });

  it('has another version of a check that was changed, and of no other', () => {
    const versions = (yaml: string) => styleOf(yaml).ownRules.map(({ origin }) => origin?.version);
    const two = `${ANNIVERSARY}- { id: paper/b, message: No, phrases: [blue] }\n`;
    const [a, b] = versions(two);
    assert.deepEqual(versions(two), [a, b]);
    const [c, d] = versions(two.replace('birthday', 'day'));
    assert.notEqual(c, a);
    assert.equal(d, b);
  });
});

it('a phrase without a replacement may have another message', () => {
  const style = styleOf(`- id: paper/a
  message: “{fix}”, not “{words}”
  messageWithoutFix: No “{words}”
  phrases: [grey → gray, blue, red → ∅]
`);
  assert.deepEqual(found(style, 'The grey, blue and red hall.\n').said, [
    'grey: “gray”, not “grey”.',
    'blue: No “blue”.',
    'red: No “red”.',
  ]);
});

describe('what is broken in a file of checks', () => {
  it('is told where it stands; the rest counts', () => {
    const { style, told } = read({
      'a.yaml': `- id: blue
  message: No
  phrases: [blue]
- id: repeated-word
  message: No
  phrases: [blue]
- id: paper/a
  mesage: No
  phrases: [blue]
- id: paper/b
  message: No
  severity: grave
  phrases:
    - blue
    - "!"
    - a (b) c
    - up/ down
    - a → b → c
    - "(out of) →"
- id: paper/b
  message: No
  phrases: [red]
- just text
`,
    });
    assert.deepEqual(told, [
      'a.yaml:1:7 “blue” cannot be the id of a check: write a name of yours, a slash, and what it is about, in letters, figures and hyphens: “paper/anniversary”.',
      'a.yaml:4:7 “repeated-word” is one of Copydesk’s checks: put a name of yours and a slash before it, “paper/repeated-word”.',
      'a.yaml:7:3 A check needs “message”.',
      'a.yaml:8:3 “mesage” is no part of a check; did you mean “message”?',
      'a.yaml:12:13 Write “error”, “warning”, “info” or “hint”.',
      'a.yaml:15:7 “!” holds no word to look for.',
      'a.yaml:16:7 Brackets stand before or after a phrase, around words that must be there and are not marked: “(the last) rights”.',
      'a.yaml:17:7 A slash stands between words either of which may be there: “hold/held talks”.',
      'a.yaml:18:7 There is more than one arrow: several replacements stand behind one, with “ | ” between them.',
      'a.yaml:19:7 “(out of) →” holds no word to look for.',
      'a.yaml:20:7 “paper/b” is in line 10 already, which counts.',
      'a.yaml:23:3 A check belongs here, with “id”, “message” and “phrases”.',
    ]);
    assert.deepEqual(found(style, 'The blue and red hall.\n').said, ['blue: No.']);
  });

  it('is a message with a replacement where there is none', () => {
    const message = 'The message says “{fix}”, and here is none: add “→ …”, or a “message” of its own.';
    assert.deepEqual(problemsOf('- { id: paper/a, message: "Write {fix}", phrases: [blue] }'), [
      `a.yaml:1:52 ${message}`,
    ]);
  });

  it('is no list, no YAML, nothing', () => {
    assert.deepEqual(problemsOf('id: paper/a\n'), [
      'a.yaml:1:1 A list of checks belongs here: each begins with “- id: …” in YAML, and is an object in JSON.',
    ]);
    assert.equal(problemsOf('- id: [\n').length > 0, true);
    assert.deepEqual(problemsOf(''), []);
  });

  it('is told in the configuration where a file cannot be read', () => {
    const { told } = read(
      { 'a.txt': '', 'link.yaml': { link: true }, 'big.yaml': { size: 5_000_000 } },
      '{ "checkFiles": ["a.txt", "gone.yaml", "../out.yaml", "link.yaml", "big.yaml", "big.yaml", 7] }',
    );
    assert.deepEqual(
      told.map((one) => one.replace(/^copydesk.json:1:\d+ /, '')),
      [
        'The name of a file with checks ends in .yaml, .yml, .json or .jsonc, or in .mjs or .js where it has code.',
        '“gone.yaml”: there is no such file.',
        '“../out.yaml”: it must lie beside the configuration or in a folder below: move it there, and name it with slashes.',
        '“link.yaml”: “link.yaml” is a link, which is not followed: put the file itself there.',
        '“big.yaml”: it has 5.0 MB; at most 4 MB are read: divide it.',
        '“big.yaml” is named twice.',
        'A text in quotation marks belongs here.',
      ],
    );
  });

  it('is an id that another file has', () => {
    const check = '- { id: paper/a, message: No, phrases: [blue] }';
    const { told, style } = read({ 'a.yaml': check, 'b.yaml': check });
    assert.deepEqual(told, ['copydesk.json:1:27 “b.yaml”: “paper/a” is in line 1 of a.yaml already, which counts.']);
    assert.equal(style.ownRules.length, 1);
  });
});

it('ten thousand phrases in a thousand checks cost a reading little', () => {
  const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const yaml = Array.from({ length: 1000 }, (_, i) => {
    const phrases = Array.from({ length: 10 }, (_, k) => `xq${letters(i)} zq${letters(k)}`);
    return `- { id: paper/${letters(i)}, message: No, phrases: [${phrases}] }`;
  }).join('\n');
  const text = 'The mill by the river burned down on Monday, and the mayor came to see it.\n\n'.repeat(500);
  const time = (style: Style) =>
    cpuMs(() => createAnalyzer(style, style.ownRules).analyse(text, { container: 'markdown' }));
  const style = styleOf(yaml);
  time(DEFAULT_STYLE);
  const [without, withThem] = [time(DEFAULT_STYLE), time(style)];
  assert.ok(withThem < 2 * without + 500, `${without} ms without them, ${withThem} ms with them`);
});
