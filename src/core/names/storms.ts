import type { Token } from '../syntax/text/tokens.ts';
import type { ReadChain } from './read.ts';

const ALWAYS = new Set(['hurricane', 'typhoon', 'cyclone']);
/** A storm may be somebody’s name as well: Storm Thorgerson. */
const STORM = 'storm';
const WEATHER = new Set(
  'storm storms tropical wind winds gale gales gusts rain rains rainfall flood floods flooded flooding landfall weather forecasters'.split(
    ' ',
  ),
);

/**
 * The names of storms in a block, folded, with and without the word before them: "Hurricane Irma" gives "hurricane irma"
 * and "irma". Weather services name storms as people are named; none of them is a person, here or elsewhere.
 */
export function stormsIn(tokens: readonly Token[], chains: readonly ReadChain[]): string[] {
  const storms: string[] = [];
  for (const { keys } of chains) {
    const at = keys.findIndex((key, i) => i + 2 === keys.length && (ALWAYS.has(key) || key === STORM));
    const [kind, name] = keys.slice(at);
    if (at < 0 || !kind || !name) continue;
    if (
      ALWAYS.has(kind) ||
      tokens.some(({ lower, capital }) => !capital && WEATHER.has(lower)) ||
      keys[0] === 'tropical'
    )
      storms.push(name, keys.join(' '), `${kind} ${name}`);
  }
  return storms;
}
