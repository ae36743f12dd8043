import * as vscode from 'vscode';
import { showInformation, withProgress } from '../messages.ts';
import { plain } from '../plain.ts';
import { cut } from './accept.ts';
import type { AcceptedItem, AcceptedList, Standing } from './list.ts';

interface PickItem extends vscode.QuickPickItem {
  readonly item: AcceptedItem;
  readonly standing: Standing | undefined;
}

/** Lists what is accepted at once, and which are gone as their articles are read; goes there, and takes out. */
export async function showAccepted(list: AcceptedList): Promise<void> {
  const pick = vscode.window.createQuickPick<PickItem>();
  const source = new vscode.CancellationTokenSource();
  const clean: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('clear-all'),
    tooltip: vscode.l10n.t('Remove all that are gone'),
  };
  pick.title = vscode.l10n.t('Accepted findings');
  pick.placeholder = vscode.l10n.t('Go to an accepted finding');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = [clean];
  pick.busy = true;
  pick.onDidHide(() => {
    source.cancel();
    pick.dispose();
  });
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    if (chosen) goTo(list, chosen.item).finally(() => pick.hide());
  });
  pick.onDidTriggerItemButton(({ item }) => remove([item.item]));
  pick.onDidTriggerButton(() => remove(pick.items.filter(isGone).map(({ item }) => item)));
  pick.show();

  async function remove(items: readonly AcceptedItem[]): Promise<void> {
    if (await list.remove(items)) pick.items = pick.items.filter(({ item }) => !items.includes(item));
  }

  const items = await list.all(source.token);
  const standings = new Map<AcceptedItem, Standing>();
  const update = () => {
    const shown = new Set(pick.items.map(({ item }) => item));
    pick.items = items
      .filter((item) => !standings.size || shown.has(item))
      .map((item) => itemOf(item, standings.get(item)));
  };
  if (!items.length) pick.placeholder = vscode.l10n.t('Nothing is accepted.');
  update();
  await list.standings(items, (item, standing) => standings.set(item, standing), source.token);
  if (source.token.isCancellationRequested) return;
  update();
  pick.busy = false;
}

function itemOf(item: AcceptedItem, standing: Standing | undefined): PickItem {
  const { check, words, before, after, note } = item.entry;
  const gone = standing === 'noFile' ? vscode.l10n.t('gone: no such article') : vscode.l10n.t('gone');
  const context = [before && `… ${before}`, `[${cut(words)}]`, after && `${after} …`].filter(Boolean).join(' ');
  return {
    item,
    standing,
    label: plain(standing && standing !== 'there' ? `${cut(words)} (${gone})` : cut(words)),
    description: check,
    detail: plain([item.entry.article, context, note].filter(Boolean).join(' · ')),
    buttons: [{ iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Remove: mark it again') }],
  };
}

const isGone = ({ standing }: PickItem): boolean => standing === 'gone' || standing === 'noFile';

async function goTo(list: AcceptedList, item: AcceptedItem): Promise<void> {
  const place = await list.find(item).catch(() => undefined);
  if (!place) {
    showInformation(vscode.l10n.t('“{0}” is no longer in {1}.', cut(item.entry.words), item.entry.article));
    return;
  }
  await vscode.window.showTextDocument(place.uri, { selection: place.range });
}

/** @returns how many were removed */
export async function removeGone(list: AcceptedList): Promise<number> {
  const gone: AcceptedItem[] = [];
  const title = vscode.l10n.t('Copydesk looks for accepted findings that are gone');
  const stopped = await withProgress(title, async (_tell, token) => {
    const items = await list.all(token);
    await list.standings(items, (item, standing) => standing !== 'there' && gone.push(item), token);
    return token.isCancellationRequested;
  });
  if (stopped) return 0;
  const removed = await list.remove(gone);
  showInformation(
    removed === 1
      ? vscode.l10n.t('1 accepted finding was gone and is removed.')
      : vscode.l10n.t('{0} accepted findings were gone and are removed.', removed),
  );
  return removed;
}
