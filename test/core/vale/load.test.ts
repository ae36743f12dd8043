import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { completed, RULE_READERS } from '../../../src/core/config/extended.ts';
import { layeredSettings } from '../../../src/core/config/layers.ts';
import { readValeStyles } from '../../../src/core/vale/load.ts';
import { doneAtOnce } from '../../../src/core/workspace/file-system.ts';
import { type Disk, filesOf, given } from '../config/disk.ts';

const word = (token: string, level = 'warning') =>
  `extends: existence\nmessage: "Avoid '%s'."\nlevel: ${level}\ntokens: [${token}]\n`;

const STYLES: Disk = {
  '/paper/styles/Desk/Boat.yml': word('boat'),
  '/paper/styles/Desk/Ship.yml': word('ship', 'suggestion'),
  '/paper/styles/Desk/deep/Car.yml': word('car', 'error'),
  '/paper/styles/Desk/_old/Old.yml': word('old'),
  '/paper/styles/Desk/README.md': 'boat',
  '/paper/styles/Other/Bus.yml': word('bus'),
};
const TEXT = 'A boat, a ship, a car, a bus, an old van.\n';

/** What a configuration comes to, and what is said of an article under it. */
function read(config: object, disk: Disk = {}, article = '/paper/a.md') {
  const text = JSON.stringify(config);
  const all = { '/paper/.git/HEAD': '', '/paper/copydesk.json': text, ...STYLES, ...disk };
  const source = { path: '/paper/copydesk.json', text };
  const none = () => given([]);
  const { resolved, data } = doneAtOnce(
    completed(source, filesOf(all), given, none, [...RULE_READERS, readValeStyles]),
  );
  const layers = [{ resolved, config: source.path }] as const;
  const style = layeredSettings(layers, resolved.style).styleOf(article);
  const { findings } = createAnalyzer(style).analyse(TEXT, { container: 'markdown' });
  return {
    found: findings.filter(({ rule }) => rule.includes('.')).map(({ rule, severity }) => `${rule} ${severity}`),
    problems: resolved.problems.map(({ message }) => message),
    files: Object.fromEntries(
      data
        .filter(({ problems }) => problems.length)
        .map((file) => [file.path, file.problems.map(({ message }) => message)]),
    ),
    rules: resolved.style.ownRules.map(({ id }) => id),
    data: data.map(({ path }) => path),
  };
}

const vale = (ini: string, disk: Disk = {}, article?: string) =>
  read({ extends: ['.vale.ini'] }, { '/paper/.vale.ini': ini, ...disk }, article);

describe('a folder of Vale styles', () => {
  it('is one style, whose checks have its name', () => {
    const { found, problems } = read({ extends: ['styles/Desk'] });
    assert.deepEqual(problems, []);
    assert.deepEqual(found, ['Desk.Boat warning', 'Desk.Ship info', 'Desk.deep.Car error']);
  });

  it('or several', () => {
    const { rules } = read({ extends: ['styles/'] }, { '/paper/styles/tables/a.yml': 'grammar: true\n' });
    assert.deepEqual(rules, ['Desk.Boat', 'Desk.Ship', 'Desk.deep.Car', 'Other.Bus']);
  });

  it('has checks that can be set, for all files and for some', () => {
    const checks = { 'Desk.Boat': 'hint', 'Desk.Ship': 'off' };
    const files = { 'b.md': { 'Desk.deep.Car': 'off' } };
    assert.deepEqual(read({ extends: ['styles/Desk'], checks, files }).found, [
      'Desk.Boat hint',
      'Desk.deep.Car error',
    ]);
    assert.deepEqual(read({ extends: ['styles/Desk'], checks, files }, {}, '/paper/b.md').found, ['Desk.Boat hint']);
    const { problems } = read({ extends: ['styles/Desk'], checks: { 'Desk.Boot': 'off' } });
    assert.deepEqual(problems, ['“Desk.Boot” is no check or group of checks; did you mean “Desk.Boat”?']);
  });

  it('stands beside a house style', () => {
    assert.deepEqual(read({ extends: ['guardian', 'styles/Other'] }).found, ['Other.Bus warning']);
  });

  it('that is not there, or has no rules, is told', () => {
    assert.match(read({ extends: ['styles/Missing'] }).problems.join(), /“styles\/Missing”: there is no such folder/);
    assert.match(read({ extends: ['texts/'] }, { '/paper/texts/a.md': '' }).problems.join(), /no rules of Vale in it/);
    assert.match(read({ extends: ['guardain'] }).problems.join(), /did you mean “guardian”/);
  });

  it('is read nowhere else: no way out of the folder, no links', () => {
    for (const name of ['../styles/Desk', '/paper/styles/Desk', 'styles/../../x/'])
      assert.match(read({ extends: [name] }).problems.join(), /must lie beside|below/, name);
    const linked = { '/paper/linked': { link: true } } as const;
    assert.match(read({ extends: ['linked/Desk'] }, linked).problems.join(), /link, which is not followed/);
    const inside = { '/paper/styles/Desk/Linked.yml': { link: true } } as const;
    const { files, rules } = read({ extends: ['styles/Desk'] }, inside);
    assert.match(files['/paper/styles/Desk/Linked.yml']!.join(), /link, which is not followed/);
    assert.ok(rules.includes('Desk.Boat'));
    const folder = { '/paper/styles/Desk/sub': { link: true } } as const;
    assert.match(read({ extends: ['styles/Desk'] }, folder).problems.join(), /“sub” is a link/);
  });

  it('keeps its other rules where one cannot be used', () => {
    const broken = {
      '/paper/styles/Desk/Broken.yml': "extends: existence\nmessage: a\ntokens: ['(b']\n",
      '/paper/styles/Desk/Huge.yml': { size: 10_000_000 },
      '/paper/styles/Desk/Tags.yml': 'extends: sequence\nmessage: a\ntokens: [{tag: NN}]\n',
    };
    const { files, found, problems, rules } = read({ extends: ['styles/Desk'] }, broken);
    assert.deepEqual(found, ['Desk.Boat warning', 'Desk.Ship info', 'Desk.deep.Car error']);
    assert.deepEqual(problems, []);
    assert.match(files['/paper/styles/Desk/Broken.yml']!.join(), /“\(b” cannot be used/);
    assert.match(files['/paper/styles/Desk/Huge.yml']!.join(), /10.0 MB/);
    assert.match(files['/paper/styles/Desk/Tags.yml']!.join(), /“extends: sequence” is not read/);
    // What is not read has a name, which can be turned off.
    assert.ok(rules.includes('Desk.Tags'));
  });

  it('tells which files it comes from', () => {
    assert.ok(read({ extends: ['styles/Other'] }).data.includes('/paper/styles/Other/Bus.yml'));
  });
});

describe('a configuration of Vale’s', () => {
  it('says where styles lie, which count, and from which level on', () => {
    const { found, problems } = vale(
      'StylesPath = styles\nMinAlertLevel = warning\n\n[*]\nBasedOnStyles = Desk, Other\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(found, ['Desk.Boat warning', 'Desk.deep.Car error', 'Other.Bus warning']);
  });

  it('turns rules and styles on and off, and sets levels', () => {
    const ini = `StylesPath = styles ; here
# a comment
[*]
BasedOnStyles = Desk
Desk.Boat = NO
Desk.Ship = error
Other.Bus = YES
`;
    assert.deepEqual(vale(ini).found, ['Desk.Ship error', 'Desk.deep.Car error', 'Other.Bus warning']);
    assert.deepEqual(vale('StylesPath = styles\n[*]\nBasedOnStyles = Desk\nDesk = suggestion\n').found, [
      'Desk.Boat info',
      'Desk.Ship info',
      'Desk.deep.Car info',
    ]);
  });

  it('says otherwise of some files', () => {
    const ini =
      'StylesPath = styles\n[*]\nBasedOnStyles = Desk\n[*.md]\nDesk.Boat = NO\n[archive/*.md]\nBasedOnStyles = Other\n';
    assert.deepEqual(vale(ini).found, ['Desk.Ship info', 'Desk.deep.Car error']);
    assert.deepEqual(vale(ini, {}, '/paper/a.txt').found, [
      'Desk.Boat warning',
      'Desk.Ship info',
      'Desk.deep.Car error',
    ]);
    assert.deepEqual(vale(ini, {}, '/paper/archive/a.md').found, ['Other.Bus warning']);
  });

  it('has vocabularies: exceptions, terms, and what is avoided', () => {
    const words = {
      '/paper/styles/config/vocabularies/House/accept.txt': '# ours\nboat\nVan\n',
      '/paper/styles/config/vocabularies/House/reject.txt': 'car\n',
    };
    const ini = 'StylesPath = styles\nVocab = House\n[*]\nBasedOnStyles = Desk, Vale\n';
    const { found, problems } = vale(ini, words);
    assert.deepEqual(problems, []);
    assert.deepEqual(found, ['Desk.Ship info', 'Desk.deep.Car error', 'Vale.Avoid error', 'Vale.Terms error']);
    assert.deepEqual(vale(ini).files['/paper/.vale.ini'], ['“House”: there is no folder “config”.']);
  });

  it('is told where it cannot be used', () => {
    const { files } = vale(
      'StylesPath = styles\nPackages = Google\nMinAlertLevel = loud\nnonsense\nStylesPth = a\n[*]\nBasedOnStyles = Missing\nDesk.Boat = perhaps\n',
    );
    const said = files['/paper/.vale.ini']!.join('\n');
    for (const part of [
      '“Packages” is not read: nothing is fetched',
      'Write “suggestion”',
      'name = value',
      'did you mean “StylesPath”',
      '“Missing”: there is no such folder',
      'Write YES, NO',
    ])
      assert.ok(said.includes(part), part);
    assert.match(
      vale('StylesPath = ../styles\n[*]\nBasedOnStyles = Desk\n').files['/paper/.vale.ini']!.join(),
      /beside the configuration/,
    );
    assert.match(read({ extends: ['.vale.ini'] }).problems.join(), /there is no such file/);
  });
});
