import { CATEGORIES, type Rule } from '../../src/core/linter/rule.ts';
import { GENERATED } from './rule-page.ts';
import { CATEGORY_TITLES, defaultOf } from './words.ts';

/** The index of all rules, by category, as Markdown. */
export function indexPage(rules: readonly Rule[]): string {
  const used = CATEGORIES.filter((category) => rules.some((rule) => rule.category === category));
  const contents = used.map((category) => {
    const count = rules.filter((rule) => rule.category === category).length;
    return `- [${CATEGORY_TITLES[category]}](#${category}) (${count})`;
  });
  return `${[
    GENERATED,
    '# The checks',
    `Copydesk has ${rules.length} checks; ${rules.filter((rule) => !rule.off).length} are on by default. An **error** is wrong, a **warning** almost always is, an **info** is worth checking, a **hint** is a matter of taste that never gets in the way. None but those for balance and attribution looks inside direct quotations.`,
    `Each page says what is flagged, what is not, what the house styles differ in and how to set the check. A whole group is set by its name: \`{ "checks": { "journalese": "off" } }\`.`,
    contents.join('\n'),
    ...used.flatMap((category) => [
      `<a id="${category}"></a>`,
      `## ${CATEGORY_TITLES[category]}`,
      table(rules, category),
    ]),
  ].join('\n\n')}\n`;
}

function table(rules: readonly Rule[], category: string): string {
  const rows = rules
    .filter((rule) => rule.category === category)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${rule.summary} | ${defaultOf(rule)} |`);
  return ['| Check | What it marks | Default |', '|---|---|---|', ...rows].join('\n');
}
