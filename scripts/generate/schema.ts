import { HOUSES } from '../../src/core/config/style.ts';
import { CATEGORIES, type OptionSpec, type Rule } from '../../src/core/linter/rule.ts';
import { CATEGORY_TITLES, defaultOf, HOUSE_NAMES } from './words.ts';

type Schema = Record<string, unknown>;

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'];

/** The JSON schema of `copydesk.json`. */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Copydesk configuration',
    description: 'House style and checks for the articles in this folder and below.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      style: styleSchema(),
      checks: checksSchema(rules),
      files: {
        description:
          'By glob pattern relative to this file: settings like those of “checks”, for the files it matches.',
        type: 'object',
        additionalProperties: { $ref: '#/properties/checks' },
      },
      people: peopleSchema(),
      neverPeople: strings('Words that are never a person’s name here: “Victoria”, “Paris Saint-Germain”.'),
      differentPeople: {
        description: 'Names that are different people’s: no two of a list mean one person.',
        type: 'array',
        items: { type: 'array', items: { type: 'string' }, minItems: 2 },
      },
      accepted: acceptedSchema(rules),
      articles: strings(
        'Glob patterns, relative to this file, of files that are articles whatever their first line says.',
      ),
      ignore: strings('Glob patterns, relative to this file, of files that are not read.'),
    },
    definitions: { severity: { enum: SEVERITIES } },
  };
}

/** The schema of `style`: the same in the file and in the settings. */
export function styleSchema(): Schema {
  return {
    description:
      'The house style. It decides where the houses differ; without one, only what all of them agree on is marked.',
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
    description: 'A severity, “off”, or severity and options, by check or by group of checks.',
    type: 'object',
    additionalProperties: false,
    properties,
  };
}

function settingSchema(options: Readonly<Record<string, OptionSpec>>): Schema {
  const names = Object.entries(options);
  const object: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      severity: { $ref: '#/definitions/severity' },
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

function peopleSchema(): Schema {
  return {
    description: 'People the desk knows: other names, pronoun, and the form due on later reference.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { type: 'string', description: 'The fullest form of the name.' },
        aliases: strings('Other names the person goes by.'),
        pronoun: { enum: ['he', 'she', 'they'], description: 'The pronoun the person goes by.' },
        refer: { type: 'string', description: 'The form due on later reference: “Lula”.' },
      },
    },
  };
}

function acceptedSchema(rules: readonly Rule[]): Schema {
  return {
    description: 'Findings that are right as they are. The editor writes them (“This is right”).',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['check', 'article', 'words'],
      properties: {
        check: { enum: sortedById(rules).map(({ id }) => id) },
        article: { type: 'string', description: 'The article, relative to this file: “desk/fire.article”.' },
        words: { type: 'string', description: 'The words that are marked.' },
        before: { type: 'string', description: 'The three words before them in the same paragraph.' },
        after: { type: 'string', description: 'The three words after them in the same paragraph.' },
        place: {
          type: 'integer',
          minimum: 1,
          description: 'Which place in the article, from 1, where several read the same.',
        },
        note: { type: 'string', description: 'Why it is right.' },
      },
    },
  };
}

function strings(description: string): Schema {
  return { description, type: 'array', items: { type: 'string' } };
}

export function sortedById(rules: readonly Rule[]): Rule[] {
  return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}
