// The module `late-parts`, by which the extension loads its parts, and what reads Markdown and YAML, which is one of them.

/**
 * What reads Markdown and YAML: modules whose exports are variables in the bundle until the part `formats` is loaded. Who
 * reads Markdown or YAML must have awaited `loadFormats` of the module `late-parts`.
 */
const FORMATS = {
  'src/core/syntax/markdown/markdown.ts': ['readMarkdown'],
  'src/core/syntax/markdown/memory.ts': ['newMarkdownMemory'],
  yaml: ['CST', 'Parser'],
};

const variableOf = (module, name) => `${module}_${name}`.replaceAll(/\W/g, '_');

/** Those modules, for a plugin: what may name one, whether a key is one's, and what stands for it. */
export const LATE_FORMATS = {
  filter: /^yaml$|[\\/](?:markdown|memory)\.ts$/,
  has: (key) => key in FORMATS,
  module: (key) => `export { ${named(key).join(', ')} } from 'late-parts';`,
};

const named = (module) => FORMATS[module].map((name) => `${variableOf(module, name)} as ${name}`);

/** What the part `formats` exports, by the names of the variables in the bundle. */
export function formats() {
  return Object.entries(FORMATS)
    .map(([module, names]) => {
      const exported = names.map((name) => `${name} as ${variableOf(module, name)}`);
      return `export { ${exported.join(', ')} } from '${module.startsWith('src/') ? `./${module}` : module}';`;
    })
    .join('\n');
}

/**
 * The module `late-parts`.
 * @param order.ofReading parts before which the part `reading` is loaded
 */
export function loader({ reading, ofReading } = { reading: '', ofReading: [] }) {
  const variables = Object.entries(FORMATS).flatMap(([module, names]) => names.map((name) => variableOf(module, name)));
  return `import * as vscode from 'vscode';
    export let ${variables.join(', ')};
    const ofReading = ${JSON.stringify(ofReading)};
    let read;
    const loaded = new Map();
    export function provideParts(reader) { read = reader; }
    export function part(name) {
      if (!loaded.has(name)) {
        const loading = load(name);
        loaded.set(name, loading);
        loading.catch(() => loaded.delete(name));
      }
      return loaded.get(name);
    }
    async function load(name) {
      const [source, { modules }, reading] = await Promise.all([
        read(\`part-\${name}.js\`),
        import('shared-modules'),
        ofReading.includes(name) ? part(${JSON.stringify(reading)}) : {},
      ]);
      const module = { exports: {} };
      const all = { ...modules, ...reading.modules };
      new Function('module', 'exports', 'require', 'modules', source)(module, module.exports, () => vscode, all);
      return module.exports;
    }
    export async function loadFormats() {
      if (${variables[0]}) return;
      ({ ${variables.join(', ')} } = await part('formats'));
    }`;
}
