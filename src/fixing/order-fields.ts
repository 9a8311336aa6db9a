import { isMap, isScalar } from "yaml";
import { readYaml } from "./read-yaml.ts";

/**
 * Puts the fields of front matter into an order. Comments and empty lines right above a field move with it; fields that the order does
 * not have stay behind the others, as they stand.
 * @param yaml valid YAML, each line with its end.
 * @returns the same text if the fields are in order, or are not written in lines of their own.
 */
export function orderFields(yaml: string, order: readonly string[]): string {
  const contents = readYaml(yaml)?.document.contents;
  if (!isMap(contents) || contents.flow) return yaml;
  const found = contents.items.map(({ key }) =>
    isScalar(key) ? { name: String(key.value), start: key.range?.[0] } : {},
  );
  const fields = found.flatMap(({ name, start }) =>
    name !== undefined && start !== undefined && isLineStart(yaml, start) ? [{ name, start }] : [],
  );
  if (fields.length < found.length) return yaml;
  const starts = fields.map(({ start }, index) =>
    index === 0 ? findHead(yaml, start) : findTop(yaml, start),
  );
  const end = findTail(yaml);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const chunks = fields.map(({ name }, index) => ({
    rank: rank(name),
    text: yaml.slice(starts[index], starts[index + 1] ?? end),
  }));
  const sorted = chunks.toSorted((a, b) => a.rank - b.rank);
  return [yaml.slice(0, starts[0]), ...sorted.map(({ text }) => text), yaml.slice(end)].join("");
}

function isLineStart(yaml: string, offset: number): boolean {
  return offset === 0 || yaml[offset - 1] === "\n";
}

const loose = /^(?:[ \t]*|#.*)$/;

/** The start of the comments and empty lines right above an offset, which is the start of a line. */
function findTop(yaml: string, offset: number): number {
  let top = offset;
  while (top > 0) {
    const above = top < 2 ? 0 : yaml.lastIndexOf("\n", top - 2) + 1;
    if (!loose.test(yaml.slice(above, top - 1))) break;
    top = above;
  }
  return top;
}

/** Comments at the top of the front matter that an empty line parts from the first field are about the whole. */
function findHead(yaml: string, start: number): number {
  const blank = yaml.slice(0, start).lastIndexOf("\n\n");
  return blank < 0 ? 0 : blank + 2;
}

/** The start of the comments and empty lines below the last field. */
function findTail(yaml: string): number {
  return findTop(yaml, yaml.length);
}
