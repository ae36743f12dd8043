import { countBefore } from '../base/count-before.ts';
import type { Finding, Span } from '../model.ts';

/** What is said of more words than this is said of a sentence or a headline (its length, say), not of a figure in it. */
const WIDE = 60;

/**
 * Tells what checks say of some words; hints are matters of taste and left out.
 * @param findings in text order
 * @returns gives the messages about spans in text order, each once
 */
export function findingsOver(findings: readonly Finding[]): (spans: readonly Span[]) => string[] {
  const grave = findings.filter(({ severity }) => severity !== 'hint');
  let reach = 0;
  const reaches = grave.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return (spans) => {
    const messages = new Set<string>();
    for (const { start, end } of spans) {
      for (let i = countBefore(grave, end) - 1; i >= 0 && reaches[i]! > start; i--)
        if (grave[i]!.end > start && isAbout(grave[i]!, end - start)) messages.add(grave[i]!.message);
    }
    return [...messages];
  };
}

/** @param length how many characters the words have */
const isAbout = ({ start, end }: Span, length: number): boolean => end - start <= Math.max(WIDE, 2 * length);
