// The licences of the packages that are part of the bundles: they ask for their texts to go along.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the texts lie in the package. */
export const LICENCES = 'dist/THIRD-PARTY-LICENSES.txt';

const PACKAGE = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/**
 * The packages of which something went into bundles, by name and version.
 * @param metafiles what esbuild tells of each bundle
 * @returns name, version, licence and its text of each; @throws where a licence cannot be told
 */
export function packagesIn(metafiles) {
  const folders = metafiles.flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((path) => PACKAGE.exec(path)?.[1] ?? []),
  );
  const packages = new Map([...new Set(folders)].map(readPackage).map((one) => [`${one.name} ${one.version}`, one]));
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The file with all licences: packages with one and the same text share it. */
export function licencesText(packages) {
  const byText = new Map();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const parts = [...byText].map(([text, same]) => {
    const names = same.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join('\n')}\n\n${text}\n`;
  });
  return `Copydesk contains the following packages, each under its licence.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function readPackage(folder) {
  const { name, version, license: licence, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(one));
  if (file) return { name, version, licence, text: plain(readFileSync(join(folder, file), 'utf8')) };
  const holder = typeof author === 'string' ? author : author?.name;
  // Packages that say in their manifest alone that they are under the MIT licence.
  if (licence === 'MIT' && holder) return { name, version, licence, text: mit(holder.replace(/ \(.*/, '')) };
  throw new Error(`${name} ${version}: no licence text was found (${licence}).`);
}

const plain = (text) => text.replaceAll('\r\n', '\n').trim();

const mit = (holder) => `The MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
