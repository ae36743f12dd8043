import { decode, encode } from '../../core/workspace/encoding.ts';
import { because } from '../input/reasons.ts';
import { readWhole } from './read.ts';
import { inWords, write } from './write.ts';

/**
 * Changes the text of a file, which keeps its encoding.
 * @param change gives the new text; what it throws is the reason why nothing was changed
 * @returns why it was not changed, in words that go on after its name; undefined where it was
 */
export async function changeFile(path: string, change: (text: string) => string): Promise<string | undefined> {
  try {
    const before = readWhole(path);
    const decoded = decode(before);
    if ('refused' in decoded) return decoded.refused;
    const bytes = encode(change(decoded.text), decoded.encoding);
    if (!bytes) return 'some of it could not be read; save it in UTF-8 first';
    const trouble = await write(path, bytes, before);
    return trouble && inWords(trouble);
  } catch (error) {
    return because(error);
  }
}
