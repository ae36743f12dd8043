import type { Article } from '../model.ts';
import { readBody } from './body.ts';
import { newDraft } from './draft.ts';
import { readHead } from './head.ts';
import { divideLong } from './long.ts';
import type { Looks } from './looks.ts';
import { unitsOf } from './units.ts';

/**
 * Reads wire text: what stands above the body by shape and place, then the body. A unit that no zone claims is a
 * paragraph.
 */
export function readWire(text: string, looks: Looks): Article {
  const units = unitsOf(text);
  const draft = newDraft();
  const { rest, next } = readHead(text, units, draft);
  readBody(text, rest ? [rest, ...units.slice(next)] : units.slice(next), draft, looks);
  return { container: 'wire', blocks: divideLong(text, draft.blocks), ...(draft.date && { date: draft.date }) };
}
