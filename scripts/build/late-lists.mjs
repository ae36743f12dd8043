// Keeps the word lists and the tagger's weights out of the extension's bundle: they lie beside it in one packed file, which
// the extension reads before it loads the modules that use them. The command line and the tests have them in their bundles.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { daleChall } from 'dale-chall';
import { spache } from 'spache';

const FOLDER = 'src/core/data/en';
/** Packages that are nothing but a list, by what they export. */
const PACKAGES = { 'dale-chall': { daleChall }, spache: { spache } };

/** The dictionary, which the extension reads beside its bundle when spelling is first checked. */
export const DICTIONARY = { source: 'src/core/data/en/spelling/spelling.bin', target: 'dist/spelling.bin' };

/** The packed file. */
export const LATE_LISTS = 'dist/lists.bin';

/**
 * An esbuild plugin: importing one of these files asks for it what `provide` of the module `late-lists` was given, so that
 * a module that imports one must be loaded after that. A list is unpacked when the first module that imports it is loaded.
 */
export const lateLists = {
  name: 'late-lists',
  setup(build) {
    const namespace = 'late-lists';
    build.onResolve({ filter: /^late-lists$/ }, () => ({ path: 'late-lists', namespace }));
    build.onResolve({ filter: /\/data\/en\/[\w-]+\/[\w-]+\.(?:txt|bin)$/ }, ({ path }) => ({
      path: basename(path),
      namespace,
    }));
    build.onResolve({ filter: /^(?:dale-chall|spache)$/ }, ({ path }) => ({
      path,
      namespace,
      pluginData: PACKAGES[path],
    }));
    build.onLoad({ filter: /^late-lists$/, namespace }, () => ({ contents: PROVIDER, loader: 'js' }));
    build.onLoad({ filter: /./, namespace }, ({ path, pluginData }) => ({
      contents: pluginData ? moduleOfPackage(path) : `${LIST_OF}export default ${listOf(path)};`,
      loader: 'js',
    }));
  },
};

/** The files that are packed, by name: all but the dictionary, which has a file of its own. */
function filesByName() {
  const files = readdirSync(FOLDER, { recursive: true }).filter((file) => /\.(?:txt|bin)$/.test(file));
  const paths = files.map((file) => join(FOLDER, file)).filter((path) => path !== join(DICTIONARY.source));
  return new Map(paths.map((path) => [basename(path), path]));
}

/** What is packed: those files and those packages. */
const namesOf = () => [...filesByName().keys(), ...Object.keys(PACKAGES)];

const PROVIDER = `let read;
  export function provide(reader) { read = reader; }
  export const listOf = (name) => read(name);`;

const LIST_OF = "import { listOf } from 'late-lists';\n";
const listOf = (name) => `/* @__PURE__ */ listOf(${JSON.stringify(name)})`;

function moduleOfPackage(name) {
  const [exported] = Object.keys(PACKAGES[name]);
  return `${LIST_OF}export const ${exported} = ${listOf(name)}.split('\\n');`;
}

/** Shorter lists are not worth packing. */
const LONG = 20;

/**
 * Writes the packed file, deflated: a line of JSON with the name of each list, its length in bytes and whether its lines are
 * packed, then the lists.
 */
export function writeLateLists(target) {
  const lists = namesOf().map((name) => [name, contentOf(name)]);
  const head = JSON.stringify(lists.map(([name, { content, isPacked }]) => [name, content.length, isPacked]));
  const all = Buffer.concat([Buffer.from(`${head}\n`), ...lists.map(([, { content }]) => content)]);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, deflateRawSync(all, { level: 9 }));
}

function contentOf(name) {
  const path = filesByName().get(name);
  if (name.endsWith('.bin')) return { content: readFileSync(path), isPacked: false };
  const text =
    name in PACKAGES
      ? Object.values(PACKAGES[name])[0].join('\n')
      : readFileSync(path, 'utf8').replaceAll(/^(?:#.*)?\r?\n/gm, '');
  // A digit marks the beginning of a line in a packed list.
  const isPacked = text.split('\n').length >= LONG && !/\d/.test(text);
  return { content: Buffer.from(isPacked ? packLines(text) : text), isPacked };
}

/** Packs lines without digits: the letters kept of the line before (at most nine), then the rest; half a sorted list. */
export function packLines(text) {
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line, i) => packed(line, lines[i - 1] ?? '')).join('');
}

function packed(line, before) {
  let kept = 0;
  while (kept < 9 && kept < line.length && line[kept] === before[kept]) kept++;
  return kept + line.slice(kept);
}
