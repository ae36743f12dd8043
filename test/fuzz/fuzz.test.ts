import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { type Case, caseOf } from './case.ts';
import { failuresOf } from './failures.ts';
import { PROPERTIES } from './properties/index.ts';
import { seedOf } from './random.ts';

/** The cases of every run of the tests; `npm run fuzz` tries others. */
const SEED = 20_260_301;
const CASES = 1_500;
const GROUPS = 10;
const REGRESSIONS = 'test/fuzz/regressions';

describe('invented articles', function () {
  this.timeout(240_000);

  for (let group = 0; group < GROUPS; group++) {
    it(`hold all properties (${CASES / GROUPS} cases, ${group + 1} of ${GROUPS})`, async () => {
      for (let i = group; i < CASES; i += GROUPS) {
        const failures = await failuresOf(caseOf(seedOf(SEED, i)));
        assert.deepEqual(
          failures.map(({ property, wrong }) => `${property}: ${wrong}`),
          [],
          `npm run fuzz -- --seed ${SEED} tells more of case ${i}`,
        );
      }
    });
  }
});

describe('what the fuzzer has found', function () {
  this.timeout(60_000);

  for (const name of existsSync(REGRESSIONS) ? readdirSync(REGRESSIONS).sort() : []) {
    const found = JSON.parse(readFileSync(`${REGRESSIONS}/${name}`, 'utf8')) as { property: string; case: Case };
    it(`holds now: ${name}`, async () => {
      const properties = PROPERTIES.filter((property) => property.name === found.property);
      assert.ok(properties.length, `no property is called ${found.property}`);
      assert.deepEqual(
        (await failuresOf({ ...found.case, style: { ...DEFAULT_STYLE, ...found.case.style } }, properties)).map(
          ({ wrong }) => wrong,
        ),
        [],
      );
    });
  }
});
