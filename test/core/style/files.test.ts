import assert from 'node:assert/strict';
import { resolveStyle, styleFor } from '../../../src/core/style/config.ts';
import { withCheckOff } from '../../../src/core/style/turn-off.ts';

describe('checks for some files', () => {
  const resolved = resolveStyle({
    configText: `{
      "checks": { "repeated-word": "error" },
      "files": { "archive/**": { "repeated-word": "off" }, "archive/new.txt": { "repeated-word": "info" } }
    }`,
  });
  const severity = (name: string) => styleFor(resolved.style, resolved.files, name).checks['repeated-word']?.severity;

  it('win over the checks for all, the later pattern over the earlier', () => {
    assert.deepEqual(resolved.problems, []);
    assert.equal(severity('today.txt'), 'error');
    assert.equal(severity('archive/old.txt'), 'off');
    assert.equal(severity('archive/new.txt'), 'info');
  });
  it('leave the style as it is where nothing is said of a file', () => {
    assert.equal(styleFor(resolved.style, resolved.files, 'today.txt'), resolved.style);
  });
  it('are reported where they are broken', () => {
    const { problems } = resolveStyle({ configText: '{ "files": { "a.txt": { "repeated-wrd": "off" } } }' });
    assert.match(problems[0]!.message, /did you mean “repeated-word”/);
  });
});

describe('turning a check off', () => {
  it('makes a file where there is none', () => {
    assert.deepEqual(JSON.parse(withCheckOff(undefined, 'repeated-word')), { checks: { 'repeated-word': 'off' } });
  });
  it('keeps comments and what is set already', () => {
    const before = '{\n  // our house\n  "style": "ap",\n  "checks": { "lead-too-long": "off" }\n}\n';
    const after = withCheckOff(before, 'repeated-word');
    assert.match(after, /\/\/ our house/);
    const { style, problems } = resolveStyle({ configText: after });
    assert.deepEqual(problems, []);
    assert.equal(style.house, 'ap');
    assert.deepEqual(Object.keys(style.checks).sort(), ['lead-too-long', 'repeated-word']);
  });
  it('turns it off for one file', () => {
    const { files } = resolveStyle({ configText: withCheckOff('{}', 'repeated-word', 'desk/a.txt') });
    assert.deepEqual(files, [{ files: 'desk/a.txt', checks: { 'repeated-word': { severity: 'off' } } }]);
  });
});
