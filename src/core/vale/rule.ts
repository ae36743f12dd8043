import type { BlockFacts } from '../analysis/facts.ts';
import { placedProblem } from '../linter/problems.ts';
import type { ArticleRule, BlockRule, DocumentRule, Problem, Rule } from '../linter/rule.ts';
import { sentencesOf } from '../syntax/text/sentences.ts';
import { tokenise } from '../syntax/text/tokens.ts';
import type { Common, Definition } from './definition.ts';
import { capitalization } from './points/capitalization.ts';
import { conditional } from './points/conditional.ts';
import { consistency } from './points/consistency.ts';
import { existence } from './points/existence.ts';
import { metric } from './points/metric.ts';
import { occurrence, occurrenceInAll } from './points/occurrence.ts';
import { repetition } from './points/repetition.ts';
import { substitution } from './points/substitution.ts';
import type { ArticleCheck, BlockCheck, Making, Shared, Trouble } from './rule-maker.ts';
import { readScopes, type Where } from './scope.ts';

/**
 * Makes a check of a rule of Vale’s.
 * @param trouble told what of it cannot be used, and where that stands in the file
 * @returns undefined where nothing of it can be used
 */
export function ruleOf(definition: Definition, { vocabulary, looks }: Shared, trouble: Trouble): Rule | undefined {
  const { where, unknown } = readScopes(
    definition.extends === 'metric' ? ['summary', 'heading'] : definition.scope,
    looks,
  );
  for (const scope of unknown)
    trouble(`“scope: ${scope}” is not read: articles have no such part.`, { start: 0, end: 0 });
  if (where.kinds.length === 0 && !where.isRaw) return undefined;
  const made = madeOf(definition, { where, vocabulary, trouble, looks });
  if (!made) return undefined;
  const base = baseOf(definition, where, made);
  if ('conclude' in made) return articleRule(base, made);
  if (where.isRaw) return rawRule(base, made);
  return definition.limit > 0 ? limitedRule(base, made, definition.limit) : blockRule(base, made);
}

function madeOf(rule: Definition, making: Making): BlockCheck | ArticleCheck<unknown> | undefined {
  switch (rule.extends) {
    case 'existence':
      return existence(rule, making);
    case 'substitution':
      return substitution(rule, making);
    case 'occurrence':
      return (making.where.isSummary ? occurrenceInAll : occurrence)(rule, making);
    case 'repetition':
      return repetition(rule, making);
    case 'consistency':
      return consistency(rule, making);
    case 'conditional':
      return conditional(rule, making);
    case 'capitalization':
      return capitalization(rule, making);
    case 'metric':
      return metric(rule, making);
  }
}

type Base = Omit<BlockRule, 'scope' | 'check'>;

function baseOf(
  { name, severity, message, link, description }: Common,
  { kinds }: Where,
  made: { triggers: readonly string[] | undefined },
): Base {
  return {
    id: name,
    category: 'consistency',
    severity,
    ofTheDesk: true,
    summary: message,
    why: description ?? '',
    ...(link && /^https?:\/\//i.test(link) && { link }),
    kinds,
    ...(made.triggers && { triggers: made.triggers }),
    examples: { flagged: [], accepted: [] },
  };
}

function blockRule(base: Base, { check }: BlockCheck): BlockRule {
  return { ...base, scope: 'block', check };
}

function articleRule(base: Base, { collect, conclude }: ArticleCheck<unknown>): ArticleRule {
  return { ...base, scope: 'article', collect, conclude };
}

/** The document as it is written is looked at as if it were one paragraph. */
function rawRule({ kinds: _, triggers: __, ...base }: Base, { check }: BlockCheck): DocumentRule {
  return {
    ...base,
    scope: 'document',
    everywhere: true,
    check({ text }) {
      const tokens = tokenise(text);
      const written: Pick<BlockFacts, 'kind' | 'container' | 'text' | 'tokens' | 'sentences' | 'quotes'> = {
        kind: 'paragraph',
        container: 'wire',
        text,
        tokens,
        sentences: sentencesOf(tokens),
        quotes: [],
      };
      return check(written as BlockFacts);
    },
  };
}

/** So many findings in an article and no more. */
function limitedRule(base: Base, { check }: BlockCheck, limit: number): ArticleRule<readonly Problem[]> {
  return {
    ...base,
    scope: 'article',
    collect(block) {
      const problems = check(block);
      return problems.length ? problems : undefined;
    },
    conclude: (parts) =>
      parts.flatMap(({ part, offset }) => part.map((problem) => placedProblem(problem, offset))).slice(0, limit),
  };
}
