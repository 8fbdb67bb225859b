/**
 * A data file of the catalogue with its type. TypeScript reads words in JSON as plain strings, so that
 * `test/language/catalogue/data-files.test.ts` proves what the type says.
 */
export function dataFile<Type>(json: unknown): Type {
  return json as Type;
}
