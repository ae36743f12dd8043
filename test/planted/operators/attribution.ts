import { custom, marked, type Operator, paragraph, sentence, splice, swap } from '../operator.ts';

/** Quotations and who says them. */
export const ATTRIBUTION: readonly Operator[] = [
  swap('quote-marks-unbalanced/closing', /(?<=[a-z])([,.])”(?= said| Hallam| [A-Z])/, '$1', { document: true }),
  paragraph('quote-unattributed', '“There was no warning before the lights went out in every house.”'),
  custom(
    'attribution-tense-drift',
    (article) => {
      const said = [...article.matchAll(/\bsaid(?=[ .])/g)];
      const last = said.length > 4 ? said.at(-1) : undefined;
      return last && splice(article, last.index, 4, marked('says'));
    },
    { document: true },
  ),
  sentence('loaded-attribution-verb', 'The company {claimed} that the figures were wrong.'),
  sentence('reported-question-mark', 'She asked whether the work would be done in time{?}'),
  sentence('anonymous-source', '{Sources said} the plan would change.', {
    accept: ['anonymous-source', 'vague-attribution'],
  }),
  sentence('vague-attribution', '{Experts say} the plan will change.'),
  sentence('according-to-stacked', 'According to the mayor, the road is safe, {according to} a report.'),
  paragraph('nonspeech-verb', '“It was a long night,” {smiled} shopkeeper Ann Sorley.'),
];
