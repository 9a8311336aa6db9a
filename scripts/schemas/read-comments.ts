/** The fields of the interfaces in files of TypeScript, by interface and name. */
type Interfaces = ReadonlyMap<string, ReadonlyMap<string, FieldComment>>;

interface FieldComment {
  /** In one line; undefined if the field has no comment. */
  readonly comment: string | undefined;
  /** The names of the interfaces in its type. */
  readonly types: readonly string[];
}

const interfaces = /^(?:export )?interface (\w+)(?: extends (\w+))? \{\n(.*?)^\}/gms;
const fields =
  /(?:\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*)?readonly (?:\[id: string\]|(\w+))\??: ((?:[^;{]|\{[^}]*\})*);/g;

/** Reads the comments of the interfaces, which editors show for facts in TypeScript. The field of an index is `*`. */
function readInterfaces(source: string): Interfaces {
  const found = new Map<string, ReadonlyMap<string, FieldComment>>();
  for (const [, name = "", base = "", body = ""] of source.matchAll(interfaces)) {
    const own = [...body.matchAll(fields)].map(([, comment, field = "*", type = ""]) => {
      const types = type.match(/\b[A-Z]\w+/g) ?? [];
      return [field, { comment: comment && joinLines(comment), types }] as const;
    });
    found.set(name, new Map([...(found.get(base) ?? []), ...own]));
  }
  return found;
}

function joinLines(comment: string): string {
  return comment
    .replace(/^\s*\*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Creates a function that finds the comment of a field by its path.
 * @param sources the text of files with interfaces.
 * @param start the interface that the path begins in.
 */
export function createCommentFinder(
  sources: readonly string[],
  start: string,
): (path: readonly string[]) => string | undefined {
  const known = readInterfaces(sources.join("\n"));
  return (path) => {
    let types: readonly string[] = [start];
    let comment: string | undefined;
    for (const name of path) {
      const field = types.map((type) => known.get(type)?.get(name)).find(Boolean);
      comment = field?.comment;
      types = field?.types ?? [];
    }
    return comment;
  };
}
