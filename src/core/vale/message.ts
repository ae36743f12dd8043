/** Fills a message: each `%s` gets the next of the texts, `%[2]s` the second, `%%` is a percent sign. */
export function filled(message: string, texts: readonly string[]): string {
  let next = 0;
  return message.replace(/%(?:\[(\d{1,2})\])?([sdvq%])/g, (_, nth: string | undefined, verb: string) => {
    if (verb === '%') return '%';
    if (nth !== undefined) next = Number(nth) - 1;
    return texts[next++] ?? '';
  });
}

/** 'a', 'b' or 'c' */
export function orList(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  if (quoted.length < 3) return quoted.join(' or ');
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`;
}

/** A text as it is shown in a message: on one line. */
export function shown(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
