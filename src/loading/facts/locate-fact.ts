import path from "node:path";

/**
 * Finds the place of a value in a TypeScript file of facts: where its property begins, or its entry in a list. Facts are
 * literals of objects and lists; in a file that builds them in another way, the result is the last part of the path that is
 * written as one, or the start of the file.
 * @param file path of the file; by default it exports its own name: `_data/site.ts` exports `site`.
 * @param name what the file exports.
 * @returns an offset in `source`, in UTF-16 code units.
 */
export function locateFact(
  file: string,
  source: string,
  keys: readonly PropertyKey[],
  name = path.posix.basename(file, ".ts"),
): number {
  const declaration = new RegExp(`\\b(?:const|let|var)\\s+${name}\\b[^=]*=`).exec(source);
  const start = declaration ? declaration.index + declaration[0].length : 0;
  // The literal may be the argument of a function.
  let value = source.slice(start).search(/[[{]/) + start;
  let found = 0;
  for (const key of keys) {
    const member = findMembers(source, value).get(String(key));
    if (!member) break;
    found = member.start;
    value = member.value;
  }
  return found;
}

interface Member {
  readonly key: string;
  readonly start: number;
  readonly value: number;
}

type Members = ReadonlyMap<string, Member>;

/** The members that were found in one file, by their bracket's offset: a file with thousands of mistakes is read once, not for each. */
let latest: { readonly source: string; readonly members: Map<number, Members> } | undefined;

function findMembers(source: string, open: number): Members {
  if (latest?.source !== source) latest = { source, members: new Map() };
  const found = latest.members.get(open) ?? listMembers(source, open);
  latest.members.set(open, found);
  return found;
}

/** Lists the properties of the object, or the entries of the list, whose bracket is at `open`: the first of each key. */
function listMembers(source: string, open: number): Members {
  const members = new Map<string, Member>();
  const isList = source[open] === "[";
  if (!isList && source[open] !== "{") return members;
  let at = skipSpace(source, open + 1);
  for (let index = 0; at < source.length && !/[\]}]/.test(source.charAt(at)); index++) {
    const member = isList ? { key: String(index), start: at, value: at } : readProperty(source, at);
    if (member && !members.has(member.key)) members.set(member.key, member);
    at = skipSpace(source, skipValue(source, member?.value ?? at));
    if (source[at] === ",") at = skipSpace(source, at + 1);
  }
  return members;
}

const property = /(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\p{L}\p{N}_$]+))\s*:/uy;

/** Reads the key of a property; a shorthand, a spread, a getter and a computed key have none. */
function readProperty(source: string, start: number): Member | undefined {
  property.lastIndex = start;
  const [matched, ...keys] = property.exec(source) ?? [];
  if (matched === undefined) return undefined;
  return { key: keys.join(""), start, value: skipSpace(source, start + matched.length) };
}

const space = /(?:\s|\/\/[^\n]*|\/\*.*?\*\/)*/sy;

/** Skips white space and comments. */
function skipSpace(source: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(source)?.[0].length ?? 0);
}

/** A comment, a text, a bracket or comma, or what lies between them. */
const token =
  /\/\/[^\n]*|\/\*.*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[^/"'`()[\]{},]+|./sy;

/** Skips a value: to the comma or bracket after it. */
function skipValue(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; ) {
    token.lastIndex = at;
    const [found = ""] = token.exec(source) ?? [];
    if (depth === 0 && /^[,)\]}]/.test(found)) return at;
    if (/^[([{]/.test(found)) depth++;
    if (/^[)\]}]/.test(found)) depth--;
    at += found.length;
  }
  return source.length;
}
