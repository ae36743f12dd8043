// How well people and speakers are found.
// `npm run bench:accuracy` measures the project's own articles; `-- DIR` a gold folder (gold.json beside text/).
//   --errors N   list N errors of each kind

import { createAnalyzer } from '../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../src/core/config/style.ts';
import { type GoldArticle, ownGold, readGoldFolder } from './accuracy/gold.ts';
import { line, percent, precision, recall } from './accuracy/measure.ts';
import { newPeopleScore, type PeopleScore, scorePeople } from './accuracy/people.ts';
import { newQuoteScore, type QuoteScore, scoreQuotes } from './accuracy/quotes.ts';

const args = process.argv.slice(2);
const errorsAt = args.indexOf('--errors');
const shown = errorsAt < 0 ? 0 : Number(args.splice(errorsAt, 2)[1]);
const set = args[0] ? readGoldFolder(args[0]) : ownGold();
console.log(`${args[0] ?? 'own gold'}: ${set.length} articles`);
measure(set);

function measure(articles: readonly GoldArticle[]): void {
  const people = newPeopleScore();
  const quotes = newQuoteScore();
  for (const article of articles) {
    const { participants, statements } = createAnalyzer(DEFAULT_STYLE, []).analyse(article.text, { container: 'wire' });
    if (article.gold.persons) scorePeople(people, article, participants);
    if (article.gold.direct) scoreQuotes(quotes, article, participants, statements);
  }
  if (articles.some(({ gold }) => gold.persons)) printPeople(people);
  if (articles.some(({ gold }) => gold.direct)) printQuotes(quotes);
}

function printPeople({ entity, mention, bcubed, once, titles, errors }: PeopleScore): void {
  console.log('People');
  console.log(line('entity, fullest name', precision(entity), recall(entity)));
  console.log(line('mention, exact span', precision(mention), recall(mention)));
  console.log(line('B-cubed', bcubed.precision / bcubed.printed, bcubed.recall / bcubed.gold));
  console.log(`listed exactly once ${percent(once.right / once.of)} of ${once.of}`);
  console.log(`title, head word    ${percent(titles.right / titles.of)} of ${titles.of}`);
  printErrors(errors);
}

function printQuotes({ found, speakers, endToEnd, indirect, indirectSpeaker, errors }: QuoteScore): void {
  console.log('Statements');
  console.log(line('direct quotation found', precision(found), recall(found)));
  const kinds = { named: 'a name', pronoun: 'he or she', impersonal: 'no person (none printed)' };
  for (const [tier, label] of Object.entries(kinds)) {
    const { right, wrong, none, of } = speakers[tier] ?? { right: 0, wrong: 0, none: 0, of: 0 };
    console.log(
      `speaker, source is ${label.padEnd(25)} ${percent(right / of)} of ${of}  (wrong ${wrong}, none ${none})`,
    );
  }
  console.log(line('quotation and right person, end to end', precision(endToEnd), recall(endToEnd)));
  console.log(line('reported speech, overlap 0.7', indirect.good / indirect.printed, indirect.right / indirect.of));
  console.log(
    `speaker of reported speech, recall           ${percent(indirectSpeaker.right / indirectSpeaker.of)} of ${indirectSpeaker.of}`,
  );
  printErrors(errors);
}

/** Prints some errors, spread evenly over the list. */
function printErrors(errors: readonly string[]): void {
  const step = Math.max(1, errors.length / Math.max(1, shown));
  for (let i = 0; i < errors.length && i / step < shown; i += step) console.log(`  ${errors[Math.floor(i)]}`);
}
