import assert from 'node:assert/strict';
import type { Container } from '../../../../src/core/model.ts';
import { nameAt, read, rename } from './renamed.ts';

/** Words typed over the name in braces, and the text afterwards or what stands in the way. */
type Case = readonly [what: string, marked: string, typed: string, result: string];

const LINK = '(https://a.example/b_c)';

const MARKDOWN: readonly Case[] = [
  [
    'a link around the given name',
    `Mayor {[Helen]${LINK} Marsh} spoke. Marsh left.`,
    'Greta Holt',
    `Mayor [Greta]${LINK} Holt spoke. Holt left.`,
  ],
  ['one word for a link and a word', `Mayor {[Helen]${LINK} Marsh} spoke.`, 'Cher', 'broken: Helen Marsh, 1'],
  ['one word for a word and a link', `Mayor {Helen [Marsh]${LINK}} spoke.`, 'Cher', 'broken: Helen Marsh, 1'],
  ['one word in a link', `Mayor {[Helen Marsh]${LINK}} spoke.`, 'Cher', `Mayor [Cher]${LINK} spoke.`],
  ['one word for an emphasised surname', 'Mayor {Helen **Marsh**} spoke.', 'Cher', 'broken: Helen Marsh, 1'],
  [
    'a further given name before an emphasised surname',
    'Mayor {Helen **Marsh**} spoke. _Marsh_ left.',
    'Greta Lee Holt',
    'Mayor Greta Lee **Holt** spoke. _Holt_ left.',
  ],
  ['fewer words than marks', 'Mayor **{Anna** *Lee* Shah} spoke.', 'Greta Holt', 'broken: Anna Lee Shah, 1'],
  [
    'as many words as marks',
    'Mayor **{Anna** *Lee* Shah} spoke. Shah left.',
    'Greta May Holt',
    'Mayor **Greta** *May* Holt spoke. Holt left.',
  ],
  [
    'a name over two lines',
    'Mayor {Helen\nMarsh} spoke. Marsh left.',
    'Greta Lee Holt',
    'Mayor Greta Lee\nHolt spoke. Holt left.',
  ],
  [
    'a name over two lines of Windows',
    'Mayor {Helen\r\nMarsh} spoke. Marsh left.',
    'Greta Lee Holt',
    'Mayor Greta Lee\r\nHolt spoke. Holt left.',
  ],
  ['one word for a name over two lines', 'Mayor {Helen\nMarsh} spoke.', 'Cher', 'broken: Helen Marsh, 1'],
  [
    'a name over two lines of a quoted block',
    'Rain fell on the town.\n\n> Mayor {Helen\n> Marsh} spoke. Marsh left.',
    'Greta Lee Holt',
    'Rain fell on the town.\n\n> Mayor Greta Lee\n> Holt spoke. Holt left.',
  ],
  [
    'one word for a name in a quoted block',
    'Rain fell on the town.\n\n> Mayor {Helen\n> Marsh} spoke.',
    'Cher',
    'broken: Helen Marsh, 3',
  ],
  ['a name with an escape', "Mayor {Helen O\\'Neil} spoke.", 'Greta Holt', "broken: Helen O'Neil, 1"],
  ['a name with an escape that stays', "Mayor {Helen O\\'Neil} spoke.", "Greta O'Neil", "Mayor Greta O\\'Neil spoke."],
  ['a name with an entity', 'Mayor {Helen O&#39;Neil} spoke.', 'Greta Holt', "broken: Helen O'Neil, 1"],
  [
    'a name with an entity that stays',
    'Mayor {Helen O&rsquo;Neil} left.',
    'Greta O’Neil',
    'Mayor Greta O&rsquo;Neil left.',
  ],
  [
    'front matter',
    '---\ntitle: Mayor Helen Marsh speaks\n---\n\nMayor {Helen Marsh} spoke.',
    'Greta Lee Holt',
    '---\ntitle: Mayor Greta Lee Holt speaks\n---\n\nMayor Greta Lee Holt spoke.',
  ],
  [
    'front matter that would break',
    "---\ntitle: 'Mayor Helen Marsh speaks'\n---\n\nMayor {Helen Marsh} spoke.",
    "Greta O'Neil",
    "unread: Greta O'Neil, 2",
  ],
  ['emphasis that is typed', 'Mayor {Helen Marsh} spoke.', 'Greta *Holt*', 'markup: 1'],
  ['a link that is typed', 'Mayor {Helen Marsh} spoke.', '[Greta](b) Holt', 'markup: 1'],
  ['a tag that is typed', 'Mayor {Helen Marsh} spoke.', 'Greta <b> Holt', 'markup: 1'],
];

const WIRE: readonly Case[] = [
  [
    'a name over two lines',
    'Mayor Helen Marsh spoke on Monday and said that {Helen\nMarsh} was late.',
    'Greta Lee Holt',
    'Mayor Greta Lee Holt spoke on Monday and said that Greta Lee\nHolt was late.',
  ],
  [
    'a surname of two words that is typed over',
    'Minister Ann Vale Moore spoke. {Vale Moore} left. Then Vale Moore slept.',
    'Holt',
    'Minister Ann Holt spoke. Holt left. Then Holt slept.',
  ],
  [
    'a surname of two words that stays in part',
    'Minister {Ann Vale Moore} spoke. Vale Moore left.',
    'Ann Vale Holt',
    'Minister Ann Vale Holt spoke. Vale Holt left.',
  ],
  [
    'a surname of two words for which there is one',
    'Minister {Ann Vale Moore} spoke.\n\nVale Moore left.',
    'Ann Holt',
    'form: Vale Moore, 3, Ann Holt',
  ],
  [
    'particles at the beginning of a sentence',
    'Minister {Jan de Vries} spoke. De Vries left. Mr de Vries slept.',
    'Piet van Dijk',
    'Minister Piet van Dijk spoke. Van Dijk left. Mr van Dijk slept.',
  ],
  [
    'a particle where there was none',
    'Minister {Helen Marsh} spoke. Marsh left. Ms Marsh slept.',
    'Helen van Dijk',
    'Minister Helen van Dijk spoke. Van Dijk left. Ms van Dijk slept.',
  ],
  [
    'a capital that only begins a sentence',
    'Minister Jan de Vries spoke. {De Vries} left.',
    'Marsh',
    'case: De Vries, Jan de Vries',
  ],
  [
    'capitals of a headline',
    'HELEN MARSH SPEAKS\n\nMayor {Helen Marsh} spoke on Monday of the harbour.',
    'Greta Holt',
    'GRETA HOLT SPEAKS\n\nMayor Greta Holt spoke on Monday of the harbour.',
  ],
  [
    'a bare possessive',
    'Mayor {Tom Harris} met Ben Andrews. Harris’ car stood by Andrews’ car.',
    'Tom Baker',
    'Mayor Tom Baker met Ben Andrews. Baker’s car stood by Andrews’ car.',
  ],
  [
    'a possessive as the article has it',
    'Mayor {Tom Baker} met Ben Andrews. Baker’s car stood by Andrews’s car.',
    'Tom Harris',
    'Mayor Tom Harris met Ben Andrews. Harris’s car stood by Andrews’s car.',
  ],
  [
    'a possessive that would not come back',
    'Mayor {Tom Harris} spoke.\n\nHarris’s car stood.',
    'Tom Baker',
    'lost: Harris’s, 3',
  ],
  [
    'initials before the surname',
    'Mayor {John Reed} spoke. J. Reed signed. Reed left.',
    'Peter Holt',
    'Mayor Peter Holt spoke. P. Holt signed. Holt left.',
  ],
  ['initials that are typed over', 'Mayor John Reed spoke. {J. Reed} signed.', 'P. Holt', 'part: J. Reed, John Reed'],
  [
    'the shorter of two full names',
    'Mayor {John Mark Reed} spoke. John Reed left.',
    'Peter James Holt',
    'Mayor Peter James Holt spoke. Peter Holt left.',
  ],
  [
    'two full names that would become one',
    'Mayor {John Mark Reed} spoke.\n\nJohn Reed left.',
    'Peter Holt',
    'alike: John Reed, 3, John Mark Reed',
  ],
  ['one name for two', 'Mayor {Helen Marsh} spoke. Marsh left.', 'Cher', 'alike: Marsh, 1, Helen Marsh'],
  ['a suffix', 'Mayor {Carl Dunn Jr.} spoke. Dunn left.', 'Carl Holt Jr.', 'Mayor Carl Holt Jr. spoke. Holt left.'],
  [
    'an Arabic article',
    'President {Bashar al-Assad} spoke. Assad left.',
    'Greta Holt',
    'President Greta Holt spoke. Holt left.',
  ],
  [
    'an article in both names',
    'President {Bashar al-Assad} spoke. “We go,” al-Assad said.',
    'Omar al-Masri',
    'President Omar al-Masri spoke. “We go,” al-Masri said.',
  ],
  [
    'an article that would be lost',
    'President {Bashar al-Assad} spoke.\n\n“We go,” al-Assad said.',
    'Greta Holt',
    'lost: al-Assad, 3',
  ],
  [
    'hyphens',
    'Minister {Jean-Luc Müller} spoke. Müller left.',
    'Anne-Marie Sauer',
    'Minister Anne-Marie Sauer spoke. Sauer left.',
  ],
  [
    'accents that are characters of their own',
    'Minister {Jose\u0301 Pe\u0301rez} spoke. Pe\u0301rez left.',
    'Rene\u0301 Holt',
    'Minister Rene\u0301 Holt spoke. Holt left.',
  ],
  [
    'a name that begins with the family name',
    'President {Kim Min-ji} spoke. Kim left.',
    'Greta Holt',
    'President Greta Holt spoke. Holt left.',
  ],
  ['a nickname', 'Mayor {Robert “Bob” Vale} spoke. Bob left.', 'Greta Holt', 'form: Bob, 1, Greta Holt'],
  [
    'a nickname in quotation marks',
    'Mayor {Robert “Bob” Vale} spoke. Bob left.',
    'Edward “Ned” Vale',
    'Mayor Edward “Ned” Vale spoke. Ned left.',
  ],
  [
    'a nickname in brackets',
    'Mayor {Robert (Bob) Vale} spoke. Bob left.',
    'Edward (Ned) Vale',
    'Mayor Edward (Ned) Vale spoke. Ned left.',
  ],
  [
    'spaces that do not break',
    'Mayor {Helen\u00a0Marsh} spoke. Marsh left.',
    'Greta Lee Holt',
    'Mayor Greta\u00a0Lee\u00a0Holt spoke. Holt left.',
  ],
  [
    'a word that would become the person',
    'Mayor {Helen Marsh} spoke. Marsh said Holt was his town.',
    'Greta Holt',
    'elsewhere: Holt, 1',
  ],
  [
    'a name that holds two people together',
    'Bill and {Hillary Clinton} spoke. Hillary Clinton left.',
    'Greta Holt',
    'others: Bill Clinton',
  ],
];

for (const [container, cases] of Object.entries({ markdown: MARKDOWN, wire: WIRE }) as [Container, readonly Case[]][]) {
  describe(`renaming (${container}) writes as it should or refuses:`, () => {
    for (const [what, marked, typed, expected] of cases) {
      it(what, async () => {
        const article = read(marked.replace(/[{}]/g, ''), container);
        const result = await rename(article, nameAt(article, marked.indexOf('{') + 1), typed);
        if ('text' in result) return assert.equal(result.text, expected);
        const { reason, ...about } = result.refusal;
        assert.equal(`${reason}: ${Object.values(about).join(', ')}`, expected);
      });
    }
  });
}
