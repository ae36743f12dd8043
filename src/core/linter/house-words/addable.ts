/** A word or phrase that may be added to the house words: short, in one line, with a letter in it. */
export function isAddable(word: string): boolean {
  return word.length <= 100 && /\p{L}/u.test(word) && !/[\r\n\t"]/.test(word) && word === word.trim();
}
