import * as vscode from 'vscode';
import type { Finding, Severity } from '../../core/model.ts';
import { type Locate, rangeOf } from '../positions.ts';

/** What VS Code keeps of a file and collection. */
const LIMIT = 1000;

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A file whose findings are shown: where it is, and how its offsets become positions. */
export interface FindingsTarget {
  readonly uri: vscode.Uri;
  readonly locate: Locate;
}

/**
 * Findings as diagnostics, the most severe first where there are more than VS Code keeps.
 * @param pageOf the page of a rule
 */
export function toDiagnostics(
  findings: readonly Finding[],
  target: FindingsTarget,
  pageOf: (rule: string) => vscode.Uri,
): vscode.Diagnostic[] {
  return mostSevere(findings).map((finding) => {
    const diagnostic = new vscode.Diagnostic(
      rangeOf(finding, target.locate),
      finding.message,
      SEVERITIES[finding.severity],
    );
    diagnostic.source = 'Copydesk';
    diagnostic.code = { value: finding.rule, target: pageOf(finding.rule) };
    diagnostic.relatedInformation = finding.related.map(
      (related) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(target.uri, rangeOf(related, target.locate)),
          related.message,
        ),
    );
    return diagnostic;
  });
}

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= LIMIT) return findings;
  return [...findings].sort((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]).slice(0, LIMIT);
}

/** The id of the rule that a diagnostic comes from, undefined where it is not one of ours. */
export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  const { source, code } = diagnostic;
  return source === 'Copydesk' && typeof code === 'object' ? String(code.value) : undefined;
}
