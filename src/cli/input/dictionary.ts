// A module of its own: what is imported late as it is, is copied byte by byte by what bundlers put around it.
export { default as packed } from '../../core/data/en/spelling/spelling.bin';
