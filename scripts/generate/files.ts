import type { Rule } from '../../src/core/linter/rule.ts';
import { indexPage } from './index-page.ts';
import { manifestWith } from './manifest.ts';
import { rulePage } from './rule-page.ts';
import { checksFileSchema, configSchema } from './schema.ts';
import { STYLES_PAGE, stylesPage } from './styles-page.ts';

/** Where the pages are; nothing else lives there. */
export const PAGES = 'docs/rules';

/**
 * Everything that follows from the rules' files, by path from the root.
 * @param manifest the text of package.json, part of which is generated
 */
export function generatedFiles(rules: readonly Rule[], manifest: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const rule of rules) files.set(`${PAGES}/${rule.id}.md`, rulePage(rule));
  files.set(`${PAGES}/README.md`, indexPage(rules));
  files.set(STYLES_PAGE, stylesPage(rules));
  files.set('schemas/copydesk.schema.json', `${JSON.stringify(configSchema(rules), null, 2)}\n`);
  files.set('schemas/checks.schema.json', `${JSON.stringify(checksFileSchema(rules), null, 2)}\n`);
  files.set('package.json', manifestWith(manifest, rules));
  return files;
}

/** What differs: files that are missing or stale, and pages of rules that are gone. */
export function staleFiles(
  wanted: ReadonlyMap<string, string>,
  pages: readonly string[],
  read: (path: string) => string | undefined,
): { stale: string[]; gone: string[] } {
  return {
    stale: [...wanted].filter(([path, content]) => read(path) !== content).map(([path]) => path),
    gone: pages.filter((path) => !wanted.has(path)),
  };
}
