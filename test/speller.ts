import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { dictionaryOf } from '../src/core/spelling/dictionary.ts';
import { spellerOf } from '../src/core/spelling/suggest.ts';

/** The dictionary as the hosts load it. */
export const speller = spellerOf(dictionaryOf(inflateRawSync(readFileSync('src/core/data/en/spelling/spelling.bin'))));
