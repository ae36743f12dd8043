import * as vscode from 'vscode';
import { api, closeAll, equal, ok, openText, problems, until } from './support.ts';

const STORY =
  'Transport Minister Sara Holt spoke on Monday. “The ferry stays,” Holt said. She said that it would be painted.\n';

describe('writing', () => {
  before(api);
  afterEach(closeAll);

  it('New Article opens an article with the parts of a report', async () => {
    await vscode.commands.executeCommand('copydesk.newArticle');
    const { document } = vscode.window.activeTextEditor!;
    equal(document.languageId, 'article');
    ok(/^Headline/.test(document.getText()) && document.getText().includes('TOWN OR CITY: '), document.getText());
  });

  it('marks nothing in what New Article wrote itself', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('copydesk.newArticle');
    await vscode.commands.executeCommand('copydesk.lintArticle');
    equal(
      problems(uri).map(({ message }) => message),
      [],
    );
  });

  /** What is offered at the end of a text, by what a person sees of each. */
  const offered = async (text: string) => {
    const { document } = await openText(text, 'article');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
    );
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label)).sort();
  };

  it('offers the people of the article while a capitalised word is typed', async () => {
    equal(await offered(`${STORY}\nLater, Ho`), ['Holt', 'Sara Holt', 'Transport Minister Sara Holt']);
    equal(await offered(`${STORY}\nLater, Sar`), ['Sara Holt', 'Transport Minister Sara Holt']);
    equal(await offered(`${STORY}\nLater, Trans`), ['Transport Minister Sara Holt']);
  });

  it('offers nobody on single letters, on “The” and on words of nobody’s name', async () => {
    const title = 'Omar Diallo, chairman of the Kent Prison Reform Group, and Theresa Holm spoke on Monday.\n\n';
    for (const typed of ['T', 'The', 'In', 'A', 'Later, K', 'Hol y'])
      equal(await offered(`${title}${typed}`), [], typed);
    equal(await offered(`${title}Ther`), ['Theresa Holm']);
  });

  it('offers the parts of an article where they fit: the beginning, the head, the beginning of a paragraph', async () => {
    equal(await offered('fro'), ['front-matter']);
    equal(await offered('Ferry stays\n\nda'), ['dateline', 'dateline-agency']);
    equal(await offered(`Ferry stays\n\n${STORY}\nda`), []);
    equal(await offered(`Ferry stays\n\n${STORY}\nqu`), ['quote']);
    for (const typed of ['f', 'She said qu', 'quick', 'She spoke.\nqu'])
      equal(await offered(`${STORY}\n${typed}`), [], typed);
  });

  it('opens no list by itself on “The” or “d”, and that of people on two letters; Enter still ends the paragraph', async () => {
    const { document } = await openText(`${STORY}\n`, 'article');
    await vscode.commands.executeCommand('cursorBottom');
    const type = async (text: string) => {
      for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
    };
    await type('The d minister met Ho');
    // Whether the list is open cannot be asked, and accepting before it is closes it: so the letter is typed once more.
    await until('a person can be taken over', async () => {
      await vscode.commands.executeCommand('deleteLeft');
      await type('o');
      await new Promise((resolve) => setTimeout(resolve, 600));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().endsWith('The d minister met Holt');
    });
    const enter = vscode.workspace.getConfiguration('editor', document).get('acceptSuggestionOnEnter');
    equal(enter, 'off');
  });

  it('writes the quotation marks that are typed and no other, and puts them round a selection', async () => {
    const { document } = await openText('We have waited, Grant told them.', 'article');
    const type = (text: string) => vscode.commands.executeCommand('type', { text });
    const select = (from: number, to = from) => {
      vscode.window.activeTextEditor!.selection = new vscode.Selection(0, from, 0, to);
    };
    for (const [at, mark] of [
      [0, '"'],
      [16, '"'],
      [33, ' “'],
      [35, '‘'],
    ] as const) {
      select(at);
      await type(mark);
    }
    equal(document.getText(), '"We have waited," Grant told them “‘.');
    select(18, 23);
    await type('“');
    ok(document.getText().includes(' “Grant” told'), document.getText());
  });

  it('shows who a pronoun is where the setting is on', async () => {
    const settings = () => vscode.workspace.getConfiguration('copydesk');
    const { document } = await openText(STORY, 'article');
    const hints = async () => {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const all = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return all.map(({ label }) => label);
    };
    equal(await hints(), [], 'off by default');
    await settings().update('speakerHints', true, vscode.ConfigurationTarget.Global);
    try {
      await until('the pronoun has its name', hints, (all) => all.join() === '⟨Holt⟩');
    } finally {
      await settings().update('speakerHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
