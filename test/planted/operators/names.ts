import { bodyStart, custom, marked, type Operator, splice, swap } from '../operator.ts';

/** A later mention by surname: “Hallam said” after “Jodie Hallam”. */
interface Later {
  readonly given: string;
  readonly surname: string;
  readonly at: number;
}

function laterMention(article: string): Later | undefined {
  for (const match of article.matchAll(/(?<=[”.,] |\n)(\p{Lu}[\p{L}’]{4,}) said\b/gu)) {
    const surname = match[1]!;
    const full = new RegExp(`(\\p{Lu}\\p{Ll}+) ${surname}\\b`, 'u').exec(article.slice(0, match.index));
    if (full && !/^(?:Dr|Mr|Ms|Mrs|Judge|Minister|Councillor)$/.test(full[1]!)) {
      return { given: full[1]!, surname, at: match.index };
    }
  }
  return undefined;
}

function atLaterMention(id: string, change: (later: Later) => string, accept?: readonly string[]): Operator {
  return custom(
    id,
    (article) => {
      const later = laterMention(article);
      return later && splice(article, later.at, later.surname.length, marked(change(later)));
    },
    accept ? { accept } : {},
  );
}

/** Names, references and titles. */
export const NAMES: readonly Operator[] = [
  atLaterMention('name-spelling-drift', ({ surname }) => surname.slice(0, 3) + surname.slice(2)),
  atLaterMention('name-form-drift/middle', ({ given, surname }) => `${given} Karim ${surname}`, [
    'name-form-drift',
    'name-spelling-drift',
  ]),
  custom('surname-before-introduction', (article) => {
    const later = laterMention(article);
    if (!later) return undefined;
    const text = article.replaceAll(`${later.given} ${later.surname}`, later.surname);
    const at = text.indexOf(later.surname, bodyStart(text));
    return { text, start: at, end: at + later.surname.length };
  }),
  custom('name-only-in-furniture', (article) => {
    const at = article.indexOf('\n\n');
    if (at < 0 || article.startsWith('---') || article.startsWith(' date')) return undefined;
    return splice(article, at, 0, marked('\n\n* {Davor Petrić} joins protest at town hall\n* More talks next week'));
  }),
  swap(
    'the-before-capped-title',
    /(?<=[\s(])(Food Minister|Judge|Regional Transport Minister|Australian High Commissioner) (?=\p{Lu}\p{Ll}+ \p{Lu})/u,
    'the $1 ',
  ),
];
