import { type ComponentChildren, type FunctionComponent, options, type VNode } from "preact";

/** A publication's own components, by the theme's components that they replace. */
const overrides = new Map<unknown, (props: object) => ComponentChildren>();

/**
 * Replaces components of the theme wherever they are used.
 * @param pairs components of the theme, each with the publication's own. They replace those of an earlier call.
 */
export function replaceComponents(
  pairs: Iterable<readonly [unknown, (props: object) => ComponentChildren]>,
): void {
  overrides.clear();
  for (const [component, own] of pairs) overrides.set(component, own);
}

/**
 * Gives a publication's own component the theme's component that it replaces: `const Original = original(Byline)`.
 * Used by its own name, it would be the publication's again.
 */
export function original<P>(component: (props: P) => ReturnType<FunctionComponent>): FunctionComponent<P> {
  return (props) => component(props);
}

const before = options.vnode;

/** Preact calls this for each element that is created (https://preactjs.com/guide/v10/options/). */
options.vnode = (element: VNode) => {
  element.type = overrides.get(element.type) ?? element.type;
  before?.(element);
};
