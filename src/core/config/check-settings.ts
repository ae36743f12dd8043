import { CATEGORIES, type OptionSpec, type Rule } from '../linter/rule.ts';
import type { Severity } from '../model.ts';
import { type Node, type Report, spanOf } from './json.ts';
import { type CheckSetting, SEVERITY_SETTINGS } from './style.ts';
import { alternatives, knownMembers, oneOf } from './values.ts';

/**
 * Reads `checks`: a severity, "off", or severity and options, by id or by group.
 * @returns settings by rule id and by `category:` and group; what is broken is reported and left out
 */
export function readChecks(node: Node, rules: readonly Rule[], report: Report): Record<string, CheckSetting> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const settings: Record<string, CheckSetting> = {};
  for (const { name, value } of knownMembers(
    node,
    [...byId.keys(), ...CATEGORIES],
    'check or group of checks',
    report,
  )) {
    const rule = byId.get(name);
    const setting = readSetting(value, name, rule?.options ?? {}, report);
    if (setting) settings[rule ? name : `category:${name}`] = setting;
  }
  return settings;
}

type Options = Readonly<Record<string, OptionSpec>>;

function readSetting(node: Node, name: string, specs: Options, report: Report): CheckSetting | undefined {
  if (node.type === 'string') {
    const severity = oneOf(node, SEVERITY_SETTINGS, report);
    return severity && { severity };
  }
  if (node.type !== 'object') {
    report(spanOf(node), `Write ${alternatives(SEVERITY_SETTINGS)}, or an object with “severity” and “options”.`);
    return undefined;
  }
  const setting: { severity?: Severity | 'off'; options?: Record<string, unknown> } = {};
  for (const member of knownMembers(node, ['severity', 'options'], 'part of a check’s setting', report)) {
    if (member.name === 'severity') setting.severity = oneOf(member.value, SEVERITY_SETTINGS, report);
    else setting.options = readOptions(member.value, name, specs, report);
  }
  return setting;
}

function readOptions(node: Node, check: string, specs: Options, report: Report): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const { name, value } of knownMembers(node, Object.keys(specs), `option of “${check}”`, report)) {
    const spec = specs[name]!;
    const wrong = unfit(value, spec);
    if (wrong) report(spanOf(value), wrong);
    else options[name] = plain(value);
  }
  return options;
}

/** Why a value does not fit an option, in words that say what does; undefined where it fits. */
function unfit(node: Node, spec: OptionSpec): string | undefined {
  if (Array.isArray(spec.default)) {
    const texts = node.type === 'array' && node.children?.every(({ type }) => type === 'string');
    return texts ? undefined : 'A list of texts in square brackets belongs here.';
  }
  if (spec.enum && !spec.enum.includes(node.value)) return `Write ${alternatives(spec.enum.map(String))}.`;
  if (node.type !== typeof spec.default) return `${TYPES[typeof spec.default] ?? 'Another value'} belongs here.`;
  if (typeof node.value !== 'number') return undefined;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = spec;
  return node.value < minimum || node.value > maximum ? `Write a number ${range(spec)}.` : undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'A number',
  boolean: '“true” or “false” (without quotation marks)',
  string: 'A text in quotation marks',
};

function range({ minimum, maximum }: OptionSpec): string {
  if (minimum === undefined) return `of ${maximum} or less`;
  return maximum === undefined ? `of ${minimum} or more` : `from ${minimum} to ${maximum}`;
}

function plain(node: Node): unknown {
  return node.type === 'array' ? (node.children ?? []).map(({ value }) => value) : node.value;
}
