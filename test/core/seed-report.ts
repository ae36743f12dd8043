import type { Analysis, Participant, Span, Statement } from '../../src/core/model.ts';
import { linesOf } from '../../src/core/syntax/text/lines.ts';

/** Everything the analysis of a text says, for people to review as a diff. */
export function reportOf(text: string, analysis: Analysis): string {
  const lines = linesOf(text);
  const at = ({ start, end }: Span) => {
    const [from, to] = [lines.at(start), lines.at(end)];
    return `${from.line}:${from.column}–${to.line === from.line ? '' : `${to.line}:`}${to.column}`;
  };
  const cut = (span: Span, length = 90) => {
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return words.length > length ? `${words.slice(0, length - 1)}…` : words;
  };
  const names = new Map(analysis.participants.map(({ id, name }) => [id, name]));

  const block = (piece: Analysis['article']['blocks'][number]) =>
    `${at(piece).padEnd(12)} ${piece.kind.padEnd(10)} ${cut(piece, 60)}`;

  const finding = (found: Analysis['findings'][number]) => [
    `${at(found)} ${found.severity} ${found.rule}: ${found.message}`,
    `    | ${cut(found)}`,
    ...found.related.map((other) => `    see ${at(other)} ${other.message}`),
    ...found.fixes.map(
      (fix) =>
        `    fix ${fix.title}${fix.safe ? ' (safe)' : ''}: ${fix.edits.map((edit) => `${at(edit)} → ${JSON.stringify(edit.text)}`).join(', ')}`,
    ),
  ];

  const person = ({ name, id, titles, mentions }: Participant) => [
    `${name} (${id})`,
    ...titles.map((title) => `    title ${title}`),
    ...mentions.map((mention) => `    ${at(mention)} ${mention.form} ${mention.text}`),
  ];

  const statement = (said: Statement) => {
    const speaker = said.speaker === null ? `[${said.source ?? 'nobody'}]` : names.get(said.speaker);
    return [
      `${at(said)} ${speaker} ${said.direct ? 'directly' : 'reported'}, ${said.cue ?? 'no cue'}`,
      `    | ${cut(said)}`,
    ];
  };

  const section = (title: string, entries: readonly string[]) => [
    `# ${title}`,
    ...(entries.length ? entries : ['none']),
    '',
  ];
  return [
    ...section('Blocks', analysis.article.blocks.map(block)),
    ...section('Findings', analysis.findings.flatMap(finding)),
    ...section('Participants', analysis.participants.flatMap(person)),
    ...section('Statements', analysis.statements.flatMap(statement)),
  ].join('\n');
}
