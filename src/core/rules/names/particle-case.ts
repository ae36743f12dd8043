import { flatMappedInTurns } from '../../base/turns.ts';
import { opensSentence } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { type FormUse, mixedForms } from '../support/forms.ts';

export const particleCase = articleRule({
  id: 'particle-case',
  category: 'names',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'De Vries here, de Vries there.',
  why: 'The small word in a surname keeps its case; only at the start of a sentence does it take a capital.',
  houseNotes: ['AP: bin Laden, but Bin Laden at the start of a sentence.'],
  comparesNames: true,
  examples: {
    flagged: [
      {
        text: 'Anna de Vries won on Monday. It was de Vries who led. The crowd cheered {De Vries}.',
        message: '“De Vries” here',
        fixed: 'Anna de Vries won on Monday. It was de Vries who led. The crowd cheered de Vries.',
      },
      { text: 'Piet van der Berg sued. The court heard van der Berg. Later the judge fined {Van der Berg}, who left.' },
      { text: 'Paul Van Dyke won. They cheered Van Dyke. The cup went to {van Dyke}.' },
    ],
    accepted: [
      { text: 'Rashid al Maktoum came. They met Rashid Al Maktoum on Friday.', why: 'the Arabic article' },
      {
        text: 'Ana da Silva won on Monday. The crowd cheered Da Silva. Later Ana da Silva sang.',
        why: 'a capital without the given name',
      },
      { text: 'Anna de Vries won on Monday. De Vries is 30.', why: 'the start of a sentence' },
      { text: 'Anna de Vries met Paul De Vries on Monday.', why: 'two people' },
      { text: 'Anna de Vries won. “It was De Vries,” he wrote.', why: 'inside a quotation' },
    ],
  },
  *concludePerson(person, view) {
    const uses = yield* flatMappedInTurns(
      view.narrated(person.id),
      ({ start, end, text, block }): (FormUse & { readonly alone: boolean })[] => {
        const { facts, offset } = view.block(block)!;
        const words = text.split(/\s+/);
        const at = words.findIndex(isParticle);
        if (at < 0 || at === words.length - 1) return [];
        const token = facts.tokens.find((one) => one.start + offset === start);
        if (at === 0 && token && opensSentence(facts, token)) return [];
        const particle = words[at]!;
        return [{ start, end, text, alone: at === 0, form: particle === particle.toLowerCase() ? 'small' : 'capital' }];
      },
    );
    // “Ana da Silva”, but “Da Silva” alone: the rule of Portuguese and of many Flemish names.
    return [true, false].flatMap((alone) =>
      mixedForms(
        uses.filter((use) => use.alone === alone),
        { rewrite: ({ text }, form) => recase(text, form) },
      ),
    );
  },
});

/** The Arabic article is its bearer’s to write. */
function isParticle(word: string): boolean {
  return (bitsOf(word.toLowerCase()) & Word.particle) !== 0 && !/^al$/i.test(word);
}

function recase(name: string, form: string): string {
  const words = name.split(/(\s+)/);
  const at = words.findIndex(isParticle);
  const word = words[at]!;
  words[at] = form === 'small' ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1);
  return words.join('');
}
