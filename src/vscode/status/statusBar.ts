import * as vscode from 'vscode';
import { severityCounts } from '../../core/linter/severities.ts';
import { type Analysis, SEVERITIES, type Severity } from '../../core/model.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import { hintsText } from '../commands/summary.ts';
import type { Hints } from '../diagnostics/hints.ts';
import { LONGEST_LIVE } from '../length.ts';
import { markdownTable } from '../markdown.ts';

/** Silent reading of English non-fiction, words a minute (Brysbaert 2019, mean of 190 studies). */
const READING_SPEED = 238;

/**
 * Words, reading time and grade of the active article, with the readability figures and finding counts in the tooltip;
 * beside it how many hints there are, which shows or hides them in Problems.
 */
export class StatusBar implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('copydesk.figures', vscode.StatusBarAlignment.Right, 100);
  readonly hints = vscode.window.createStatusBarItem('copydesk.hints', vscode.StatusBarAlignment.Right, 99);
  readonly #registrations: vscode.Disposable;
  #document: vscode.TextDocument | undefined;

  #hintCount = 0;

  constructor(
    live: LiveAnalyses,
    private readonly choice: Pick<Hints, 'shown' | 'onDidChange'>,
  ) {
    this.item.name = vscode.l10n.t('Copydesk figures');
    this.hints.name = vscode.l10n.t('Copydesk hints');
    this.item.command = 'copydesk.lintArticle';
    this.#registrations = vscode.Disposable.from(
      live.onDidAnalyse(({ document, analysis }) => {
        if (document !== vscode.window.activeTextEditor?.document) return;
        this.#document = document;
        this.item.text = figuresText(analysis);
        const counts = severityCounts(analysis.findings);
        this.item.tooltip = figuresTooltip(analysis, counts);
        this.#hintCount = counts.hint;
        this.#show(true);
      }),
      live.onDidLeave((document) => {
        if (document === this.#document) this.#show(false);
      }),
      live.onDidPassOver((document) => {
        if (document !== vscode.window.activeTextEditor?.document) return;
        this.#document = document;
        this.item.text = `$(circle-slash) ${vscode.l10n.t('Too long to check as you type')}`;
        const longest = LONGEST_LIVE.toLocaleString(vscode.env.language);
        this.item.tooltip = vscode.l10n.t('Longer than {0} characters. Click to check it once.', longest);
        this.#hintCount = 0;
        this.#show(true);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#show(this.#document !== undefined && editor?.document === this.#document);
        if (editor) live.refresh(editor.document);
      }),
      choice.onDidChange(() => this.#show(this.#document === vscode.window.activeTextEditor?.document)),
      this.item,
      this.hints,
    );
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  #show(isActive: boolean): void {
    const { shown } = this.choice;
    this.hints.text = `$(${shown ? 'eye' : 'eye-closed'}) ${hintsText(this.#hintCount)}`;
    this.hints.tooltip = shown ? vscode.l10n.t('Hide hints in Problems') : vscode.l10n.t('Show hints in Problems');
    this.hints.command = shown ? 'copydesk.hideHints' : 'copydesk.showHints';
    for (const [item, isWanted] of [
      [this.item, isActive],
      [this.hints, isActive && this.#hintCount > 0],
    ] as const) {
      if (isWanted) item.show();
      else item.hide();
    }
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

/** What the figures in the status bar count, and of what. */
export function figuresTooltip(
  { figures, findings, accepted, troubles }: Analysis,
  counts = severityCounts(findings),
): vscode.MarkdownString {
  const rows: [string, string][] = [
    [vscode.l10n.t('Words of the body'), figures.words.toLocaleString(vscode.env.language)],
    [vscode.l10n.t('Sentences'), String(figures.sentences)],
    [vscode.l10n.t('Words per sentence'), decimal(figures.sentenceLength, 1)],
    [vscode.l10n.t('Paragraphs'), String(figures.paragraphs)],
  ];
  if (figures.readingEase !== null)
    rows.push([vscode.l10n.t('Reading ease (Flesch, 0–100)'), decimal(figures.readingEase, 0)]);
  if (figures.grade !== null)
    rows.push([vscode.l10n.t('Grade: years of schooling to read it (Flesch–Kincaid)'), decimal(figures.grade, 1)]);
  for (const severity of SEVERITIES) rows.push([severityName(severity), String(counts[severity])]);
  if (accepted.length) rows.push([vscode.l10n.t('Accepted'), String(accepted.length)]);
  const missing = troubles.filter(({ incomplete }) => incomplete).length;
  if (missing) rows.push([vscode.l10n.t('Left out (see the log “Copydesk”)'), String(missing)]);
  return markdownTable(rows);
}

/** A number with so many decimals, as the editor's language writes it. */
function decimal(value: number, digits: number): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString(vscode.env.language, format);
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
