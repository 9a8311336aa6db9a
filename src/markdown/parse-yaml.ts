import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import type { Position } from "../model/diagnostic.ts";

export interface ParsedYaml {
  /** Text, numbers, lists … as YAML's core schema reads them; of an empty text, a record without fields. */
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
  /** Comments behind plain values, in their order: what YAML cuts off a text without a word. */
  readonly comments: readonly PlainComment[];
}

/** A comment on the same line as the plain (unquoted) value before it, or on a line below that is indented as the value's own lines are. */
export interface PlainComment extends Position {
  /** Of the value. */
  readonly path: readonly (string | number)[];
  /** From the value's start to the line's end, as one line. */
  readonly written: string;
  /** From its `#`. */
  readonly comment: string;
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
    ...findDuplicates(document, toPosition),
    ...findMarks(document, toPosition),
  ];
  if (problems.length > 0) return { data: undefined, problems, comments: [] };
  const comments = /(?:^|[ \t])#/m.test(yaml) ? findComments(document, yaml, toPosition) : [];
  return { data: document.contents === null ? {} : document.toJS(), problems, comments };
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
    // findDuplicates does it.
    uniqueKeys: false,
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

/**
 * Words with a meaning to YAML, which it takes from the text: an alias (`*a`) repeats another value, may not exist, hold itself, or
 * unfold without end; an anchor (`&c.`) names a value for it; a tag (`!`) says of what type one is.
 */
function findMarks(document: Document, toPosition: YamlDocument["toPosition"]): YamlProblem[] {
  const found: YamlProblem[] = [];
  const report = (mark: string, meaning: string, { range }: Node) => {
    const message = `found ${mark}, which in YAML ${meaning}, or put the text in quotes`;
    found.push({ ...toPosition(range?.[0] ?? 0), message });
  };
  visit(document, {
    Alias: (_, node) => report(`*${node.source}`, "stands for a value elsewhere; write the value here", node),
    Value: (_, node) => {
      if (node.anchor !== undefined) report(`&${node.anchor}`, "is a name for what follows; delete it", node);
      // Of an unknown type the parser warns.
      else if (node.tag === "!" || node.tag?.startsWith("tag:"))
        report(node.tag, "is a type of what follows; delete it", node);
    },
  });
  return found;
}

/** Names that a record has twice. The parser compares each with all before it, which takes too long for thousands of them. */
function findDuplicates(document: Document, toPosition: YamlDocument["toPosition"]): YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) {
          const message = `found ${String(key.value)} twice in one record; delete one`;
          found.push({ ...toPosition(key.range?.[0] ?? 0), message });
        }
        names.add(key.value);
      }
    },
  });
  return found;
}

/** Of a value that is missing, the comment stands where the value would. */
const commentBehind = /[ \t]*(#.*)/y;

/** On a line below the value. */
const commentBelow = /[ \t]*\n(?:[ \t]*\n)*([ \t]*)(#.*)/y;

function findComments(
  document: Document,
  yaml: string,
  toPosition: YamlDocument["toPosition"],
): PlainComment[] {
  return [...listScalars(document.contents, [])].flatMap(({ path, scalar, key }) => {
    const [start, end] = scalar.range ?? [0, 0];
    if (scalar.type !== "PLAIN") return [];
    // An entry of a list stands where its lines do; the lines of a field's value stand further in than its name.
    const indent = key ? toPosition(key.range?.[0] ?? 0).column : toPosition(start).column - 1;
    const found = findBehind(yaml, end) ?? findBelow(yaml, end, indent);
    if (!found) return [];
    const { comment, offset } = found;
    return [{ ...toPosition(offset), path, written: yaml.slice(start, offset + comment.length), comment }];
  });
}

interface FoundComment {
  readonly comment: string;
  readonly offset: number;
}

function findBehind(yaml: string, end: number): FoundComment | undefined {
  commentBehind.lastIndex = end;
  const [all = "", comment] = commentBehind.exec(yaml) ?? [];
  return comment === undefined ? undefined : { comment, offset: end + all.length - comment.length };
}

/** @param least how far a line is indented that people take for a part of the value. */
function findBelow(yaml: string, end: number, least: number): FoundComment | undefined {
  commentBelow.lastIndex = end;
  const [all = "", indent = "", comment] = commentBelow.exec(yaml) ?? [];
  if (comment === undefined || indent.length < least) return undefined;
  return { comment, offset: end + all.length - comment.length };
}

/** @param key whose value `node` is. */
function* listScalars(
  node: unknown,
  path: readonly (string | number)[],
  key?: Scalar,
): Generator<{
  readonly path: readonly (string | number)[];
  readonly scalar: Scalar;
  readonly key?: Scalar;
}> {
  if (isScalar(node)) yield { path, scalar: node, ...(key && { key }) };
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) yield* listScalars(item, [...path, index]);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (isScalar(key)) yield* listScalars(value, [...path, String(key.value)], key);
  }
}

/** The place of the last key of `path` that is in the text, or of the list's entry that it counts to. */
function locate({ document, toPosition }: YamlDocument, path: readonly PropertyKey[]): Position | undefined {
  let node: unknown = document.contents;
  let start: number | undefined;
  for (const key of path) {
    const pair = isMap(node) ? indexPairs(node).get(String(key)) : undefined;
    const value: unknown = isSeq(node) ? node.items[Number(key)] : pair?.value;
    const named = pair?.key ?? value;
    if (isNode(named)) start = named.range?.[0] ?? start;
    node = value;
  }
  return start === undefined ? undefined : toPosition(start);
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The fields of a record by their names. */
function indexPairs(map: YAMLMap): ReadonlyMap<string, Pair> {
  const index =
    indexes.get(map) ??
    new Map(
      map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
    );
  indexes.set(map, index);
  return index;
}
