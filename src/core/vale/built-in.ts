import type { Definition } from './definition.ts';
import type { LoadedRule } from './load.ts';
import { type Choosing, loadedOf } from './rule-file.ts';

const NOWHERE = { start: 0, end: 0 };
const COMMON = {
  severity: 'error',
  link: undefined,
  description: undefined,
  scope: ['text'],
  limit: 0,
  exceptions: [],
} as const;

/**
 * The rules that Vale has without files: words said twice, and those of the vocabularies. Its spelling is not read:
 * Copydesk has its own.
 * @param file that of the configuration
 */
export function builtIn(file: string, choosing: Choosing): LoadedRule[] {
  const { accept, reject } = choosing.vocabulary;
  const written = (text: string) => ({ text, ...NOWHERE });
  const repetition: Definition = {
    ...COMMON,
    name: 'Vale.Repetition',
    extends: 'repetition',
    message: "'%s' is repeated!",
    action: { name: 'edit', params: ['truncate', ' '] },
    tokens: [written('[^\\s.!?]+')],
    max: 0,
    anyCase: true,
    alpha: true,
    vocab: true,
  };
  const terms: Definition = {
    ...COMMON,
    name: 'Vale.Terms',
    extends: 'substitution',
    message: "Use '%s' instead of '%s'.",
    action: undefined,
    swap: accept.map((term) => ({ from: written(term.toLowerCase()), to: term })),
    anyCase: true,
    nonword: false,
    capitalize: false,
    vocab: false,
  };
  const avoid: Definition = {
    ...COMMON,
    name: 'Vale.Avoid',
    extends: 'existence',
    message: "Avoid using '%s'.",
    action: undefined,
    tokens: reject.map(written),
    raw: [],
    anyCase: false,
    nonword: false,
    append: false,
    vocab: true,
  };
  const definitions = [repetition, ...(accept.length ? [terms] : []), ...(reject.length ? [avoid] : [])];
  return definitions.flatMap((definition) => loadedOf(definition, file, choosing));
}
