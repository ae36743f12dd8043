/**
 * Something that takes time to make and is not always needed: it is made when it is first asked for, once.
 * @param make a pure function
 */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
