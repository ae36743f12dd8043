import * as vscode from 'vscode';

/**
 * Markdown for hovers and tooltips in which every inserted value is escaped: names come from the article. What is not
 * trusted runs no commands.
 */
export function markdown(strings: TemplateStringsArray, ...values: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  for (const [i, string] of strings.entries()) {
    text.appendMarkdown(string);
    if (values[i] !== undefined) text.appendText(values[i]);
  }
  return text;
}

/** A link that runs one command of ours, with what it is given; no other command can be run from it. */
export function commandLink(words: string, command: string, given: readonly unknown[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [command] };
  const address = `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
  return text.appendMarkdown('[').appendText(words).appendMarkdown(`](${address})`);
}

/** A table of two columns without headings, its cells escaped. */
export function markdownTable(rows: readonly (readonly [string, string])[]): vscode.MarkdownString {
  const text = markdown`| | |\n|:--|--:|`;
  for (const [name, value] of rows) {
    text.appendMarkdown('\n| ').appendText(name).appendMarkdown(' | ').appendText(value).appendMarkdown(' |');
  }
  return text;
}
