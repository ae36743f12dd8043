import type { ReadArticle } from './copy.ts';
import type { Entry, Ledger } from './ledger.ts';
import { matched } from './match.ts';
import { countsOf, labelled, SEVERITIES } from './severity.ts';
import { shown } from './show.ts';
/** Findings per 10,000 words, what has been read of them, and what has gone: by severity, then by rule. */
export function printTable({ findings, words, entries }: Ledger): void {
  console.log(`${words} words; per 10,000 words, then by reading: right arguable wrong damage, unread`);
  for (const severity of SEVERITIES) {
    const rules = Object.keys(findings).filter((rule) => findings[rule]?.[severity]);
    const said = rules.reduce((sum, rule) => sum + findings[rule]![severity]!, 0);
    const here = entries.filter(({ stands }) => stands === severity);
    console.log(`\n${line(severity, said, words, here)}${shares(here)}`);
    for (const rule of rules.sort((a, b) => findings[b]![severity]! - findings[a]![severity]!)) {
      const read = here.filter((entry) => entry.rule === rule);
      console.log(line(`  ${rule}`, findings[rule]![severity]!, words, read));
    }
  }
  const unsaid = entries.filter(({ stands }) => !stands);
  console.log(`\n${line('no longer reported', unsaid.length, words, unsaid)}`);
  const judged = entries.filter(({ stands, fix }) => stands && fix);
  const same = judged.filter(({ since }) => !since);
  const gone = (since: Entry['since']) => judged.filter((entry) => entry.since === since).length;
  console.log(
    `fixes read: ${same.length}, harm: ${same.filter(({ fix }) => fix === 'harm').length}; since withheld: ${gone('none')}, changed: ${gone('other')}`,
  );
}

function line(name: string, said: number, words: number, entries: readonly Entry[]): string {
  const count = (verdict: string) => String(entries.filter((entry) => entry.class === verdict).length).padStart(4);
  const rate = ((said / Math.max(1, words)) * 10_000).toFixed(2).padStart(7);
  const verdicts = ['right', 'arguable', 'wrong', 'damage'].map(count).join('');
  return `${name.padEnd(34)}${rate} ${verdicts}  ${String(said - entries.length).padStart(5)}`;
}

function shares(entries: readonly Entry[]): string {
  const rules = [...new Set(entries.map(({ rule }) => rule))];
  const counts = rules.map((rule) => countsOf(entries, rule));
  const read = counts.reduce((sum, one) => sum + labelled(one), 0);
  const share = (part: number) => `${Math.round((100 * part) / Math.max(1, read))}%`;
  const sum = (name: 'right' | 'wrong') => counts.reduce((total, one) => total + one[name], 0);
  return read ? `   right ${share(sum('right'))}, wrong ${share(sum('wrong'))}` : '';
}

/** The findings of a class that are still reported, in context and with the reason. */
export function printStanding(
  articles: readonly ReadArticle[],
  { entries }: Ledger,
  verdict: string,
  context: number,
  rules: readonly string[],
): void {
  for (const article of articles) {
    const known = entries.filter(({ file }) => file === article.file);
    const now = matched(article.text, known, article.findings);
    known.forEach((entry, i) => {
      const finding = now[i];
      if (!finding || entry.class !== verdict || (rules.length && !rules.includes(entry.rule))) return;
      console.log(`${shown({ id: '', article, finding }, context)}\n    WHY ${entry.why}\n`);
    });
  }
}
