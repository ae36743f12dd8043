import { members, type Node, type Report, spanOf } from '../config/json.ts';
import { readPlainYaml } from '../config/plain-yaml.ts';
import { nearest } from '../config/suggest.ts';
import { alternatives as listed } from '../config/values.ts';
import { readYaml } from '../config/yaml.ts';
import type { Severity } from '../model.ts';
import { type Common, type Definition, POINTS, type Point, RuleTrouble } from './definition.ts';
import { Fields } from './fields.ts';

/** What the desk has chosen stands. */
const LEVELS: ReadonlyMap<string, Severity> = new Map([
  ['suggestion', 'info'],
  ['warning', 'warning'],
  ['error', 'error'],
]);

/** A level of Vale’s as a severity; undefined for what is none. */
export function severityOf(level: string): Severity | undefined {
  return LEVELS.get(level);
}

/** Kinds of rules that there are and that are not read, and why. */
const UNREAD: ReadonlyMap<string, string> = new Map([
  ['sequence', 'it goes by parts of speech, which Copydesk does not tell'],
  ['spelling', 'Copydesk has spelling checks of its own'],
  ['readability', 'the report has readability figures; write a “metric” rule for a limit'],
  ['script', 'nothing of a workspace is ever executed'],
]);

const COMMON = ['extends', 'message', 'level', 'scope', 'link', 'limit', 'description', 'action', 'name', 'tests'];
const OWN: Readonly<Record<Point, readonly string[]>> = {
  existence: ['tokens', 'raw', 'exceptions', 'ignorecase', 'nonword', 'append', 'vocab', 'matchcase'],
  substitution: ['swap', 'exceptions', 'ignorecase', 'nonword', 'capitalize', 'vocab', 'pos', 'matchcase'],
  occurrence: ['token', 'max', 'min', 'ignorecase'],
  repetition: ['tokens', 'exceptions', 'max', 'ignorecase', 'alpha', 'vocab'],
  consistency: ['either', 'ignorecase', 'nonword'],
  conditional: ['first', 'second', 'exceptions', 'ignorecase', 'vocab'],
  capitalization: ['match', 'style', 'exceptions', 'indicators', 'threshold', 'prefix', 'vocab'],
  metric: ['formula', 'condition'],
};

/**
 * Reads a rule of Vale’s. Never throws: what is broken is reported where it stands; a rule that cannot do without it is left
 * out.
 * @param name “Google.Contractions”
 * @param text the file’s, without byte-order mark
 */
export function readRule(name: string, text: string, report: Report): Definition | undefined {
  const root = readPlainYaml(text) ?? readYaml(text, report);
  if (!root) {
    if (!text.trim()) report({ start: 0, end: 0 }, 'The file is empty: a rule begins with “extends: existence”, say.');
    return undefined;
  }
  if (root.type !== 'object') {
    report(spanOf(root), 'A rule belongs here: “extends: …”, “message: …” and so on.');
    return undefined;
  }
  const fields = new Fields(root, text, report);
  const point = pointOf(root, fields, report);
  if (!point) return undefined;
  warnOfUnknown(root, point, report);
  try {
    const common = commonOf(name, fields, spanOf(root));
    return { ...common, ...READERS[point](fields, root) } as Definition;
  } catch (error) {
    if (!(error instanceof RuleTrouble)) throw error;
    report(error.place, error.message);
    return undefined;
  }
}

function pointOf(root: Node, fields: Fields, report: Report): Point | undefined {
  const own = fields.node('extends');
  const name = fields.text('extends')?.text;
  const point = POINTS.find((one) => one === name);
  if (point) return point;
  const place = own ? spanOf(own) : { start: root.offset, end: root.offset };
  if (name === undefined) report(place, `“extends” is missing: write ${listed(POINTS)}.`);
  else if (UNREAD.has(name)) report(place, `“extends: ${name}” is not read: ${UNREAD.get(name)}.`);
  else if (name.includes('.')) report(place, `A rule that extends another one (“${name}”) is not read.`);
  else {
    const near = nearest(name, POINTS);
    report(
      place,
      `“${name}” is no kind of rule${near ? `: did you mean “${near}”?` : `; there are ${listed(POINTS)}.`}`,
    );
  }
  return undefined;
}

function warnOfUnknown(root: Node, point: Point, report: Report): void {
  const known = [...COMMON, ...OWN[point]];
  for (const { name, key } of members(root)) {
    if (known.includes(name)) continue;
    report(spanOf(key), () => {
      const near = nearest(name, known);
      const meant = near ? `; did you mean “${near}”?` : '.';
      return `“${name}” means nothing in a rule that extends “${point}”${meant}`;
    });
  }
}

function commonOf(name: string, fields: Fields, whole: { start: number; end: number }): Common {
  const message = fields.text('message')?.text;
  if (message === undefined) throw new RuleTrouble('“message” is missing.', { start: whole.start, end: whole.start });
  const level = fields.text('level');
  const severity = severityOf(level?.text ?? 'warning');
  if (!severity) throw new RuleTrouble(`Write ${listed([...LEVELS.keys()])}.`, level!);
  const action = fields.fields('action');
  const actionName = action?.text('name')?.text;
  return {
    name,
    message,
    severity,
    link: fields.text('link')?.text,
    description: fields.text('description')?.text,
    scope: fields.texts('scope').map(({ text }) => text),
    limit: fields.number('limit') ?? 0,
    action: actionName
      ? { name: actionName, params: (action?.texts('params') ?? []).map(({ text }) => text) }
      : undefined,
  };
}

type Reader<P extends Point> = (fields: Fields, root: Node) => Omit<Extract<Definition, { extends: P }>, keyof Common>;

const READERS: { readonly [P in Point]: Reader<P> } = {
  existence: (fields, root) => {
    const [tokens, raw] = [fields.texts('tokens').filter(({ text }) => text.trim()), fields.texts('raw')];
    if (tokens.length + raw.length === 0) throw missing(root, 'tokens” or “raw');
    const append = fields.flag('append', false);
    return { extends: 'existence', tokens, raw, append, ...excepted(fields), ...cased(fields) };
  },
  substitution: (fields, root) => {
    const swap = fields.swaps('swap');
    if (swap.length === 0) throw missing(root, 'swap');
    const capitalize = fields.flag('capitalize', false);
    return { extends: 'substitution', swap, capitalize, ...excepted(fields), ...cased(fields) };
  },
  occurrence: (fields, root) => {
    const [max, min] = [fields.number('max') ?? 0, fields.number('min') ?? 0];
    if (max <= 0 && min <= 0) throw missing(root, 'max” or “min');
    const { anyCase } = cased(fields);
    return { extends: 'occurrence', token: needed(fields, root, 'token'), max, min, anyCase };
  },
  repetition: (fields, root) => {
    const tokens = fields.texts('tokens');
    if (tokens.length === 0) throw missing(root, 'tokens');
    const max = fields.number('max') ?? 0;
    const { anyCase } = cased(fields);
    return { extends: 'repetition', tokens, max, anyCase, alpha: fields.flag('alpha', false), ...excepted(fields) };
  },
  consistency: (fields, root) => {
    const either = fields.swaps('either');
    if (either.length === 0) throw missing(root, 'either');
    return { extends: 'consistency', either, ...cased(fields) };
  },
  conditional: (fields, root) => {
    const [first, second] = [needed(fields, root, 'first'), needed(fields, root, 'second')];
    const { anyCase } = cased(fields);
    return { extends: 'conditional', first, second, anyCase, ...excepted(fields) };
  },
  capitalization: (fields, root) => ({
    extends: 'capitalization',
    match: needed(fields, root, 'match'),
    style: fields.text('style')?.text ?? 'AP',
    indicators: fields.texts('indicators').map(({ text }) => text),
    threshold: fields.number('threshold') || 0.8,
    prefix: fields.text('prefix')?.text ?? '',
    ...excepted(fields),
  }),
  metric: (fields, root) => ({
    extends: 'metric',
    formula: needed(fields, root, 'formula'),
    condition: needed(fields, root, 'condition'),
  }),
};

const cased = (fields: Fields) => ({
  anyCase: fields.flag('ignorecase', false),
  nonword: fields.flag('nonword', false),
});

const excepted = (fields: Fields) => ({ exceptions: fields.texts('exceptions'), vocab: fields.flag('vocab', true) });

function needed(fields: Fields, root: Node, name: string) {
  const text = fields.text(name);
  if (text) return text;
  throw missing(root, name);
}

function missing(root: Node, name: string): RuleTrouble {
  return new RuleTrouble(`“${name}” is missing.`, { start: root.offset, end: root.offset });
}
