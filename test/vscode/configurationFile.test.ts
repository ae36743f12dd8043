import * as vscode from 'vscode';
import { type Encoding, encode } from '../../src/core/workspace/encoding.ts';
import { changeConfiguration } from '../../src/vscode/configurationFile.ts';
import { Memory } from '../../src/vscode/memory.ts';
import { Styles } from '../../src/vscode/styles.ts';
import { readTextFile } from '../../src/vscode/workspace/files.ts';
import { Moody } from './moody.ts';
import { api, equal, file, ok, until } from './support.ts';

const FOLDER = 'config-trials';
const CONFIG = `{\r\n  // Asked for by the chief.\r\n  "style": "ap"\r\n}\r\n`;

describe('the configuration file', () => {
  const config = () => file(`${FOLDER}/copydesk.json`);
  const write = (bytes: Uint8Array) => vscode.workspace.fs.writeFile(config(), bytes);
  const bytesOf = async () => [...(await vscode.workspace.fs.readFile(config()))];
  const turnOff = (rule: string) =>
    vscode.commands.executeCommand('copydesk.turnOffCheck', rule, file(`${FOLDER}/a.article`), false);
  const { showErrorMessage, showInformationMessage } = vscode.window;
  let errors: string[] = [];

  before(async () => {
    await api();
    const show = (text: string) => {
      errors.push(text);
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { showErrorMessage: show, showInformationMessage: async () => undefined });
  });
  beforeEach(async () => {
    errors = [];
    await vscode.workspace.fs.createDirectory(file(FOLDER));
  });
  afterEach(() => vscode.workspace.fs.delete(file(FOLDER), { recursive: true }));
  after(() => Object.assign(vscode.window, { showErrorMessage, showInformationMessage }));

  for (const encoding of ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'] satisfies Encoding[]) {
    it(`keeps encoding, comments and line ends when a check is turned off: ${encoding}`, async () => {
      await write(encode(CONFIG, encoding)!);
      await turnOff('repeated-word');
      const written = (await readTextFile(config()))!;
      equal(written.encoding, encoding);
      ok(written.text.startsWith('{\r\n  // Asked for by the chief.\r\n  "style": "ap"'), written.text);
      ok(/"repeated-word": "off"/.test(written.text), written.text);
      equal(/(?<!\r)\n/.test(written.text), false, 'a line end of another kind');
      equal(errors, []);
      equal(await vscode.workspace.fs.readDirectory(file(FOLDER)), [['copydesk.json', 1]], 'the files');
    });
  }

  it('is left alone, and the reason said, where it is no text', async () => {
    const bytes = new Uint8Array([0x7b, 0, 0x7d, 0xff]);
    await write(bytes);
    await turnOff('repeated-word');
    equal(await bytesOf(), [...bytes]);
    ok(errors[0]?.includes('not a text file'), `said: ${errors}`);
  });

  it('is left alone, and the reason said, where it has bytes that are no characters', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{ "style": "ap" } // Bo'), 0xf6, 0x0a]);
    await write(bytes);
    await turnOff('repeated-word');
    equal(await bytesOf(), [...bytes]);
    ok(errors[0]?.includes('UTF-8'), `said: ${errors}`);
  });

  it('takes changes of several that come at once, each', async () => {
    await write(encode('{}\n', 'utf-8')!);
    const rules = ['repeated-word', 'double-space', 'double-honorific', 'date-comma', 'empty-quote'];
    await Promise.all(rules.map((rule) => turnOff(rule)));
    const { text } = (await readTextFile(config()))!;
    equal(Object.keys(JSON.parse(text).checks).sort(), [...rules].sort());
    equal(errors, []);
  });

  it('says in Problems that it cannot be read, and the articles are read all the same', async () => {
    await write(new Uint8Array([0x7b, 0, 0x7d]));
    const article = file(`${FOLDER}/a.article`);
    await vscode.workspace.fs.writeFile(article, encode('The board met in the the hall on Monday.\n', 'utf-8')!);
    await vscode.commands.executeCommand('vscode.open', article);
    await until('the article is marked', () => vscode.languages.getDiagnostics(article).length > 0);
    const said = () => vscode.languages.getDiagnostics(config()).map(({ message }) => message);
    await until('it is said', said, (all) => all.some((message) => message.includes('cannot be read')));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('the configuration file on a file system that fails', () => {
  const uri = vscode.Uri.parse('moody:/desk/copydesk.json');
  const before_ = new TextEncoder().encode('{ "style": "ap" }\n');
  let moody: Moody;
  let registered: vscode.Disposable;
  const change = () =>
    changeConfiguration(uri, () => '{ "style": "guardian", "checks": {} }\n').then(
      () => 'written',
      (error: Error) => error.message,
    );
  before(api);
  beforeEach(() => {
    moody = new Moody();
    moody.files.set(uri.path, before_);
    registered = vscode.workspace.registerFileSystemProvider('moody', moody);
  });
  afterEach(() => registered.dispose());

  it('is written where nothing fails, and nothing is left beside it', async () => {
    equal(await change(), 'written');
    equal([...moody.files.keys()], [uri.path]);
  });

  it('is as it was where it cannot be read', async () => {
    moody.fails.read = true;
    ok((await change()).includes('The line is dead.'), 'the reason is said');
    equal([...moody.files], [[uri.path, before_]]);
  });

  it('is as it was where the disk is full, whichever write fails', async () => {
    for (const nth of [1, 2]) {
      let writes = 0;
      moody.fails.write = () => ++writes === nth;
      ok((await change()).includes('The disk is full.'), 'the reason is said');
      equal([...moody.files], [[uri.path, before_]], `after write ${nth}`);
    }
  });

  it('is whole beside it where it cannot be put back, and that is said', async () => {
    moody.fails.write = (path) => path === uri.path;
    const said = await change();
    const backup = `${uri.path}.copydesk-backup`;
    ok(said.includes('copydesk.json.copydesk-backup'), said);
    equal([...moody.files.get(backup)!], [...before_]);
    moody.fails.write = () => false;
    ok((await change()).includes('interrupted'), 'the next one says so, too');
  });

  it('does not keep other configurations from being read', async () => {
    moody.fails.read = true;
    const styles = new Styles(
      new Memory({ keys: () => [], get: () => undefined, update: async () => {} } as vscode.Memento),
    );
    try {
      equal((await styles.resolve(uri)).unreadable?.includes('The line is dead.'), true);
      equal((await styles.resolve(file('desk/harbour.article'))).unreadable, undefined);
    } finally {
      styles.dispose();
    }
  });
});
