// Keeps what is not needed at the start out of the extension's bundle, in files of its own beside it (parts), which the
// extension loads when they are first asked for. What an `import()` in `src/vscode` names is a part; so is what reads
// Markdown and YAML. A part takes the modules that are in the bundle from there, so nothing is in both.
//
// (esbuild divides ES modules only, and the browser's extension host loads one file that is none.)
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { purePackages } from './pure-packages.mjs';

/**
 * What reads Markdown and YAML: modules whose exports are variables in the bundle until the part `formats` is loaded. Who
 * reads Markdown or YAML must have awaited `loadFormats` of the module `late-parts`.
 */
const FORMATS = {
  'src/core/syntax/markdown/markdown.ts': ['readMarkdown'],
  'src/core/syntax/markdown/memory.ts': ['newMarkdownMemory'],
  yaml: ['CST', 'Parser'],
};

/** The module with everything that is needed at the start; the bundle holds it. */
const FEATURES = './features.ts';

const DYNAMIC_IMPORT = /\bimport\('(\.[^']+)'\)/g;

const slashes = (path) => path.replaceAll('\\', '/');
/** A file by its path in the project; that of a package too, wherever its folder lies. */
const keyOf = (path) => slashes(relative('.', path)).replace(/^.*node_modules\//, 'node_modules/');
const variableOf = (module, name) => `${module}_${name}`.replaceAll(/\W/g, '_');
/** `src/vscode/report/panel.ts` → `report-panel`. */
const nameOf = (file) =>
  keyOf(file)
    .replaceAll(/^src\/(?:vscode\/)?|\.ts$/g, '')
    .replaceAll('/', '-');

/** The file of a part, by its name. */
const fileOf = (name) => `part-${name}.js`;

/**
 * Builds the extension's bundle and its parts.
 * @param {import('esbuild').BuildOptions} config how the bundle is built in one piece
 * @returns {Promise<string[]>} the files that were written, the bundle first
 */
export async function buildInParts(config) {
  const parts = new Map([['formats', undefined]]);
  const plain = config.plugins.filter((plugin) => plugin !== inOnePiece);
  const { metafile } = await esbuild.build({
    ...config,
    plugins: [late(parts), shared([]), ...plain],
    write: false,
    metafile: true,
  });
  const inBundle = new Set(
    Object.keys(metafile.inputs).map((input) => (/^[\w-]+:/.test(input) ? input : keyOf(input))),
  );
  const needed = new Map();
  const files = [config.outfile];
  // A part may name further parts.
  for (const [name, entry] of parts) {
    const outfile = join(dirname(config.outfile), fileOf(name));
    await esbuild.build({
      ...config,
      ...(entry
        ? { entryPoints: [entry] }
        : { entryPoints: undefined, stdin: { contents: formats(), resolveDir: resolve('.') } }),
      outfile,
      plugins: [fromBundle(inBundle, needed), late(parts, !entry), ...plain],
    });
    files.push(outfile);
  }
  await esbuild.build({ ...config, plugins: [late(parts), shared([...needed]), ...plain] });
  return files;
}

/** An esbuild plugin for bundles in one piece: nothing is late there. */
export const inOnePiece = {
  name: 'in-one-piece',
  setup: (build) =>
    provide(build, 'late-parts', 'export const provideParts = () => {}; export const loadFormats = async () => {};'),
};

/** An esbuild plugin: imports of parts ask for them, and are noted; formats are variables, unless they are what is built. */
function late(parts, isFormats = false) {
  return {
    name: 'late',
    setup(build) {
      provide(build, 'late-parts', loader());
      build.onLoad({ filter: /src[\\/]vscode[\\/].*\.ts$/ }, ({ path }) => asking(path, parts));
      if (isFormats) return;
      build.onResolve({ filter: /^yaml$|[\\/](?:markdown|memory)\.ts$/ }, ({ path, resolveDir }) => {
        const key = path.startsWith('.') ? keyOf(resolve(resolveDir, path)) : path;
        return key in FORMATS ? { path: key, namespace: 'late-format' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'late-format' }, ({ path: module }) => {
        const names = FORMATS[module].map((name) => `${variableOf(module, name)} as ${name}`);
        return { contents: `export { ${names.join(', ')} } from 'late-parts';` };
      });
    },
  };
}

/** A module of the editor in which dynamic imports are requests for parts. */
function asking(path, parts) {
  const source = readFileSync(path, 'utf8');
  const named = [...source.matchAll(DYNAMIC_IMPORT)].filter(([, specifier]) => specifier !== FEATURES);
  if (!named.length) return undefined;
  const contents = source.replace(DYNAMIC_IMPORT, (whole, specifier) => {
    if (specifier === FEATURES) return whole;
    const entry = resolve(dirname(path), specifier);
    parts.set(nameOf(entry), entry);
    return `part('${nameOf(entry)}')`;
  });
  return { contents: `import { part } from 'late-parts'; ${contents}`, loader: 'ts' };
}

/** An esbuild plugin: the modules of the bundle that parts need, by their keys. */
function shared(needed) {
  const imports = needed.map(([, specifier], i) => `import * as m${i} from ${JSON.stringify(specifier)};`);
  const entries = needed.map(([key], i) => `${JSON.stringify(key)}: m${i}`);
  return {
    name: 'shared',
    setup: (build) =>
      provide(build, 'shared-modules', `${imports.join('\n')} export const modules = { ${entries.join(', ')} };`),
  };
}

/** An esbuild plugin for a part: what is in the bundle is taken from there, and noted with what imports it. */
function fromBundle(inBundle, needed) {
  return {
    name: 'from-bundle',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, pluginData, kind, ...where }) => {
        if (ASKED.has(pluginData) || kind === 'entry-point' || path === 'vscode') return undefined;
        const found = await build.resolve(path, { ...where, kind, pluginData: fromBundle });
        if (found.errors.length) return { errors: found.errors };
        const key = found.namespace === 'file' ? keyOf(found.path) : `${found.namespace}:${found.path}`;
        if (!inBundle.has(key)) return found;
        needed.set(key, specifierOf(path, found));
        // What stands for it is CommonJS, whatever the ending of its name says.
        return { path: `${key}.cjs`, namespace: 'of-bundle' };
      });
      build.onLoad({ filter: /./, namespace: 'of-bundle' }, ({ path }) => ({
        // With its getters: variables that are set later stay so.
        contents: `module.exports = Object.defineProperties({ __esModule: true },
          Object.getOwnPropertyDescriptors(modules[${JSON.stringify(path.slice(0, -'.cjs'.length))}]));`,
      }));
    },
  };
}

/** Marks of those who ask for the resolution of a path while it is resolved. */
const ASKED = new Set([fromBundle, purePackages]);

/** What leads to a resolved module from the project's folder. */
function specifierOf(path, { path: found, namespace }) {
  if (namespace === 'late-lists') return path;
  return namespace === 'late-format' && found.startsWith('src/') ? `./${found}` : found;
}

/** What the part `formats` exports, by the names of the variables in the bundle. */
function formats() {
  return Object.entries(FORMATS)
    .map(([module, names]) => {
      const exported = names.map((name) => `${name} as ${variableOf(module, name)}`);
      return `export { ${exported.join(', ')} } from '${module.startsWith('src/') ? `./${module}` : module}';`;
    })
    .join('\n');
}

/** The module `late-parts`. */
function loader() {
  const variables = Object.entries(FORMATS).flatMap(([module, names]) => names.map((name) => variableOf(module, name)));
  return `import * as vscode from 'vscode';
    export let ${variables.join(', ')};
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
      const [source, { modules }] = await Promise.all([read(\`part-\${name}.js\`), import('shared-modules')]);
      const module = { exports: {} };
      new Function('module', 'exports', 'require', 'modules', source)(module, module.exports, () => vscode, modules);
      return module.exports;
    }
    export async function loadFormats() {
      if (${variables[0]}) return;
      ({ ${variables.join(', ')} } = await part('formats'));
    }`;
}

function provide(build, name, contents) {
  const filter = new RegExp(`^${name}$`);
  build.onResolve({ filter }, () => ({ path: name, namespace: name }));
  build.onLoad({ filter: /./, namespace: name }, () => ({ contents, loader: 'js', resolveDir: resolve('.') }));
}
