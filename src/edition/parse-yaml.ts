import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Position } from "./diagnostic.ts";

export interface ParsedYaml {
  /** Text, numbers, lists … as YAML's core schema reads them; of an empty text, a record without fields. */
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
}

interface YamlProblem extends Position {
  readonly message: string;
}

/** Reads YAML 1.2. Where there are problems, nothing should be made of the data. Positions are those in `yaml`. */
export function parseYaml(yaml: string): ParsedYaml {
  const { document, toPosition } = readDocument(yaml);
  const problems = [
    ...[...document.errors, ...document.warnings].map(({ pos, message }) => ({
      ...toPosition(pos[0]),
      message: `not valid YAML: ${message.split("\n", 1)[0]}; text with a colon, a quote or a # needs quotes around it`,
    })),
    ...findAliases(document, toPosition),
  ];
  if (problems.length > 0) return { data: undefined, problems };
  return { data: document.contents === null ? {} : document.toJS(), problems };
}

/**
 * Says where the value at a path stands; of a missing one, where its parent does, if that is a value in the text.
 * The text is not read before somebody asks.
 */
export function createYamlLocator(yaml: string): (path: readonly PropertyKey[]) => Position | undefined {
  let read: YamlDocument | undefined;
  return (path) => {
    read ??= readDocument(yaml);
    return locate(read, path);
  };
}

interface YamlDocument {
  readonly document: Document;
  readonly toPosition: (offset: number) => Position;
}

function readDocument(yaml: string): YamlDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
    // Its warnings are reported as mistakes, not printed.
    logLevel: "error",
  });
  const toPosition = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return { document, toPosition };
}

/** An alias repeats another value: it may not exist, hold the alias itself, or unfold without end. */
function findAliases(document: Document, toPosition: YamlDocument["toPosition"]): YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      const message = `found *${source}, which in YAML stands for a value elsewhere; write the value here, or put the text in quotes`;
      found.push({ ...toPosition(range?.[0] ?? 0), message });
    },
  });
  return found;
}

function locate({ document, toPosition }: YamlDocument, path: readonly PropertyKey[]): Position | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
        )
      : undefined;
    if (pair && isNode(pair.key) && pair.key.range) return toPosition(pair.key.range[0]);
    const value = document.getIn(path.slice(0, length), true);
    if (isNode(value) && value.range) return toPosition(value.range[0]);
  }
  return undefined;
}
