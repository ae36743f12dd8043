import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../core/analyzer.ts';
import { DEFAULT_STYLE } from '../core/style/style.ts';

// A first, bare command line for measuring; the real one replaces it.
const [command, ...rest] = process.argv.slice(2);
const paths = rest.filter((arg) => !arg.startsWith('--') && arg !== 'json');
const files = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => files(join(path, name)))
    : [path];

const out = paths.flatMap(files).map((file) => {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const analysis = createAnalyzer(DEFAULT_STYLE).analyse(text, {
    container: file.endsWith('.md') ? 'markdown' : 'wire',
  });
  if (command === 'lint') return { file, problems: analysis.findings };
  const names = new Map(analysis.participants.map((person) => [person.id, person.name]));
  const quote = ({ start, end, direct, cue }: { start: number; end: number; direct: boolean; cue: string | null }) => ({
    start,
    end,
    direct,
    cue,
  });
  return {
    file,
    participants: analysis.participants.map((person) => ({
      id: person.id,
      name: person.name,
      titles: person.titles,
      mentions: person.mentions.map(({ start, end, text: words, form }) => ({ start, end, text: words, kind: form })),
      quotes: person.statements.map((s) => ({ ...quote(s), text: text.slice(s.start, s.end) })),
    })),
    quotes: analysis.statements.map((s) => ({
      ...quote(s),
      speaker: s.speaker === null ? null : (names.get(s.speaker) ?? null),
      speakerId: s.speaker,
      source: s.source,
    })),
  };
});
process.stdout.write(`${JSON.stringify(out)}\n`);
