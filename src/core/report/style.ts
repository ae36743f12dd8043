/** The look of the report: the editor's colours where there is one, else light or dark as the reader has it; printable. */
export const REPORT_CSS = `
:root {
  color-scheme: light dark;
  --ink: var(--vscode-foreground, #1f2328);
  --soft: var(--vscode-descriptionForeground, #57606a);
  --paper: var(--vscode-editor-background, #ffffff);
  --rule: var(--vscode-widget-border, #d0d7de);
  --link: var(--vscode-textLink-foreground, #0550ae);
  --error: var(--vscode-editorError-foreground, #b3261e);
  --warning: var(--vscode-editorWarning-foreground, #7a4d00);
  --info: var(--vscode-editorInfo-foreground, #0550ae);
  --bar: var(--vscode-charts-blue, #3b76b8);
  --long: var(--vscode-charts-orange, #b35900);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: var(--vscode-foreground, #e6edf3);
    --soft: var(--vscode-descriptionForeground, #9da7b3);
    --paper: var(--vscode-editor-background, #15181d);
    --rule: var(--vscode-widget-border, #3a424c);
    --link: var(--vscode-textLink-foreground, #79b8ff);
    --error: var(--vscode-editorError-foreground, #ff8a80);
    --warning: var(--vscode-editorWarning-foreground, #e3b341);
    --info: var(--vscode-editorInfo-foreground, #79b8ff);
    --bar: var(--vscode-charts-blue, #5b9bd9);
    --long: var(--vscode-charts-orange, #f0883e);
  }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--vscode-font-family, system-ui, sans-serif); }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; border-bottom: 1px solid var(--rule); margin: 2rem 0 .75rem; padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 1rem 0 .15rem; }
p { margin: 0 0 .35rem; overflow-wrap: anywhere; }
ul { margin: .25rem 0 .75rem; padding-left: 1.25rem; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
.sheet { list-style: none; padding-left: 0; }
a { color: var(--link); text-decoration: underline; }
td a { white-space: nowrap; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, .note { color: var(--soft); font-size: .875rem; }
code { background: none; padding: 0; }
.severity { font-weight: 600; border-left: .25rem solid var(--soft); padding-left: .35rem; }
.severity.error { border-color: var(--error); }
.severity.warning { border-color: var(--warning); }
.severity.info { border-color: var(--info); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); padding: .3rem .75rem .3rem 0; font-weight: normal; overflow-wrap: anywhere; }
thead th { font-weight: 600; }
svg { display: block; width: 100%; height: 7.5rem; margin-bottom: .25rem; }
.bar { fill: var(--bar); }
.bar.long { fill: var(--long); }
.limit { stroke: var(--soft); stroke-dasharray: 4 4; vector-effect: non-scaling-stroke; }
@media (max-width: 24rem) {
  body { padding: 0; }
  main { padding: 1rem .75rem; }
  h1 { font-size: 1.25rem; }
}
@media print {
  :root { --ink: #000; --soft: #444; --paper: #fff; --rule: #999; --error: #000; --warning: #000; --info: #000; }
  main { max-width: none; padding: 0; }
  article, tr, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
