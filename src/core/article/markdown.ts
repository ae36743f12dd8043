import type { Article } from '../model.ts';
import { readWire } from './wire.ts';

/** Reads Markdown with YAML front matter. */
export function readMarkdown(text: string): Article {
  return { ...readWire(text), container: 'markdown' };
}
