const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Last words of names that make them places. */
export const GEOGRAPHIC = words(
  'airport avenue basin bay beach boulevard bridge canal cape castle coast county creek crossing dam desert district drive estate falls farm field fields forest freeway garden gardens gulf gully harbor harbour heights highway hill hills island islands isle junction lake lane mall market mountain mountains ocean palace park parkway peninsula pier place plateau plaza province quarter reef river road route sea square stadium station strait straits street terrace tower towers town township trail tunnel valley village villa wharf yard zoo',
);

/** Last words of names that are times, works, laws and events rather than bodies. */
export const NO_BODY = words(
  'accord act award bill century championship championships classic constitution cup data day days declaration derby doctrine east effect energy games gas generation iron live medal olympics online open order plan policy prize product products program programme project protocol report review rights risk series show star state states summit syndrome system systems treaty vote war water west',
);
