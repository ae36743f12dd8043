import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantedSet } from '../../bench/checks/folder.ts';
import type { PlantedCase } from '../../bench/checks/score.ts';
import { OPERATORS } from './operators/index.ts';

const FOLDER = 'test/planted/clean';

/** The project's own planted errors: every operator on every article that offers a place for it. Made in memory. */
export function plantedSet(): PlantedSet {
  const clean = readdirSync(FOLDER)
    .sort()
    .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);
  const texts = new Map(clean);
  const cases: PlantedCase[] = [];
  for (const operator of OPERATORS) {
    for (const [name, article] of clean) {
      const planted = operator.plant(article);
      if (!planted) continue;
      const { text, start, end } = planted;
      const file = `${operator.id}/${name}`;
      texts.set(file, text);
      cases.push({
        op: operator.id,
        file,
        clean: name,
        start,
        end,
        text: text.slice(start, end),
        accept: operator.accept,
        document: operator.document ?? false,
      });
    }
  }
  const words = clean.reduce((sum, [, article]) => sum + article.split(/\s+/).length, 0);
  return { texts, cases, clean: clean.map(([name]) => name), words };
}
