/** A line of a stream of bytes, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Its bytes; of a longer line the first ones. */
  readonly bytes: Uint8Array;
  /** How many bytes the line has. */
  readonly length: number;
  /** Whether a line feed stands behind it; else the stream ends there. */
  readonly ended: boolean;
}

const LINE_FEED = 10;

/**
 * Divides a stream into lines at line feeds; what stands behind the last one is a line if there is anything. Only one line
 * is held at a time.
 * @param most so many bytes of a line are kept
 */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let [number, length] = [1, 0];
  let kept: Uint8Array[] = [];
  const take = (bytes: Uint8Array) => {
    if (length < most && bytes.length > 0) kept.push(bytes.subarray(0, most - length));
    length += bytes.length;
  };
  const line = (ended: boolean): Line => {
    const bytes = kept.length === 1 ? kept[0]! : Buffer.concat(kept);
    const whole = { number, bytes, length, ended };
    [number, length, kept] = [number + 1, 0, []];
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end));
      yield line(true);
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line(false);
}
