// The extension as it is shipped: small, and with the findings it has under development.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync, inflateRawSync } from 'node:zlib';
import { listFiles } from '@vscode/vsce';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { bundledPackages, bundles, common } from '../../scripts/build/bundles.mjs';
import { LATE_LISTS, packLines } from '../../scripts/build/late-lists.mjs';
import { LICENCES, licencesText, packagesIn } from '../../scripts/build/licences.mjs';
import { stripRuleDocs } from '../../scripts/build/rule-docs.mjs';
import { CLASSES } from '../../scripts/build/short-classes.mjs';
import { packageExtension } from '../../scripts/host/package.mjs';

/**
 * In bytes. Raise one only for what readers gain by it. The bundle and the word lists beside it are read when the extension
 * starts, which any Markdown or plain text makes it do; the part `analysis-reading` and the dictionary (139 kB) when the first
 * article is read; its other parts (Markdown and YAML, configuration files, Vale styles, the report …) at first use.
 */
const LIMITS = {
  vsix: 1_166_000,
  bundle: 146_800,
  compressed: 55_900,
  /** The bundle and what reads articles. */
  withReading: 932_000,
  compressedWithReading: 342_000,
  otherParts: 422_500,
  lists: 205_200,
};

describe('the package', function () {
  this.timeout(120_000);

  it('stays small', async () => {
    const vsix = await packageExtension();
    const bundle = readFileSync(`out/package/${bundles.extension.outfile}`);
    const reading = readFileSync(READING);
    const compressed = gzipSync(bundle).length;
    const sizes = {
      vsix: statSync(vsix).size,
      bundle: bundle.length,
      compressed,
      withReading: bundle.length + reading.length,
      compressedWithReading: compressed + gzipSync(reading).length,
      otherParts: partsOf().reduce((sum, file) => sum + statSync(file).size, -reading.length),
      lists: statSync(`out/package/${LATE_LISTS}`).size,
    };
    for (const [what, limit] of Object.entries(LIMITS))
      assert.ok(sizes[what] <= limit, `${what}: ${sizes[what]} bytes, at most ${limit}`);
  });

  it('has what it does not need at the start in parts', () => {
    const names = partsOf().map((file) => file.replace(/^.*part-|\.js$/g, ''));
    assert.deepEqual(names.sort(), [
      ...['accepting-part', 'analysis-reading', 'configured', 'core-config-starter', 'core-vale-load', 'fixes-part'],
      ...['formats', 'hosts-scripts', 'people-rename', 'report-part', 'sheet-view', 'workspace-write'],
      ...['writing-pasting'],
    ]);
    const files = [`out/package/${bundles.extension.outfile}`, ...partsOf()];
    // Words of the Markdown reader, of YAML, of the report, of the accuracy sheet and of fixes.
    const words = ['FencedCode', 'flow-error-end', 'Table of people', 'data-does=', 'copydesk.sheetByKind', 'to fix'];
    for (const word of words) {
      const holding = files.filter((file) => readFileSync(file, 'utf8').includes(word));
      assert.ok(holding.length === 1 && holding[0] !== files[0], `${word}: ${holding.join()}`);
    }
  });

  it('has what reads articles once, in a part', () => {
    const files = [`out/package/${bundles.extension.outfile}`, ...partsOf()];
    // Words of a check, of retext, of the hover and of the list of people.
    for (const word of ['repeats itself', 'nlcstParagraphExtensions', 'introduced in line', 'Quoted or reported']) {
      const holding = files.filter((file) => readFileSync(file, 'utf8').includes(word));
      assert.deepEqual(holding, [READING], word);
    }
  });

  it('holds what its manifest names', async () => {
    const packed = new Set((await listFiles({ cwd: 'out/package' })).map((file) => file.replaceAll('\\', '/')));
    const manifest = readFileSync('package.json', 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:media|dist|syntaxes|snippets|schemas)\/[^"]+)"/g)];
    assert.ok(named.length > 8);
    for (const [, file] of named) assert.ok(packed.has(file), file);
    assert.deepEqual(
      [...packed].filter(
        (file) => file !== LICENCES && /^(?:src|test|scripts|training|node_modules)\b|\.(?:map|ts|txt)$/.test(file),
      ),
      [],
    );
  });

  it('holds the files that its code opens by name', async () => {
    const packed = new Set((await listFiles({ cwd: 'out/package' })).map((file) => file.replaceAll('\\', '/')));
    const sources = globSync('src/vscode/**/*.ts').map((path) => readFileSync(path, 'utf8'));
    const named = new Set(
      sources.flatMap((text) => text.match(/(?<=['"`])[\w-]+\.(?:css|js|svg|png|json)(?=['"`])/g) ?? []),
    );
    named.delete('copydesk.json');
    assert.ok(named.has('report.css') && named.has('check.js') && named.has('article.json'), [...named].join());
    const missing = [...named].filter((name) => !packed.has(`media/${name}`) && !packed.has(`snippets/${name}`));
    assert.deepEqual(missing, []);
  });

  it('has a README whose page in the installed extension has no address that leads nowhere', () => {
    const readme = readFileSync('out/package/README.md', 'utf8');
    const addresses = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address);
    assert.deepEqual(
      addresses.filter((address) => !/^(?:https:|#)/.test(address)),
      [],
    );
    assert.doesNotMatch(readme, /!\[/);
    for (const heading of readFileSync('README.md', 'utf8').match(/^#.+$/gm))
      assert.ok(readme.includes(heading), heading);
  });

  it('holds the licences of all packages that are in it, and NOTICE names them', async () => {
    const packages = await bundledPackages();
    const notice = readFileSync('NOTICE', 'utf8');
    assert.deepEqual(
      packages.filter(({ name }) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(notice)).map(({ name }) => name),
      [],
    );
    const packed = (await listFiles({ cwd: 'out/package' })).map((file) => file.replaceAll('\\', '/'));
    assert.ok(packed.includes(LICENCES));
    const licences = readFileSync(`out/package/${LICENCES}`, 'utf8');
    for (const { name, version, text } of packages) {
      assert.ok(licences.includes(`\n${name} ${version} (`), name);
      assert.match(text, /copyright/i, name);
      assert.ok(licences.includes(text), name);
    }
    // One of either bundle: the list is not empty by mistake.
    assert.ok(packages.some(({ name }) => name === 'yaml') && packages.some(({ name }) => name === 'commander'));
  });

  it('sends nothing and runs nothing but its own parts', () => {
    const bundle = readFileSync(`out/package/${bundles.extension.outfile}`, 'utf8');
    // The one place where it runs text is what loads a part, by its name in the folder of the bundle.
    const loads = /new Function\("module","exports","require","modules",/g;
    assert.equal(bundle.match(loads)?.length, 1);
    const code = [bundle.replace(loads, ''), ...partsOf().map((file) => readFileSync(file, 'utf8'))].join('\n');
    for (const word of [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'sendBeacon',
      'child_process',
      'eval',
      'Function',
    ])
      assert.doesNotMatch(code, new RegExp(`(?<![\\w$])(?:new )?${word}\\(|["'](?:node:)?${word}["']`), word);
  });

  it('finds in the sample articles what the unshortened source finds', async () => {
    const [whole, shortened] = await Promise.all([load([]), load(bundles.extension.plugins)]);
    for (const name of readdirSync('seeds').filter((file) => /\.(article|story|wire|txt|md)$/.test(file))) {
      const text = readFileSync(`seeds/${name}`, 'utf8');
      assert.deepEqual(shortened(text), whole(text), name);
    }
  });
});

/** The files of the extension's parts, as they are packed. */
const partsOf = () => globSync('out/package/dist/part-*.js');
const READING = 'out/package/dist/part-analysis-reading.js';

/** The analysis of a text, by the core bundled with these plugins; the lists it leaves out come from their file. */
async function load(plugins) {
  const contents = `
    ${plugins.length ? "import { provide } from 'late-lists';" : 'const provide = () => {};'}
    import { listsIn } from './src/vscode/lists.ts';
    export async function start(bytes) {
      provide(listsIn(bytes));
      const { createAnalyzer } = await import('./src/core/analyzer.ts');
      const { DEFAULT_STYLE } = await import('./src/core/config/style.ts');
      return (text) => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' });
    }`;
  const { outputFiles } = await esbuild.build({
    ...common,
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    format: 'esm',
    platform: 'browser',
    write: false,
    sourcemap: false,
    plugins,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  const { start } = await import(url);
  const analyse = await start(inflateRawSync(readFileSync(`out/package/${LATE_LISTS}`)));
  return (text) => {
    const { findings, participants, statements } = analyse(text);
    return { findings, participants, statements };
  };
}

describe('the licences of packages', () => {
  it('are told by the files that went into bundles, each package once', () => {
    const inputs = (...paths) => ({ inputs: Object.fromEntries(paths.map((path) => [path, {}])) });
    const packages = packagesIn([
      inputs('src/core/analyzer.ts', 'node_modules/yaml/dist/index.js', 'node_modules/pluralize/pluralize.js'),
      inputs('node_modules/yaml/dist/parse/cst.js', 'node_modules/@vscode/vsce/out/main.js'),
    ]);
    assert.deepEqual(
      packages.map(({ name, licence }) => [name, licence]),
      [
        ['@vscode/vsce', 'MIT'],
        ['pluralize', 'MIT'],
        ['yaml', 'ISC'],
      ],
    );
    assert.match(licencesText(packages), /^yaml \d[\d.]* \(ISC\)$/m);
  });
});

describe('leaving out the documentation of a rule', () => {
  it('keeps everything else, on its line', () => {
    const source = [
      "const RULE = { id: 'a', why: 'b, c',",
      "  options: { words: { description: 'd', summary: 'kept', default: 3 } },",
      '  examples: {',
      "    flagged: [{ text: 'x', why: 'y' }],",
      '  },',
      '  check() {} };',
    ].join('\n');
    const stripped = stripRuleDocs(source);
    assert.deepEqual(
      stripped.split('\n').map((line) => line.replace(/ +/g, ' ').trim()),
      ["const RULE = { id: 'a',", "options: { words: { summary: 'kept', default: 3 } },", '', '', '', 'check() {} };'],
    );
  });

  it('leaves an object that is no rule alone', () => {
    const source = "const PAGE = { why: 'b', summary: `c` };";
    assert.equal(stripRuleDocs(source), source);
  });
});

describe('the short classes of characters', () => {
  it('mean what parse-latin spells out, but for characters that are newer than its list', async () => {
    // The package keeps the file to itself, so it is opened by its path.
    const written = await import('../../node_modules/parse-latin/lib/expressions.js');
    for (const [name, pattern] of Object.entries(CLASSES)) {
      const others = [];
      for (let code = 0; code < 0x10000; code++) {
        const char = String.fromCharCode(code);
        if (written[name].test(char) !== pattern.test(char)) others.push(char);
      }
      assert.ok(others.length < 60 && others.every((char) => char > '\u024f'), `${name}: ${others.join('')}`);
    }
  });
});

describe('packing a word list', () => {
  it('writes only what is new in a line', () => assert.equal(packLines('Ann\nAnna\nBo'), '0Ann3a0Bo'));
});
