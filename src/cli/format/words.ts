/** A count with its noun: `1 article`, `2 articles`, `1,204 people`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
