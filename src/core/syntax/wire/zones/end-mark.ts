const SURE = /^(?:[-–—]\s*30\s*[-–—]|[-–—]?\s*ENDS?\s*[-–—]?|\(ends?\))$/i;
const LIKELY = /^(?:#(?:\s?#){2,}|\*(?:\s?\*){2,}|[-–—]?\s*more\s*[-–—]?|\(more\)|XXX)$/i;

/** How surely a line of its own says that the copy ends; a likely one only near the end of the file. */
export function endMark(text: string): 'sure' | 'likely' | undefined {
  if (text.length > 12) return undefined;
  return SURE.test(text) ? 'sure' : LIKELY.test(text) ? 'likely' : undefined;
}
