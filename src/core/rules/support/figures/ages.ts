import type { ArticleView, Placed, Problem } from '../../../linter/rule.ts';
import type { Quantity } from '../quantities.ts';

/** Before an age in a headline: boy, 12. */
const SOMEBODY =
  /\b(?:boy|girl|man|woman|teen|teenager|toddler|pensioner|student|pupil|driver|cyclist|pedestrian|father|mother|grandfather|grandmother|farmer|nurse|teacher|actor|actress|singer), $/i;
const AGE_BEHIND = /^-year-old\b/;

/** An age in the furniture where the body gives one age alone, and another. */
export function otherAge(
  amount: Quantity,
  claim: Placed<readonly Quantity[]>,
  body: readonly Placed<readonly Quantity[]>[],
  view: ArticleView,
): Problem[] | undefined {
  const start = claim.offset + amount.start;
  if (!SOMEBODY.test(view.slice(Math.max(0, start - 20), start))) return undefined;
  const ages = body.flatMap(({ part, offset }) =>
    part.map((age) => ({ ...age, start: age.start + offset, end: age.end + offset })).filter((age) => isAge(age, view)),
  );
  const [age] = ages;
  if (!age || ages.some(({ value }) => value !== age.value)) return undefined;
  return [
    {
      start,
      end: claim.offset + amount.end,
      message: `“${amount.text}” here, but the age in the body is “${age.text}”.`,
      related: [{ start: age.start, end: age.end, message: `“${age.text}” in the body.` }],
    },
  ];
}

/** “Ann Roe, 82,” or “a 13-year-old boy”. */
function isAge({ start, end, value }: Quantity, view: ArticleView): boolean {
  if (value > 115) return false;
  const behind = view.slice(end, end + 10);
  if (AGE_BEHIND.test(behind)) return true;
  return /^[,.]/.test(behind) && /\p{Lu}\p{Ll}+, $/u.test(view.slice(Math.max(0, start - 20), start));
}
