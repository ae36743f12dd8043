import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { resolveStyle } from '../../../src/core/config/config.ts';
import type { Style } from '../../../src/core/config/style.ts';
import { formsOf, nameAnswersTo } from '../../../src/core/linter/name-answers.ts';
import type { Analysis, Participant } from '../../../src/core/model.ts';
import { RULES } from '../../../src/core/rules/index.ts';

type Desk = Partial<Pick<Style, 'people' | 'neverPeople' | 'differentPeople'>>;

function read(text: string, desk: Desk = {}): Analysis {
  const { style, problems } = resolveStyle({ configText: JSON.stringify(desk) });
  assert.deepEqual(problems, []);
  return createAnalyzer(style).analyse(text, { container: 'wire' });
}

const namesIn = (analysis: Analysis) => analysis.participants.map(({ name }) => name);
const rulesIn = (analysis: Analysis) => analysis.findings.map(({ rule }) => rule);

/** What may be answered to the first finding of a check. */
function answersTo(text: string, check: string) {
  const analysis = read(text);
  const finding = analysis.findings.find(({ rule }) => rule === check);
  assert.ok(finding, `${check} speaks`);
  return nameAnswersTo(finding, RULES.find(({ id }) => id === check)!, analysis, text);
}

describe('two names that are two people’s', () => {
  const initials =
    'Thomas Hale, the mayor, came late on Monday.\n\nThe council had waited. “We go,” Thomas J. Hale said.';

  it('are never one person, whatever they look like', () => {
    assert.equal(read(initials).participants.length, 1);
    const apart = read(initials, { differentPeople: [['Thomas Hale', 'Thomas J. Hale']] });
    assert.deepEqual(namesIn(apart), ['Thomas Hale', 'Thomas J. Hale']);
    assert.ok(!rulesIn(apart).includes('name-form-drift'));
  });

  it('of which one is a surname alone: it is somebody else’s', () => {
    const text =
      'Thomas Hale, the mayor, came late on Monday.\n\nCoach Hale said the team had waited. “We go,” Hale said.';
    assert.deepEqual(namesIn(read(text)), ['Thomas Hale']);
    const apart = read(text, { differentPeople: [['Thomas Hale', 'Hale']] });
    assert.deepEqual(namesIn(apart), ['Thomas Hale', 'Hale']);
    assert.equal(apart.participants[1]!.mentions.length, 2);
  });

  it('of which one is a surname alone: it is that of the next who bears it', () => {
    const text =
      'Ben Hale, the baker, came late on Monday.\n\nThomas Hale, the mayor, was angry.\n\n“We go,” Hale said.';
    const saying = (analysis: Analysis) =>
      analysis.participants.filter(({ statements }) => statements.length > 0).map(({ name }) => name);
    assert.deepEqual(saying(read(text)), ['Thomas Hale']);
    assert.deepEqual(saying(read(text, { differentPeople: [['Thomas Hale', 'Hale']] })), ['Ben Hale']);
  });

  it('are no slip of one for the other', () => {
    const text =
      'Kristin Wilkins runs the gallery. The curator, Kristen Wilkins, opened it on Monday. Wilkins said Kristin Wilkins was her full name.';
    assert.ok(rulesIn(read(text)).includes('name-spelling-drift'));
    const { twoPeople } = answersTo(text, 'name-spelling-drift');
    assert.deepEqual(twoPeople, ['Kristen Wilkins', 'Kristin Wilkins']);
    const apart = read(text, { differentPeople: [twoPeople!] });
    assert.deepEqual(
      rulesIn(apart).filter((rule) => rule === 'name-spelling-drift'),
      [],
    );
  });

  it('leave others with the same words alone', () => {
    const text = 'Salma Qureshi opened the clinic on Monday.\n\n“We are late,” Qureshi said.\n\nLater Quereshi left.';
    const apart = read(text, { differentPeople: [['Adil Qureshi', 'Adil Quereshi']] });
    assert.ok(rulesIn(apart).includes('name-spelling-drift'));
  });

  it('are two at least, in a list of lists', () => {
    const { style, problems } = resolveStyle({ configText: '{ "differentPeople": [["A B"], "C", ["D E", "F E"]] }' });
    assert.deepEqual(style.differentPeople, [['D E', 'F E']]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['Two names at least belong here: ["John Hale", "Jon Hale"].', 'A list in square brackets belongs here.'],
    );
  });
});

describe('a name that is spelt so', () => {
  const text = 'Salma Qureshi opened the clinic on Monday.\n\n“We are late,” Qureshi said.\n\nLater Quereshi left.';

  it('is doubted no more; the other spelling is', () => {
    const { spelling } = answersTo(text, 'name-spelling-drift');
    assert.equal(spelling, 'Quereshi');
    const desk = read(text, { people: [{ name: 'Salma Quereshi' }] });
    const [finding] = desk.findings.filter(({ rule }) => rule === 'name-spelling-drift');
    assert.equal(finding?.message, '“Qureshi” here, but the desk writes “Quereshi”.');
    assert.equal(text.slice(finding.start, finding.end), 'Qureshi');
    assert.equal(finding.fixes[0]?.edits.length, 2);
  });

  it('in both spellings is right in both', () => {
    const desk = read(text, { people: [{ name: 'Salma Quereshi', aliases: ['Qureshi'] }] });
    assert.ok(!rulesIn(desk).includes('name-spelling-drift'));
  });

  it('is still right where the other one is the slip', () => {
    const desk = read(text, { people: [{ name: 'Salma Qureshi' }] });
    const [finding] = desk.findings.filter(({ rule }) => rule === 'name-spelling-drift');
    assert.equal(text.slice(finding!.start, finding!.end), 'Quereshi');
  });
});

describe('what is no person', () => {
  it('is every form of the name that is nobody else’s', () => {
    const text =
      'Aldo Marchetti Ford opened on Monday. Marchetti Ford said it was pleased.\n\nMarchetti grew.\n\nThe owner, Ana Marchetti, left.';
    const analysis = read(text);
    for (const person of analysis.participants) {
      const forms = formsOf(person, analysis);
      assert.ok(forms.includes(person.name));
      const rest = read(text, { neverPeople: forms });
      assert.ok(!namesIn(rest).includes(person.name), person.name);
    }
  });

  it('leaves the forms of others', () => {
    const person = (name: string, ...forms: string[]): Participant => ({
      id: name,
      name,
      titles: [],
      mentions: [name, ...forms].map((text) => ({ start: 0, end: 0, text, form: 'full', block: 0 })),
      statements: [],
    });
    const club = person('Prado Ford', 'Prado', 'Ford');
    assert.deepEqual(formsOf(club, { participants: [club] }), ['Prado Ford', 'Prado', 'Ford']);
    assert.deepEqual(formsOf(club, { participants: [club, person('Ana Prado')] }), ['Prado Ford', 'Ford']);
    assert.deepEqual(formsOf(club, { participants: [club, person('Adil Reed', 'Ford')] }), ['Prado Ford', 'Prado']);
  });

  it('is offered on findings about names only', () => {
    const rule = RULES.find(({ id }) => id === 'repeated-word')!;
    const analysis = read('Ana Prado met the the mayor.');
    assert.deepEqual(nameAnswersTo(analysis.findings[0]!, rule, analysis, ''), {});
  });
});
