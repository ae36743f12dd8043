import * as vscode from 'vscode';
import { api, closeAll, equal, ok, openText } from './support.ts';

const STORY = `Ferry inquiry opens

Transport Minister Sara Holt met the ferry’s owner, Dermot Quill, on Monday.

“The inquiry will be open to everyone,” Holt said. Quill said that he would give evidence.

What comes next

Holt told reporters that the inquiry would sit in May.
`;

const at = (document: vscode.TextDocument, words: string, nth = 0): vscode.Position => {
  let offset = -1;
  for (let i = 0; i <= nth; i++) offset = document.getText().indexOf(words, offset + 1);
  ok(offset >= 0, `“${words}” is in the text`);
  return document.positionAt(offset + 1);
};

describe('a person as a symbol', () => {
  let document: vscode.TextDocument;
  before(api);
  beforeEach(async () => {
    document = (await openText(STORY, 'article')).document;
  });
  afterEach(closeAll);

  const words = (locations: readonly { range: vscode.Range }[]) =>
    locations.map(({ range }) => document.getText(range));
  const run = <T>(command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...args);

  /** What the hover says at some words, and the words it belongs to. */
  const hoverAt = async (place: string) => {
    const hovers = await run<vscode.Hover[]>('executeHoverProvider', at(document, place));
    const parts = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
    // What is put in from the article is escaped, also where it need not be.
    const text = parts
      .join('\n')
      .replaceAll('&nbsp;', ' ')
      .replace(/\\(?=[^\w\s])/g, '');
    return { text, words: hovers.flatMap(({ range }) => (range ? document.getText(range) : [])) };
  };

  it('hover tells who it is and what was said', async () => {
    const { text, words } = await hoverAt('Holt said');
    ok(/\*\*Sara Holt\*\*/.test(text) && /Transport Minister/.test(text), `full name and title in: ${text}`);
    ok(/3 mentions, 2 statements/.test(text) && /introduced in line 3/.test(text), `counts and place in: ${text}`);
    equal(words, ['Holt']);
  });

  it('hover on a title tells whose it is', async () => {
    const { text, words } = await hoverAt('Transport Minister');
    equal(text, 'Title of **Sara Holt**');
    equal(words, ['Transport Minister']);
  });

  it('hover on a quotation tells who says it and why we think so', async () => {
    const { text, words } = await hoverAt('inquiry will be open');
    ok(/^Quotation: \*\*Sara Holt\*\*\n\n\S/.test(text), `speaker and evidence in: ${text}`);
    equal(words, ['“The inquiry will be open to everyone,”']);
  });

  it('hover on reported speech tells who says it', async () => {
    const { text } = await hoverAt('would give evidence');
    ok(text.startsWith('Reported speech: **Dermot Quill**'), text);
  });

  it('hover on other words says nothing', async () => {
    equal((await hoverAt('What comes next')).text, '');
  });

  it('goes to the introduction', async () => {
    const links = await run<vscode.LocationLink[]>('executeDefinitionProvider', at(document, 'Holt told'));
    equal(
      links.map((link) => document.getText(link.targetRange)),
      ['Sara Holt'],
    );
  });

  it('finds every mention', async () => {
    const found = await run<vscode.Location[]>('executeReferenceProvider', at(document, 'Sara Holt'));
    equal(
      words(found).filter((word) => /Holt/.test(word)),
      ['Sara Holt', 'Holt', 'Holt'],
    );
    const marked = await run<vscode.DocumentHighlight[]>('executeDocumentHighlights', at(document, 'Quill said'));
    ok(words(marked).includes('Dermot Quill'), 'the full name is highlighted too');
  });

  it('is renamed everywhere in one step', async () => {
    const edit = await run<vscode.WorkspaceEdit>('executeDocumentRenameProvider', at(document, 'Holt told'), 'Marsh');
    ok(await vscode.workspace.applyEdit(edit), 'applied');
    const text = document.getText();
    ok(text.includes('Sara Marsh met') && text.includes('Marsh said') && text.includes('Marsh told'), text);
    ok(!text.includes('Holt'), 'no old name is left');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), STORY);
  });

  /** Why a renaming is refused; '' where it is not. */
  const refusal = (place: string, typed: string): Promise<string> =>
    Promise.resolve(run<vscode.WorkspaceEdit>('executeDocumentRenameProvider', at(document, place), typed)).then(
      () => '',
      (error: Error) => error.message,
    );

  it('is not renamed to somebody else’s name', async () => {
    const refused = await refusal('Sara Holt', 'Dermot Quill');
    ok(/somebody else/.test(refused), `the reason is given: ${refused}`);
  });

  it('is not renamed where the old name would be lost, and the place is told', async () => {
    const refused = await refusal('Sara Holt', 'Cher');
    ok(/^Not renamed\. “Holt” in line 5 and “Sara Holt” would become the same/.test(refused), refused);
  });

  it('is renamed in Markdown without harm to links and line breaks', async () => {
    const text =
      '# Ferry\n\nMinister [Sara](https://a.example/b) Holt left.\n\n> We saw Sara\n> Holt and Ms **Holt** said so.\n';
    document = (await openText(text, 'markdown')).document;
    await vscode.commands.executeCommand('copydesk.lintArticle');
    const edit = await run<vscode.WorkspaceEdit>(
      'executeDocumentRenameProvider',
      at(document, 'Sara'),
      'Greta Lee Marsh',
    );
    ok(await vscode.workspace.applyEdit(edit), 'applied');
    equal(
      document.getText(),
      '# Ferry\n\nMinister [Greta Lee](https://a.example/b) Marsh left.\n\n> We saw Greta Lee\n> Marsh and Ms **Marsh** said so.\n',
    );
    ok(
      /divides “Greta Lee Marsh” in line 3/.test(await refusal('Greta', 'Cher')),
      'one word does not fit around a link',
    );
  });

  it('stands in the outline, below the part it is introduced in', async () => {
    const symbols = await run<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider');
    const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children).map((child) => `${name} › ${child}`)]);
    const all = names(symbols);
    ok(all.includes('Ferry inquiry opens'), `headline in: ${all.join(', ')}`);
    ok(all.includes('Body › Sara Holt'), `a person in: ${all.join(', ')}`);
    ok(all.includes('What comes next'), `subhead in: ${all.join(', ')}`);
  });

  it('is coloured, and so is what is said', async () => {
    const tokens = await run<vscode.SemanticTokens>('provideDocumentSemanticTokens');
    const legend = await run<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend');
    const types = new Set<string>();
    for (let i = 3; i < tokens.data.length; i += 5) types.add(legend.tokenTypes[tokens.data[i]!]!);
    for (const type of ['person', 'title', 'cue', 'quotation']) ok(types.has(type), `${type} among ${[...types]}`);
  });

  it('parts of the article fold', async () => {
    const folds = await run<vscode.FoldingRange[]>('executeFoldingRangeProvider');
    ok(
      folds.some(({ start }) => document.lineAt(start).text === 'What comes next'),
      'the section under the subhead',
    );
  });
});
