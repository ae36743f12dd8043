import type { RuleReader } from '../core/config/own-rules.ts';
import { waitFor } from '../core/workspace/file-system.ts';

/** Reads the Vale styles that a configuration names; what reads them is loaded where there are some. */
export const readValeStyles: RuleReader = function* (resolved, config, files) {
  if (resolved.vale.length === 0) return { rules: [], problems: [], data: [] };
  const vale = yield* waitFor(import('../core/vale/load.ts'));
  return yield* vale.readValeStyles(resolved, config, files);
};
