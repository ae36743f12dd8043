import { nameKey } from './conventions.ts';

/** By the folded words of a name, those of the names that are another person's. */
export type ApartNames = ReadonlyMap<string, ReadonlySet<string>>;

/** The words of a name, folded for comparison. */
export function keyOfName(name: string): string {
  return name.trim().split(/\s+/).map(nameKey).join(' ');
}

/** @param different lists of names, of which no two in one list mean one person */
export function apartNames(different: readonly (readonly string[])[]): ApartNames {
  const apart = new Map<string, Set<string>>();
  for (const names of different) {
    const keys = names.map(keyOfName);
    for (const key of keys) {
      const others = apart.get(key) ?? new Set();
      apart.set(key, others);
      for (const other of keys) if (other !== key) others.add(other);
    }
  }
  return apart;
}

/** Whether one of some names is another person's than one of some others. */
export function areApart(apart: ApartNames, names: readonly string[], others: readonly string[]): boolean {
  const keys = others.map(keyOfName);
  return names.some((name) => {
    const different = apart.get(keyOfName(name));
    return different !== undefined && keys.some((key) => different.has(key));
  });
}
