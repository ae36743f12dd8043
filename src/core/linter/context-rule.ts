import type { BlockFacts } from '../analysis/facts.ts';
import type { Fix, Span } from '../model.ts';
import type { ArticleRule, ArticleView } from './rule.ts';

/** Words of a block that are wrong unless the rest of the article makes them fine. */
export interface Found extends Span {
  readonly words: string;
}

interface ContextRule extends Omit<ArticleRule<readonly Found[]>, 'scope' | 'collect' | 'conclude'> {
  find(block: BlockFacts): readonly Found[];
  /** Whether something anywhere in the article makes the words fine: a verdict, a waiver, an answer. */
  isFine(article: string): boolean;
  message(words: string): string;
  fixes?(view: ArticleView, place: Span, words: string): readonly Fix[];
  /** Report the first place only. */
  readonly once?: boolean;
}

/** A rule about words that only the whole article can excuse; it is read only where such words were found. */
export function contextRule({
  find,
  isFine,
  message,
  fixes,
  once,
  ...rule
}: ContextRule): ArticleRule<readonly Found[]> {
  return {
    ...rule,
    scope: 'article',
    collect(block) {
      const found = find(block);
      return found.length ? found : undefined;
    },
    conclude(parts, view) {
      if (parts.length === 0) return [];
      if (isFine(view.text)) return [];
      const problems = parts.flatMap(({ part, offset }) =>
        part.map(({ start, end, words }) => {
          const place = { start: start + offset, end: end + offset };
          return { ...place, message: message(words), fixes: fixes?.(view, place, words) ?? [] };
        }),
      );
      return once ? problems.slice(0, 1) : problems;
    },
  };
}

/** A match as found words; with a group, that group's place in the match. */
export function found(match: RegExpExecArray, group?: string): Found {
  const words = group === undefined ? match[0] : (match.groups?.[group] ?? '');
  const start = match.index + (group === undefined ? 0 : match[0].lastIndexOf(words));
  return { start, end: start + words.length, words };
}
