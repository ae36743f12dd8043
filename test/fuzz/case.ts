import { type CheckSetting, DEFAULT_STYLE, HOUSES, type Style } from '../../src/core/config/style.ts';
import type { Container } from '../../src/core/model.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { Random } from './random.ts';
import { castOf, type Person } from './shapes/cast.ts';
import { EXAMPLE_ARTICLES, EXAMPLES } from './shapes/examples.ts';
import { mutated, ODD } from './shapes/mutate.ts';
import { markdownPieces, wirePieces } from './shapes/pieces.ts';
import { sentence } from './shapes/sentences.ts';

/** One edit of a text; `whole` says whether the analysis after it runs to its end. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  readonly whole: boolean;
}

/** What a property is tried on: plain data, as it stands in a regression. */
export interface Case {
  readonly container: Container;
  readonly text: string;
  readonly style: Style;
  readonly edits: readonly Edit[];
}

/** The case a seed stands for. */
export function caseOf(seed: number): Case {
  const random = new Random(seed);
  const container = random.chance(0.6) ? 'wire' : 'markdown';
  const cast = castOf(random);
  const text = withLineEnds(articleOf(random, container, cast), random);
  return {
    container,
    text,
    style: styleOf(random, cast),
    edits: random.chance(0.15) ? editsOf(random, text, cast) : [],
  };
}

function articleOf(random: Random, container: Container, cast: readonly Person[]): string {
  if (random.chance(0.15)) return maybeMutated(random.pick(EXAMPLE_ARTICLES), random);
  const pieces = container === 'wire' ? wirePieces(random, cast) : markdownPieces(random, cast);
  for (let i = random.below(3); i > 0; i--) pieces.splice(random.below(pieces.length + 1), 0, random.pick(EXAMPLES));
  return maybeMutated(pieces.join(random.chance(0.05) ? '\n' : '\n\n') + random.pick(['', '\n', '\n\n \n']), random);
}

const maybeMutated = (text: string, random: Random): string => (random.chance(0.35) ? mutated(text, random) : text);

function withLineEnds(text: string, random: Random): string {
  const kind = random.next();
  if (kind < 0.7) return text;
  if (kind < 0.85) return text.replaceAll('\n', '\r\n');
  if (kind < 0.92) return text.replaceAll('\n', '\r');
  return text.replace(/\n/g, () => random.pick(['\n', '\r\n', '\r']));
}

/** What people type, and what changes who is named, who speaks, and how a text falls into blocks. */
const TYPED = [...'eas.,-’“”"1 ', '\n\n', '\n', ' said', ' he', ' Mr', 'Former ', ' (UN)', '’s', '> ', '# ', '```\n'];

function editsOf(random: Random, text: string, cast: readonly Person[]): Edit[] {
  let length = text.length;
  let at = random.below(length + 1);
  return Array.from({ length: random.between(1, 12) }, () => {
    if (random.chance(0.35)) at = random.below(length + 1);
    const remove = random.chance(0.7) ? 0 : Math.min(length - at, random.between(1, random.chance(0.3) ? 200 : 9));
    const kind = random.next();
    const insert =
      kind < 0.7
        ? random.pick(TYPED)
        : kind < 0.85
          ? ` ${sentence(random, cast)}`
          : kind < 0.95
            ? random.pick(ODD)
            : '';
    length += insert.length - remove;
    const edit = { at, remove, insert, whole: random.chance(0.6) };
    at += insert.length;
    return edit;
  });
}

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;

/** A configuration: a house, checks on and off, options within their limits, people the desk knows. */
function styleOf(random: Random, cast: readonly Person[]): Style {
  const house = random.chance(0.5) ? 'none' : random.pick(HOUSES);
  const mode = random.next();
  const checks: Record<string, CheckSetting> = {};
  if (mode > 0.35) {
    for (const rule of RULES) {
      if (mode < 0.5) checks[rule.id] = { severity: 'hint' };
      else if (random.chance(0.3))
        checks[rule.id] = { severity: random.pick(SEVERITIES), options: optionsOf(rule, random) };
    }
  }
  const people = random.chance(0.1)
    ? [{ name: cast[0]!.full, aliases: [cast[0]!.given], refer: cast[0]!.surname }]
    : [];
  const neverPeople = random.chance(0.05) ? [cast.at(-1)!.surname] : [];
  const today = random.chance(0.3) ? { year: 2024, month: 5, day: 3 } : undefined;
  return { ...DEFAULT_STYLE, house, checks, people, neverPeople, ...(today && { today }) };
}

function optionsOf({ options = {} }: (typeof RULES)[number], random: Random): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(options)) {
    if (random.chance(0.5)) continue;
    if (spec.enum) set[name] = random.pick(spec.enum);
    else if (typeof spec.default === 'boolean') set[name] = random.chance(0.5);
    else if (typeof spec.default === 'number')
      set[name] = random.between(spec.minimum ?? 0, Math.min(spec.maximum ?? 100, (spec.minimum ?? 0) + 60));
  }
  return set;
}
