/**
 * Parts of the schemas of a wire. A wire declares its data once, as valibot schemas: the types are inferred from them,
 * and the guards check with them.
 */
import * as v from 'valibot';

/** An object with these fields, read only. A guard ignores other fields. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.object(entries), v.readonly());
}

/** A list whose items are checked one by one. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.readonly());
}

/** A list whose items are not checked: the same version of this extension wrote them, and there can be thousands. */
export function trustedList<Item>() {
  return v.custom<readonly Item[]>(Array.isArray);
}

/** An object that is not checked any further. */
export function trusted<Value extends object>() {
  return v.custom<Value>((value) => typeof value === 'object' && value !== null);
}

/** A number that is not infinite, and that passes the check. */
export function finite(check: (number: number) => boolean = () => true) {
  return v.custom<number>((value) => typeof value === 'number' && Number.isFinite(value) && check(value));
}

/** A whole number. */
export function whole() {
  return finite(Number.isInteger);
}

/** A whole number from 0. */
export function count() {
  return finite((number) => Number.isInteger(number) && number >= 0);
}

/** A text that is not empty. */
export function address() {
  return v.custom<string>((value) => typeof value === 'string' && value !== '');
}

/** Makes the type guard of a schema. */
export function guard<Value>(schema: v.GenericSchema<unknown, Value>): (value: unknown) => value is Value {
  return (value): value is Value => v.is(schema, value);
}

/** Those items of a list; an empty list where it is not a list. */
export function lenientList<Item>(itemsOf: (list: readonly unknown[]) => readonly Item[]) {
  return v.fallback(v.pipe(trustedList<unknown>(), v.transform(itemsOf)), []);
}

/** The texts of a list. */
export function lenientTexts() {
  return lenientList((items) => items.filter((item): item is string => typeof item === 'string'));
}

/**
 * Makes the function that reads what was kept somewhere, maybe by an older version. Every field of the schema has a
 * fallback: what is not understood is as by default.
 */
export function lenientReader<Value>(schema: v.GenericSchema<unknown, Value>): (kept: unknown) => Value {
  return (kept) => v.parse(schema, typeof kept === 'object' && kept !== null ? kept : {});
}
