// Leaves the documentation of the rules (samples, reasons, what the houses say) out of the extension's bundles:
// their pages are shipped as files, generated from the same words; at run time nobody reads them.
import ts from 'typescript';

/** What only the generated pages, the settings' descriptions and the tests read of a rule. */
const DOCUMENTATION = new Set(['summary', 'why', 'claim', 'houseNotes', 'ofTheDesk', 'examples']);

const RULE_FILE = new RegExp(`${['src', 'core', 'rules', '[a-z]+', '[a-z-]+\\.ts$'].join('[\\\\/]')}`);

/** The source of a file of `src/core/rules` without its documentation; of any other file, the source as it is. */
export const withoutRuleDocs = (source, path) => (RULE_FILE.test(path) ? stripRuleDocs(source) : source);

/**
 * Takes a rule's source, gives it without the documentation. Line breaks stay, so that source maps still fit. An object
 * is taken for a rule where it holds `examples`; nothing else is touched.
 */
export function stripRuleDocs(source) {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, false);
  let stripped = source;
  for (const { pos, end } of documentation(file)) {
    // With its comma, which is the next character but for space: an object may not hold two in a row.
    const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
    stripped = stripped.slice(0, pos) + blank(source.slice(pos, end + comma)) + stripped.slice(end + comma);
  }
  return stripped;
}

/** The properties of every rule in a file that are documentation. */
function documentation(node) {
  const here = isRule(node)
    ? [...node.properties.filter((property) => DOCUMENTATION.has(nameOf(property))), ...optionDescriptions(node)]
    : [];
  const below = [];
  ts.forEachChild(node, (child) => {
    if (!here.includes(child)) below.push(...documentation(child));
  });
  return [...here, ...below];
}

/** What the settings' page says of a rule's options. */
function optionDescriptions(rule) {
  const options = rule.properties.find((property) => nameOf(property) === 'options')?.initializer;
  const specs = options && ts.isObjectLiteralExpression(options) ? options.properties : [];
  return specs
    .flatMap(({ initializer }) =>
      initializer && ts.isObjectLiteralExpression(initializer) ? initializer.properties : [],
    )
    .filter((property) => nameOf(property) === 'description');
}

const isRule = (node) =>
  ts.isObjectLiteralExpression(node) && node.properties.some((property) => nameOf(property) === 'examples');

const nameOf = (property) => (ts.isPropertyAssignment(property) ? property.name.text : undefined);

const blank = (text) => text.replace(/[^\r\n]/g, ' ');
