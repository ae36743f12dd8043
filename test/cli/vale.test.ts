import assert from 'node:assert/strict';
import { type Desk, openDesk } from './desk.ts';

const rule = (rest: string) => `extends: existence\nmessage: "Avoid '%s'."\n${rest}\n`;

const STYLE = {
  'a.article': 'The boat came to the pier on Monday.\n',
  'styles/Desk/Boat.yml': rule('level: error\ntokens: [boat]'),
  'styles/Desk/Broken.yml': rule("tokens:\n  - '(pier'"),
  'styles/Desk/Tags.yml': 'extends: sequence\nmessage: a\ntokens:\n  - tag: NN\n',
};

interface Result {
  problems: { rule: string; message: string; severity: string }[];
}

describe('Vale styles on the command line', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ ...STYLE, 'copydesk.json': '{ "extends": ["styles/Desk"] }' });
  });
  afterEach(() => desk.remove());

  it('find what Vale finds; what cannot be used is named with its place, the rest counts', async () => {
    const { code, out, err } = await desk.run(['lint', '--format', 'json', '.']);
    assert.equal(code, 2);
    assert.deepEqual(
      (JSON.parse(out) as Result[]).flatMap(({ problems }) =>
        problems.map((one) => `${one.severity} ${one.rule}: ${one.message}`),
      ),
      ["error Desk.Boat: Avoid 'boat'."],
    );
    assert.match(err, /styles\/Desk\/Broken\.yml:4:5: The pattern “\(pier” cannot be used/);
    assert.match(err, /styles\/Desk\/Tags\.yml:1:10: “extends: sequence” is not read/);
  });

  it('say which of their rules are read', async () => {
    const { code, out } = await desk.run(['styles', 'styles/Desk']);
    assert.equal(code, 2);
    assert.match(out, /^Desk: 1 of 3 rules read\n {2}Desk\.Broken: not read\n {4}styles\/Desk\/Broken\.yml:4: /);
    desk.write({ 'styles/Desk/Broken.yml': rule('tokens: [pier]'), 'styles/Desk/Tags.yml': rule('tokens: [a]') });
    assert.deepEqual(await desk.run(['styles', 'styles/Desk']).then((run) => [run.code, run.out]), [
      0,
      'Desk: all 3 rules read\n',
    ]);
    const { out: json } = await desk.run(['styles', 'styles', '--format', 'json']);
    assert.equal(JSON.parse(json).styles[0].rules.length, 3);
    assert.match((await desk.run(['styles', 'nothing'])).err, /nothing: no house style/);
  });

  it('can be turned off rule by rule in a configuration of Vale', async () => {
    const ini = 'StylesPath = styles\n[*]\nBasedOnStyles = Desk\nDesk.Broken = NO\nDesk.Tags = NO\n';
    desk.write({ '.vale.ini': ini, 'copydesk.json': '{ "extends": [".vale.ini"] }' });
    const { code, err } = await desk.run(['lint', '--fail-on', 'never', '.']);
    assert.deepEqual([code, err], [0, '']);
  });
});
