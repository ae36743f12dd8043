import type { Analysis, Finding, Span, TextEdit } from '../../model.ts';

/** What applied fixes left behind that they should not. */
export interface Aftermath {
  /** A finding that was fixed is still there, or stands at the next of its places. */
  readonly stays: readonly Finding[];
  /** Findings that were not there before. */
  readonly added: readonly Finding[];
}

/** A finding from before, with its places in the text after the edits. */
interface Earlier {
  readonly finding: Finding;
  readonly own: Span;
}

type Places = (span: Span) => Span;

/**
 * Compares what is found before and after fixes are applied. A finding after them is one from before if both are of the
 * same rule, their messages are the same but for figures and quoted words, and its words are, where the edits moved them,
 * among those of the earlier finding: its own or its related ones. Each finding from before accounts for one after it;
 * those that were fixed account for none.
 * @param before the analysis of the text without the edits
 * @param fixed those of its findings whose fixes were applied
 * @param edits the edits of the fixes, which do not overlap
 * @param after the analysis of the text with the edits
 */
export function aftermath(
  before: Analysis,
  fixed: readonly Finding[],
  edits: readonly TextEdit[],
  after: Analysis,
): Aftermath {
  const place = placesAfter(edits);
  const gone = new Set(fixed);
  const rest = [...before.findings, ...before.outranked, ...before.accepted].filter((finding) => !gone.has(finding));
  const open = new Open(rest.map((finding) => ({ finding, own: place(finding) })));
  let unaccounted = after.findings.filter((finding) => !open.take(finding, ownExactly));
  unaccounted = unaccounted.filter((finding) => !open.take(finding, ownNearly));
  unaccounted = unaccounted.filter((finding) => !open.take(finding, amongRelated(place)));
  if (unaccounted.length === 0) return { stays: [], added: [] };
  const places = fixed.map(({ rule, start, end, related }) => ({
    rule,
    spans: [{ start, end }, ...related].map(place),
  }));
  const isFixed = (finding: Finding): boolean =>
    places.some(({ rule, spans }) => rule === finding.rule && spans.some((span) => meets(span, finding)));
  return { stays: unaccounted.filter(isFixed), added: unaccounted.filter((finding) => !isFixed(finding)) };
}

const ownExactly = ({ own }: Earlier, { start, end }: Finding): boolean => own.start === start && own.end === end;
const ownNearly = ({ own }: Earlier, finding: Finding): boolean => meets(own, finding);
const amongRelated =
  (place: Places) =>
  ({ finding: { related } }: Earlier, finding: Finding): boolean =>
    related.some((span) => meets(place(span), finding));

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** The findings from before that account for none yet, by what they say. */
class Open {
  private readonly byGist = new Map<string, Earlier[]>();

  constructor(earlier: readonly Earlier[]) {
    for (const one of earlier) {
      const key = gistOf(one.finding);
      const same = this.byGist.get(key);
      if (same) same.push(one);
      else this.byGist.set(key, [one]);
    }
    // Findings come in text order, so that what is sought first is found last in a turned list, and taken off its end.
    for (const same of this.byGist.values()) same.reverse();
  }

  /** Whether one of them accounts for a finding; it accounts for no other then. */
  take(finding: Finding, accounts: (earlier: Earlier, finding: Finding) => boolean): boolean {
    const same = this.byGist.get(gistOf(finding)) ?? [];
    const at = same.findLastIndex((earlier) => accounts(earlier, finding));
    if (at >= 0) same.splice(at, 1);
    return at >= 0;
  }
}

/** What a finding says without its figures and the words of the article it quotes. */
function gistOf({ rule, message }: Finding): string {
  const said = withoutQuoted(message)
    .replace(/\d[\d.,]*/g, '0')
    .replace(/\b(?:once|twice|0 times)\b/g, '0 times');
  return `${rule}: ${said}`;
}

/** Names may have quotation marks in them: “Walter “Skip” Hale”. */
function withoutQuoted(message: string): string {
  const shorter = message.replace(/“[^“”]*”/g, '');
  return shorter === message ? message.replace(/"[^"]*"/g, '') : withoutQuoted(shorter);
}

/** Where spans stand once edits are applied: what an edit replaces becomes the whole of what it writes. */
function placesAfter(edits: readonly TextEdit[]): Places {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const moved: number[] = [0];
  for (const { start, end, text } of sorted) moved.push(moved.at(-1)! + text.length - (end - start));
  const placeOf = (offset: number, isEnd: boolean): number => {
    // The edits before the first one that reaches beyond the offset lie before it.
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, end } = sorted[middle]!;
      if (end < offset || (end === offset && (isEnd || start < end))) low = middle + 1;
      else high = middle;
    }
    const next = sorted[low];
    if (!next || next.start >= offset) return offset + moved[low]!;
    return next.start + moved[low]! + (isEnd ? next.text.length : 0);
  };
  return ({ start, end }) => ({ start: placeOf(start, false), end: placeOf(end, true) });
}
