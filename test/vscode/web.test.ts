import { api, ok } from './support.ts';

describe('the web-worker host', () => {
  it('is a worker without Node', () => {
    ok(typeof (globalThis as { importScripts?: unknown }).importScripts === 'function', 'importScripts is a function');
    ok(
      typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === 'undefined',
      'there is no Node',
    );
  });

  it('activates the extension', async () => {
    ok(await api(), 'the extension gives its interface');
  });
});
