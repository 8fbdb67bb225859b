/**
 * Keeps parts of a layout from one text to the next. While a part is laid out, all that is read of its inputs and of
 * the journey's context is written down. A part is used again where every one of these is the same object or value as
 * before: nothing that it depends on can be forgotten, because what is not read cannot matter.
 */
import type { JourneyContext } from './context.ts';

/** What a part is laid out from, beside the context: objects and values of its own. */
type Inputs = object;

interface Source {
  readonly context: JourneyContext;
  readonly inputs: Inputs;
}

/** Finds a value in a source again, and what it was. */
interface Read {
  readonly of: (source: Source) => unknown;
  readonly was: unknown;
}

interface Kept {
  readonly reads: readonly Read[];
  readonly result: unknown;
}

export class Keeper {
  /** `undefined` for a part that was laid out once. */
  readonly #kept = new WeakMap<object, Map<string, Kept | undefined>>();

  /**
   * What `make` returns, or what it returned before for the same owner and part, where nothing that it read is another.
   * The owner is plain data that never changes; `make` is pure and reads only its owner, inputs and context.
   */
  keep<Of extends Inputs, Result>(
    owner: object,
    part: string,
    inputs: Of,
    context: JourneyContext,
    make: (inputs: Of, context: JourneyContext) => Result,
  ): Result {
    const parts = this.#kept.get(owner) ?? new Map<string, Kept | undefined>();
    const kept = parts.get(part);
    const source = { context, inputs };
    // What is kept under a part's name is what its `make` returned.
    if (kept?.reads.every(({ of, was }) => isUnchanged(was, of(source)))) return kept.result as Result;
    this.#kept.set(owner, parts);
    // Writing down takes time, and most of a map is opened and never edited: it begins when a part is asked for again.
    if (!parts.has(part)) {
      parts.set(part, undefined);
      return make(inputs, context);
    }
    const reads: Read[] = [];
    const result = make(trackedInputs(inputs, reads), trackedContext(context, reads));
    parts.set(part, { reads, result });
    return result;
  }
}

/** As by {@link Keeper.keep}; made anew where the context has no keeper, as in a file. */
export function kept<Of extends Inputs, Result>(
  owner: object,
  part: string,
  inputs: Of,
  context: JourneyContext,
  make: (inputs: Of, context: JourneyContext) => Result,
): Result {
  return context.keeper ? context.keeper.keep(owner, part, inputs, context, make) : make(inputs, context);
}

/** The same value; or a short list or object, put together anew from the same things. */
function isUnchanged(was: unknown, is: unknown): boolean {
  if (Object.is(was, is)) return true;
  if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) return false;
  if (Array.isArray(was) !== Array.isArray(is)) return false;
  const keys = Object.keys(was);
  return (
    keys.length === Object.keys(is).length &&
    keys.every((key) => Object.is(Reflect.get(was, key), Reflect.get(is, key)))
  );
}

type Find = (source: Source) => unknown;

/**
 * Fields that are objects of which only some fields matter: what is read of them is written down instead of them. `*`
 * is any other field.
 */
type Inner = Readonly<Record<string, (value: object, of: Find, reads: Read[]) => object>>;

/** The same object; each field that is read of it is written down. */
function tracked<Value extends object>(value: Value, of: Find, reads: Read[], inner: Inner = {}): Value {
  const known = new Map<PropertyKey, unknown>();
  return new Proxy(value, {
    get: (target, key) => {
      if (known.has(key)) return known.get(key);
      const field: unknown = Reflect.get(target, key);
      const ofField = fieldIn(of, key);
      const wrap =
        typeof key === 'string' && typeof field === 'object' && field !== null ? (inner[key] ?? inner['*']) : undefined;
      if (!wrap) reads.push({ of: ofField, was: field });
      const given = wrap && typeof field === 'object' && field !== null ? wrap(field, ofField, reads) : field;
      known.set(key, given);
      return given;
    },
    // Code that looks at all fields depends on the whole.
    ownKeys: (target) => {
      reads.push({ of, was: value });
      return Reflect.ownKeys(target);
    },
    has: (target, key) => {
      reads.push({ of: fieldIn(of, key), was: fieldOf(target, key) });
      return Reflect.has(target, key);
    },
  });
}

/** On its own, so that what is kept does not hold on to the context of an earlier text. */
function fieldIn(of: Find, key: PropertyKey): Find {
  return (source) => fieldOf(of(source), key);
}

function answerIn(of: Find, method: 'get' | 'has', key: unknown): Find {
  return (source) => answerOf(of(source), method, key);
}

function fieldOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

const fieldsOnly: Inner[string] = (value, of, reads) => tracked(value, of, reads);
const eachFieldsOnly: Inner[string] = (value, of, reads) => tracked(value, of, reads, { '*': fieldsOnly });
const numbersOnly: Inner[string] = (value, of, reads) =>
  tracked(value, of, reads, { touchpoints: eachFieldsOnly, stages: eachFieldsOnly });

/** A list of people with numbers of their own: what is read of each. */
const people: Inner[string] = (value, of, reads) => {
  if (!Array.isArray(value)) return value;
  reads.push({ of: fieldIn(of, 'length'), was: value.length });
  return value.map((item: object, place) => tracked(item, fieldIn(of, place), reads, { numbers: numbersOnly }));
};

/** A table or a set: the keys that are asked for. */
const lookUp: Inner[string] = (value, of, reads) => {
  const ask =
    (method: 'get' | 'has') =>
    (key: unknown): unknown => {
      const was = answerOf(value, method, key);
      reads.push({ of: answerIn(of, method, key), was });
      return was;
    };
  return { get: ask('get'), has: ask('has') };
};

function answerOf(table: unknown, method: 'get' | 'has', key: unknown): unknown {
  if (table instanceof Map) return method === 'get' ? table.get(key) : table.has(key);
  return table instanceof Set && table.has(key);
}

const ofContext: Inner = {
  journey: fieldsOnly,
  view: (value, of, reads) =>
    tracked(value, of, reads, { journey: fieldsOnly, numbers: numbersOnly, personas: people }),
  personas: people,
  blindSpots: lookUp,
  known: lookUp,
  metAgain: lookUp,
  promised: lookUp,
  unkept: lookUp,
  unserved: lookUp,
  mismatches: lookUp,
};

function trackedContext(context: JourneyContext, reads: Read[]): JourneyContext {
  return tracked({ ...context, keeper: undefined }, ({ context: newest }) => newest, reads, ofContext);
}

function trackedInputs<Of extends Inputs>(inputs: Of, reads: Read[]): Of {
  return tracked(inputs, (source) => source.inputs, reads, { stage: fieldsOnly, numbers: fieldsOnly });
}
