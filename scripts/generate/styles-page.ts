import { HOUSE_NAMES, HOUSE_SOURCES, type HouseAsk, houseAsks } from '../../src/core/config/house-asks.ts';
import { HOUSES, type House } from '../../src/core/config/style.ts';
import { CATEGORIES, type Category, type Rule } from '../../src/core/linter/rule.ts';
import { GENERATED } from './rule-page.ts';
import { CATEGORY_TITLES } from './words.ts';

/** Where the page is. */
export const STYLES_PAGE = 'docs/styles.md';

/** What each house asks for, check by check, as Markdown. */
export function stylesPage(rules: readonly Rule[]): string {
  const houses = HOUSES.filter((house) => house !== 'none');
  return `${[
    GENERATED,
    '# The house styles',
    'Where the houses differ, `"style"` in `copydesk.json` decides: `{ "style": "guardian" }`. Without one (`none`), only what all of them agree on is marked. Each table has what a house asks for, check by check: how the check is set where that differs, and what the house itself says. In the shell, `copydesk styles guardian` prints the same.',
    houses.map((house) => `- [${HOUSE_NAMES[house]}](#${house})`).join('\n'),
    ...houses.flatMap((house) => section(house, rules)),
  ].join('\n\n')}\n`;
}

function section(house: House, rules: readonly Rule[]): string[] {
  const asks = houseAsks(house, rules);
  return [
    `<a id="${house}"></a>`,
    `## ${HOUSE_NAMES[house]}`,
    `${HOUSE_SOURCES[house]} In the configuration: \`"style": "${house}"\`.`,
    ...CATEGORIES.flatMap((category) => table(category, asks)),
  ];
}

function table(category: Category, asks: readonly HouseAsk[]): string[] {
  const rows = asks
    .filter(({ rule }) => rule.category === category)
    .map((ask) => {
      const set = [ask.differs ? ask.severity : '', ...ask.options.map((option) => `\`${option}\``)].filter(Boolean);
      const link = `[\`${ask.rule.id}\`](rules/${ask.rule.id}.md)`;
      return `| ${link} | ${ask.notes.join(' ') || ask.rule.summary} | ${set.join(', ')} |`.replace(/\n/g, ' ');
    });
  if (rows.length === 0) return [];
  return [
    `### ${CATEGORY_TITLES[category]}`,
    ['| Check | What the house says | Set to |', '|---|---|---|', ...rows].join('\n'),
  ];
}
