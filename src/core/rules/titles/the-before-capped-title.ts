import type { BlockFacts } from '../../analysis/facts.ts';
import { isFullName } from '../../linter/people.ts';
import { type ArticleView, articleRule, PROSE_KINDS, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { isCourtesy, type TitleSpan } from '../../names/titles/titles.ts';
import { sentenceCase } from '../support/title-case.ts';

/** Titles that keep their article: the Rev John Hill, the Duke of Kent. */
const KEEPS_ARTICLE =
  /^(?:rev|reverend|hon|honourable|honorable|duke|duchess|earl|marquess|marquis|viscount|count|countess|baron|venerable|dalai|aga)$/;
/** Those that keep it with their see or realm only: the Archbishop of York Bo Carr, but Archbishop Bo Carr. */
const KEEPS_WITH_SEE =
  /^(?:archbishop|bishop|archdeacon|dean|provost|abbot|abbess|patriarch|metropolitan|primate|moderator|king|queen|prince|princess|sultan|emir|nawab|nizam|maharaja|maharani|raja|rani|oba|mir|wali)$/;

/** What is called after somebody, or so written. */
const THING =
  /\b(?:Mosque|Bible|Version|Church|Temple|Cathedral|Complex|Portal|Programme|Program|Scheme|Award|Prize|Cup|Trophy|Stadium|Hospital|School|College|University|Centre|Center|Foundation|Trust|Fund|Bridge|Road|Street|Park|Airport|Hall|House|Library|Museum|Tower|Square|Council|Committee|Office|Act|Bill|Survey|Index|Report|Assembly|Institute|Association|Accountants|Engineers|Surveyors)$/;

/** What follows what was read as the name is “of the Club”, or the name itself. */
const NAME_LATER = /^(?:;|\s(?:of|for)\s|,\s(?:\p{Lu}[\p{L}’'-]+\s){1,2}\p{Lu}[\p{L}’'-]+\s(?:who|said|says|told)\b)/u;
/** “The Peninsula Dr. Roe”: the article is that of a name before a form of address. */
const ENDS_IN_ADDRESS = /\S\s(?:Dr|Prof|Mr|Mrs|Ms)\.?$/;

/** In small letters an office may stand of itself; one that names a body or a place (“Mayor of Hull”) may not. */
const OF_BODY = /\b(?:Department|Ministry|Office|Board|Council|Commission|Committee|Lord|Lady|(?<!Head )of)\b/;

/** What somebody's rule is called by their name. */
const OWNED =
  /^(?:[-–]led)?\s(?:administration|regime|government|era|years|cabinet|campaign|presidency|dispensation|ministry|team|camp)\b/;

/** A capitalised title with its article, relative to its block: `start` is the article's, `name` the following name's. */
interface Suspect extends Span {
  readonly title: Span;
  readonly name: number;
}

export const theBeforeCappedTitle = articleRule<readonly Suspect[]>({
  id: 'the-before-capped-title',
  category: 'titles',
  scope: 'article',
  kinds: PROSE_KINDS,
  needs: 'titles',
  severity: 'info',
  summary: '“the” before a capitalised title and a name, without commas.',
  why: 'A title with a capital is part of the name and takes no article: Home Secretary Ann Pike. With the article it is a description, in small letters and between commas: the home secretary, Ann Pike,.',
  houseNotes: [
    'Guardian: commas, or put it another way.',
    'Indian English: “the” only where a form of address follows.',
  ],
  examples: {
    flagged: [
      {
        text: 'Residents met {the Home Secretary Ann Pike} on Monday.',
        message: '“the Home Secretary”',
        fixed: 'Residents met Home Secretary Ann Pike on Monday.',
      },
      {
        text: 'The meeting was attended by {the Minister of State for Interior Talat Dar}, who left early.',
        fixed: 'The meeting was attended by Minister of State for Interior Talat Dar, who left early.',
      },
      {
        text: '{The Prime Minister John Hale} said no.',
        fixed: 'Prime Minister John Hale said no.',
      },
      {
        text: 'Residents met {the Head of Public Service Dr Ann Pike} on Monday.',
        fixed: 'Residents met Head of Public Service Dr Ann Pike on Monday.',
      },
      {
        text: 'Residents met {the Archbishop Bo Carr} on Monday.',
        fixed: 'Residents met Archbishop Bo Carr on Monday.',
      },
    ],
    accepted: [
      { text: 'They set up the Student Support Portal. They met at the Sheikh Zayed Mosque.', why: 'things' },
      { text: 'Residents met Home Secretary Ann Pike on Monday.' },
      { text: 'The President Ann Pike; Mayor Bo Carr; my friends, good day to you.', why: 'those who are greeted' },
      { text: 'He served under the President Ann Pike regime for years.', why: 'the article belongs to the regime' },
      { text: 'Residents met the home secretary, Ann Pike, on Monday.' },
      { text: 'The Rev John Hill and the Duke of Kent came.', why: 'titles that keep their article' },
      {
        text: 'They met the Archbishop of York Bo Carr on Monday. The Bishop of Hull Ann Roy came too.',
        why: 'a see belongs to its title, article and all',
      },
      { text: 'She met the Home Secretary, Ann Pike.', why: 'the comma makes it a description' },
      {
        text: 'His Highness the Crown Prince Omar Dar came to the King Omar Dar Harbour Complex.',
        why: 'address, a place',
      },
      { text: '“I met the Home Secretary Ann Pike,” Dar said.', why: 'inside a quotation' },
      {
        text: 'The guests thanked the Assistant Zonal Coordinator of the club, Bo Carr.',
        why: 'the title itself is no name',
      },
      {
        text: 'In an interview with The Peninsula Dr. Ann Roe spoke of the flood.',
        why: 'the article is a newspaper’s',
      },
      { text: 'The Minister of Works, Hon. Ann Pike, left early.', why: 'a comma parts the office from the name' },
      { text: 'It was the New Mines Bureau (NMB) Director Ann Pike.', why: 'the article is the body’s' },
    ],
  },
  collect(block) {
    const suspects = block.names.titles
      .filter((title) => isArticled(block, title))
      .map((title) => ({
        start: block.tokens[title.firstToken - 1]!.start,
        end: title.end,
        title: { start: title.start, end: title.end },
        name: block.tokens[title.endToken]!.start,
      }));
    return suspects.length > 0 ? suspects : undefined;
  },
  conclude(parts, view) {
    if (parts.length === 0) return [];
    const starts = new Set(parts.flatMap(({ part, offset }) => part.map(({ name }) => name + offset)));
    const ends = new Map<number, number>();
    for (const { name, mentions } of view.participants) {
      for (const { start, end } of mentions) if (starts.has(start) && isFullName(name)) ends.set(start, end);
    }
    return parts.flatMap(({ part, offset }) =>
      part.flatMap((suspect) => {
        const nameEnd = ends.get(suspect.name + offset);
        // The name goes on: the King Salman Complex.
        const goesOn = nameEnd !== undefined && /^\s\p{Lu}\p{Ll}/u.test(view.slice(nameEnd, nameEnd + 3));
        // Nor is Support Portal a man, and the article may belong to a country: of the Philippines Chief.
        const ofPlace = /\bof $/.test(view.slice(Math.max(0, suspect.start + offset - 4), suspect.start + offset));
        // Of “the President Ann Roe regime” the article is the regime’s.
        const owned = nameEnd !== undefined && OWNED.test(view.slice(nameEnd, nameEnd + 20));
        const thing = nameEnd !== undefined && THING.test(view.slice(suspect.name + offset, nameEnd));
        // The office of the Assistant Zonal Coordinator of the Club, Victor Roe: the name comes later.
        const later = nameEnd !== undefined && NAME_LATER.test(view.slice(nameEnd, nameEnd + 40));
        return nameEnd === undefined || later || goesOn || ofPlace || thing || owned
          ? []
          : [problem(suspect, offset, nameEnd, view)];
      }),
    );
  },
});

function isArticled(block: BlockFacts, title: TitleSpan): boolean {
  const { text, quotes } = block;
  if (title.place !== 'before' || quotes.some(({ start, end }) => start <= title.start && title.start < end))
    return false;
  if (title.article !== 'the' || !title.capitalised || isCourtesy(title)) return false;
  const parted = text.slice(title.end, block.tokens[title.endToken]?.start ?? title.end).includes(',');
  if (parted || title.text.includes('(')) return false;
  // “His Highness the Crown Prince”, and a title with a common word in it, are another matter.
  if (
    /(?:Highness|Majesty|Excellency|Honou?r|Holiness|Grace|Eminence|Lordship|HH|HRH|HE|HM),? $/i.test(
      text.slice(0, block.tokens[title.firstToken - 1]!.start),
    )
  )
    return false;
  if (/(?:^|\s)(?!of |for |and |the |to |in |on )\p{Ll}+\s/u.test(`${title.text} `)) return false;
  if (title.before.some((word) => /^(?:late|former|then|ex-.*)$/.test(word))) return false;
  if (ENDS_IN_ADDRESS.test(title.text) && !/^(?:President|Minister|Chief|Secretary)/.test(title.text)) return false;
  if (KEEPS_WITH_SEE.test(title.head) && / of /.test(title.text)) return false;
  return !KEEPS_ARTICLE.test(title.head) && /^\p{Lu}/u.test(text.slice(title.start));
}

function isOffice(title: string): boolean {
  return title.split(' ').length <= 4 && !OF_BODY.test(title);
}

function problem(suspect: Suspect, offset: number, nameEnd: number, view: ArticleView): Problem {
  const span = { start: suspect.start + offset, end: nameEnd };
  const bareFrom = suspect.title.start + offset;
  const title = view.slice(bareFrom, suspect.title.end + offset);
  const article = view.slice(span.start, bareFrom);
  const closing = /^\s*(?:[.,;:!?)]|$)/.test(view.slice(nameEnd, nameEnd + 4)) ? '' : ',';
  const described = `${article}${sentenceCase(title)}, ${view.slice(suspect.title.end + offset, nameEnd).trimStart()}${closing}`;
  return {
    ...span,
    message: `“${article}${title}” before a name: drop “${article.trim()}”, or use small letters and commas.`,
    fixes: [
      {
        title: `Change to “${view.slice(bareFrom, nameEnd)}”`,
        edits: [{ start: span.start, end: bareFrom, text: '' }],
      },
      ...(isOffice(title) ? [{ title: `Change to “${described}”`, edits: [{ ...span, text: described }] }] : []),
    ],
  };
}
