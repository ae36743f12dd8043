import { acceptedByArticle } from '../linter/accepted.ts';
import type { Accepted } from '../model.ts';
import { joined } from '../people/joined.ts';
import { matchesGlobs } from '../workspace/glob.ts';
import { canBeArticle, isOtherText, recognise } from '../workspace/is-article.ts';
import type { ResolvedStyle } from './resolved.ts';
import { type FileSettings, nameUnder } from './settings.ts';
import { type CheckSetting, DEFAULT_STYLE, type HouseWord, type Style } from './style.ts';

/** One of several configurations that hold for a file. */
export interface Layer {
  readonly resolved: ResolvedStyle;
  /** The file from whose folder its patterns and names count; undefined for settings that have no place. */
  readonly config: string | undefined;
}

/** Configurations that hold for a file, the nearest first; of nothing configured there is one as well. */
export type Layers = readonly [Layer, ...Layer[]];

/** The style that several configurations come to: the nearest refines those behind it. */
export function layeredStyle(layers: Layers): Style {
  const [nearest] = layers;
  if (layers.length === 1) return nearest.resolved.style;
  const styles = layers.map(({ resolved }) => resolved.style);
  const house = layers.find(({ resolved }) => resolved.house !== undefined)?.resolved.house;
  const register = joined(styles.flatMap((style) => style.register ?? []));
  const named = new Set<string>();
  const ruled = new Set<string>();
  const { register: _, ...own } = nearest.resolved.style;
  return {
    ...own,
    house: house ?? DEFAULT_STYLE.house,
    checks: Object.assign({}, ...[...styles].reverse().map(({ checks }) => checks)),
    ownRules: styles.flatMap(({ ownRules }) => ownRules).filter(({ id }) => !ruled.has(id) && ruled.add(id)),
    people: styles.flatMap(({ people }) => people).filter(({ name }) => !named.has(name) && named.add(name)),
    ...(register && { register }),
    neverPeople: [...new Set(styles.flatMap(({ neverPeople }) => neverPeople))],
    words: refinedWords(styles.map(({ words }) => words)),
    differentPeople: styles.flatMap(({ differentPeople }) => differentPeople),
  };
}

/** What is accepted, ignored, an article, and under which style, where several configurations hold. */
export function layeredSettings(layers: Layers, style: Style): FileSettings {
  const nearest = { name: (path: string) => nameUnder(layers[0].config, path), resolved: layers[0].resolved };
  const all = layers.map(({ resolved, config }) => ({
    resolved,
    nameOf: (path: string) => nameUnder(config, path),
    accepted: acceptedByArticle(resolved.accepted),
  }));
  const accepted = new Map<string, readonly Accepted[]>();
  /** Styles of files for which checks are set otherwise, by the patterns that match: as few as there are kinds of file. */
  const specials = new Map<string, Style>();
  return {
    acceptedIn(path) {
      const lists = all.map((layer) => layer.accepted(layer.nameOf(path))).filter((list) => list.length > 0);
      if (lists.length < 2) return lists[0] ?? NOTHING;
      const list = accepted.get(path) ?? lists.flat();
      accepted.set(path, list);
      return list;
    },
    styleOf(path) {
      const matching = all.flatMap(({ resolved, nameOf }) =>
        resolved.files.map(({ files }) => matchesGlobs(nameOf(path), [files])),
      );
      if (!matching.includes(true)) return style;
      const key = matching.map(Number).join('');
      const special = specials.get(key) ?? { ...style, checks: specialChecks(layers, matching) };
      specials.set(key, special);
      return special;
    },
    isIgnored: (path) => all.some(({ resolved, nameOf }) => matchesGlobs(nameOf(path), resolved.ignore)),
    canBeArticle(path) {
      const isIgnored = all.some(({ resolved, nameOf }) => matchesGlobs(nameOf(path), resolved.ignore));
      return (
        !isIgnored && (all.length === 0 || all.some(({ resolved, nameOf }) => canBeArticle(nameOf(path), resolved)))
      );
    },
    recognise(path, head) {
      const says = (layer: (typeof all)[number]) => recognise(layer.nameOf(path), head, layer.resolved);
      const told = all.length > 1 && all.map(says).find(({ reason }) => reason === 'configuration');
      return told || recognise(nearest.name(path), head, nearest.resolved);
    },
    isOtherText: (path) => all.every(({ resolved, nameOf }) => isOtherText(nameOf(path), resolved)),
  };
}

const NOTHING: readonly Accepted[] = [];

/** @param matching for each pattern of each layer, in order, whether it matches */
function specialChecks(layers: Layers, matching: readonly boolean[]): Record<string, CheckSetting> {
  let next = 0;
  const own = layers.map(({ resolved }) => {
    const matched = resolved.files.filter(() => matching[next++]);
    return Object.assign({}, resolved.style.checks, ...matched.map(({ checks }) => checks));
  });
  return Object.assign({}, ...own.reverse());
}

/** Words of several lists, the nearest first; what a nearer one decides otherwise is left out. */
function refinedWords(lists: readonly (readonly HouseWord[])[]): readonly HouseWord[] {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const [used, avoided] = [new Set<string>(), new Set<string>()];
  const words: HouseWord[] = [];
  for (const list of filled) {
    const kept = list.filter(
      ({ use, avoid = [] }) => !(use !== undefined && avoided.has(use)) && !avoid.some((one) => used.has(one)),
    );
    for (const { use, avoid = [] } of kept) {
      if (use !== undefined) used.add(use);
      for (const one of avoid) avoided.add(one);
    }
    words.push(...kept);
  }
  return words;
}
