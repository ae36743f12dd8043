import { parse } from 'yaml';
import agencies from '../../src/core/data/en/layout/agencies.txt';
import cueVerbs from '../../src/core/data/en/speech/cue-verbs.txt';
import honorifics from '../../src/core/data/en/titles/honorifics.txt';
import { entries } from '../../src/core/lexicon/lists.ts';

export const GRAMMAR = 'syntaxes/article.tmLanguage.json';
export const GRAMMAR_SOURCE = 'syntaxes/article.tmLanguage.yaml';

/** The word lists of the product that the grammar names, as alternatives of a regular expression. */
const LISTS: Readonly<Record<string, string>> = {
  agencies: alternatives(entries(agencies)),
  cueVerbs: alternatives(formsOfQuoting(entries(cueVerbs))),
  honorifics: alternatives(entries(honorifics)),
};

interface Source {
  readonly variables: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/**
 * The grammar as JSON, from its source in YAML with `{{variables}}`.
 * Throws where a variable is used that there is not.
 */
export function grammarJson(yaml: string): string {
  const { variables, ...grammar } = parse(yaml) as Source;
  const known = { ...LISTS, ...variables };
  const expanded = JSON.stringify(grammar, (_, value) => (typeof value === 'string' ? expand(value, known) : value), 2);
  return `${expanded}\n`;
}

function expand(text: string, known: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`The grammar uses {{${name}}}, which is not defined.`);
    return expand(value, known);
  });
}

/** Longest first, since the first alternative that fits is taken. */
function alternatives(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
}

/** The finite forms of the verbs that may introduce a quotation: "says", "said". */
function formsOfQuoting(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [forms = '', governs = ''] = line.split('|');
    const [, third = '', past = ''] = forms.split(',').map((form) => form.trim());
    return /\bquote\b/.test(governs) ? [third, past].filter(Boolean) : [];
  });
}
