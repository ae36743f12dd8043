// Stands in the bundles for @lezer/highlight, by which the Markdown parser names the colours of its nodes: nothing is
// coloured by them here.
const tag = () => tag;

export const tags = new Proxy({}, { get: () => tag });
export const styleTags = () => () => null;
export function Tag() {}
Tag.define = tag;
