import { custom, marked, type Operator, sentence, splice } from '../operator.ts';

/** Dates, times, numbers, acronyms. */
export const DATES_AND_NUMBERS: readonly Operator[] = [
  sentence('weekday-date-mismatch', 'A first hearing was held on {Tuesday, 12 February 2026}.'),
  sentence('impossible-date', 'The next report is due on {31 June}.'),
  sentence('ordinal-date', 'The next report is due on {12th May}.'),
  sentence('time-redundant', 'The gates open at {8am in the morning}.'),
  sentence('noon-midnight', 'The gates close at {12pm}.'),
  sentence('anniversary-one-year', 'Friday is the {one-year anniversary} of the strike.'),
  custom(
    'percent-form-mixed',
    (article) => {
      const [, second] = article.matchAll(/(?<=\d )percent\b/g);
      return second && splice(article, second.index, second[0].length, marked('per cent'));
    },
    { document: true },
  ),
  sentence('percentage-point-confusion', 'The fee rose {2% from 5% to 7%}.'),
  sentence('sentence-starts-with-figure', '{12} people work there.'),
  sentence('range-style', 'It takes {from 5–10} minutes.'),
  sentence('number-sum-mismatch', 'In all {12 people were hurt: five men, four women and two children}.'),
  custom('acronym-expanded-twice', (article) => {
    const full = /((?:\p{Lu}[\p{L}’]+ ){2,4})\(([A-Z]{2,5})\)/u.exec(article);
    const again = full && new RegExp(`(?<=\\n\\n|\\. )The ${full[2]}\\b`).exec(article);
    return again ? splice(article, again.index, again[0].length, marked(`The {${full[0]}}`)) : undefined;
  }),
  sentence('acronym-unexpanded', 'The {QRVB} will look into it, a clerk said.'),
  sentence('redundant-acronym', 'The thief knew her {PIN number}.'),
];
