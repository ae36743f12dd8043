import type * as vscode from 'vscode';

/** What each check is about, in a sentence, by its id: as the extension's manifest tells it of the setting `copydesk.checks`. */
export function summariesOf({ packageJSON }: vscode.Extension<unknown>): ReadonlyMap<string, string> {
  const names = packageJSON.contributes.configuration.properties['copydesk.checks'].propertyNames;
  const { enum: ids, enumDescriptions } = names as { enum: string[]; enumDescriptions: string[] };
  return new Map(ids.map((id, index) => [id, withoutDefault(enumDescriptions[index] ?? '')]));
}

function withoutDefault(description: string): string {
  const at = description.indexOf(' Default: ');
  return at < 0 ? description : description.slice(0, at);
}
