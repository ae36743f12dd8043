import type { Case } from './case.ts';
import { minimised } from './minimise.ts';
import { proposedFixes } from './properties/fixes.ts';
import { PROPERTIES } from './properties/index.ts';
import { type Property, Subject } from './subject.ts';

/** Something that does not hold, in as small a case as was found. */
export interface Failure {
  readonly property: string;
  /** What all failures of the kind have in common. */
  readonly kind: string;
  readonly wrong: string;
  readonly case: Case;
}

/** What does not hold for a case, one failure a kind. */
export async function failuresOf(tried: Case, properties: readonly Property[] = PROPERTIES): Promise<Failure[]> {
  const subject = new Subject(tried);
  const failures = new Map<string, Failure>();
  for (const property of properties) {
    for await (const wrong of wrongs(property, subject)) {
      const kind = kindOf(property, wrong);
      if (!failures.has(kind)) failures.set(kind, { property: property.name, kind, wrong, case: tried });
    }
  }
  return [...failures.values()];
}

/** The same failure in a case as small as may be. */
export async function smallest(failure: Failure): Promise<Failure> {
  const property = [...PROPERTIES, proposedFixes].find(({ name }) => name === failure.property)!;
  let { wrong } = failure;
  const fails = async (smaller: Case): Promise<boolean> => {
    for await (const said of wrongs(property, new Subject(smaller))) {
      if (kindOf(property, said) !== failure.kind) continue;
      wrong = said;
      return true;
    }
    return false;
  };
  const smaller = await minimised(failure.case, fails);
  return { ...failure, wrong, case: smaller };
}

async function* wrongs(property: Property, subject: Subject): AsyncGenerator<string> {
  try {
    yield* property.check(subject);
  } catch (error) {
    yield `throws: ${(error as Error).stack}`;
  }
}

/** What is wrong without the words and figures of the case. */
function kindOf({ name }: Property, wrong: string): string {
  const said = wrong
    .replace(/“[^”]*”|\([^)]*\)|"[^"]*"/gs, '')
    .replace(/\d+/g, '')
    .replace(/\s+/g, ' ');
  return `${name}: ${name === 'edited' || name === 'line-ends' ? '' : said.slice(0, 160)}`;
}
