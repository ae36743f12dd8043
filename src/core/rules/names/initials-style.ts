import { isQuotedAt } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, namedForms } from '../support/forms.ts';

export const initialsStyle = articleRule({
  id: 'initials-style',
  category: 'names',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'A. K. Rao here, AK Rao there.',
  why: 'Initials take points and spaces, points alone, or nothing, by the house; one form in an article.',
  houseNotes: ['Guardian and Indian papers: no points, no spaces.', 'AP: points, no spaces between two initials.'],
  outranks: ['name-form-drift'],
  examples: {
    flagged: [
      {
        text: 'A.K. Rao came on Monday with J.P. Mehta. “We wait,” said {AK Rao}.',
        message: 'Initials: no points here, points twice elsewhere.',
        fixed: 'A.K. Rao came on Monday with J.P. Mehta. “We wait,” said A.K. Rao.',
      },
      { text: 'George W. Hale met Thomas J. Norton on Monday. Later {George W Hale} left.' },
      { text: 'J.K. Norton wrote the book. Critics liked it. J.K. Norton thanked {J K Norton} fans.' },
    ],
    accepted: [
      {
        text: 'A.K. Rao came on Monday. RSL Chief Tom Dunn met J.P. Mehta and NGOs Tom Hale.',
        why: 'bodies, no initials',
      },
      { text: 'A.K. Rao met J.P. Mehta on Monday.', why: 'one form' },
      { text: 'A.K. Rao came. “AK Rao is late,” the clerk said.', why: 'inside a quotation' },
      { text: 'A.K. Rao met the US President on Monday.', why: 'no initials' },
    ],
  },
  conclude(_parts, view) {
    const styled = view.called.flatMap((text) => {
      const form = styleOf(text);
      return form ? [{ text, form }] : [];
    });
    if (styled.every(({ form }) => form === styled[0]!.form)) return [];
    const uses = styled.flatMap(({ text, form }) =>
      view.callsOf(text).flatMap(({ mention }): FormUse[] => {
        const { start, end, block } = mention;
        return isQuotedAt(view, block, mention) ? [] : [{ start, end, text, form }];
      }),
    );
    return mixedForms(
      uses.sort((a, b) => a.start - b.start),
      { rewrite, pattern: namedForms('Initials', { points: 'points', none: 'no points' }) },
    );
  },
});

const RUN = /(?<![\p{L}])(?:\p{Lu}\.?\s?){1,3}(?<=[.\s])(?=\s?\p{Lu}\p{Ll})|(?<![\p{L}])\p{Lu}{2,3}(?=\s\p{Lu}\p{Ll})/u;

/** What every `RUN` has: a capital that no small letter follows. */
const CAPITALS = /\p{Lu}[.\s\p{Lu}]/u;

/** Points or none, and whether spaces part two initials; undefined for a name without initials. */
function styleOf(name: string): string | undefined {
  if (!CAPITALS.test(name)) return undefined;
  const run = RUN.exec(name)?.[0].trim();
  if (!run || /\p{Ll}/u.test(run)) return undefined;
  if (run.includes('.')) return 'points';
  // Three letters and more are a body or a number: RSL Chief, Leo XIII Hall.
  return /^\p{Lu}{3,}$/u.test(run) || /^[IVX]{2,}$/.test(run) ? undefined : 'none';
}

function rewrite({ text }: FormUse, form: string): string | undefined {
  return text
    .replace(RUN, (run) => {
      const letters = run.match(/\p{Lu}/gu)!;
      return `${letters.join(form === 'points' ? '.' : '')}${form === 'points' ? '.' : ''} `;
    })
    .replace(/\s{2,}/g, ' ');
}
