import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE, type Style } from '../../../src/core/config/style.ts';

/** Who is found under a desk's own settings, each with the mentions by name. */
function peopleUnder(style: Partial<Style>, text: string): Record<string, string[]> {
  const { participants } = createAnalyzer({ ...DEFAULT_STYLE, ...style }, []).analyse(text, { container: 'wire' });
  return Object.fromEntries(
    participants.map(({ name, mentions }) => [
      name,
      mentions.filter(({ form }) => form !== 'role' && form !== 'pronoun').map((mention) => mention.text),
    ]),
  );
}

describe('people the desk knows', () => {
  const article = 'Tomás Arrieta sang first. Later Toto sang, and the crowd called for Toto again.';

  it('are meant by their aliases', () => {
    const people = [{ name: 'Tomás Arrieta', aliases: ['Toto'] }];
    assert.deepEqual(peopleUnder({ people }, article), { 'Tomás Arrieta': ['Tomás Arrieta', 'Toto', 'Toto'] });
  });

  it('are meant by what the house calls them', () => {
    const people = [{ name: 'Tomás Arrieta', refer: 'Toto' }];
    assert.deepEqual(peopleUnder({ people }, article)['Tomás Arrieta'], ['Tomás Arrieta', 'Toto', 'Toto']);
  });

  it('are found under a word that would otherwise be no name', () => {
    const text = 'The crowd waited for Meridian. At nine Meridian came on stage.';
    assert.deepEqual(peopleUnder({}, text), {});
    const people = [{ name: 'Meridian' }];
    assert.deepEqual(peopleUnder({ people }, text), { Meridian: ['Meridian', 'Meridian'] });
  });

  it('have the pronoun that the desk gives them', () => {
    const text = 'Robin Vale won in March. She said the time was a record.';
    const pronouns = (people: Style['people']) =>
      createAnalyzer({ ...DEFAULT_STYLE, people }, [])
        .analyse(text, { container: 'wire' })
        .participants.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'pronoun'));
    assert.equal(pronouns([{ name: 'Robin Vale', pronoun: 'she' }]).length, 1);
    assert.equal(pronouns([{ name: 'Robin Vale', pronoun: 'he' }]).length, 0);
  });
});

describe('names that the desk says are no people', () => {
  const article = 'Ellen Harker opened the shop. Harker and Moira Kettle closed it.';

  it('make no participants', () => {
    assert.deepEqual(Object.keys(peopleUnder({ neverPeople: ['Moira Kettle'] }, article)), ['Ellen Harker']);
  });

  it('are compared without regard to case and accents', () => {
    assert.deepEqual(Object.keys(peopleUnder({ neverPeople: ['moira kéttle'] }, article)), ['Ellen Harker']);
  });
});
