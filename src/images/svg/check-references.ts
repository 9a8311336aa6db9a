import type { XmlElement } from "../read-xml.ts";

/** More than any drawing shows, and few enough to be drawn. */
const most = 1_000_000;
/** Elements and references, each inside the one before. */
const deepest = 1000;
/** Elements that show what their `href` names. */
const showing: ReadonlySet<string> = new Set(["use", "pattern", "feImage"]);

/**
 * Finds a drawing that grows without end, or nearly so: a part that is shown inside itself, and a few that show others
 * many times over, each of them others again (`use`, patterns, markers, masks, filters).
 * @returns the element that does, and what it does.
 */
export function findGrowth(
  root: XmlElement,
): { readonly element: XmlElement; readonly fault: string } | undefined {
  const byId = findIds(root);
  /** How many elements are drawn for one; undefined while they are counted. */
  const counts = new Map<XmlElement, number | undefined>();
  const count = (element: XmlElement, depth: number): number => {
    if (counts.has(element)) return counts.get(element) ?? fail(element, "is shown inside itself");
    if (depth > deepest) return fail(element, `is shown inside ${deepest} others`);
    counts.set(element, undefined);
    const shown = [...childElements(element), ...findReferences(element).flatMap((id) => byId.get(id) ?? [])];
    const sum = shown.reduce((total, part) => total + count(part, depth + 1), 1);
    if (sum > most)
      return fail(element, `shows more than ${most} parts, counted with all that they refer to`);
    counts.set(element, sum);
    return sum;
  };
  try {
    count(root, 0);
  } catch (error) {
    if (error instanceof GrowthError) return { element: error.element, fault: error.message };
    throw error;
  }
  return undefined;
}

class GrowthError extends Error {
  readonly element: XmlElement;

  constructor(element: XmlElement, fault: string) {
    super(fault);
    this.element = element;
  }
}

function fail(element: XmlElement, fault: string): never {
  throw new GrowthError(element, fault);
}

function findIds(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const add = (element: XmlElement) => {
    const id = element.attributes.find(({ label }) => label === "id")?.value;
    if (id !== undefined && !found.has(id)) found.set(id, element);
    for (const child of childElements(element)) add(child);
  };
  add(root);
  return found;
}

function findReferences({ name, attributes }: XmlElement): string[] {
  return attributes.flatMap((attribute) => {
    if (attribute.name === "href") return showing.has(name) ? [attribute.value.trim().slice(1)] : [];
    return [...attribute.value.matchAll(/url\(\s*["']?#([^"')\s]+)/gi)].map(([, id = ""]) => id);
  });
}

function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}
