import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { plain } from '../../src/vscode/plain.ts';

/** What VS Code makes links of in notifications, and icons of in the status bar. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /(?<!\\)\$\([\w~-]+\)/;

/** What people are shown, and the one file that may ask VS Code to show it. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  'src/vscode/messages.ts':
    /\bshow(?:Information|Warning|Error)Message\b|\bsetStatusBarMessage\b|\bwithProgress\(\s*\{|commands\.registerCommand\b|\bnew Error\(|\.progress\.report\b/,
  'src/vscode/markdown.ts': /\bnew vscode\.MarkdownString\b/,
};

describe('messages of the editor', () => {
  it('make no links and no icons of names', () => {
    for (const name of [
      '[Undo](command:workbench.action.toggleSidebarVisibility)',
      '[a](https://b.c "d")',
      '$(check)',
    ]) {
      assert.ok(LINK.test(name) || ICON.test(name), `${name} is no test`);
      const shown = plain(`“repeated-word” is off. The setting is in ${name}/copydesk.json.`);
      assert.ok(!LINK.test(shown) && !ICON.test(shown), shown);
      assert.equal(shown.replaceAll('\u200B', ''), `“repeated-word” is off. The setting is in ${name}/copydesk.json.`);
    }
  });

  it('are one line, in which control characters and turns of direction can be seen', () => {
    assert.equal(plain('a\r\nb\tc\u202Ed\u001B[2J'), 'a b\uFFFDc\uFFFDd\uFFFD[2J');
  });

  it('leave other words as they are', () => {
    const words = 'Zoë O’Neill (34) said “no” [sic] – 5 $ (net).';
    assert.equal(plain(words), words);
  });

  for (const [file, shows] of Object.entries(ONLY_IN)) {
    it(`go through ${file}`, () => {
      assert.match(readFileSync(file, 'utf8'), shows);
      const others = globSync('src/vscode/**/*.ts').filter((path) => path !== file);
      assert.deepEqual(
        others.filter((path) => shows.test(readFileSync(path, 'utf8'))),
        [],
      );
    });
  }
});
