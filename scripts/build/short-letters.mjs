// Spells out the letters, capitals and digits that patterns name as classes of Unicode. V8 makes `\p{L}` anew for each
// pattern from 684 ranges and compiles every one of them: `(?<![\p{L}\p{N}])foo(?![\p{L}\p{N}])` takes twenty times as long
// as the same with the ranges of `letters.mjs`, `\p{Lu}` three times as long, and a first reading of 20,000 words compiles
// a thousand patterns.
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { capitals, smalls } from './capitals.mjs';
import { digits, letters } from './letters.mjs';

const NAMED = /\\p\{(?:L[lu]?|N)\}/;
/** The names under which a file has the ranges. */
const NAMES = { L: '$letters', N: '$digits', Lu: '$capitals', Ll: '$smalls' };
const RANGES = { [NAMES.L]: letters, [NAMES.N]: digits, [NAMES.Lu]: capitals, [NAMES.Ll]: smalls };
/** What each name is called where it is from, and the file. */
const ORIGINS = {
  [NAMES.L]: ['letters', 'letters.mjs'],
  [NAMES.N]: ['digits', 'letters.mjs'],
  [NAMES.Lu]: ['capitals', 'capitals.mjs'],
  [NAMES.Ll]: ['smalls', 'capitals.mjs'],
};

/** Imports of the names that stand in a text. */
const importsFor = (text) =>
  Object.entries(ORIGINS)
    .filter(([name]) => text.includes(`\${${name}}`))
    .map(([name, [origin, file]]) => {
      const path = fileURLToPath(new URL(file, import.meta.url));
      return `import { ${origin} as ${name} } from ${JSON.stringify(path)};`;
    });

/** Escapes and brackets in a pattern; in a string each backslash is written twice. */
const IN_PATTERN = /\\p\{(L[lu]?|N)\}|\\[\s\S]|[[\]]/g;
const IN_TEXT = /\\\\p\{(L[lu]?|N)\}|\\\\(?:\\\\|[\s\S])|\\[\s\S]|[[\]]/g;

/**
 * Takes a source file of the core, gives it with those classes as `${…}` of the ranges (not with `\p{Letter}` and
 * `\p{Number}`, for whoever needs them exact): strings become templates, and
 * patterns what builds them, once. Left as they are: the patterns with a state of their own (flags `g` and `y`) of a
 * function, which makes a new one each time, but for those handed to a method that begins at the start of the text
 * whatever their state. Lines stay where they are.
 */
export function shortLetters(source) {
  if (!NAMED.test(source)) return source;
  const file = ts.createSourceFile('core.ts', source, ts.ScriptTarget.Latest, false);
  const edits = [];
  let kept = 0;
  const visit = (node, isInFunction, parent) => {
    const [start, end] = [node.getStart(file), node.getEnd()];
    const literal = source.slice(start, end);
    if (isText(node)) {
      if (NAMED.test(literal)) edits.push({ start, end, text: asTemplate(node, literal) });
    } else if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const built = NAMED.test(literal) && builtPattern(literal);
      if (built && !isInFunction) edits.push({ start, end, text: `/* @__PURE__ */ ${built}` });
      else if (built && (!/[gy][a-z]*$/.test(literal) || isStateless(literal, node, parent)))
        edits.push({ start, end, text: `($pattern${kept++} ??= ${built})` });
    } else ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node), node));
  };
  visit(file, false);
  const text = edits.reduceRight((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), source);
  const variables = Array.from({ length: kept }, (_, i) => `var $pattern${i}: RegExp | undefined;`);
  return edits.length ? [text, ...variables, ...importsFor(text)].join('\n') : source;
}

/** The same pattern with the ranges themselves, for those who read patterns. */
export const spelledOut = (pattern) => replaced(pattern, IN_PATTERN, (name) => RANGES[NAMES[name]]);

/** Whether a pattern is what a method of strings looks for that sets its place to the start (not `y`: it stays there). */
const isStateless = (literal, node, parent) =>
  !/y[a-z]*$/.test(literal) &&
  parent?.kind === ts.SyntaxKind.CallExpression &&
  parent.arguments[0] === node &&
  /^(?:match|matchAll|replace|replaceAll|split)$/.test(parent.expression.name?.text ?? '');

const isText = ({ kind }) =>
  kind === ts.SyntaxKind.StringLiteral ||
  kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral ||
  kind === ts.SyntaxKind.TemplateHead ||
  kind === ts.SyntaxKind.TemplateMiddle ||
  kind === ts.SyntaxKind.TemplateTail;

/** A string, or a piece of a template, as a template or a piece of one. */
function asTemplate(node, literal) {
  const text = replaced(literal, IN_TEXT, (name) => `\${${NAMES[name]}}`);
  return node.kind === ts.SyntaxKind.StringLiteral ? `\`${inTemplate(text.slice(1, -1))}\`` : text;
}

/** What builds the pattern of a literal. */
function builtPattern(literal) {
  const end = literal.lastIndexOf('/');
  const source = inTemplate(literal.slice(1, end).replaceAll('\\', '\\\\'));
  return `new RegExp(\`${replaced(source, IN_TEXT, (name) => `\${${NAMES[name]}}`)}\`, '${literal.slice(end + 1)}')`;
}

const inTemplate = (text) => text.replaceAll('`', '\\`');

/**
 * A literal with its classes replaced: inside brackets by what `of` gives, elsewhere by the same in brackets. A piece of a
 * template may begin inside brackets: then the first bracket in it closes them.
 */
function replaced(literal, parts, of) {
  const tokens = [...literal.matchAll(parts)];
  let inside = tokens.find(([token]) => token === '[' || token === ']')?.[0] === ']';
  let text = '';
  let from = 0;
  for (const { 0: token, 1: name, index } of tokens) {
    if (token === '[') inside = true;
    if (token === ']') inside = false;
    if (!name) continue;
    text += literal.slice(from, index) + (inside ? of(name) : `[${of(name)}]`);
    from = index + token.length;
  }
  return text + literal.slice(from);
}
