import { SEVERITY_SETTINGS } from '../../src/core/config/style.ts';
import { CATEGORIES, type Rule } from '../../src/core/linter/rule.ts';
import { sortedById, styleSchema } from './schema.ts';
import { CATEGORY_TITLES, defaultOf } from './words.ts';

interface Manifest {
  contributes?: { configuration?: { properties?: Record<string, object> } };
}

/**
 * The manifest with the settings that follow from the rules; everything else stays as it is, in its order. A manifest
 * that contributes no configuration stays untouched.
 * @param source the text of package.json
 */
export function manifestWith(source: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(source) as Manifest;
  const properties = manifest.contributes?.configuration?.properties;
  if (!properties) return source;
  // What stands there besides the schema itself (scope, order) is the manifest's own.
  properties['copydesk.style'] = { ...properties['copydesk.style'], ...styleSetting() };
  properties['copydesk.checks'] = { ...properties['copydesk.checks'], ...checksSetting(rules) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function styleSetting(): object {
  const { description: _, ...schema } = styleSchema();
  return { ...schema, markdownDescription: '%setting.style%' };
}

/** Names with descriptions instead of one schema a rule: the manifest stays readable, completion still helps. */
function checksSetting(rules: readonly Rule[]): object {
  const sorted = sortedById(rules);
  const severity = { enum: [...SEVERITY_SETTINGS] };
  return {
    markdownDescription: '%setting.checks%',
    type: 'object',
    default: {},
    propertyNames: {
      enum: [...CATEGORIES, ...sorted.map((rule) => rule.id)],
      enumDescriptions: [
        ...CATEGORIES.map((category) => `All checks of the group “${CATEGORY_TITLES[category]}”.`),
        ...sorted.map((rule) => `${rule.summary} Default: ${defaultOf(rule)}.`),
      ],
    },
    additionalProperties: {
      anyOf: [
        severity,
        {
          type: 'object',
          properties: { severity, options: { type: 'object' } },
          additionalProperties: false,
        },
      ],
    },
  };
}
