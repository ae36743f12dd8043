import { analyzerOf, difference, type Property } from '../subject.ts';

/** What was kept of the text before never shows, also where analyses were abandoned. */
export const edited: Property = {
  name: 'edited',
  *check(subject) {
    const { container, edits } = subject.given;
    if (edits.length === 0) return;
    const analyzer = analyzerOf(subject.given);
    let text = subject.text;
    analyzer.analyse(text, { container });
    for (const [i, { at, remove, insert, whole }] of edits.entries()) {
      text = text.slice(0, at) + insert + text.slice(at + remove);
      if (whole) {
        for (const wrong of difference(analyzer.analyse(text, { container }), subject.fresh(text))) {
          yield `after edit ${i + 1}: ${wrong}`;
          return;
        }
      } else {
        const steps = analyzer.steps(text, { container });
        for (let step = 0; step <= text.length % 5 && !steps.next().done; step++);
      }
    }
    yield* difference(analyzer.analyse(text, { container }), subject.fresh(text));
  },
};
