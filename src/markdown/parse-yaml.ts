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
import { foldScalars } from "./fold-scalars.ts";

export interface ParsedYaml {
  /** The value that YAML's core schema gives; a record without fields if the text is empty. Undefined if there are diagnostics. */
  readonly data: unknown;
  readonly diagnostics: readonly YamlDiagnostic[];
  /** Comments after plain values, in order: YAML cuts them off a text without a warning. */
  readonly comments: readonly PlainComment[];
}

/** A line end beside a character that may stand without spaces; most texts have none. */
const wideLineEnd = /[\u0e00-\u{10ffff}][ \t]*\n[ \t]+\S|\n[ \t]+[\u0e00-\u{10ffff}]/u;

type Path = readonly (string | number)[];

/**
 * A comment after a plain (unquoted) value: on the same line, or on a line below that is indented like a further line of the
 * value.
 */
export interface PlainComment extends Position {
  /** Path of the value. */
  readonly path: Path;
  /** The text from the value's start to the line's end. */
  readonly written: string;
  /** The text from its `#`. */
  readonly comment: string;
}

interface YamlDiagnostic extends Position {
  readonly message: string;
}

/** Parses YAML 1.2. Positions are relative to `yaml`. */
export function parseYaml(yaml: string): ParsedYaml {
  const read = readDocument(yaml);
  const { document, toPosition } = read;
  const diagnostics = [
    ...[...document.errors, ...document.warnings].map(({ pos, message }) => ({
      ...toPosition(pos[0]),
      message: describeError(message),
    })),
    ...checkValues(read),
  ];
  if (diagnostics.length > 0) return { data: undefined, diagnostics, comments: [] };
  if (wideLineEnd.test(yaml)) foldScalars(document, yaml);
  const comments = /(?:^|[ \t])#/m.test(yaml) ? findComments(read, yaml) : [];
  return { data: document.contents === null ? {} : document.toJS(), diagnostics, comments };
}

/**
 * Creates a function that returns the position of the value at a path; if it is missing, that of the nearest parent in the text. The
 * text is parsed at the first call.
 */
export function createYamlLocator(yaml: string): (path: readonly PropertyKey[]) => Position | undefined {
  let read: YamlDocument | undefined;
  return (path) => {
    read ??= readDocument(yaml);
    return locate(read, path);
  };
}

/** @param message of the parser. */
function describeError(message: string): string {
  return /call stack/.test(message)
    ? "found lists or records too deep within each other; expected a text, or one list of texts"
    : `not valid YAML: ${message.split("\n", 1)[0]}; text with a colon, a quote or a # needs quotes around it`;
}

interface YamlDocument {
  readonly document: Document;
  readonly toPosition: (offset: number | undefined) => Position;
}

function readDocument(yaml: string): YamlDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter,
    // The parser compares each name with all others of its record; checkNames takes linear time.
    uniqueKeys: false,
    prettyErrors: false,
    // Warnings become diagnostics; the parser must not print them.
    logLevel: "error",
  });
  const toPosition = (offset = 0): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return { document, toPosition };
}

/**
 * Reports names that a record has twice, and characters that have a meaning in YAML and would vanish from a text: an alias (`*a`)
 * repeats another value, an anchor (`&a`) names one, a tag (`!a`) gives a type.
 */
function checkValues({ document, toPosition }: YamlDocument): YamlDiagnostic[] {
  const diagnostics: YamlDiagnostic[] = [];
  const report = (message: string, { range }: Node) => {
    diagnostics.push({ ...toPosition(range?.[0]), message });
  };
  const reportMark = (mark: string, meaning: string, node: Node) =>
    report(`found ${mark}, which in YAML ${meaning}, or put the text in quotes`, node);
  const checkNames = ({ items }: YAMLMap) => {
    const names = new Set<unknown>();
    for (const { key } of items) {
      if (!isScalar(key)) continue;
      if (names.has(key.value)) report(`found ${String(key.value)} twice in one record; delete one`, key);
      names.add(key.value);
    }
  };
  visit(document, {
    Alias: (_, node) =>
      reportMark(`*${node.source}`, "stands for a value elsewhere; write the value here", node),
    Value: (_, node) => {
      if (isMap(node)) checkNames(node);
      if (node.anchor !== undefined)
        reportMark(`&${node.anchor}`, "is a name for what follows; delete it", node);
      // The parser itself warns of unknown types.
      else if (node.tag === "!" || node.tag?.startsWith("tag:"))
        reportMark(node.tag, "is a type of what follows; delete it", node);
    },
  });
  return diagnostics;
}

/** A comment after a value, on its line or on a line below. */
const commentAfter = /[ \t]*(?:(#.*)|\n(?:[ \t]*\n)*([ \t]*)(#.*))/y;

function findComments({ document, toPosition }: YamlDocument, yaml: string): PlainComment[] {
  return [...listScalars(document.contents, [])].flatMap(({ path, scalar, key }) => {
    if (scalar.type !== "PLAIN") return [];
    const [start, end] = scalar.range ?? [0, 0];
    // Further lines of a field's value are indented deeper than its name, those of a list's entry as deep as the entry.
    const indent = key ? toPosition(key.range?.[0]).column : toPosition(start).column - 1;
    commentAfter.lastIndex = end;
    const [all = "", onLine, lineIndent = "", below] = commentAfter.exec(yaml) ?? [];
    const comment = onLine ?? (lineIndent.length >= indent ? below : undefined);
    if (comment === undefined) return [];
    const offset = end + all.length - comment.length;
    return [{ ...toPosition(offset), path, written: yaml.slice(start, end + all.length), comment }];
  });
}

/** A scalar, and its name if it is the value of a field. */
interface FoundScalar {
  readonly path: Path;
  readonly scalar: Scalar;
  readonly key: Scalar | undefined;
}

function* listScalars(node: unknown, path: Path, key?: Scalar): Generator<FoundScalar> {
  if (isScalar(node)) yield { path, scalar: node, key };
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) yield* listScalars(item, [...path, index]);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (isScalar(key)) yield* listScalars(value, [...path, String(key.value)], key);
  }
}

/** Returns the position of the last key or list entry of `path` that the text contains. */
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

/** Indexes a record by name, once: it may have thousands of fields and as many diagnostics. */
function indexPairs(map: YAMLMap): ReadonlyMap<string, Pair> {
  const cached = indexes.get(map);
  if (cached) return cached;
  const pairs = map.items.flatMap((pair) =>
    isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [],
  );
  const index = new Map(pairs);
  indexes.set(map, index);
  return index;
}
