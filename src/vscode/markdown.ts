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

/** A table of two columns without headings, its cells escaped. */
export function markdownTable(rows: readonly (readonly [string, string])[]): vscode.MarkdownString {
  const text = markdown`| | |\n|:--|--:|`;
  for (const [name, value] of rows) {
    text.appendMarkdown('\n| ').appendText(name).appendMarkdown(' | ').appendText(value).appendMarkdown(' |');
  }
  return text;
}
