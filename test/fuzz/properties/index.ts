import type { Property } from '../subject.ts';
import { edited } from './edited.ts';
import { fixAll } from './fix-all.ts';
import { fixes } from './fixes.ts';
import { forms } from './forms.ts';
import { lineEnds } from './line-ends.ts';
import { order } from './order.ts';
import { places } from './places.ts';
import { reads } from './reads.ts';
import { renames } from './renames.ts';

/** What holds for every case; one file a property. */
export const PROPERTIES: readonly Property[] = [reads, places, order, edited, lineEnds, fixes, fixAll, forms, renames];
