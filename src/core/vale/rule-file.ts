import { HASH_START, hashWith } from '../base/hash-index.ts';
import { problemList } from '../config/json.ts';
import type { Chooser } from './choice.ts';
import type { Definition } from './definition.ts';
import type { LoadedRule } from './load.ts';
import { readRule } from './read-rule.ts';
import { ruleOf } from './rule.ts';
import type { Shared } from './rule-maker.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A rule’s file as it was read. */
export interface RuleFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

export interface Choosing extends Shared {
  readonly choose: Chooser;
}

/** Makes a check of a file; undefined where the desk has decided that it never counts: then nothing is said of it. */
export function loadedFrom({ name, file, text }: RuleFile, choosing: Choosing): LoadedRule | undefined {
  const { problems, report } = problemList(text);
  const definition = readRule(name, text, report);
  // Of what cannot be read the level is not known; what is off is off.
  const choice = choosing.choose(name, definition?.severity ?? 'error');
  if (!choice) return undefined;
  const made =
    definition &&
    ruleOf({ ...definition, severity: choice.severity }, choosing, (message, place) => report(place, message));
  const origin = { file, line: 1, version: versionOf(name, text, choice.severity, choosing.vocabulary) };
  const rule = made && { ...made, origin, ...(!choice.isOn && { off: true }) };
  return { name, file, rule, problems: problems() };
}

/** Makes a check that has no file. */
export function loadedOf(definition: Definition, file: string, choosing: Choosing): LoadedRule[] {
  const choice = choosing.choose(definition.name, definition.severity);
  if (!choice) return [];
  const made = ruleOf({ ...definition, severity: choice.severity }, choosing, () => {});
  const version = versionOf(definition.name, JSON.stringify(definition), choice.severity, choosing.vocabulary);
  const rule = made && { ...made, origin: { file, line: 1, version }, ...(!choice.isOn && { off: true }) };
  return [{ name: definition.name, file, rule, problems: [] }];
}

/** Another text whenever the check may do something else. */
function versionOf(name: string, text: string, severity: string, { accept }: Vocabulary): string {
  let hash = HASH_START;
  for (const part of [name, text, severity, ...accept])
    for (let i = 0; i < part.length; i++) hash = hashWith(hash, part.charCodeAt(i));
  return `${(hash >>> 0).toString(36)} ${text.length}`;
}
