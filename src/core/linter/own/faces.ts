import type { BlockFacts } from '../../analysis/facts.ts';
import { type BlockId, blockAt } from '../../incremental/block-identity.ts';
import type { Statement as Said, Span } from '../../model.ts';
import { isNarration, narrated } from '../narration.ts';
import type { ArticleView } from '../rule.ts';
import type { Article, ArticleBlock, Match, Mention, Person, Place, Statement, Text, Word } from './api.ts';

/** A block as checks of the desk's see it; what is not asked for is not made. */
export class BlockFace implements ArticleBlock {
  readonly kind: ArticleBlock['kind'];
  readonly text: string;
  readonly #facts: BlockFacts;

  constructor(
    facts: BlockFacts,
    readonly index: number,
  ) {
    this.#facts = facts;
    this.kind = facts.kind;
    this.text = facts.text;
  }

  get words(): Word[] {
    return this.#facts.tokens.map(({ start, end, text, lower, capital, kind }) => ({
      ...{ start, end, text, lower, kind },
      isCapital: capital,
    }));
  }

  get sentences(): Text[] {
    return this.#facts.sentences.map((span) => this.#textOf(span));
  }

  get quotations(): Text[] {
    return this.#facts.quotes.map((span) => this.#textOf(span));
  }

  readonly isNarration = (start: number, end: number): boolean => isNarration(this.#facts, { start, end });

  readonly narrated = (pattern: RegExp): Match[] => {
    if (!pattern.global) throw new Error(`${pattern} needs the flag g: /…/g`);
    return narrated(this.#facts, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      groups: [...match],
    }));
  };

  #textOf({ start, end }: Span): Text {
    return { start, end, text: this.text.slice(start, end) };
  }
}

/** An article as checks of the desk's see it, and where its places are in the article as rules see it. */
export interface ArticleFace {
  readonly article: Article;
  /** The position of a block's beginning. */
  readonly idOf: (block: number) => BlockId;
}

export function articleFace(view: ArticleView): ArticleFace {
  const ids = view.outline.map(({ id }) => id);
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const blocks = ids.map((id, i) => new BlockFace(view.block(id).facts, i));
  const placeOf = ({ start, end }: Span): Place => {
    const id = blockAt(ids, start) ?? ids[0]!;
    const block = indexOf.get(id)!;
    return { block, start: start - id, end: Math.min(end - id, blocks[block]!.text.length) };
  };
  const people = new Map<string, Person & { statements: Statement[] }>();
  for (const { id, name, titles, mentions } of view.participants)
    people.set(id, {
      name,
      titles: [...titles],
      mentions: mentions.map(
        (mention): Mention => ({
          ...placeOf(mention),
          text: mention.text,
          form: mention.form,
          title: mention.title?.text,
        }),
      ),
      statements: [],
    });
  const statements = view.statements.map((said) => statementOf(said, placeOf(said), view, people));
  for (const statement of statements)
    (statement.speaker as { statements: Statement[] } | undefined)?.statements.push(statement);
  const date = view.date && { ...view.date };
  return { article: { blocks, date, people: [...people.values()], statements }, idOf: (block) => ids[block]! };
}

function statementOf(said: Said, place: Place, view: ArticleView, people: ReadonlyMap<string, Person>): Statement {
  return {
    ...place,
    text: view.slice(said.start, said.end),
    isDirect: said.direct,
    cue: said.cue ?? undefined,
    speaker: said.speaker === null ? undefined : people.get(said.speaker),
    source: said.source ?? undefined,
  };
}
