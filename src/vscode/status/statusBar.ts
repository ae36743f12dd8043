import * as vscode from 'vscode';
import type { Analysis, Severity } from '../../core/model.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import { markdownTable } from '../markdown.ts';

/** Silent reading of English non-fiction, words a minute (Brysbaert 2019, mean of 190 studies). */
const READING_SPEED = 238;

/** Words, reading time and grade of the active article; the readability figures and finding counts in the tooltip. */
export class StatusBar implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('copydesk.figures', vscode.StatusBarAlignment.Right, 100);
  readonly #registrations: vscode.Disposable;
  #document: vscode.TextDocument | undefined;

  constructor(live: LiveAnalyses) {
    this.item.name = vscode.l10n.t('Copydesk figures');
    this.item.command = 'copydesk.lintArticle';
    this.#registrations = vscode.Disposable.from(
      live.onDidAnalyse(({ document, analysis }) => {
        if (document !== vscode.window.activeTextEditor?.document) return;
        this.#document = document;
        this.item.text = figuresText(analysis);
        this.item.tooltip = tooltip(analysis);
        this.item.show();
      }),
      live.onDidLeave((document) => {
        if (document === this.#document) this.item.hide();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document === this.#document && this.#document) this.item.show();
        else this.item.hide();
        if (editor) live.refresh(editor.document);
      }),
      this.item,
    );
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

function figuresText({ figures }: Analysis): string {
  const minutes = Math.max(1, Math.round(figures.words / READING_SPEED));
  const parts = [
    vscode.l10n.t('{0} words', figures.words.toLocaleString(vscode.env.language)),
    vscode.l10n.t('{0} min', minutes),
  ];
  if (figures.grade !== null) parts.push(vscode.l10n.t('grade {0}', Math.round(figures.grade)));
  return parts.join(' · ');
}

function tooltip({ figures, findings }: Analysis): vscode.MarkdownString {
  const rows: [string, string][] = [
    [vscode.l10n.t('Sentences'), String(figures.sentences)],
    [vscode.l10n.t('Words per sentence'), figures.sentenceLength.toFixed(1)],
    [vscode.l10n.t('Paragraphs'), String(figures.paragraphs)],
  ];
  if (figures.readingEase !== null) rows.push(['Flesch', figures.readingEase.toFixed(0)]);
  if (figures.grade !== null) rows.push(['Flesch–Kincaid', figures.grade.toFixed(1)]);
  for (const severity of ['error', 'warning', 'info', 'hint'] as const) {
    rows.push([severityName(severity), String(findings.filter((finding) => finding.severity === severity).length)]);
  }
  return markdownTable(rows);
}

function severityName(severity: Severity): string {
  const names: Record<Severity, string> = {
    error: vscode.l10n.t('Errors'),
    warning: vscode.l10n.t('Warnings'),
    info: vscode.l10n.t('Worth checking'),
    hint: vscode.l10n.t('Hints'),
  };
  return names[severity];
}
