import * as vscode from 'vscode';
import { severityCounts } from '../../core/linter/severities.ts';
import { type Finding, SEVERITIES, type Severity, type Span } from '../../core/model.ts';
import { type Locate, rangeOf } from '../positions.ts';

/** What VS Code keeps of a file and collection. */
const LIMIT = 1000;
/** So many of the places that a finding names are listed with it. */
const RELATED = 50;

const EDITOR_SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Up to how many characters a finding is underlined, and how many are of one that is longer. */
const UNDERLINED = { most: 100, shortened: 40 };

/** A file whose findings are shown: where it is, how its offsets become positions, and its words between two offsets. */
export interface FindingsTarget {
  readonly uri: vscode.Uri;
  readonly locate: Locate;
  readonly words: (start: number, end: number) => string;
}

/** How findings are shown. */
export interface Presentation {
  /** The page of a rule. */
  readonly pageOf: (rule: string) => vscode.Uri;
  /** Whether hints are listed like information. */
  readonly showsHints: boolean;
}

/** A finding as VS Code shows it; it knows whether it is a hint, which may be listed like information. */
class Shown extends vscode.Diagnostic {
  constructor(
    range: vscode.Range,
    { message, severity }: Finding,
    readonly isHint = severity === 'hint',
  ) {
    super(range, message, EDITOR_SEVERITIES[severity]);
  }
}

/** The same diagnostics with hints listed like information, or not. */
export function withHints(diagnostics: readonly vscode.Diagnostic[], areListed: boolean): readonly vscode.Diagnostic[] {
  for (const shown of diagnostics)
    if (shown instanceof Shown && shown.isHint) shown.severity = EDITOR_SEVERITIES[areListed ? 'info' : 'hint'];
  return diagnostics;
}

/** Findings as diagnostics, the most severe first where there are more than VS Code keeps. */
export function toDiagnostics(
  findings: readonly Finding[],
  target: FindingsTarget,
  { pageOf, showsHints }: Presentation,
): vscode.Diagnostic[] {
  const diagnostics = mostSevere(findings).map((finding) => {
    const range = rangeOf(underlined(finding, target), target.locate);
    const diagnostic = new Shown(range, finding);
    diagnostic.source = 'Copydesk';
    diagnostic.code = {
      value: finding.rule,
      target: finding.link ? vscode.Uri.parse(finding.link) : pageOf(finding.rule),
    };
    diagnostic.relatedInformation = finding.related
      .slice(0, RELATED)
      .map(
        (related) =>
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(target.uri, rangeOf(related, target.locate)),
            related.message,
          ),
      );
    return diagnostic;
  });
  return [...withHints(diagnostics, showsHints)];
}

/** What is underlined of a finding: of a whole sentence or paragraph the first words, for four lines of it are noise. */
function underlined({ start, end }: Finding, { words }: FindingsTarget): Span {
  if (end - start <= UNDERLINED.most) return { start, end };
  const tail = words(start + UNDERLINED.shortened, Math.min(end, start + UNDERLINED.most));
  const untilWord = tail.search(/\s|$/);
  return { start, end: start + UNDERLINED.shortened + untilWord };
}

/** The most severe of them where there are more than VS Code keeps, in text order. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= LIMIT) return findings;
  const counts = severityCounts(findings);
  let room = LIMIT;
  const left = { ...counts };
  for (const severity of SEVERITIES) {
    left[severity] = Math.min(counts[severity], room);
    room -= left[severity];
  }
  return findings.filter(({ severity }) => left[severity]-- > 0);
}

/** The id of the rule that a diagnostic comes from, undefined where it is not one of ours. */
export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  const { source, code } = diagnostic;
  return source === 'Copydesk' && typeof code === 'object' ? String(code.value) : undefined;
}
