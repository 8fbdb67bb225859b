/** Makes a value at its first use and keeps it: a table that few runs need does not delay the start of all. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
