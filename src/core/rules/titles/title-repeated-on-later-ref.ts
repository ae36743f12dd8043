import { changeAll } from '../../linter/changes.ts';
import { inNarration, isFullName, named } from '../../linter/people.ts';
import { articleRule } from '../../linter/rule.ts';
import { titledMentions, titleOf, wholeOf } from '../support/titles.ts';

export const titleRepeatedOnLaterRef = articleRule({
  id: 'title-repeated-on-later-ref',
  category: 'titles',
  scope: 'article',
  severity: 'hint',
  off: true,
  summary: 'The office again before the surname, after the introduction.',
  why: 'Interior Minister Naveed Rao is Rao afterwards. Most wire houses give the title once; South Asian copy often repeats it.',
  houses: { ap: 'hint', guardian: 'hint', reuters: 'hint', 'south-asia': 'off' },
  houseNotes: ['AP and Reuters: title at first reference only.', 'Guardian: the name alone afterwards.'],
  examples: {
    flagged: [
      {
        text: 'Interior Minister Naveed Rao came on Monday. {Interior Minister Rao} said he would stay.',
        message: '“Rao”',
        fixed: 'Interior Minister Naveed Rao came on Monday. Rao said he would stay.',
      },
      { text: 'Mayor Sarah Norton won the vote on Monday. “At last,” {Mayor Norton} said.' },
      {
        text: 'Minister Jean-Luc Müller left. {Minister Jean-Luc} Mr Müller came back. Minister Müller slept.',
        fixed: 'Minister Jean-Luc Müller left. Jean-Luc Mr Müller came back. Müller slept.',
      },
      { text: 'President Peter Hale left. The crowd waited for {President Hale}.' },
    ],
    accepted: [
      { text: 'Interior Minister Naveed Rao came. Rao said he would stay.' },
      { text: 'Naveed Rao came. Interior Minister Rao said he would stay.', why: 'the title for the first time' },
      { text: 'Mayor Sarah Norton won. “Mayor Norton is late,” the clerk said.', why: 'inside a quotation' },
    ],
  },
  concludePerson(person, view) {
    const introduced = named(person).find(
      (mention) => inNarration(view, mention) && mention.title && isFullName(mention.text),
    );
    if (!introduced) return [];
    const again = titledMentions(person).filter(
      ({ mention, title }) =>
        mention.start > introduced.start &&
        title.end <= mention.start &&
        !isFullName(mention.text) &&
        inNarration(view, mention),
    );
    const first = again[0];
    if (!first) return [];
    const { text } = first.mention;
    return [
      {
        start: first.title.start,
        end: first.mention.end,
        message: `“${first.title.text}” was given earlier; “${text}” is enough.`,
        fixes: [changeAll(again.map(titleOf), '', `Change to “${text}”`)],
        related: again.slice(1).map((other) => ({ ...wholeOf(other), message: 'Here too.' })),
      },
    ];
  },
});
