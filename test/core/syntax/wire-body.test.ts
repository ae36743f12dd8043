import assert from 'node:assert/strict';
import { inBody, LEAD, MORE, zones } from './zones.ts';

describe('the body of wire text', () => {
  it('finds captions and credits in the body', () => {
    assert.deepEqual(inBody('The bridge before the flood. Photograph: Jan Duda/Agency'), [
      'caption: The bridge before the flood. ',
      'credit: Photograph: Jan Duda/Agency',
    ]);
    assert.deepEqual(inBody('Helen Marsh (left) inspects a pier. (AP Photo/Ann Lee)'), [
      'caption: Helen Marsh (left) inspects a pier. ',
      'credit: (AP Photo/Ann Lee)',
    ]);
    assert.deepEqual(inBody('The images still beam down from the walls.'), [
      'paragraph: The images still beam down from the walls.',
    ]);
  });

  it('takes an agency after the last paragraph for a credit, not the paragraph for a caption', () => {
    assert.deepEqual(zones(`${LEAD}\n\n${MORE} — Reuters`).slice(1), [`paragraph: ${MORE}`, 'credit: — Reuters']);
  });

  it('finds subheads between paragraphs, and no others', () => {
    assert.deepEqual(inBody('What happens next'), ['subhead: What happens next']);
    assert.deepEqual(inBody('“Not now,” she said.'), ['paragraph: “Not now,” she said.']);
    assert.deepEqual(inBody('It was over.'), ['paragraph: It was over.']);
    assert.equal(zones(`${LEAD}\n\n${MORE}\n\nThe end of it`).at(-1), 'paragraph: The end of it');
  });

  it('takes a quotation that is repeated from the body for a pull quote', () => {
    const body = `“Nobody listened to us,” Marsh said. ${MORE}`;
    assert.equal(zones([LEAD, '“Nobody listened to us”', body].join('\n\n'))[1], 'pullQuote: “Nobody listened to us”');
    assert.deepEqual(inBody('“Nobody listened to us at all.”'), ['paragraph: “Nobody listened to us at all.”']);
  });

  const notes = [
    '(Reporting by Ann Duda in Leeds; Editing by Jo Hale)',
    'Editor’s note: names were changed.',
    'This article was amended on 3 May.',
    'Correction: the bridge is older.',
    'Embargoed until 00:01 GMT Monday 2 March',
  ];
  for (const note of notes) it(`takes “${note}” for a note`, () => assert.deepEqual(inBody(note), [`note: ${note}`]));
  it('takes everything after an end mark for notes', () => {
    assert.deepEqual(zones([LEAD, MORE, 'ENDS', 'Notes to editors', 'Call 1234.'].join('\n\n')).slice(2), [
      'endMark: ENDS',
      'note: Notes to editors',
      'note: Call 1234.',
    ]);
  });
  it('takes three hashes for an end mark at the end only', () => {
    assert.equal(zones([LEAD, MORE, MORE, '###'].join('\n\n')).at(-1), 'endMark: ###');
    assert.deepEqual(zones([LEAD, '###', MORE, MORE].join('\n\n'))[1], 'paragraph: ###');
  });
});
