/** Gives the line of an offset, from 1; offsets are asked for in the order of the text. */
export function lineAt(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}
