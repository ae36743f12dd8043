// Runs inside the page of a check: follows links to the pages of others.
(() => {
  const editor = acquireVsCodeApi();

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const [, check, place = ''] = /^([\w-]+)\.md(?:#(.+))?$/.exec(link?.getAttribute('href') ?? '') ?? [];
    if (!check) return;
    event.preventDefault();
    editor.postMessage({ check, place });
  });

  const { place } = document.body.dataset;
  if (place) document.getElementById(place)?.scrollIntoView();
})();
