import type { Token } from '../../../syntax/text/tokens.ts';

/** What is said, whatever it is. */
const WHATEVER =
  /\b(?:what|whatever|everything|anything|nothing|all|much|things|words) (?:that )?(?:[\p{L}.’'-]{1,20} ){1,3}$/iu;

/** “Everything he says is true”, “a plan she says is old”, “the moment he says it”, “it explains the gap”, “Roe Says She Won”. */
export function isNoReport({ lower, text }: Token, before: string, after: string): boolean {
  if (text[0] !== lower[0]) return true;
  if (lower.startsWith('explain') && /^\s(?:the|an?|its|their|his|her|th[ei]se?|those)\s/.test(after)) {
    return !/["“”’,]/.test(before);
  }
  return /^\s(?:is|are|was|were|has|have|will|would|should|could|it[,.;])(?:\s|$)/.test(after) || WHATEVER.test(before);
}
