// The release script up to the publishing; nothing here reaches a gallery.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const BASE = 'https://example.org/copydesk';

function release(args, tokens = {}) {
  const { VSCE_PAT, OVSX_PAT, ...env } = process.env;
  return spawnSync(process.execPath, ['scripts/release.mjs', ...args], {
    encoding: 'utf8',
    env: { ...env, ...tokens },
  });
}

describe('the release script', function () {
  this.timeout(120_000);

  it('publishes nowhere while a token is missing', () => {
    const { status, stdout, stderr } = release(['--base-url', BASE], { VSCE_PAT: 'x' });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /Nothing is published: Open VSX needs OVSX_PAT/);
  });

  it('wants to know where the README’s pictures are', () => {
    const { status, stderr } = release(['--dry-run']);
    assert.equal(status, 1);
    assert.match(stderr, /--base-url/);
  });

  it('says in a dry run what it would publish, without the token', () => {
    const { status, stdout } = release(['--dry-run', '--base-url', BASE], { OVSX_PAT: 'secret-words' });
    assert.equal(status, 0);
    assert.match(stdout, /Marketplace: would publish copydesk\.copydesk \d+\.\d+\.\d+ \(VSCE_PAT is not set\)/);
    assert.match(
      stdout,
      /Open VSX: would publish copydesk\.copydesk \d+\.\d+\.\d+: npx ovsx@0 publish .*copydesk\.vsix/,
    );
    assert.doesNotMatch(stdout, /secret-words/);
  });
});
