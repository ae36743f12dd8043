import type { Remembered } from '../../base/remembered.ts';
import type { InTurns } from '../../base/turns.ts';
import type { Article } from '../../model.ts';
import { newDraft } from '../draft.ts';
import { divideLong } from '../long.ts';
import type { Look } from '../looks.ts';
import { unitsOf } from '../units.ts';
import { readBody } from './body.ts';
import { readHead } from './head.ts';

/**
 * Reads wire text: what stands above the body by shape and place, then the body. A unit that no zone claims is a
 * paragraph.
 */
export function* readWire(text: string, looks: Remembered<Look>): InTurns<Article> {
  const units = yield* unitsOf(text);
  const draft = newDraft();
  const { rest, next } = readHead(text, units, draft);
  yield* readBody(text, rest ? [rest, ...units.slice(next)] : units.slice(next), draft, looks);
  const blocks = yield* divideLong(text, draft.blocks);
  return { container: 'wire', blocks, ...(draft.date && { date: draft.date }) };
}
