// Runs inside the report's webview: follows links into the article and to checks, tells which button was pressed, and takes
// new content as one types.
(() => {
  const editor = acquireVsCodeApi();

  const linkAt = ({ target }) => (target instanceof Element ? target.closest('a[data-start]') : null);
  const follow = ({ dataset: { start, end } }, goThere) =>
    editor.postMessage({ start: Number(start), end: Number(end), goThere });

  // As in the editor's lists: a click or Space shows the words, a double click or Enter goes to them.
  document.addEventListener('click', (event) => {
    const { does, check } = (event.target instanceof Element && event.target.closest('button, a[data-check]'))?.dataset ?? {};
    if (does) return editor.postMessage({ button: does });
    if (check) {
      event.preventDefault();
      return editor.postMessage({ check });
    }
    const link = linkAt(event);
    if (!link) return;
    event.preventDefault();
    follow(link, event.detail !== 1);
  });

  document.addEventListener('keydown', (event) => {
    const link = event.key === ' ' ? linkAt(event) : null;
    if (!link) return;
    event.preventDefault();
    follow(link, false);
  });

  addEventListener('message', ({ data }) => {
    if (data.article) editor.setState({ article: data.article });
    if (typeof data.body !== 'string') return;
    // The body comes from the core, which escapes every word of the article.
    const main = new DOMParser().parseFromString(data.body, 'text/html').querySelector('main');
    const links = () => [...document.querySelectorAll('a[href]')];
    const focused = links().indexOf(document.activeElement);
    document.querySelector('main')?.replaceWith(main);
    links()[focused]?.focus({ preventScroll: true });
  });

  editor.postMessage({ ready: true });
})();
