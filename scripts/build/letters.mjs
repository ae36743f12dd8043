// The letters and digits of patterns as ranges, for use inside brackets; what the bundles have of `short-letters.mjs`.
//
// Latin, Greek and Cyrillic are exact but for two Greek accents; of other scripts a range is whole blocks, with their marks,
// digits and full stops. Emoji, symbols and the punctuation of copy in those three scripts are in none. Every letter is in
// `letters`, and no white space: patterns are linear because of that. The digits of other scripts are not in `digits`; they
// stand in the blocks of `letters`.

export const letters =
  'A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0370-\u037d\u037f-\u0383\u0386\u0388-\u03f5\u03f7-\u0481\u048a-\u167f\u1681-\u1fff\u2071\u207f\u2090-\u209c\u2102\u2107\u210a-\u2113\u2115\u2119-\u211d\u2124\u2126-\u212d\u212f-\u2139\u213c-\u213f\u2145-\u2149\u214e\u2183-\u2184\u2c00-\u2dff\u2e2f\u3005-\u3006\u3031-\u3035\u303b-\u303c\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc\u{10000}-\u{1efff}\u{20000}-\u{3ffff}';

export const digits = '0-9\xb2\xb3\xb9\xbc-\xbe\u2070\u2074-\u2079\u2080-\u2089\u2150-\u218b\u2460-\u249b\uff10-\uff19';
