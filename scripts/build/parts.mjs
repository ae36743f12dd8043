// Keeps what is not needed at the start out of the extension's bundle, in files of its own beside it (parts), which the
// extension loads when they are first asked for. What an `import()` in `src/vscode` names is a part; so is what reads
// Markdown and YAML. A part takes the modules that are in the bundle from there, so nothing is in both; and those that read
// articles from the part `READING`, which is loaded before it.
//
// (esbuild divides ES modules only, and the browser's extension host loads one file that is none.)
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { formats, LATE_FORMATS, loader } from './late-parts.mjs';
import { purePackages } from './pure-packages.mjs';

/** What reads an article: the part that other parts share modules with. */
const READING = 'analysis-reading';

/** The module with everything that is needed at the start; the bundle holds it. */
const FEATURES = './features.ts';

const DYNAMIC_IMPORT = /\bimport\('(\.[^']+)'\)/g;

const slashes = (path) => path.replaceAll('\\', '/');
/** A file by its path in the project; that of a package too, wherever its folder lies. */
const keyOf = (path) => slashes(relative('.', path)).replace(/^.*node_modules\//, 'node_modules/');
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
  const plain = config.plugins.filter((plugin) => plugin !== inOnePiece);
  const parts = new Map([['formats', undefined]]);
  /** Parts that take modules from the part `READING`. */
  const ofReading = [];
  const build = (options, ...plugins) => esbuild.build({ ...config, ...options, plugins: [...plugins, ...plain] });
  const bundle = await holderOf(build({ write: false, metafile: true }, late(parts), shared([])));
  const fileIn = (name) => join(dirname(config.outfile), fileOf(name));
  const readingEntry = fromText(`export * from ${JSON.stringify(slashes(parts.get(READING)))};
    export { modules } from 'shared-modules';`);
  const buildReading = (options, own) =>
    build({ ...readingEntry, ...options }, fromHolders([bundle]), late(parts), shared(own));
  const reading = await holderOf(buildReading({ write: false, metafile: true }, []));
  const files = [config.outfile, fileIn(READING)];
  // A part may name further parts.
  for (const [name, entry] of parts) {
    if (name === READING) continue;
    const takes = new Set();
    await build(
      { ...(entry ? { entryPoints: [entry] } : fromText(formats())), outfile: fileIn(name) },
      fromHolders([bundle, reading], takes),
      late(parts, !entry),
    );
    if (takes.has(reading)) ofReading.push(name);
    files.push(fileIn(name));
  }
  await buildReading({ outfile: fileIn(READING) }, [...reading.needed]);
  await build({}, late(parts, false, { reading: READING, ofReading }), shared([...bundle.needed]));
  return files;
}

/** How esbuild reads a module that is in no file. */
const fromText = (contents) => ({ entryPoints: undefined, stdin: { contents, resolveDir: resolve('.') } });

/** What holds modules for parts: their keys, and those that parts need, by what leads to them. */
async function holderOf(building) {
  const { metafile } = await building;
  const inputs = Object.keys(metafile.inputs).filter((input) => !/^(?:of-holder:|<stdin>)/.test(input));
  return { holds: new Set(inputs.map((input) => (/^[\w-]+:/.test(input) ? input : keyOf(input)))), needed: new Map() };
}

/** An esbuild plugin for bundles in one piece: nothing is late there. */
export const inOnePiece = {
  name: 'in-one-piece',
  setup: (build) =>
    provide(build, 'late-parts', 'export const provideParts = () => {}; export const loadFormats = async () => {};'),
};

/** An esbuild plugin: imports of parts ask for them, and are noted. Formats are variables, unless they are what is built. */
function late(parts, isFormats = false, order = undefined) {
  return {
    name: 'late',
    setup(build) {
      provide(build, 'late-parts', loader(order));
      build.onLoad({ filter: /src[\\/]vscode[\\/].*\.ts$/ }, ({ path }) => asking(path, parts));
      if (isFormats) return;
      build.onResolve({ filter: LATE_FORMATS.filter }, ({ path, resolveDir }) => {
        const key = path.startsWith('.') ? keyOf(resolve(resolveDir, path)) : path;
        return LATE_FORMATS.has(key) ? { path: key, namespace: 'late-format' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'late-format' }, ({ path }) => ({ contents: LATE_FORMATS.module(path) }));
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
    return `latePart$('${nameOf(entry)}')`;
  });
  return { contents: `import { part as latePart$ } from 'late-parts'; ${contents}`, loader: 'ts' };
}

/** An esbuild plugin: the module with those modules that parts need from what is built, by their keys. */
function shared(needed) {
  const imports = needed.map(([, specifier], i) => `import * as m${i} from ${JSON.stringify(specifier)};`);
  const entries = needed.map(([key], i) => `${JSON.stringify(key)}: m${i}`);
  return {
    name: SHARED,
    setup: (build) => provide(build, SHARED, `${imports.join('\n')} export const modules = { ${entries.join(', ')} };`),
  };
}

const SHARED = 'shared-modules';

/**
 * An esbuild plugin for a part: what a holder has is taken from there, and noted with what imports it.
 * @param takes is given the holders that something is taken from
 */
function fromHolders(holders, takes = new Set()) {
  return {
    name: 'from-holders',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, pluginData, kind, ...where }) => {
        if (ASKED.has(pluginData) || kind === 'entry-point' || path === 'vscode' || path === SHARED) return undefined;
        const found = await build.resolve(path, { ...where, kind, pluginData: fromHolders });
        if (found.errors.length) return { errors: found.errors };
        const key = found.namespace === 'file' ? keyOf(found.path) : `${found.namespace}:${found.path}`;
        const holder = holders.find(({ holds }) => holds.has(key));
        if (!holder) return found;
        takes.add(holder);
        holder.needed.set(key, specifierOf(path, found));
        // What stands for it is CommonJS, whatever the ending of its name says.
        return { path: `${key}.cjs`, namespace: 'of-holder' };
      });
      build.onLoad({ filter: /./, namespace: 'of-holder' }, ({ path }) => ({
        // With its getters: variables that are set later stay so.
        contents: `module.exports = Object.defineProperties({ __esModule: true },
          Object.getOwnPropertyDescriptors(modules[${JSON.stringify(path.slice(0, -'.cjs'.length))}]));`,
      }));
    },
  };
}

/** Marks of those who ask for the resolution of a path while it is resolved. */
const ASKED = new Set([fromHolders, purePackages]);

/** What leads to a resolved module from the project's folder. */
function specifierOf(path, { path: found, namespace }) {
  if (namespace === 'late-lists') return path;
  return namespace === 'late-format' && found.startsWith('src/') ? `./${found}` : found;
}

function provide(build, name, contents) {
  const filter = new RegExp(`^${name}$`);
  build.onResolve({ filter }, () => ({ path: name, namespace: name }));
  build.onLoad({ filter: /./, namespace: name }, () => ({ contents, loader: 'js', resolveDir: resolve('.') }));
}
