// A module of its own: of a file of bytes that is imported late by itself the bundler copies each byte as a property.
export { default as packed } from '../../core/data/en/spelling/spelling.bin';
