import { isByline, isNameLine } from '../wire/zones/byline.ts';
import { datelineLength } from '../wire/zones/dateline.ts';
import {
  classRate,
  opensWithHead,
  opensWithHeadline,
  ordersShare,
  proseShare,
  quotedShare,
  rate,
  topLines,
  upTo,
} from './measures.ts';
import { type Sample, symbolsIn } from './sample.ts';
import { classesOf } from './word-classes.ts';

/** Something in a text that speaks for or against its being an article. */
export interface Signal {
  readonly name: string;
  /** What it adds to the score, in logits, where there is all of it. */
  readonly weight: number;
  /** How much of it there is, from 0 to 1. */
  of(sample: Sample): number;
}

/**
 * The score of a text without any signal. It and the weights were fitted by logistic regression on one half of 1,400
 * published articles and 520 other texts (documentation, licences, logs, code, data, mail, verse …), and rounded; those
 * of rare marks (headline to dateline, orders, columns, symbols, and all marks of lines) were set by hand.
 * `bench/articles.ts` measures them.
 */
export const BASE = -10.9;

export const SIGNALS: readonly Signal[] = [
  signal('length', 6, ({ words }) => Math.log(Math.max(20, Math.min(words.length, 250)) / 20) / Math.log(250 / 20)),
  wordsOf('english', 0.4, 7.2),
  wordsOf('time', 0.04, 4.2),
  wordsOf('saying', 0.03, 0.9),
  signal('past', 0.7, (sample) => upTo(0.12, rate(sample, isPast))),
  signal('names', 0.7, (sample) =>
    upTo(
      0.12,
      rate(sample, (_, i) => isNameInside(sample.words, i)),
    ),
  ),
  signal('prose', 1.8, proseShare),
  signal('quotations', 2.7, quotedShare),
  signal('headline', 0.8, ({ passages }) => Number(opensWithHeadline(passages))),
  signal('head', 3, (sample) => Number(opensWithHead(sample))),
  signal('byline', 2.5, (sample) => Number(topLines(sample).some((line) => isByline(line) && !line.includes('@')))),
  signal('name line', 1.2, (sample) => Number(topLines(sample).slice(1, 4).some(isNameLine))),
  signal('dateline', 3, (sample) => Number(topLines(sample).some((line) => datelineLength(line) > 0))),
  wordsOf('technical', 0.12, -5.7),
  wordsOf('legal', 0.06, -3),
  wordsOf('writer', 0.08, -1.7),
  wordsOf('duty', 0.04, -1.4),
  wordsOf('reader', 0.05, -1.2),
  signal('orders', -2.9, ordersShare),
  signal('symbols', -3.2, ({ lines, length }) => upTo(0.08, symbolsIn(lines.join('')) / Math.max(1, length))),
  signal('addresses', -1, (sample) =>
    upTo(
      0.05,
      rate(sample, (word) => ADDRESS.test(word)),
    ),
  ),
  linesLike('indented', 0.6, -5.8, (line) => /^(?:\t| {2})/.test(line)),
  linesLike('short lines', 0.8, -3.6, (line) => line.trim().length < 55 && !/[.!?:]["”’]?$/.test(line)),
  linesLike('columns', 0.3, -1.4, (line) => /\S(?:\t| {3})| \| |,\S+,\S+,/.test(line.trim())),
  marks('code', 1, -1.5, /^(?:```|~~~)/),
  marks('versions', 1, -0.5, /^\W{0,9}(?:version |v)?\d{1,4}\.\d{1,4}\b.{0,50}$/i),
  marks(
    'mail',
    2,
    -5,
    /^(?:(?:from|to|subject|cc): \S|(?:dear|hi|hello|hey)\b.{0,40}$|(?:yours|kind regards|best wishes|regards|best|cheers|sincerely)\b.{0,12}$)/i,
  ),
  marks(
    'minutes',
    2,
    -4,
    /^(?:#+ )?(?:present|apologies|attendees|in attendance|agenda|action|minutes of|chapter (?:\d|one|two)|act [iv\d]|verse \d|chorus)\b.{0,110}$/i,
  ),
];

/** A word of code or of the web: an address, a path, a name of a file, a call. */
const ADDRESS = /:\/\/|^www\.|@\w|\w\/\w+\/|\w\.(?:js|c|h|py|txt|md|conf|html?|json)$|\(|_\w|\w::/;

function signal(name: string, weight: number, of: Signal['of']): Signal {
  return { name, weight, of };
}

/** How often words of a class are used. */
function wordsOf(name: string, full: number, weight: number): Signal {
  return signal(name, weight, (sample) => upTo(full, classRate(sample, name)));
}

/** How many lines look so. */
function linesLike(name: string, full: number, weight: number, test: (line: string) => boolean): Signal {
  return signal(name, weight, (sample) =>
    upTo(full, sample.lines.filter(test).length / Math.max(1, sample.lines.length)),
  );
}

/** Lines of which a few are enough. */
function marks(name: string, full: number, weight: number, shape: RegExp): Signal {
  return signal(name, weight, (sample) => upTo(full, sample.lines.filter((line) => shape.test(line.trim())).length));
}

function isPast(word: string): boolean {
  return (word.length > 4 && word.endsWith('ed')) || classesOf(word).includes('past');
}

/** A word with a capital after one without. */
function isNameInside(words: readonly string[], index: number): boolean {
  return index > 0 && /^\p{Lu}\p{Ll}/u.test(words[index]!) && /^\p{Ll}/u.test(words[index - 1]!);
}
