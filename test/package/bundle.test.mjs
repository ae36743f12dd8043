// The extension as it is shipped: small, and with the findings it has under development.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { listFiles } from '@vscode/vsce';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { bundledPackages, bundles, common } from '../../scripts/build/bundles.mjs';
import { LICENCES, licencesText, packagesIn } from '../../scripts/build/licences.mjs';
import { stripRuleDocs } from '../../scripts/build/rule-docs.mjs';
import { CLASSES } from '../../scripts/build/short-classes.mjs';
import { unpackLines } from '../../scripts/build/unpack-lines.mjs';
import { packLines } from '../../scripts/build/word-lists.mjs';
import { packageExtension } from '../../scripts/host/package.mjs';

/**
 * In bytes. Raise one only for what readers gain by it. Last raised by a tenth for recognising ordinary stories, exact
 * renaming, accepted findings, fixes that are tried first, and clean copy from the clipboard; the bundle by another
 * hundredth for checks that know transcripts, obituaries and decks, and are the quieter for it, and by one more for a
 * parser of Markdown in place of patterns (55 kB); then by a seventh for lists by which a place is told from a person
 * anywhere in the world (90 kB: towns, given names), which are to be loaded apart from it. The dictionary of the spelling
 * check, 134 kB, lies beside the bundle and is read at first use.
 */
const LIMITS = { vsix: 860_000, bundle: 1_115_000, compressed: 465_000 };

describe('the package', function () {
  this.timeout(120_000);

  it('stays small', async () => {
    const vsix = await packageExtension();
    const bundle = readFileSync(`out/package/${bundles.extension.outfile}`);
    const sizes = { vsix: statSync(vsix).size, bundle: bundle.length, compressed: gzipSync(bundle).length };
    for (const [what, limit] of Object.entries(LIMITS))
      assert.ok(sizes[what] <= limit, `${what}: ${sizes[what]} bytes, at most ${limit}`);
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

  it('sends nothing and runs nothing', () => {
    const bundle = readFileSync(`out/package/${bundles.extension.outfile}`, 'utf8');
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
      assert.doesNotMatch(bundle, new RegExp(`(?<![\\w$])(?:new )?${word}\\(|["'](?:node:)?${word}["']`), word);
  });

  it('finds in the sample articles what the unshortened source finds', async () => {
    const [whole, shortened] = await Promise.all([load([]), load(bundles.extension.plugins)]);
    for (const name of readdirSync('seeds').filter((file) => /\.(article|story|wire|txt|md)$/.test(file))) {
      const text = readFileSync(`seeds/${name}`, 'utf8');
      assert.deepEqual(shortened(text), whole(text), name);
    }
  });
});

/** The analysis of a text, by the core bundled with these plugins. */
async function load(plugins) {
  const contents = `
    import { createAnalyzer } from './src/core/analyzer.ts';
    import { DEFAULT_STYLE } from './src/core/config/style.ts';
    export const analyse = (text) => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' });`;
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
  const { analyse } = await import(url);
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
  it('gives the same lines back', () => {
    const list = 'Aadi\nAadidev\nAarón\nabsentmindedly\nabsentmindedness\nMcDonald\nO’Hara of\n';
    assert.equal(unpackLines(packLines(list)), list);
  });

  it('writes only what is new in a line', () => assert.equal(packLines('Ann\nAnna\nBo'), '0Ann3a0Bo'));
});
