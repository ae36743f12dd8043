import type { Operator } from '../operator.ts';
import { ATTRIBUTION } from './attribution.ts';
import { CONSISTENCY } from './consistency.ts';
import { COPY } from './copy.ts';
import { DATES_AND_NUMBERS } from './dates-numbers.ts';
import { LEGAL } from './legal.ts';
import { NAMES } from './names.ts';
import { READABILITY } from './readability.ts';

/** Every kind of error that is planted; ids are the catalogue's. */
export const OPERATORS: readonly Operator[] = [
  ...NAMES,
  ...ATTRIBUTION,
  ...DATES_AND_NUMBERS,
  ...CONSISTENCY,
  ...READABILITY,
  ...LEGAL,
  ...COPY,
];
