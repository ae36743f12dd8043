import { grouped } from '../../base/grouped.ts';
import { flatMappedInTurns, type InTurns } from '../../base/turns.ts';
import { times } from '../../linter/changes.ts';
import type { Placed, Problem } from '../../linter/rule.ts';
import type { Fix, Related, Span } from '../../model.ts';

/** One use of a form that has rivals: "per cent" against "%". */
export interface FormUse extends Span {
  readonly form: string;
  /** As written, for the message and as what a fix replaces. */
  readonly text: string;
}

export interface FormRules<U extends FormUse> {
  /** The house's form: taken on a tie, or even where another is the commoner. */
  readonly prefer?: string;
  readonly always?: boolean;
  /** What the use reads as in another form; undefined where that cannot be said (then there is no fix). */
  rewrite?(use: U, form: string): string | undefined;
  /** A form as the reader should see it in the message; default: the use as written. */
  describe?(use: U): string;
  /**
   * What clashes, without a full stop, where the uses of two forms are different words and quoting them would tell
   * nothing: “Serial comma here, none in 2 other lists”. `others` is how many uses have the usual form.
   */
  pattern?(odd: NoInfer<U>, usual: NoInfer<U>, others: number): string;
  /** Each form is a choice even where one is the commoner: an accent left out twice is left out all the same. */
  readonly offerAll?: boolean;
  /** The fix changes marks only, never words or numbers. */
  readonly safe?: boolean;
}

/** The uses that blocks collected, at their places in the document, in text order. */
export function placedUses<U extends Span>(parts: readonly Placed<readonly U[]>[]): U[] {
  const placed: U[] = [];
  // There are thousands of them.
  for (const { part, offset } of parts)
    for (const use of part) placed.push({ ...use, start: use.start + offset, end: use.end + offset });
  return placed;
}

/** The same where there are tens of thousands of them. */
export function* usesInTurns<U extends Span>(parts: readonly Placed<readonly U[]>[]): InTurns<U[]> {
  return yield* flatMappedInTurns(parts, (part) => placedUses([part]));
}

/** Whether two forms occur at all: it spares placing the uses of an article that has one, as most have. */
export function areMixed(parts: readonly Placed<readonly FormUse[]>[]): boolean {
  const first = parts[0]?.part[0]?.form;
  return parts.some(({ part }) => part.some(({ form }) => form !== first));
}

/** Whether two forms of a thing occur among its uses. */
export function isMixed(uses: readonly FormUse[]): boolean {
  const first = uses[0]?.form;
  return uses.some(({ form }) => form !== first);
}

/** A `pattern` that names the forms: “Subheads: title case here, sentence case twice elsewhere”. */
export function namedForms(
  what: string,
  names: Readonly<Record<string, string>>,
): (odd: FormUse, usual: FormUse, others: number) => string {
  return (odd, usual, others) => `${what}: ${names[odd.form]} here, ${names[usual.form]} ${times(others)} elsewhere`;
}

/** Beyond this many places a list of them helps nobody. */
const MOST_RELATED = 20;

/**
 * One finding where a form and a rival both occur: at the first place that departs from the majority, with the other
 * places related. The majority form is proposed, on a tie the house's; where there is neither, each form is a choice.
 * @param uses all uses of one thing, at their places in the document, in text order
 */
export function mixedForms<U extends FormUse>(uses: readonly U[], rules: FormRules<U> = {}): Problem[] {
  const byForm = grouped(uses, ({ form }) => form);
  if (byForm.size < 2) return [];
  const most = [...byForm.values()].reduce((longest, { length }) => Math.max(longest, length), 0);
  const leading = [...byForm.keys()].filter((form) => byForm.get(form)!.length === most);
  const winner = leading.find((form) => form === rules.prefer) ?? leading[0]!;
  const odd = uses.filter(({ form }) => form !== winner);
  const regular = byForm.get(winner)!;
  const undecided = (leading.length > 1 && winner !== rules.prefer) || rules.offerAll;
  const targets =
    rules.always && rules.prefer
      ? [rules.prefer]
      : undecided
        ? [winner, ...[...byForm.keys()].filter((form) => form !== winner)]
        : [winner];
  return [
    {
      start: odd[0]!.start,
      end: odd[0]!.end,
      message: messageOf(odd, regular, rules),
      fixes: targets.flatMap((form) => fixTo(form, uses, byForm.get(form)![0]!, rules)),
      related: [...odd.slice(1), ...regular].slice(0, MOST_RELATED).map((use) => relatedTo(use, rules)),
    },
  ];
}

function messageOf<U extends FormUse>(odd: readonly U[], regular: readonly U[], rules: FormRules<U>): string {
  if (rules.pattern) return `${rules.pattern(odd[0]!, regular[0]!, regular.length)}.`;
  const same = odd.filter(({ form }) => form === odd[0]!.form);
  const here = same.length > 1 ? `${quoted(odd[0]!, rules)} (${times(same.length)})` : quoted(odd[0]!, rules);
  return `${here} here, but ${quoted(regular[0]!, rules)} ${times(regular.length)} elsewhere.`;
}

function relatedTo<U extends FormUse>(use: U, rules: FormRules<U>): Related {
  return { start: use.start, end: use.end, message: `${quoted(use, rules)} here.` };
}

function quoted<U extends FormUse>(use: U, rules: FormRules<U>): string {
  return `“${rules.describe?.(use) ?? use.text}”`;
}

/** The fix that brings every use into one form; none where a use cannot be rewritten, or reads the same. */
function fixTo<U extends FormUse>(form: string, uses: readonly U[], sample: U, rules: FormRules<U>): Fix[] {
  if (!rules.rewrite) return [];
  const edits = [];
  for (const use of uses) {
    if (use.form === form) continue;
    const text = rules.rewrite(use, form);
    if (text === undefined || text === use.text) return [];
    edits.push({ start: use.start, end: use.end, text });
  }
  const title =
    edits.length === 1
      ? `Change to “${edits[0]!.text.trim()}”`
      : `Change ${edits.length} places to match ${quoted(sample, rules)}`;
  return [{ title, edits, ...(rules.safe && { safe: true }) }];
}
