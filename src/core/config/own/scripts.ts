import { textKey } from '../../base/text-key.ts';
import { type Clock, LIMIT_MS } from '../../incremental/watchdog.ts';
import type { RuleOrigin } from '../../linter/origin.ts';
import type { About, Rule as Defined } from '../../linter/own/api.ts';
import { ruleOf } from '../../linter/own/rule-of.ts';
import { type Guard, TooLong, WatchedRule } from '../../linter/own/watched.ts';
import { CATEGORIES, type Rule } from '../../linter/rule.ts';
import { SEVERITIES, type Span } from '../../model.ts';
import { linesOf } from '../../syntax/text/lines.ts';
import type { Report } from '../json.ts';
import { idTrouble } from './ids.ts';

/** A file of checks with code, as it was run. */
export interface Script {
  /** Absolute, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Its default export. */
  readonly exported: unknown;
  readonly guard: Guard;
}

const NOTHING =
  'It gives no checks: end it with “export default ({ defineRule }) => [defineRule({ … })];”, a list of checks.';

/** The checks that a file with code defines. What is broken is reported where it stands, as far as that is known. */
export function readScript({ path, text, exported, guard }: Script, report: Report, clock: Clock = Date.now): Rule[] {
  const top = { start: 0, end: Math.max(0, text.indexOf('\n')) };
  const defined = definedBy(exported, guard);
  if ('trouble' in defined) {
    report(top, defined.trouble);
    return [];
  }
  const file = path.slice(path.lastIndexOf('/') + 1);
  const rules = new Map<string, Rule>();
  for (const [nth, one] of defined.rules.entries()) {
    const trouble =
      troubleWith(one) ?? (rules.has((one as Defined).id) ? 'another one in this file has its id.' : undefined);
    const place = placeOf((one as Partial<Defined> | null)?.id, text);
    if (trouble) report(place ?? top, `${nameOf(one, nth)}: ${trouble}`);
    else {
      const rule = one as Defined;
      const origin = originOf(rule, path, text, place ?? top);
      rules.set(rule.id, ruleOf(rule, commonOf(rule, origin), new WatchedRule(file, guard, clock)));
    }
  }
  return [...rules.values()];
}

/** The ids that a file with code most probably defines: so that one that is not run does not make them unknown. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(/\bid\s{0,9}:\s{0,9}(['"`])([\w./-]{1,200})\1/g)].map(([, , id]) => id!);
}

function definedBy(
  exported: unknown,
  guard: Guard,
): { readonly rules: readonly unknown[] } | { readonly trouble: string } {
  let given = exported;
  if (typeof given === 'function') {
    try {
      const define = given;
      given = guard(() => define({ defineRule: (rule: unknown) => rule }), LIMIT_MS);
    } catch (error) {
      if (error instanceof TooLong) return { trouble: `What it exports takes longer than ${LIMIT_MS / 1000} seconds.` };
      return { trouble: `What it exports fails: ${error instanceof Error ? error.message : String(error)}` };
    }
  }
  if (Array.isArray(given)) return given.length ? { rules: given } : { trouble: NOTHING };
  return typeof given === 'object' && given !== null ? { rules: [given] } : { trouble: NOTHING };
}

const nameOf = (one: unknown, nth: number): string => {
  const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : undefined;
  return typeof id === 'string' ? `“${id.slice(0, 100)}”` : `Check number ${nth + 1}`;
};

/** Where an id stands in the text of a file. */
function placeOf(id: unknown, text: string): Span | undefined {
  if (typeof id !== 'string' || id === '') return undefined;
  const start = ["'", '"', '`'].map((mark) => text.indexOf(mark + id + mark)).find((at) => at >= 0);
  return start === undefined ? undefined : { start: start + 1, end: start + 1 + id.length };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** What is wrong with what is to be a check; undefined where nothing is. */
function troubleWith(one: unknown): string | undefined {
  if (typeof one !== 'object' || one === null) return 'it is no object with “id”, “summary” and “block” or “article”.';
  const { id, summary, why, severity, category, words, kinds, outranks, options, examples, ...rest } = one as Partial<
    Record<keyof About<unknown> | 'block' | 'article', unknown>
  >;
  if (!isText(id)) return '“id” is missing.';
  const wrong = idTrouble(id);
  if (wrong) return wrong;
  if (!isText(summary)) return '“summary” is missing: what it is about, in a line.';
  if (why !== undefined && typeof why !== 'string') return '“why” is no text.';
  if (severity !== undefined && !SEVERITIES.some((known) => known === severity))
    return `“severity” is one of ${SEVERITIES.join(', ')}.`;
  if (category !== undefined && !CATEGORIES.some((known) => known === category))
    return `“category” is one of ${CATEGORIES.join(', ')}.`;
  for (const [name, list] of Object.entries({ words, kinds, outranks }))
    if (list !== undefined && !isTexts(list)) return `“${name}” is no list of texts.`;
  const looks = [rest.block, rest.article].filter((look) => look !== undefined);
  if (looks.length !== 1 || typeof looks[0] !== 'function') return 'it needs one function, “block” or “article”.';
  return troubleWithOptions(options) ?? troubleWithExamples(examples);
}

function troubleWithOptions(options: unknown): string | undefined {
  if (options === undefined) return undefined;
  if (typeof options !== 'object' || options === null) return '“options” is no object.';
  for (const [name, spec] of Object.entries(options)) {
    const value = (spec as { default?: unknown } | null)?.default;
    if (!['string', 'number', 'boolean'].includes(typeof value) && !isTexts(value))
      return `the option “${name}” has no “default” that is a number, a text, true or false, or a list of texts.`;
  }
  return undefined;
}

function troubleWithExamples(examples: unknown): string | undefined {
  if (examples === undefined) return undefined;
  if (typeof examples !== 'object' || examples === null) return '“examples” is no object.';
  for (const name of ['flagged', 'accepted'] as const) {
    const list = (examples as Readonly<Record<string, unknown>>)[name] ?? [];
    const isRight = Array.isArray(list) && list.every((one) => isText(one) || isText(one?.text));
    if (!isRight) return `“examples.${name}” is no list of texts, or of objects with “text”.`;
  }
  return undefined;
}

function commonOf(rule: Defined, origin: RuleOrigin) {
  const { id, summary, why = '', severity = 'warning', category = 'structure', off, options, outranks } = rule;
  const { flagged = [], accepted = [] } = rule.examples ?? {};
  return {
    ...{ id, summary, why, severity, category, origin },
    ...(off === true && { off }),
    ...(options && { options }),
    ...(outranks && { outranks }),
    examples: {
      flagged: flagged.map((one) => (typeof one === 'string' ? { text: one } : one)),
      accepted: accepted.map((one) => (typeof one === 'string' ? { text: one } : one)),
    },
  };
}

function originOf({ examples = {} }: Defined, file: string, text: string, place: Span): RuleOrigin {
  const lines = linesOf(text);
  const placed = [...(examples.flagged ?? []), ...(examples.accepted ?? [])].map((one) => {
    const words = typeof one === 'string' ? one : one.text;
    const start = text.indexOf(words.slice(0, 200));
    const span = start < 0 ? place : { start, end: start + Math.min(200, words.length) };
    return { ...span, ...lines.at(span.start) };
  });
  return { file, line: lines.at(place.start).line, version: textKey(text), examples: placed };
}
