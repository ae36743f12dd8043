import type { Rule } from '../linter/rule.ts';
import { CATEGORY_TITLES } from '../rules/category-titles.ts';

/** The page of a check of the desk's own, as Markdown: what it is about, why, and its examples. */
export function ownCheckPage({ id, category, severity, off, summary, why, examples, origin }: Rule): string {
  const file = origin?.file.slice(origin.file.lastIndexOf('/') + 1);
  const flagged = examples.flagged.flatMap(({ text, fixed }) => [
    quoted(text.replace(/\{([^{}]*)\}/g, '“$1”')),
    ...(fixed === undefined ? [] : ['becomes', quoted(fixed)]),
  ]);
  const accepted = examples.accepted.flatMap(({ text, why: reason }) => [
    quoted(text),
    ...(reason ? [`Fine: ${plain(reason)}.`] : []),
  ]);
  const sections = [
    `# ${plain(summary.replace(/\.$/, ''))}`,
    `\`${id}\` · ${CATEGORY_TITLES[category]} · default: ${off ? 'off' : severity}${origin && file ? ` · a check of the desk’s, in line ${origin.line} of ${plain(file)}` : ''}`,
    ...(why ? [why] : []),
    ...(flagged.length ? ['## Flagged', ...flagged] : []),
    ...(accepted.length ? ['## Not flagged', ...accepted] : []),
    '## Settings',
    `Turn it off, or give it another severity, in \`copydesk.json\`:\n\n\`\`\`json\n{ "checks": { "${id}": "off" } }\n\`\`\``,
  ];
  return `${sections.join('\n\n')}\n`;
}

const plain = (text: string): string => text.replace(/[\\`*_[\]<>~|#]/g, '\\$&');

const quoted = (text: string): string =>
  plain(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
