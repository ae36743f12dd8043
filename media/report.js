// Runs inside the report's webview: follows links into the article and takes new content as one types.
(() => {
  const editor = acquireVsCodeApi();

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-start]') : null;
    if (!link) return;
    event.preventDefault();
    editor.postMessage({ start: Number(link.dataset.start), end: Number(link.dataset.end) });
  });

  addEventListener('message', ({ data }) => {
    if (data.article) editor.setState({ article: data.article });
    if (typeof data.body !== 'string') return;
    // The body comes from the core, which escapes every word of the article.
    const main = new DOMParser().parseFromString(data.body, 'text/html').querySelector('main');
    const links = () => [...document.querySelectorAll('a[data-start]')];
    const focused = links().indexOf(document.activeElement);
    document.querySelector('main')?.replaceWith(main);
    links()[focused]?.focus({ preventScroll: true });
  });

  editor.postMessage({ ready: true });
})();
