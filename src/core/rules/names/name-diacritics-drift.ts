import { flatMappedInTurns } from '../../base/turns.ts';
import { isQuoted } from '../../linter/places.ts';
import {
  type ArticleView,
  articleRule,
  gathering,
  type PlacedUse,
  PROSE_KINDS,
  type Problem,
} from '../../linter/rule.ts';
import type { Fix, Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { type FormUse, mixedForms } from '../support/forms.ts';
import { isTransliteration } from '../support/people/transliteration.ts';
import { COUNTRIES } from '../support/places/asides.ts';
import { isAscii, tokenKey } from '../support/tokens.ts';

interface Use extends FormUse {
  readonly key: string;
  /** Its index among the tokens of its block. */
  readonly token: number;
}

export const nameDiacriticsDrift = articleRule<readonly Use[]>({
  id: 'name-diacritics-drift',
  category: 'names',
  scope: 'article',
  kinds: PROSE_KINDS,
  severity: 'info',
  claim: 'warning',
  summary: 'A name with its accents here and without them there.',
  why: 'A house keeps accents or drops them; one name takes one form in an article.',
  houseNotes: ['Economist: accents on French, German, Spanish and Portuguese names only.', 'Guardian keeps accents.'],
  comparesNames: true,
  examples: {
    flagged: [
      {
        text: 'José Peña won on Monday. Peña is 30. “At last,” {Pena} said.',
        message: '“Pena” here, but “Peña”',
        fixed: 'José Peña won on Monday. Peña is 30. “At last,” Peña said.',
      },
      { text: 'Jens Böhrnsen spoke. Böhrnsen left. {Bohrnsen} came back.' },
      {
        text: 'The bridge leads to Foz de Iguaçu. The mayor of Foz de {Iguacu} said so. The town of Foz de Iguaçu is old.',
        fixed:
          'The bridge leads to Foz de Iguaçu. The mayor of Foz de Iguaçu said so. The town of Foz de Iguaçu is old.',
      },
      { text: 'Thomas Muller scored. Muller left early. {Müller} is hurt.' },
      {
        text: 'They met in Mexico or in Hull. The book was sold in {México} and in Hull again.',
        fixed: 'They met in Mexico or in Hull. The book was sold in Mexico and in Hull again.',
      },
      {
        text: 'Ana {Martínez} spoke on Monday. Martinez left at noon, and Martinez said no more.',
        fixed: 'Ana Martínez spoke on Monday. Martínez left at noon, and Martínez said no more.',
      },
    ],
    accepted: [
      { text: 'José Peña won on Monday. Peña is 30.' },
      { text: 'José Peña met Ana Pena on Monday.', why: 'two people' },
      {
        text: 'The hall honours Simón Peña, who was the mayor.\n\nThe picture was sent to the Simon Parkes workshops in Hull on Monday.',
        why: 'a given name that two people have',
      },
      { text: 'José Peña won. “Pena was lucky,” she wrote.', why: 'inside a quotation' },
      {
        text: 'The house was drawn by Zaha Harid (Arabic: زها حريد Zahā Ḥarīd) in May. Zaha Harid left on Monday.',
        why: 'her name in her own script',
      },
    ],
  },
  collect(block) {
    const uses: Use[] = [];
    for (const i of block.capitals) {
      const token = block.tokens[i]!;
      const { start, end, text, lower } = token;
      if (!token.capital || text.length < 3 || isQuoted(block, start)) continue;
      const accented = !isAscii(token) && /\p{M}|[ßøłđıØŁĐİ]/u.test(text.normalize('NFD'));
      // Capitals often go without accents; in the bracket behind a name its sound is spelt out.
      if ((!accented && text === text.toUpperCase()) || isTransliteration(block.text, start)) continue;
      uses.push({
        start,
        end,
        text,
        key: tokenKey(token),
        form: accented ? lower : '',
        token: i,
      });
    }
    return uses.length > 0 ? uses : undefined;
  },
  gathers: [
    gathering<readonly Use[], Use>({
      each: (part, give) => {
        for (const use of part) give(use.key, use);
      },
      isSought: (uses) => uses.some(({ form }) => form !== ''),
      *conclude({ sought }, view) {
        const isNamed = (use: PlacedUse<Use>) => view.namedIn(use.block).some(({ mention }) => within(use, mention));
        const groups = sought;
        yield;
        const problemsIn = (group: readonly PlacedUse<Use>[]) => {
          const { key } = group[0]!;
          const bearers = view.bearers(key);
          if (areTwo(key, group, view)) return [];
          if (bearers > 1 || (bearers > 0 ? !group.some(isNamed) : !isOneThing(key, group, view))) return [];
          return problemsOf(group);
        };
        return yield* flatMappedInTurns(groups, problemsIn, ({ length }) => length);
      },
    }),
  ],
});

function problemsOf(group: readonly Use[]): Problem[] {
  const written = group.find(({ form }) => form !== '')!;
  const bare = group.find(({ form }) => form === '');
  const rewrite = (_use: Use, form: string) => (form === '' ? bare?.text : written.text);
  // English has its own names of countries: Mexico, Peru.
  if (COUNTRIES.has(group[0]!.key)) return mixedForms(group, { prefer: '', always: true, rewrite: () => bare?.text });
  const isRare = 2 * group.filter(({ form }) => form === '').length < group.length;
  // The accents come first: they are hardly ever put where none belongs. Where the bare form is rarer it is not offered.
  return mixedForms(group, { offerAll: true, rewrite }).map(({ fixes = [], ...problem }) => {
    const bares = ({ edits }: Fix) => edits[0]!.text === bare?.text;
    return { ...problem, fixes: [...fixes.filter((fix) => !bares(fix)), ...(isRare ? [] : fixes.filter(bares))] };
  });
}

/** The capitalised words right before and after a use, folded: the rest of a longer name. */
function besideOf({ block, token: i }: PlacedUse<Use>, view: ArticleView): string {
  const { tokens } = view.block(block).facts;
  const part = (token: Token | undefined) => (token?.capital && token.kind === 'word' ? tokenKey(token) : '');
  const before = tokens[i]!.spaced ? part(tokens[i - 1]) : '';
  return `${before} ${tokens[i + 1]?.spaced ? part(tokens[i + 1]) : ''}`;
}

/** Whether a given name stands before one surname with its accents, and before another without: two people’s. */
function areTwo(key: string, uses: readonly PlacedUse<Use>[], view: ArticleView): boolean {
  if (!(bitsOf(key) & Word.given)) return false;
  const after = (accented: boolean) =>
    uses.filter(({ form }) => (form !== '') === accented).map((use) => besideOf(use, view).split(' ')[1] ?? '');
  const [bare, others] = [after(false), after(true)];
  return [...bare, ...others].every((name) => name !== '') && !bare.some((name) => others.includes(name));
}

/** So short, or a given name, it may be two words or two people’s. */
const SHORTEST_THING = 5;

/** Whether a word that is nobody’s name is that of one place, firm or work: it has the same neighbour, or stands alone. */
function isOneThing(key: string, uses: readonly PlacedUse<Use>[], view: ArticleView): boolean {
  if (key.length < SHORTEST_THING || bitsOf(key) & Word.given) return false;
  const besides = (accented: boolean) =>
    uses.filter(({ form }) => (form !== '') === accented).map((use) => besideOf(use, view));
  const bare = new Set(besides(false));
  return bare.size > 0 && besides(true).some((beside) => bare.has(beside));
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
