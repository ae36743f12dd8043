import type { Root } from 'nlcst';
import { retext } from 'retext';
import retextEnglish from 'retext-english';
import type { Plugin } from 'unified';
import { VFile } from 'vfile';
import type { Span } from '../../model.ts';

/**
 * A block's prose as retext reads it. It is parsed when it is first asked for, once for all checks of the block, and let
 * go with them: trees are some fifty times as large as their text.
 */
export interface Prose {
  /** The block's prose, masked markup as spaces. */
  readonly text: string;
  /** The nlcst tree; offsets are UTF-16 code units relative to the block. */
  readonly tree: Root;
}

/** What a retext plugin has to say about a stretch of a block. */
export interface ProseMessage extends Span {
  readonly message: string;
  /** The plugin's name for what it found ("a", "readability"). */
  readonly ruleId: string | undefined;
  /** The words it is about, as written, where the plugin names them. */
  readonly actual: string | undefined;
  readonly expected: readonly string[];
}

const ENGLISH = retext().use(retextEnglish).freeze();

/**
 * The prose of a block: parsed by retext at the first look at `tree`. It sees no carriage return: where two line
 * ends follow each other its parser would try every way to divide them, which takes for ever.
 */
export function proseOf(text: string): Prose {
  const prose = text.replace(/[\uFEFF\r]/g, ' ');
  let tree: Root | undefined;
  return {
    text: prose,
    get tree() {
      tree ??= ENGLISH.parse(prose);
      return tree;
    },
  };
}

/**
 * Makes a check of a retext plugin; make it once, with the rule, not at every block.
 * @param plugin a retext plugin that reports messages and leaves the tree as it is
 * @param options the plugin's own
 * @returns a function from a block's prose to the plugin's messages, in text order
 */
export function retextCheck<Options extends unknown[]>(
  plugin: Plugin<Options, Root, Root | undefined>,
  ...options: Options
): (prose: Prose) => ProseMessage[] {
  const processor = ENGLISH()
    .use(plugin as Plugin<unknown[]>, ...options)
    .freeze();
  return ({ text, tree }) => {
    const file = new VFile(text);
    processor.runSync(tree, file);
    return file.messages
      .flatMap((message): ProseMessage[] => {
        const span = spanOf(message.place);
        if (!span) return [];
        const { ruleId, actual, expected, reason } = message;
        return [{ ...span, message: reason, ruleId, actual: actual ?? undefined, expected: expected ?? [] }];
      })
      .sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

/** What a check says of some stretches of a block, each parsed by itself: the parser takes more than linear time. */
export function checkStretches(
  check: (prose: Prose) => ProseMessage[],
  text: string,
  stretches: readonly Span[],
): ProseMessage[] {
  return stretches.flatMap(({ start, end }) =>
    check(proseOf(text.slice(start, end))).map((message) => ({
      ...message,
      start: message.start + start,
      end: message.end + start,
    })),
  );
}

function spanOf(place: VFile['messages'][number]['place']): Span | undefined {
  if (!place) return undefined;
  const [start, end] = 'start' in place ? [place.start.offset, place.end.offset] : [place.offset, place.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}
