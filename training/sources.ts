/** The parts of GUM whose texts carry an open licence; its speech and textbook parts name none and are left out. */
export const PARTS = /^GUM_(academic|bio|court|interview|voyage)_/;
