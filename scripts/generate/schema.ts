import { CHECK } from '../../src/core/config/own/table.ts';
import type { ObjectSpec, Spec } from '../../src/core/config/spec.ts';
import { HOUSES, SEVERITY_SETTINGS } from '../../src/core/config/style.ts';
import { CONFIG, WORD } from '../../src/core/config/table.ts';
import { CATEGORIES, type OptionSpec, type Rule } from '../../src/core/linter/rule.ts';
import { CATEGORY_TITLES, defaultOf, HOUSE_NAMES } from './words.ts';

type Schema = Record<string, unknown>;

/** The JSON schema of `copydesk.json`. */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Copydesk configuration',
    description: 'House style and checks for the articles in this folder and below.',
    type: 'object',
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(Object.entries(CONFIG).map(([name, spec]) => [name, schemaOf(spec, rules)])),
      style: styleSchema(),
    },
    definitions: { severity: { enum: [...SEVERITY_SETTINGS] } },
  };
}

/** The JSON schema of a file with checks of the desk’s own. */
export function checksFileSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Checks for Copydesk',
    description: 'Checks of a desk’s own: phrases, what to say of them, and examples that are tried.',
    type: 'array',
    items: schemaOf(CHECK, rules),
  };
}

/** The schema of a value: what its kind says, with its description. */
function schemaOf(spec: Spec, rules: readonly Rule[]): Schema {
  return { ...(spec.description && { description: spec.description }), ...typeOf(spec, rules) };
}

function typeOf(spec: Spec, rules: readonly Rule[]): Schema {
  switch (spec.kind) {
    case 'anything':
    case 'text':
    case 'text or nothing':
      return { type: 'string' };
    case 'date':
      return { type: ['string', 'integer'], pattern: '^\\d{4}(-\\d{1,2}(-\\d{1,2})?)?$' };
    case 'texts':
    case 'texts or nothing':
    case 'files':
      return { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
    case 'check files': {
      const file = { type: 'string', pattern: '\\.([yY][aA]?[mM][lL]|[jJ][sS][oO][nN][cC]?|[mM]?[jJ][sS])$' };
      return { anyOf: [file, { type: 'array', items: file }] };
    }
    case 'bases': {
      const base = { type: 'string', examples: [...HOUSES.slice(1), '../copydesk.json'] };
      return { anyOf: [base, { type: 'array', items: base }] };
    }
    case 'yes or no':
      return { type: 'boolean' };
    case 'words':
      return {
        type: 'array',
        items: { anyOf: [{ type: 'string', pattern: '\\.([cC][sS][vV]|[yY][aA]?[mM][lL])$' }, schemaOf(WORD, rules)] },
      };
    case 'count':
      return { type: 'integer', minimum: 1 };
    case 'word':
      return { enum: [...spec.words] };
    case 'check':
      return { anyOf: [{ enum: sortedById(rules).map(({ id }) => id) }, { type: 'string', pattern: OWN_ID }] };
    case 'globs':
      return { type: 'array', items: { type: 'string' } };
    case 'checks':
      return checksSchema(rules);
    case 'checks by glob':
      return { type: 'object', additionalProperties: { $ref: '#/properties/checks' } };
    case 'list':
      return { type: 'array', items: schemaOf(spec.item, rules), ...(spec.least && { minItems: spec.least }) };
    case 'object':
      return objectSchema(spec, rules);
    case 'text or object':
      return { anyOf: [{ type: 'string' }, objectSchema(spec, rules)] };
  }
}

function objectSchema({ required, parts }: Pick<ObjectSpec, 'required' | 'parts'>, rules: readonly Rule[]): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    ...(required && { required: [...required] }),
    properties: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, schemaOf(part, rules)])),
  };
}

/** Checks of the desk’s own have a slash or a point in their ids. */
const OWN_ID = '[./]';

/** The schema of `style`: the same in the file and in the settings. */
export function styleSchema(): Schema {
  return {
    description: CONFIG.style?.description,
    type: 'string',
    enum: [...HOUSES],
    enumDescriptions: HOUSES.map((house) => (house === 'none' ? 'No house style.' : `${HOUSE_NAMES[house]} style.`)),
    default: 'none',
  };
}

function checksSchema(rules: readonly Rule[]): Schema {
  const properties: Schema = {};
  for (const category of CATEGORIES) {
    properties[category] = {
      description: `All checks of the group “${CATEGORY_TITLES[category]}”. A check named by itself wins.`,
      ...settingSchema({}),
    };
  }
  for (const rule of sortedById(rules)) {
    properties[rule.id] = {
      description: `${rule.summary} Default: ${defaultOf(rule)}.`,
      ...settingSchema(rule.options ?? {}),
    };
  }
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    patternProperties: { [OWN_ID]: { description: 'A check of the desk’s own.', ...settingSchema(undefined) } },
  };
}

/** @param options those of the check; undefined where they are not known */
function settingSchema(options: Readonly<Record<string, OptionSpec>> | undefined): Schema {
  const names = Object.entries(options ?? {});
  const object: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      severity: { $ref: '#/definitions/severity' },
      ...(options === undefined && { options: { type: 'object' } }),
      ...(names.length && {
        options: {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(names.map(([name, spec]) => [name, optionSchema(spec)])),
        },
      }),
    },
  };
  return { anyOf: [{ $ref: '#/definitions/severity' }, object] };
}

/** One option as JSON schema: the type is that of its default. */
export function optionSchema(spec: OptionSpec): Schema {
  const { description, minimum, maximum, default: value } = spec;
  return {
    description,
    ...(Array.isArray(value) ? { type: 'array', items: { type: 'string' } } : { type: typeof value }),
    ...(spec.enum && { enum: [...spec.enum] }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    default: value,
  };
}

export function sortedById(rules: readonly Rule[]): Rule[] {
  return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}
