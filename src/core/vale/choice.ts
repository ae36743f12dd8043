import type { FileChecks } from '../config/file-checks.ts';
import type { Report } from '../config/json.ts';
import { SEVERITIES, type Severity } from '../model.ts';
import { readGlob } from '../workspace/glob.ts';
import type { Section, ValeConfig } from './ini.ts';

/** Whether a rule counts, and how loudly. */
export interface Choice {
  /** For files of which no section says otherwise. */
  readonly isOn: boolean;
  readonly severity: Severity;
  /** Sections, by their pattern, in which it is the other way round. */
  readonly otherwise: readonly string[];
}

/** Decides of the rules of some styles; undefined of one that never counts. */
export type Chooser = (name: string, severity: Severity) => Choice | undefined;

/** All rules count, as loudly as they say. */
export const everyRule: Chooser = (_, severity) => ({ isOn: true, severity, otherwise: [] });

/** The styles that some section is based on, or whose rules it names. */
export function stylesIn({ sections }: ValeConfig): string[] {
  const named = sections.flatMap(({ styles = [], on }) => [
    ...styles,
    ...[...on].flatMap(([name, isOn]) => (isOn ? name.split('.')[0]! : [])),
  ]);
  return [...new Set(named)];
}

/** Decides as a configuration of Vale’s does. */
export function chooserFor({ sections, levels, least }: ValeConfig): Chooser {
  const all = sections.filter(({ glob }) => glob === '*');
  const others = sections.filter(({ glob }) => glob !== '*');
  return (name, own) => {
    const style = name.split('.')[0]!;
    const severity = levels.get(name) ?? levels.get(style) ?? own;
    if (SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(least)) return undefined;
    const setIn = (some: readonly Section[]) =>
      some.map(({ on }) => on.get(name) ?? on.get(style)).findLast((set) => set !== undefined);
    const basedIn = (some: readonly Section[]) =>
      some.map(({ styles }) => styles?.includes(style)).findLast((based) => based !== undefined);
    const isOn = setIn(all) ?? basedIn(all) ?? false;
    const otherwise = others.filter(
      (section) => (setIn([section]) ?? setIn(all) ?? basedIn([section]) ?? basedIn(all) ?? false) !== isOn,
    );
    return isOn || otherwise.length ? { isOn, severity, otherwise: otherwise.map(({ glob }) => glob) } : undefined;
  };
}

/** What sections say of rules otherwise, as settings by file pattern. */
export function fileChecksOf(
  { sections }: ValeConfig,
  choices: ReadonlyMap<string, Choice>,
  report: Report,
): FileChecks[] {
  return sections.flatMap(({ glob, place }) => {
    const own = [...choices].filter(([, { otherwise }]) => otherwise.includes(glob));
    if (own.length === 0) return [];
    const files = readGlob(glob);
    if (typeof files === 'string') {
      report(place, files);
      return [];
    }
    const checks = Object.fromEntries(
      own.map(([name, { isOn, severity }]) => [name, { severity: isOn ? ('off' as const) : severity }]),
    );
    return [{ files, checks }];
  });
}
