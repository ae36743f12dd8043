import { listed } from '../../src/core/base/listed.ts';
import type { AcceptedExample, FlaggedExample } from '../../src/core/linter/rule.ts';
import { writtenDate } from '../../src/core/people/dates.ts';
import type { KnownPerson } from '../../src/core/people/person.ts';
import { HOUSE_NAMES } from './words.ts';

/**
 * A flagged example as Markdown: a quotation with the flagged words in bold, then what is said and what it becomes.
 * Samples that are Markdown themselves stand in a code block with the flagged words named below.
 */
export function flaggedSample(example: FlaggedExample): string {
  const parts = [condition(example)];
  if (example.container === 'markdown') {
    parts.push(code(example.text.replace(/[{}]/g, '')));
    const words = [...example.text.matchAll(/\{([^}]+)\}/g)].map((match) => inlineCode(match[1] as string));
    if (words.length) parts.push(`Flagged: ${words.join(', ')}`);
  } else {
    parts.push(quote(bold(example.text)));
  }
  if (example.fixed !== undefined) parts.push('becomes', quote(escapeMarkdown(example.fixed)));
  return parts.filter(Boolean).join('\n\n');
}

/** An accepted example as Markdown, with the reason it is fine. */
export function acceptedSample(example: AcceptedExample): string {
  const body = example.container === 'markdown' ? code(example.text) : quote(escapeMarkdown(example.text));
  return [condition(example), body, example.why && `Fine: ${example.why}.`].filter(Boolean).join('\n\n');
}

function condition({ house, options, people }: AcceptedExample): string {
  const conditions = [];
  if (house && house !== 'none') conditions.push(`in ${HOUSE_NAMES[house]} style`);
  for (const [name, value] of Object.entries(options ?? {}))
    conditions.push(`with \`${name}\` ${JSON.stringify(value)}`);
  if (people) conditions.push(`with ${listed(people.map(personLine))} in the people file`);
  return conditions.length ? `*${capital(conditions.join(', '))}:*` : '';
}

/** Braces become bold; white space at the edge of bold moves out, since Markdown would not see it as bold. */
function bold(text: string): string {
  return escapeMarkdown(text).replace(/\{(\s*)([^}]*?)(\s*)\}/g, (_, before, words, after) =>
    words
      ? `${before}${words
          .split(/\n\n+/)
          .map((part: string) => `**${part}**`)
          .join('\n\n')}${after}`
      : '‸',
  );
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() ? `> ${line.trim()}` : '>'))
    .join('\n')
    .replace(/(>\n){2,}/g, '>\n');
}

function code(text: string): string {
  const fence = text.includes('```') ? '~~~~' : '```';
  return `${fence}markdown\n${text}\n${fence}`;
}

function inlineCode(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text.replace(/\n/g, ' ')}\``;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What an example’s people file says of somebody: “Ana Prado (she; mayor from 2019)”. */
function personLine({ name, wrong = [], honorific, pronoun, titles = [] }: KnownPerson): string {
  const held = titles.map(({ title, from, to }) =>
    [title, from && `from ${writtenDate(from)}`, to && `to ${writtenDate(to)}`].filter(Boolean).join(' '),
  );
  const said = [honorific, pronoun, ...held, wrong.length && `wrong: ${wrong.join(', ')}`].filter(Boolean);
  return said.length ? `${name} (${said.join('; ')})` : name;
}
