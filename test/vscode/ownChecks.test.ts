import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, open, rules, until } from './support.ts';

const write = (path: string, content: string) =>
  vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(content));
const messages = (path: string) => vscode.languages.getDiagnostics(file(path)).map(({ message }) => message);

const CHECKS = `- id: paper/first
  message: No “{words}”.
  why: It is a test.
  phrases: [the → a]
  examples:
    flagged: ["{The} hall.", "{Some} hall."]
`;
const CODE = `export default ({ defineRule }) => defineRule({
  id: 'paper/second', summary: 'Every paragraph.',
  kinds: ['paragraph'], block: () => [{ start: 0, end: 3, message: 'From code.' }],
});
`;

describe('checks of the desk’s own', () => {
  before(api);
  afterEach(closeAll);
  after(async () => {
    for (const name of ['copydesk.json', 'checks.yaml', 'checks.mjs'])
      await vscode.workspace.fs.delete(file(`desk/${name}`)).then(undefined, () => {});
  });

  it('mark an article, and their examples are tried', async () => {
    await write('desk/checks.yaml', CHECKS);
    await write('desk/copydesk.json', '{ "checkFiles": ["checks.yaml"] }');
    const { document } = await open('desk/market.story');
    await until('the phrase is marked', () => rules(document.uri).includes('paper/first'));
    const [failed] = await until(
      'the example is marked',
      () => messages('desk/checks.yaml'),
      (all) => all.length > 0,
    );
    equal(failed, 'It does not mark “Some” here.');
    const [diagnostic] = vscode.languages.getDiagnostics(file('desk/checks.yaml'));
    equal(diagnostic?.range.start.line, 5);
    await vscode.commands.executeCommand('copydesk.explainCheck', 'paper/first');
    await until('its page is shown', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'No “…”')),
    );
    await write('desk/checks.yaml', CHECKS.replace(', "{Some} hall."', ''));
    await until('nothing is marked any more', () => messages('desk/checks.yaml').length === 0);
  });

  it('with code run where there is Node; elsewhere it is said once where they are named', async () => {
    await write('desk/checks.mjs', CODE);
    await write('desk/copydesk.json', '{ "checkFiles": ["checks.mjs"], "checks": { "paper/second": "error" } }');
    const { document } = await open('desk/market.story');
    const { process } = globalThis as { process?: { versions?: { node?: string } } };
    if (process?.versions?.node && file('desk').scheme === 'file') {
      await until('the code has run', () => rules(document.uri).includes('paper/second'));
      equal(messages('desk/copydesk.json').length, 0);
      await write('desk/checks.mjs', CODE.replace('paper/second', 'paper/third'));
      await until('the new code has run', () => rules(document.uri).includes('paper/third'));
    } else {
      const all = await until(
        'it is said',
        () => messages('desk/copydesk.json'),
        (said) => said.length > 0,
      );
      equal(all.length, 1);
      ok(all[0]!.includes('not here'), all[0]!);
    }
  });
});
