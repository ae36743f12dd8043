import type { Checked } from '../../core/sheet/checked.ts';
import { checkedIn } from '../../core/sheet/checked.ts';
import { FACT_KINDS, type Fact, type FactKind, keyOf } from '../../core/sheet/fact.ts';

/** A line of the sheet. */
export interface FactNode {
  readonly type: 'fact';
  readonly id: string;
  readonly fact: Fact;
  /** By what it is ticked off; undefined while it is open. */
  readonly tick: Checked | undefined;
  readonly parent: KindNode | undefined;
  readonly children: readonly PlaceNode[];
}

/** Another place that says the same. */
export interface PlaceNode {
  readonly type: 'place';
  readonly id: string;
  readonly parent: FactNode;
  readonly place: Fact['places'][number];
}

/** The facts of one kind. */
export interface KindNode {
  readonly type: 'kind';
  readonly id: string;
  readonly kind: FactKind;
  readonly children: readonly FactNode[];
}

export type SheetNode = FactNode | PlaceNode | KindNode;

/** How the lines are laid out; kept with the workspace. */
export interface SheetArrangement {
  readonly byKind: boolean;
  readonly openOnly: boolean;
}

export const FIRST_ARRANGEMENT: SheetArrangement = { byKind: false, openOnly: false };

/** So many places of one fact are listed below it. */
const MOST_PLACES = 200;

/** The rows of the sheet. Ids are made of what facts say, so that what is expanded or selected stays so after edits. */
export function sheetNodes(
  facts: readonly Fact[],
  ticks: readonly Checked[],
  { byKind, openOnly }: SheetArrangement,
): readonly SheetNode[] {
  const ticked = checkedIn(ticks);
  const seen = new Map<string, number>();
  const rows = facts.map((fact) => {
    const key = keyOf(fact);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { fact, id: nth ? `${key} ${nth}` : key, tick: ticked(fact) };
  });
  const shown = openOnly ? rows.filter(({ tick }) => !tick) : rows;
  if (!byKind) return shown.map((row) => factNode(row, undefined));
  return FACT_KINDS.flatMap((kind) => {
    const own = shown.filter(({ fact }) => fact.kind === kind);
    if (own.length === 0) return [];
    const children: FactNode[] = [];
    const node: KindNode = { type: 'kind', id: `kind ${kind}`, kind, children };
    for (const row of own) children.push(factNode(row, node));
    return [node];
  });
}

function factNode({ fact, id, tick }: Pick<FactNode, 'fact' | 'id' | 'tick'>, parent: KindNode | undefined): FactNode {
  const children: PlaceNode[] = [];
  const node: FactNode = { type: 'fact', id, fact, tick, parent, children };
  if (fact.places.length > 1)
    for (const [nth, place] of fact.places.slice(0, MOST_PLACES).entries())
      children.push({ type: 'place', id: `${id}/${nth}`, parent: node, place });
  return node;
}

/** Where a row leads. */
export function placeOf(node: SheetNode): Fact['places'][number] | undefined {
  if (node.type === 'kind') return undefined;
  return node.type === 'place' ? node.place : node.fact.places[0];
}
