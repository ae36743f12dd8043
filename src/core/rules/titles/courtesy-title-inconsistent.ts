import { times } from '../../linter/changes.ts';
import { isFullName, textAfter, textBefore, touchesName } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';

const COURTESY = /(?:^|[\s(“"‘])((?:Mr|Mrs|Ms|Miss|Mx)\.?)\s$/;
export const courtesyTitleInconsistent = articleRule({
  id: 'courtesy-title-inconsistent',
  category: 'titles',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'Mr, Mrs or Ms comes and goes for one person.',
  why: 'A house gives courtesy titles or it does not; within an article, one person keeps the form. Headlines, quotations, full names and other titles do not count. Two uses with and one without make a case.',
  houseNotes: ['None: AP, Guardian, Reuters.', 'Mr and Ms: NYT, WSJ, Economist; Dawn in much of its copy.'],
  examples: {
    flagged: [
      {
        text: 'Adil Baig runs the mill. Mr Baig came in May.\n\n“We wait,” Mr Baig said. Later {Baig} left.',
        message: '“Mr Baig” twice',
        fixed: 'Adil Baig runs the mill. Mr Baig came in May.\n\n“We wait,” Mr Baig said. Later Mr Baig left.',
      },
      {
        text: 'Adil Baig left. Mr Baig said so. Mr Baig is 60. On Monday {Mrs Baig} read the plan.',
        message: '“Mr Baig” twice',
        fixed: 'Adil Baig left. Mr Baig said so. Mr Baig is 60. On Monday Mr Baig read the plan.',
      },
      {
        text: 'Sara Dar won. Ms. Dar thanked Ms. Roe. Ms. Dar and {Dar}’s brother left with Ann Roe.',
        fixed: 'Sara Dar won. Ms. Dar thanked Ms. Roe. Ms. Dar and Ms. Dar’s brother left with Ann Roe.',
      },
      {
        text: 'Omar Lone paid. Lone said so. Mr Lone left, Mr Lone’s driver said. The judge thanked {Lone}.'.replace(
          ' Lone said so.',
          '',
        ),
      },
    ],
    accepted: [
      {
        text: 'Adil Baig left. Mr Baig said so. Mr Baig is 60. His wife, Mrs Baig, stayed.',
        why: 'two people',
      },
      {
        text: 'Guests thanked Mr & Mrs Baig. Mrs Baig came at noon, and Mrs Baig sang. Mr Baig spoke on Monday.',
        why: 'two people',
      },
      {
        text: 'Adil Baig and Sara Baig left. Mr Baig said so. Mr Baig is 60. Mrs Baig stayed.',
        why: 'two people',
      },
      {
        text: 'Baig resigns\n\nAdil Baig has left the mill. Mr Baig said so on Monday. Mr Baig is 60.',
        why: 'a headline',
      },
      { text: 'Adil Baig left. Mr Baig said so. “Baig is right,” Dar said. Mr Baig is 60.', why: 'inside a quotation' },
      { text: 'Adil Baig left. Mr Baig said so. Mr Baig is 60. Adil Baig was born here.', why: 'the full name' },
      {
        text: 'Anna Roe runs the contest, Miss Malta. She said Malta needs Miss Malta. Miss Malta left.',
        why: 'a contest',
      },
      { text: 'Adil Baig left. Mr Baig said so. Mr Baig thanked Dr Baig.', why: 'another title' },
      { text: 'Adil Baig left. Mr Baig said so. Mr Baig is tired of the Baig affair.', why: 'the name of a thing' },
      {
        text: 'The records show that Jack Tighe left Hull. Mr Tighe sheared sheep. Mr Tighe was born in 1869.\n\nThe couple went to the river, where Jack worked in sheds and on fences.',
        why: 'the given name',
      },
    ],
  },
  concludePerson: problemOf,
});

function problemOf(person: Participant, view: ArticleView): Problem[] {
  const short = view.narrated(person.id).filter(({ text }) => !isFullName(text));
  const styled = short.map((mention) => ({ mention, courtesy: COURTESY.exec(textBefore(view, mention, 8))?.[1] }));
  const withTitle = styled.filter(({ courtesy }) => courtesy !== undefined);
  const swapped = swappedIn(withTitle, view);
  if (swapped) return [swapped];
  const titled = new Set(withTitle.map(({ mention }) => mention.text));
  const without = styled
    .filter(({ mention, courtesy }) => !courtesy && titled.has(mention.text) && isBare(view, mention))
    .map(({ mention }) => mention);
  const first = without[0];
  // Miss Malta won it for Malta: a contest.
  if (withTitle.every(({ courtesy }) => courtesy === 'Miss') && isPlace(short)) return [];
  if (withTitle.length < 2 || !first || without.length >= withTitle.length) return [];
  const courtesy = withTitle[0]!.courtesy!;
  return [
    {
      start: first.start,
      end: first.end,
      message: `“${first.text}” here, but “${courtesy} ${first.text}” ${times(withTitle.length)} elsewhere.`,
      fixes: [
        {
          title: `Change to “${courtesy} ${first.text}”`,
          edits: without.map(({ start }) => ({ start, end: start, text: `${courtesy} ` })),
        },
        {
          title: `Remove “${courtesy}” ${withTitle.length === 2 ? 'in both places' : `in ${withTitle.length} places`}`,
          edits: withTitle.map(({ mention: { start }, courtesy: own }) => ({
            start: start - own!.length - 1,
            end: start,
            text: '',
          })),
        },
      ],
      related: [
        ...without.slice(1).map(({ start, end, text }) => ({ start, end, message: `“${text}” here.` })),
        ...withTitle.map(({ mention: { start, end, text }, courtesy: own }) => ({
          start,
          end,
          message: `“${own} ${text}” here.`,
        })),
      ],
    },
  ];
}

interface Styled {
  readonly mention: Mention;
  readonly courtesy: string | undefined;
}

/** Words beside which “Mrs Roe” is somebody else than Mr Roe. */
const KIN =
  /\b(?:wife|wives|husband|widow|widower|mother|father|sister|brother|daughter|son|couple|parents?|married|spouse|family|late)\b/i;

/** “Mrs Roe” once, where Mr Roe is meant everywhere else and nobody else bears the name. */
function swappedIn(withTitle: readonly Styled[], view: ArticleView): Problem | undefined {
  const usual = withTitle[0] && plainOf(withTitle[0].courtesy!);
  const odd = withTitle.filter(({ courtesy }) => plainOf(courtesy!) !== usual);
  const one = odd.length === 1 ? odd[0] : withTitle.length - odd.length === 1 ? withTitle[0] : undefined;
  const others = withTitle.filter((other) => other !== one);
  if (!one || odd.length === 0 || others.length < 2) return undefined;
  const { start, end, text, block } = one.mention;
  if (others.some(({ mention }) => mention.text !== text) || view.bearers(text.toLowerCase()) > 1) return undefined;
  // “Mr and Mrs Roe”: two people, wherever that stands.
  const isPair = ({ mention }: Styled) => /(?:\band|&)\s\S+\s$/.test(textBefore(view, mention, 12));
  if (KIN.test(view.block(block).facts.text) || withTitle.some(isPair)) return undefined;
  const [odds, right] = [one.courtesy!, others[0]!.courtesy!];
  const edit = { start: start - odds.length - 1, end: start - 1, text: right };
  return {
    start: edit.start,
    end,
    message: `“${odds} ${text}” here, but “${right} ${text}” ${times(others.length)} elsewhere.`,
    fixes: [{ title: `Change to “${right} ${text}”`, edits: [edit] }],
    related: others.map(({ mention }) => ({
      start: mention.start,
      end: mention.end,
      message: `“${right} ${text}” here.`,
    })),
  };
}

/** Without its point. */
function plainOf(courtesy: string): string {
  return courtesy.replace('.', '');
}

function isPlace(mentions: readonly Mention[]): boolean {
  return mentions.every(({ text }) => bitsOf(text.toLowerCase()) & Word.place);
}

/** The surname alone: no title or given name before it, no other name (a firm, a book, a family) after it. */
function isBare(view: ArticleView, mention: Mention): boolean {
  if (mention.title || touchesName(view, mention)) return false;
  // A headline of its own, whatever it is taken for.
  if (!/[.!?…:,;]["”’')\]]*\s*$/.test(view.block(mention.block).facts.text)) return false;
  // “The Obame affair”, “an Obame rally”: the name belongs to what follows.
  if (/(?:^|\s)(?:the|an?|this|that)\s$/i.test(textBefore(view, mention, 6))) return false;
  if (/\p{Lu}\p{L}{0,5}\.\s?$/u.test(textBefore(view, mention, 6))) return false;
  const after = textAfter(view, mention, 16);
  return !/^(?:['’]s?\s\p{Lu}|\s(?:family|brothers|group|camp|administration|government|bid|team)\b)/u.test(after);
}
