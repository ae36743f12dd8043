import * as vscode from 'vscode';
import { LIMIT_MS } from '../../core/incremental/watchdog.ts';
import type { Trouble } from '../../core/model.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { Log } from '../log.ts';
import { plain } from '../plain.ts';

/** Writes what of an article was left out, and why, into the log “Copydesk”; of each document once. */
export class TroubleLog implements vscode.Disposable {
  readonly #said = new WeakMap<vscode.TextDocument, Set<string>>();
  readonly #listener: vscode.Disposable;

  constructor(
    live: Pick<LiveAnalyses, 'onDidAnalyse'>,
    private readonly log: Pick<Log, 'warn'>,
  ) {
    this.#listener = live.onDidAnalyse(({ document, analysis }) => {
      for (const trouble of analysis.troubles) this.#say(document, trouble);
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #say(document: vscode.TextDocument, trouble: Trouble): void {
    const said = this.#said.get(document) ?? new Set();
    const what = `${trouble.stage} ${trouble.because}`;
    if (said.has(what)) return;
    this.#said.set(document, said.add(what));
    const name = plain(vscode.workspace.asRelativePath(document.uri));
    this.log.warn(`${name}:${document.positionAt(trouble.start).line + 1}: ${troubleText(trouble)}`);
  }
}

function troubleText({ stage, because, incomplete, detail, start, end }: Trouble): string {
  const seconds = LIMIT_MS / 1000;
  if (because === 'error') return vscode.l10n.t('“{0}” failed here and is left out: {1}', stage, detail);
  if (!incomplete) return vscode.l10n.t('“{0}” took more than {1} seconds.', stage, seconds);
  return end > start
    ? vscode.l10n.t(
        'This paragraph takes more than {0} seconds, so its other checks are left out; the slowest was “{1}”.',
        seconds,
        stage,
      )
    : vscode.l10n.t('“{0}” takes more than {1} seconds and is left out.', stage, seconds);
}
