import assert from 'node:assert/strict';
import { namedMentions, type Reference, referenceAt } from '../../../../src/core/analysis/lookup.ts';
import { createAnalyzer } from '../../../../src/core/analyzer.ts';
import { applyEdits } from '../../../../src/core/base/edits.ts';
import { DEFAULT_STYLE } from '../../../../src/core/config/style.ts';
import type { Analysis, Container, TextEdit } from '../../../../src/core/model.ts';
import type { Refusal } from '../../../../src/core/rename/refusal.ts';
import { renamePerson } from '../../../../src/core/rename/rename.ts';

/** A text, as it is read. */
export interface Read {
  readonly text: string;
  readonly container: Container;
  readonly analysis: Analysis;
}

/** Reads a text without looking for findings. */
export function read(text: string, container: Container): Read {
  return { text, container, analysis: createAnalyzer(DEFAULT_STYLE, []).analyse(text, { container }) };
}

/** Types words over a mention. */
export async function rename(
  { text, container, analysis }: Read,
  reference: Reference,
  words: string,
): Promise<{ readonly text: string; readonly edits: readonly TextEdit[] } | { readonly refusal: Refusal }> {
  const renaming = await renamePerson(
    analysis,
    text,
    reference,
    words,
    async (other) => read(other, container).analysis,
  );
  return 'refusal' in renaming ? renaming : { text: applyEdits(text, renaming.edits), edits: renaming.edits };
}

/** The mention by name at an offset. */
export function nameAt({ analysis, text }: Read, offset: number): Reference {
  const reference = referenceAt(analysis, offset);
  assert.ok(reference, `a person is read at ${offset} of ${text}`);
  assert.ok(namedMentions(reference.person).includes(reference.mention), text);
  return reference;
}
