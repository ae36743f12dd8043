import assert from 'node:assert/strict';
import { additionOf, settingOf, valueAt, withArticleMoved, withoutItems } from '../../../src/core/config/edits.ts';
import { completed } from '../../../src/core/config/extended.ts';
import { type Layer, type Layers, layeredSettings, layeredStyle } from '../../../src/core/config/layers.ts';
import { registerOf } from '../../../src/core/people/register.ts';
import { doneAtOnce } from '../../../src/core/workspace/file-system.ts';
import { type Disk, filesOf, given } from './disk.ts';

/** What configurations come to, the nearest first; problems as `file:line:column message`. */
function read(disk: Disk, ...paths: readonly string[]) {
  const told: string[] = [];
  const layers = paths.flatMap((path): Layer[] => {
    const text = String(disk[path]);
    const { resolved, bases, data } = doneAtOnce(completed({ path, text }, filesOf(disk), (own) => given(own)));
    for (const file of [{ path, problems: resolved.problems }, ...data])
      for (const { line, column, message } of file.problems) told.push(`${file.path}:${line}:${column} ${message}`);
    return [resolved, ...bases].map((one) => ({ resolved: one, config: path }));
  });
  const style = layeredStyle(layers as unknown as Layers);
  return { style, settings: layeredSettings(layers as unknown as Layers, style), told };
}

const NEAR = '/paper/city/copydesk.json';
const FAR = '/paper/copydesk.json';

describe('configurations in several folders', () => {
  it('refine each other: the nearer wins where both speak, else both count', () => {
    const { style, told } = read(
      {
        [NEAR]: `{ "checks": { "dr-use": "off" }, "people": [{ "name": "Ana Prado", "refer": "Ana" }],
          "words": [{ "use": "upcoming" }, { "avoid": "iconic" }], "neverPeople": ["Hull"] }`,
        [FAR]: `{ "style": "ap", "checks": { "dr-use": "error", "double-space": "hint" },
          "people": [{ "name": "Ana Prado" }, { "name": "Bo Carr" }],
          "words": [{ "use": "coming", "avoid": "upcoming" }, { "avoid": "key" }], "neverPeople": ["Hull", "Leeds"] }`,
      },
      NEAR,
      FAR,
    );
    assert.deepEqual(told, []);
    assert.equal(style.house, 'ap');
    assert.deepEqual(style.checks, { 'dr-use': { severity: 'off' }, 'double-space': { severity: 'hint' } });
    assert.deepEqual(style.people, [{ name: 'Ana Prado', refer: 'Ana' }, { name: 'Bo Carr' }]);
    assert.deepEqual(style.words, [{ use: 'upcoming' }, { avoid: ['iconic'] }, { avoid: ['key'] }]);
    assert.deepEqual(style.neverPeople, ['Hull', 'Leeds']);
    assert.equal(style.register?.named('bo carr').length, 1);
  });

  it('speak of files from their own folders', () => {
    const { settings } = read(
      {
        [NEAR]: '{ "files": { "a.txt": { "dr-use": "hint" } }, "articles": ["*.copy"] }',
        [FAR]: `{ "files": { "city/*": { "dr-use": "error", "double-space": "off" } }, "ignore": ["city/old"],
          "accepted": [{ "check": "dr-use", "article": "city/a.txt", "words": "Dr" }] }`,
      },
      NEAR,
      FAR,
    );
    assert.deepEqual(settings.styleOf('/paper/city/a.txt').checks, {
      'dr-use': { severity: 'hint' },
      'double-space': { severity: 'off' },
    });
    assert.equal(settings.isIgnored('/paper/city/old/a.txt'), true);
    assert.equal(settings.canBeArticle('/paper/city/a.copy'), true);
    assert.equal(settings.recognise('/paper/city/a.copy', 'x').verdict, 'article');
    assert.equal(settings.acceptedIn('/paper/city/a.txt').length, 1);
    assert.equal(settings.acceptedIn('/paper/city/a.txt'), settings.acceptedIn('/paper/city/a.txt'));
  });

  it('know the people of all', () => {
    const layer = (names: readonly string[]): Layer => ({
      config: FAR,
      resolved: {
        ...read({ [FAR]: '{}' }, FAR).settings,
        style: { ...read({ [FAR]: '{}' }, FAR).style, register: registerOf(names.map((name) => ({ name }))) },
      } as unknown as Layer['resolved'],
    });
    const { register } = layeredStyle([layer(['Ana Prado']), layer(['Ana Prada', 'Bo Carr'])]);
    assert.deepEqual(
      register?.named('bo carr').map(({ name }) => name),
      ['Bo Carr'],
    );
    assert.deepEqual(register.near(['ana', 'prado']), [], 'known by this name to one, no slip of the other’s');
    assert.deepEqual(
      register.beginning('a', 5).map(({ name }) => name),
      ['Ana Prado', 'Ana Prada'],
    );
  });
});

describe('what a configuration extends', () => {
  it('is a house, which a style of its own overrides', () => {
    assert.equal(read({ [FAR]: '{ "extends": "guardian" }' }, FAR).style.house, 'guardian');
    assert.equal(read({ [FAR]: '{ "extends": ["guardian"], "style": "bbc" }' }, FAR).style.house, 'bbc');
  });

  it('is a file in the same project, which may extend others; of several the later wins', () => {
    const { style, told } = read(
      {
        '/paper/.git': 'x',
        [NEAR]: '{ "extends": ["../house/a.jsonc", "../house/b.yaml"], "checks": { "double-space": "off" } }',
        '/paper/house/a.jsonc': '// ours\n{ "checks": { "dr-use": "hint", "cq-left": "hint" }, "words": ["w.csv"] }',
        '/paper/house/w.csv': 'avoid\niconic\n',
        '/paper/house/b.yaml': 'extends: c.json\nchecks:\n  dr-use: error # always\n',
        '/paper/house/c.json': '{ "style": "ap", "checks": { "double-space": "error" } }',
      },
      NEAR,
    );
    assert.deepEqual(told, []);
    assert.equal(style.house, 'ap');
    assert.deepEqual(style.checks, {
      'double-space': { severity: 'off' },
      'cq-left': { severity: 'hint' },
      'dr-use': { severity: 'error' },
    });
    assert.deepEqual(style.words, [{ avoid: ['iconic'] }]);
  });

  const broken: Record<string, [disk: Disk, told: string[]]> = {
    'no house': [
      { [FAR]: '{ "extends": ["gaurdian", "x"] }' },
      [
        `${FAR}:1:15 “gaurdian” is no house style: did you mean “guardian”?`,
        `${FAR}:1:27 “x” is no house style: there are “none”, “ap”, “guardian”, “reuters”, “bbc”, “oxford” or “south-asia”; the name of a file ends in .json, .jsonc or .yaml, that of a folder of Vale styles in “/”.`,
      ],
    ],
    'outside the workspace': [
      { [FAR]: '{ "extends": ["../a.json", "/etc/a.json"] }', '/a.json': '{}', '/etc/a.json': '{}' },
      [
        `${FAR}:1:15 “../a.json”: it is outside the workspace, where nothing is read.`,
        `${FAR}:1:28 “/etc/a.json”: it is outside the workspace, where nothing is read.`,
      ],
    ],
    'behind a link': [
      { [FAR]: '{ "extends": "a.json" }', '/paper/a.json': { link: true } },
      [`${FAR}:1:14 “a.json”: “a.json” is a link, which is not followed: put the file itself there.`],
    ],
    'not there': [{ [FAR]: '{ "extends": "a.json" }' }, [`${FAR}:1:14 “a.json”: there is no such file.`]],
    'in a circle': [
      { [FAR]: '{ "extends": "a.yaml" }', '/paper/a.yaml': '# a\nextends: copydesk.json\n' },
      ['/paper/a.yaml:2:10 “copydesk.json”: it refines this file itself: take one of the two out.'],
    ],
    'broken itself': [
      { [FAR]: '{ "extends": "a.yaml" }', '/paper/a.yaml': 'stile: ap\nchecks:\n  dr-use: loud\n' },
      [
        '/paper/a.yaml:1:1 “stile” is no part of the configuration; did you mean “style”?',
        '/paper/a.yaml:3:11 Write “error”, “warning”, “info”, “hint” or “off”.',
      ],
    ],
  };
  for (const [what, [disk, told]] of Object.entries(broken)) {
    it(`is reported where it is ${what}`, () => assert.deepEqual(read(disk, FAR).told, told));
  }

  it('ends somewhere', () => {
    const disk = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`/paper/${i}.json`, `{ "extends": ["${i + 1}.json", "${i + 2}.json"] }`]),
    );
    assert.ok(
      read({ ...disk, [FAR]: '{ "extends": "0.json" }' }, FAR).told.some((one) => one.includes('more than 20')),
    );
  });
});

describe('a configuration by another name', () => {
  it('is JSON with comments or YAML, and of two in one folder the first counts', () => {
    const { style, told } = read(
      { '/p/copydesk.jsonc': '// ours\n{ "style": "ap", }', '/p/copydesk.yml': 'style: bbc' },
      '/p/copydesk.jsonc',
    );
    assert.equal(style.house, 'ap');
    assert.deepEqual(told, ['/p/copydesk.jsonc:1:1 “copydesk.yml” beside this file is not read: keep one of them.']);
  });

  it('may be YAML that the editor writes into', () => {
    const before = '# ours\nstyle: ap # for now\nchecks:\n  dr-use: off\n';
    const accepting = additionOf('accepted', [{ check: 'dr-use', article: 'a.txt', words: 'Dr: “x”' }]);
    const entry = '{ "check": "dr-use", "article": "a.txt", "words": "Dr: “x”" }';
    const after = accepting.apply(before);
    assert.equal(after, `${before}accepted:\n  - ${entry}\n`);
    assert.equal(accepting.revert(after, before), `${before}accepted: []\n`);
    assert.equal(accepting.apply(`${before}accepted: []\n`), `${before}accepted: [${entry}]\n`);
    assert.equal(
      accepting.apply('accepted: # ours\n- words: x # y\n'),
      `accepted: # ours\n- words: x # y\n- ${entry}\n`,
    );
    const off = settingOf(['files', 'a*.txt', 'double-space'], 'off');
    assert.equal(off.apply('style: ap'), 'style: ap\nfiles: { "a*.txt": { "double-space": "off" } }\n');
    assert.equal(off.revert(off.apply('files: {}\n'), 'files: {}\n').replace(/ /g, ''), 'files:{"a*.txt":{}}\n');
    const hint = settingOf(['checks', 'cq-left'], 'hint');
    assert.equal(hint.apply(before), `${before}  cq-left: "hint"\n`);
    assert.equal(hint.revert(hint.apply(before), before), before);
    assert.match(settingOf(['checks', 'dr-use'], 'hint').apply(before), /^ {2}dr-use: "hint"$/m);
    assert.match(withArticleMoved(after, 'a.txt', 'b.txt'), /"article": "b\.txt"/);
    assert.throws(() => accepting.apply('style: [ap\n'), /line \d+: .* Mend it first/);
    assert.throws(() => accepting.apply('accepted: 3\n'), /no list/);
  });

  it('in YAML loses the entries that are taken out, and no others', () => {
    const text = 'accepted:\n  # first\n  - check: a\n    words: x\n  - { check: b }\n  - check: c # last\nstyle: ap\n';
    const without = (...checks: string[]) =>
      withoutItems(text, 'accepted', (item) => checks.includes((item as { check: string }).check));
    assert.equal(without('b'), text.replace('  - { check: b }\n', ''));
    assert.equal(without('a', 'c'), 'accepted:\n  # first\n  - { check: b }\nstyle: ap\n');
    assert.deepEqual(valueAt(without('a', 'b', 'c'), ['accepted']), []);
    assert.equal(valueAt(without('a', 'b', 'c'), ['style']), 'ap');
    assert.equal(
      withoutItems('neverPeople: [a, "b", c]\n', 'neverPeople', (item) => item === 'b'),
      'neverPeople: ["a", "c"]\n',
    );
  });
});
