/**
 * A list with one more item at its end. Short lists, of which there are tens of thousands, are made anew: a list that has
 * grown takes room for more than it holds.
 */
export function appended<T>(list: T[], item: T): T[] {
  switch (list.length) {
    case 0:
      return [item];
    case 1:
      return [list[0]!, item];
    case 2:
      return [list[0]!, list[1]!, item];
    case 3:
      return [list[0]!, list[1]!, list[2]!, item];
    default:
      list.push(item);
      return list;
  }
}
