import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/base/edits.ts';
import { atOnce } from '../../../src/core/base/turns.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { Analysis, Container } from '../../../src/core/model.ts';
import { linesOf } from '../../../src/core/syntax/text/lines.ts';
import { normalForm } from '../../../src/core/syntax/text/normal-form.ts';

const analyse = (text: string, container: Container = 'wire') =>
  createAnalyzer(DEFAULT_STYLE).analyse(text, { container });

describe('the normal form', () => {
  it('is the text itself where nothing is to be changed', () => {
    assert.equal(atOnce(normalForm('Council meets\n\nJosé Peña spoke.\n')), undefined);
    assert.equal(atOnce(normalForm('A q\u0303 has no form of one character.')), undefined);
  });

  it('reads entities as what they stand for where it is told to', () => {
    const document = 'The &ldquo;old&#8221; bridge isn&#39;t safe&nbsp;now, &lt;b&gt;said&lt;/b&gt; R&amp;D.';
    assert.equal(atOnce(normalForm(document)), undefined);
    const normal = atOnce(normalForm(document, true))!;
    assert.equal(normal.text, "The “old” bridge isn't safe now, &lt;b&gt;said&lt;/b&gt; R&D.");
    assert.deepEqual(normal.unseen, []);
    const at = normal.text.indexOf("isn't");
    assert.equal(document.slice(normal.startOf(at), normal.endOf(at + 5)), 'isn&#39;t');
    assert.equal(document.slice(normal.startOf(4), normal.endOf(9)), '&ldquo;old&#8221;');
  });

  it('has no backslash before the apostrophe of a word where it is told so', () => {
    const document = "Mayor Tom O\\'Neil and D\\’Arcy Lee said: \\'No.\\' C:\\it's";
    assert.equal(atOnce(normalForm(document)), undefined);
    const normal = atOnce(normalForm(document, true))!;
    assert.equal(normal.text, "Mayor Tom O'Neil and D’Arcy Lee said: \\'No.\\' C:\\it's");
    assert.deepEqual(normal.unseen, []);
    const at = normal.text.indexOf("O'Neil");
    assert.equal(document.slice(normal.startOf(at), normal.endOf(at + 6)), "O\\'Neil");
    const { participants } = analyse("Mayor Tom O\\'Neil spoke. Mr O\\'Neil left.\n", 'markdown');
    assert.deepEqual(
      participants.map(({ name, mentions }) => [name, mentions.length]),
      [["Tom O'Neil", 2]],
    );
  });

  it('has one kind of line end and one kind of accent', () => {
    assert.equal(atOnce(normalForm('a\r\nb\rc\nJose\u0301\r\r\n'))?.text, 'a\nb\nc\nJosé\n\n');
  });

  it('knows where its places are in the document', () => {
    const document = 'ab\r\ncde\u0301f\r\rg';
    const normal = atOnce(normalForm(document))!;
    assert.equal(normal.text, 'ab\ncdéf\n\ng');
    const shown = (words: string) => {
      const start = normal.text.indexOf(words);
      return document.slice(normal.startOf(start), normal.endOf(start + words.length));
    };
    for (const [words, expected] of [
      ['ab', 'ab'],
      ['\n', '\r\n'],
      ['b\nc', 'b\r\nc'],
      ['cd', 'cd'],
      ['é', 'e\u0301'],
      ['f', 'f'],
      ['f\n', 'f\r'],
      ['\n\n', '\r\r'],
      ['g', 'g'],
    ] as const)
      assert.equal(shown(words), expected);
    assert.equal(normal.endOf(normal.text.length), document.length);
  });
});

/** An article whose names, sentences, quotations and slips go over line ends. */
const WRAPPED = [
  'Council meets again on the bridge',
  '',
  'Sen Jeff Sessions spoke on Monday about the the bridge and what it had cost. Jeff',
  'Sessions left the hall at nine in the evening after what he called “a very long and',
  'difficult night”, and Helen Marsh, 34, told reporters that it was about 5.25 per',
  'cent of the sum. Ms Marsh, 43, said 6% was right.',
].join('\n');

/** An analysis with lines and columns for offsets. */
function placed(text: string, { article, participants, statements, findings }: Analysis): unknown {
  const { at } = linesOf(text);
  const shown = { blocks: article.blocks, participants, statements, findings };
  return JSON.parse(JSON.stringify(shown).replace(/\\r\\n|\\r/g, '\\n'), (key, value) =>
    key === 'start' || key === 'end' ? at(value) : value,
  );
}

describe('line ends', () => {
  for (const container of ['wire', 'markdown'] satisfies Container[]) {
    for (const [name, end] of [
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const) {
      it(`${name} finds what LF does, at the same lines and columns (${container})`, () => {
        const text = WRAPPED.replaceAll('\n', end);
        const expected = analyse(WRAPPED, container);
        assert.ok(expected.findings.length > 2);
        assert.deepEqual(placed(text, analyse(text, container)), placed(WRAPPED, expected));
      });
    }
  }

  it('are one white-space character to every check', () => {
    const text = 'Sen Jeff Sessions spoke on Monday. He and\r\nJeff Sessions left.\r\n';
    assert.deepEqual(
      analyse(text, 'markdown').findings.map(({ rule }) => rule),
      ['full-name-repeated-later'],
    );
  });

  it('are those of the document in mentions and after fixes', () => {
    const text = WRAPPED.replaceAll('\n', '\r\n');
    const { participants, findings } = analyse(text);
    const mentions = participants.flatMap((person) => person.mentions);
    assert.ok(mentions.some((mention) => mention.text === 'Jeff\r\nSessions'));
    for (const mention of mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
    for (const { fixes } of findings) {
      for (const { edits } of fixes) assert.doesNotMatch(applyEdits(text, edits), /[^\r]\n|\r[^\n]/);
    }
  });
});

describe('a letter and its accent', () => {
  it('are the same name as one character and as two', () => {
    const { participants, findings } = analyse('Council meets\n\nJosé Peña spoke. Jose\u0301 Pen\u0303a left.');
    assert.deepEqual(
      participants.map(({ name }) => name),
      ['José Peña'],
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule).filter((rule) => rule === 'name-diacritics-drift'),
      [],
    );
  });

  it('stay where they stand in the document', () => {
    const text = 'Council meets\n\nJose\u0301 Pen\u0303a spoke. Pen\u0303a left. “At last,” Pena said.';
    const { participants, findings } = analyse(text);
    for (const { start, end, text: words } of participants[0]!.mentions) assert.equal(text.slice(start, end), words);
    const drift = findings.find(({ rule }) => rule === 'name-diacritics-drift')!;
    assert.equal(text.slice(drift.start, drift.end), 'Pena');
  });
});
