// All that reads articles, and what is made of a reading wherever an article is shown: a part of its own, loaded when the
// first article is read.
export { createAnalyzer } from '../../core/analyzer.ts';
export { dictionaryOf } from '../../core/spelling/dictionary.ts';
export { spellerOf } from '../../core/spelling/suggest.ts';
export { failedExamples } from '../../core/try-examples.ts';
export { buildTree } from '../participants/build.ts';
export { treeItem } from '../participants/items.ts';
export { hoverAt } from '../people/hover.ts';
export { peopleBegun } from '../writing/begun.ts';
export { speakersIn } from '../writing/speakers.ts';
