import { childElements, type XmlElement } from "../parse-xml.ts";

/**
 * The most elements that a drawing may draw, counting an element each time that another one refers to it. Real drawings have far
 * fewer.
 */
const most = 1_000_000;
/** The deepest nesting of elements and references. */
const deepest = 1000;
/** Elements that draw the element in their `href`. */
const drawing: ReadonlySet<string> = new Set(["use", "pattern", "feImage"]);

/**
 * Finds an element that takes a renderer endless time, or nearly so: it refers to itself, or a few elements refer to each other
 * many times over (`use`, patterns, markers, masks, filters).
 * @returns the element, and what is wrong with it.
 */
export function findGrowth(
  root: XmlElement,
): { readonly element: XmlElement; readonly message: string } | undefined {
  const byId = indexIds(root);
  /** How many elements each element draws; undefined while they are counted. */
  const counts = new Map<XmlElement, number | undefined>();
  let found: { readonly element: XmlElement; readonly message: string } | undefined;
  const count = (element: XmlElement, depth: number): number => {
    const reject = (message: string) => {
      found ??= { element, message };
      return 0;
    };
    if (found) return 0;
    if (counts.has(element)) return counts.get(element) ?? reject("is shown inside itself");
    if (depth > deepest) return reject(`is shown inside ${deepest} others`);
    counts.set(element, undefined);
    const drawn = [...childElements(element), ...findReferences(element).flatMap((id) => byId.get(id) ?? [])];
    const sum = drawn.reduce((total, part) => total + count(part, depth + 1), 1);
    if (sum > most) return reject(`shows more than ${most} parts, counted with all that they refer to`);
    counts.set(element, sum);
    return sum;
  };
  count(root, 0);
  return found;
}

/** Indexes elements by id; of two with one id the first counts. */
function indexIds(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const byId = new Map<string, XmlElement>();
  const add = (element: XmlElement) => {
    const id = element.attributes.find(({ name }) => name === "id")?.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const child of childElements(element)) add(child);
  };
  add(root);
  return byId;
}

/** Lists the ids that an element refers to. */
function findReferences({ local, attributes }: XmlElement): string[] {
  return attributes.flatMap((attribute) => {
    if (attribute.local === "href") return drawing.has(local) ? [attribute.value.trim().slice(1)] : [];
    return [...attribute.value.matchAll(/url\(\s*["']?#([^"')\s]+)/gi)].map(([, id = ""]) => id);
  });
}
