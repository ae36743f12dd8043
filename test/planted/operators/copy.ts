import { custom, marked, type Operator, paragraph, paragraphEnd, sentence, splice, swap } from '../operator.ts';

/** Journalese, placeholders, structure. */
export const COPY: readonly Operator[] = [
  sentence('journalese-global', 'The mayor {came under fire for} the delay.'),
  sentence('journalese-southasian', '{It is pertinent to mention here that} the road is old.'),
  sentence('redundancy-news', 'It has no {future plans}.'),
  sentence('verb-needs-object', 'The minister {assured} that the road would open.'),
  sentence('vague-quantifier', '{A number of} shops are shut.'),
  sentence('promotional-copy', 'The town has a {world-class} rink.'),
  sentence('officialese', 'The council {constituted a committee} on noise.'),
  sentence('amongst-whilst', '{Whilst} it rained, they waited.'),
  paragraph('ai-residue', '{Here is a shorter version} of the story:'),
  swap('placeholder-left/name', /(?<=\n[^\n“]{20,}[a-z]), who /, ', {[NAME]}, who '),
  sentence('placeholder-left/tk', 'The plant employs {TK} people.'),
  sentence('placeholder-left/marks', 'It was founded in {???} by a miller.'),
  swap('cq-left', /(?<=\n\n[^\n]*said \p{Lu}[\p{L}’]+ \p{Lu}[\p{L}’-]+)(?=[,.])/u, ' {(CQ)}'),
  sentence('editor-note-in-body', 'The bridge opened in 1931 {[check]}.'),
  paragraph('empty-quote', 'Asked about it, he said: {“”}'),
  // Swapped into wire text only: in Markdown it is struck through on purpose.
  swap('tracked-change-residue', /(?<=^(?!---)[\s\S]*\. )The (?=[a-z]+ )/, '{~~A~~} The '),
  custom('duplicate-paragraph', (article) => {
    const at = paragraphEnd(article, 2);
    const to = paragraphEnd(article, 4);
    if (at === undefined || to === undefined) return undefined;
    const words = article.slice(article.lastIndexOf('\n', at - 1) + 1, at);
    return splice(article, to, 0, marked(`\n\n{${words}}`));
  }),
  custom(
    'end-mark-misplaced',
    (article) => {
      const at = paragraphEnd(article, 5);
      return at === undefined ? undefined : splice(article, at, 0, marked('\n\n{-30-}'));
    },
    { document: true },
  ),
  custom('headline-too-long', (article) =>
    onHeadline(
      article,
      (headline) => `${headline} after years of talks between the two sides, neighbours and engineers`,
    ),
  ),
  custom('headline-question-mark', (article) =>
    onHeadline(article, (headline) => `Will ${headline.charAt(0).toLowerCase()}${headline.slice(1)}?`),
  ),
  swap(
    'highlight-too-long',
    /(?<=^\* )Roof to be repaired first$/m,
    'Roof to be repaired first, then the doors, the lifts, the stairs, the drains and last of all the clock',
  ),
  swap(
    'caption-incomplete',
    /(?<=\n|^ date \S+ )[^\n]*?\((?:left|right)\)[^\n]*? (?:on Tuesday|on February 11, 2026)(?=\.)/,
    'The minister (right) with guests',
  ),
  swap('alt-text-missing', /\[a supplier in Durban\]\(https:\/\/example\.org\/supplier\)/, '{![](pump.jpg)}'),
  swap(
    'link-missing-text',
    /\[a supplier in Durban\]\(https:\/\/example\.org\/supplier\)/,
    '{[](https://example.org/supplier)}',
  ),
  custom('subhead-orphan', (article) => {
    const at = article.trimEnd().lastIndexOf('\n\n');
    return article.startsWith('---') ? undefined : splice(article, at, 0, marked('\n\n{What comes next}'));
  }),
];

/** A headline of plain wire text, put in another form. */
function onHeadline(article: string, change: (headline: string) => string) {
  const headline = /^[A-Z][^\n.]{20,70}(?=\n\n)/.exec(article)?.[0];
  return headline === undefined ? undefined : splice(article, 0, headline.length, marked(change(headline)));
}
