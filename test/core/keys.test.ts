import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Entry {
  readonly command: string;
  readonly when: string;
  readonly key: string;
}

const { menus, keybindings } = JSON.parse(readFileSync('package.json', 'utf8')).contributes as {
  menus: Record<string, readonly Entry[]>;
  keybindings: readonly Entry[];
};
const VIEW = 'copydesk.participants';
const inView = keybindings.filter(({ when }) => when.includes(`focusedView == ${VIEW}`));

describe('the keys of the Participants view', () => {
  it('are one for each of its actions', () => {
    const actions = [...menus['view/title']!, ...menus['view/item/context']!].filter(({ when }) =>
      when.includes(`view == ${VIEW}`),
    );
    assert.ok(actions.length > 10);
    assert.deepEqual(
      actions.map(({ command }) => command).filter((command) => !inView.some((one) => one.command === command)),
      [],
    );
  });

  it('mean one thing each: two actions of one key exclude each other', () => {
    const twice = inView.filter((one) => inView.some((other) => other !== one && other.key === one.key));
    assert.deepEqual(
      twice.map(({ command }) => command),
      [`${VIEW}.group`, `${VIEW}.ungroup`],
    );
  });
});
