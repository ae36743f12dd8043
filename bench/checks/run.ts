import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import type { Finding } from '../../src/core/model.ts';
import type { PlantedSet } from './folder.ts';

/**
 * The findings on every article of a set, with the settings nobody has touched.
 * @param cases whether to read the planted articles, too
 */
export function findingsOn(set: PlantedSet, cases = true): Map<string, readonly Finding[]> {
  const findings = new Map<string, readonly Finding[]>();
  const files = new Map(set.clean.map((file) => [file, [file]]));
  if (cases) for (const { clean, file } of set.cases) files.set(clean, [...(files.get(clean) ?? []), file]);
  for (const [clean, copies] of files) {
    // One analyzer for an article and its copies, which differ in a paragraph: the rest comes from its cache.
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    const container = clean.endsWith('.md') ? 'markdown' : 'wire';
    for (const file of copies) findings.set(file, analyzer.analyse(set.texts.get(file) ?? '', { container }).findings);
  }
  return findings;
}
