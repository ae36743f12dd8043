import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { silencingComment } from '../../src/core/linter/comment-edit.ts';

const LINES = {
  head: '# Mill shut',
  first: 'The workers met in the the hall on Monday.',
  second: 'They left the the hall at noon.',
};

/** The words of what is found, and of what is accepted. */
function read(lines: readonly string[], container: 'markdown' | 'wire' = 'markdown') {
  const text = lines.join('\n');
  const { findings, accepted, acceptedGone } = createAnalyzer(DEFAULT_STYLE).analyse(text, { container });
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const places = (list: typeof findings) => list.map(({ rule, start }) => `${rule} ${lineOf(start)}`);
  return { found: places(findings), accepted: places(accepted), gone: acceptedGone.length };
}

describe('comments of Markdown that silence checks', () => {
  it('silence a check on the next line, and count what they silence as accepted', () => {
    const comment = '<!-- copydesk-disable-next-line repeated-word -->';
    const { found, accepted, gone } = read([LINES.head, '', comment, LINES.first, '', LINES.second]);
    assert.deepEqual(found, ['repeated-word 6']);
    assert.deepEqual(accepted, ['repeated-word 4']);
    assert.equal(gone, 0);
  });

  it('mean the next line that is not empty, and only the checks they name', () => {
    const named = read([LINES.head, '', '<!-- copydesk-disable-next-line passive-with-agent -->', '', LINES.first]);
    assert.deepEqual(named.found, ['repeated-word 5']);
    const all = read([LINES.head, '', '<!-- copydesk-disable-next-line -->', '', LINES.first, '', LINES.second]);
    assert.deepEqual([all.found, all.accepted], [['repeated-word 7'], ['repeated-word 5']]);
  });

  it('take several names, and a reason after a colon', () => {
    const comment =
      '<!-- copydesk-disable-next-line passive-with-agent, repeated-word: the hall is called “the The” -->';
    assert.deepEqual(read([LINES.head, '', comment, LINES.first]).accepted, ['repeated-word 4']);
  });

  it('silence a stretch up to where they are taken back, or to the end', () => {
    const off = '<!-- copydesk-disable repeated-word -->';
    const on = '<!-- copydesk-enable -->';
    const stretch = read([LINES.head, '', off, '', LINES.first, '', on, '', LINES.second]);
    assert.deepEqual([stretch.found, stretch.accepted], [['repeated-word 9'], ['repeated-word 5']]);
    const whole = read([off, '', LINES.head, '', LINES.first, '', LINES.second]);
    assert.deepEqual([whole.found, whole.accepted], [[], ['repeated-word 5', 'repeated-word 7']]);
  });

  it('take back one check of several', () => {
    const off = '<!-- copydesk-disable repeated-word double-space -->';
    const on = '<!-- copydesk-enable repeated-word -->';
    const { found, accepted } = read([LINES.head, '', off, '', on, '', `${LINES.first}`, '', 'They left  at noon.']);
    assert.deepEqual([found, accepted], [['repeated-word 7'], ['double-space 9']]);
  });

  it('are words of the copy in wire text', () => {
    const comment = '<!-- copydesk-disable-next-line repeated-word -->';
    assert.ok(
      read(['Mill shut', '', comment, LINES.first, '', LINES.second], 'wire').found.includes('repeated-word 4'),
    );
  });

  it('are told when they say nothing that is known', () => {
    const text = [LINES.head, '', '<!-- copydesk-disable-next-line repeated-wort -->', LINES.first].join('\n');
    const { findings } = createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'markdown' });
    const [comment] = findings.filter(({ rule }) => rule === 'comment-unknown');
    assert.equal(comment?.message, 'No check is called “repeated-wort”.');
    assert.equal(text.slice(comment.start, comment.end), '<!-- copydesk-disable-next-line repeated-wort -->');
  });

  it('follow an edit', () => {
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    const text = (comment: string) => [LINES.head, '', comment, LINES.first].join('\n');
    const count = (comment: string) => analyzer.analyse(text(comment), { container: 'markdown' }).accepted.length;
    assert.equal(count('<!-- copydesk-disable-next-line repeated-word -->'), 1);
    assert.equal(count('<!-- copydesk-disable-next-line passive-with-agent -->'), 0);
    assert.equal(count('<!-- copydesk-disable-next-line -->'), 1);
  });
});

describe('the comment that silences a finding', () => {
  /** The text with the comment for the first repeated word; undefined where none is offered. */
  function silenced(text: string): string | undefined {
    const { article, findings } = createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'markdown' });
    const finding = findings.find(({ rule }) => rule === 'repeated-word');
    assert.ok(finding, text);
    const edit = silencingComment(finding, { text, article });
    return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  const comment = '<!-- copydesk-disable-next-line repeated-word -->';

  it('goes before the line of the finding, and the finding is accepted there, the rest read as before', () => {
    const { head, first, second } = LINES;
    const after = silenced([head, '', second, '', first].join('\n'))!;
    assert.equal(after, [head, '', comment, second, '', first].join('\n'));
    const { found, accepted } = read(after.split('\n'));
    assert.deepEqual([found, accepted], [['repeated-word 6'], ['repeated-word 4']]);
    assert.equal(silenced('# Mill the the\n\nThey left.'), `${comment}\n# Mill the the\n\nThey left.`);
  });

  it('is not offered where a line in between would divide a list, a quotation, a paragraph or front matter', () => {
    const { head, first } = LINES;
    for (const text of [
      `${head}\n\nThey said:\n\n- ${first}`,
      `${head}\n\nThey said:\n\n1. ${first}`,
      `${head}\n\nThey said:\n\n- Then:\n\n  ${first}`,
      `${head}\n\nThey left at\nthe the end of it.`,
      `---\nheadline: Mill the the shut\nbyline: Ana Prado\n---\n\nThe workers met.`,
    ])
      assert.equal(silenced(text), undefined, text);
  });
});
