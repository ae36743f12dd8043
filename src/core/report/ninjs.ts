import { jsonChunks } from './json-chunks.ts';
import type { ArticleReport } from './report.ts';

/**
 * The people of an article as ninjs 2.1, IPTC's news in JSON, for a content system to merge into its own item:
 * https://iptc.org/standards/ninjs/. A person has `name`, `rel` and `literal` (our id); ninjs knows no titles.
 */
export function* ninjs({ file, title, people }: ArticleReport): Generator<string> {
  const item = {
    standard: { name: 'ninjs', version: '2.1', schema: 'https://iptc.org/std/ninjs/ninjs-schema_2.1.json' },
    uri: `urn:copydesk:${encodeURIComponent(file.replace(/\p{Cs}/gu, '\uFFFD'))}`,
    type: 'text',
    ...(title && { headlines: [{ value: title }] }),
    people: people.map(({ id, name, statements }) => ({
      name,
      rel: statements.length > 0 ? 'quoted' : 'mentioned',
      literal: id,
    })),
  };
  yield* jsonChunks(item, '  ');
  yield '\n';
}
