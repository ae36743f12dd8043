import { applyEdits, type JSONPath, modify } from 'jsonc-parser';

const FORMAT = { tabSize: 2, insertSpaces: true, eol: '\n' };

/**
 * Turns a check off in a configuration file; comments and everything else stay.
 * @param configText the file's text, undefined or empty where there is none yet
 * @param file the path of the only file it is turned off for, relative to the configuration
 * @returns the new text
 */
export function withCheckOff(configText: string | undefined, check: string, file?: string): string {
  const text = configText?.trim() ? configText : '{}\n';
  const path: JSONPath = file === undefined ? ['checks', check] : ['files', file, check];
  return applyEdits(text, modify(text, path, 'off', { formattingOptions: FORMAT }));
}
