/**
 * Keeps what was drawn where the layout has not changed, so that an edit costs what it changes and not the whole map.
 */
import { Component, type ComponentType } from 'preact';

/**
 * Whether two pieces of layout are the same: plain data compared by content, functions and anything else by identity.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)));
}

/** The same component, drawn again only when its properties, which must be plain data or functions, have changed. */
export function memoByValue<Props extends object>(Drawn: ComponentType<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !isSame(this.props, next);
    }

    override render() {
      return <Drawn {...this.props} />;
    }
  };
}
