import type { BlockFacts } from '../../analysis/facts.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { articleRule, blockRule, PROSE_KINDS, type Problem, type Rule, type RuleContext } from '../rule.ts';
import type { ArticleRule, BlockRule, Rule as Defined } from './api.ts';
import { articleFace, BlockFace } from './faces.ts';
import { findingsIn, messageOf, NoFinding, problemIn, spanIn } from './findings.ts';
import type { WatchedRule } from './watched.ts';

/** What a rule has besides what it does. */
type Common = Omit<Rule & { readonly scope: 'block' }, 'scope' | 'check' | 'kinds' | 'triggers'>;

/** A check that a file defines, as one of ours. @param defined has been looked at: `read-rule.ts` */
export function ruleOf(defined: Defined, common: Common, watched: WatchedRule): Rule {
  const { words, kinds } = defined;
  const shared = {
    ...common,
    ...(words?.length && { triggers: words.map((word) => word.toLowerCase()) }),
    ...(kinds && { kinds }),
  };
  return 'block' in defined ? ofBlocks(defined, shared, watched) : ofArticle(defined, shared, watched);
}

const contextOf = ({ options, style }: RuleContext) => ({ options, house: style.house });

function ofBlocks(defined: BlockRule, shared: Common, watched: WatchedRule): Rule {
  return blockRule({
    ...shared,
    scope: 'block',
    check: (facts, context) =>
      watched.run(facts.text.length, () =>
        findingsIn(defined.block(new BlockFace(facts, 0), contextOf(context))).map((one) => problemIn(one, facts)),
      ) ?? [],
  });
}

function ofArticle(
  defined: ArticleRule,
  shared: Common & { readonly triggers?: readonly string[] },
  watched: WatchedRule,
): Rule {
  return articleRule<true>({
    kinds: PROSE_KINDS,
    ...shared,
    scope: 'article',
    ...(shared.triggers && { collect: () => true }),
    conclude(parts, view, context) {
      if (shared.triggers && parts.length === 0) return [];
      const { article, idOf } = articleFace(view);
      const length = article.blocks.reduce((sum, { text }) => sum + text.length, 0);
      const factsOf = (block: number) => view.block(idOf(block)).facts;
      const problems = watched.run(length, () =>
        findingsIn(defined.article(article, contextOf(context))).map((one) =>
          placed(one, article.blocks.length, idOf, factsOf),
        ),
      );
      return problems ?? [];
    },
  });
}

function placed(
  finding: Readonly<Record<string, unknown>>,
  blocks: number,
  idOf: (block: number) => BlockId,
  factsOf: (block: number) => BlockFacts,
): Problem {
  const blockOf = ({ block }: Readonly<Record<string, unknown>>): number => {
    if (Number.isInteger(block) && (block as number) >= 0 && (block as number) < blocks) return block as number;
    throw new NoFinding(`“block” of a finding is ${String(block)}, and the article has blocks 0 to ${blocks - 1}.`);
  };
  const block = blockOf(finding);
  const at = idOf(block);
  const problem = problemIn(finding, factsOf(block));
  const related = findingsIn(finding.related).map((other) => {
    const there = blockOf(other);
    const span = spanIn(other, factsOf(there).text);
    return { start: span.start + idOf(there), end: span.end + idOf(there), message: messageOf(other) };
  });
  const moved = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: one.start + at,
    end: one.end + at,
  });
  return {
    ...moved(problem),
    fixes: (problem.fixes ?? []).map((fix) => ({ ...fix, edits: fix.edits.map(moved) })),
    ...(related.length && { related }),
  };
}
