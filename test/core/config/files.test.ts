import assert from 'node:assert/strict';
import { resolveStyle } from '../../../src/core/config/config.ts';
import { type Layers, layeredSettings, layeredStyle } from '../../../src/core/config/layers.ts';

describe('checks for some files', () => {
  const resolved = resolveStyle({
    configText: `{
      "checks": { "repeated-word": "error" },
      "files": { "archive/**": { "repeated-word": "off" }, "archive/new.txt": { "repeated-word": "info" } }
    }`,
  });
  const layers: Layers = [{ resolved, config: '/desk/copydesk.json' }];
  const { styleOf } = layeredSettings(layers, layeredStyle(layers));
  const severity = (name: string) => styleOf(`/desk/${name}`).checks['repeated-word']?.severity;

  it('win over the checks for all, the later pattern over the earlier', () => {
    assert.deepEqual(resolved.problems, []);
    assert.equal(severity('today.txt'), 'error');
    assert.equal(severity('archive/old.txt'), 'off');
    assert.equal(severity('archive/new.txt'), 'info');
  });
  it('leave the style as it is where nothing is said of a file', () => {
    assert.equal(styleOf('/desk/today.txt'), resolved.style);
  });
  it('are reported where they are broken', () => {
    const { problems } = resolveStyle({ configText: '{ "files": { "a.txt": { "repeated-wrd": "off" } } }' });
    assert.match(problems[0]!.message, /did you mean “repeated-word”/);
  });
});
