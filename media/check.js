// Runs inside the page of a check or of the house styles: follows links to the pages of checks.
(() => {
  const editor = acquireVsCodeApi();

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const [, check, place = ''] = /^(?:rules\/)?([\w-]+)\.md(?:#(.+))?$/.exec(link?.getAttribute('href') ?? '') ?? [];
    if (!check) return;
    event.preventDefault();
    editor.postMessage({ check, place });
  });

  const { place } = document.body.dataset;
  if (place) document.getElementById(place)?.scrollIntoView();
})();
