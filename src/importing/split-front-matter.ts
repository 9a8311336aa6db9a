import { parse as parseToml, TomlDate } from "smol-toml";
import { parse as parseYaml } from "yaml";
import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { attemptTo } from "./attempt-to.ts";

/** The fields of an archive's file, as plain values, and the text below them. */
export interface SplitFile {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The line of the file on which the text starts. */
  readonly textLine: number;
}

/** In UTF-16 code units: more than any article needs, and it bounds the parsers' time. */
const longest = 131_072;
/** Values inside values. */
const deepest = 20;

const forms: readonly { readonly pattern: RegExp; readonly parse: (source: string) => unknown }[] = [
  { pattern: /^---[ \t]*\n(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/, parse: parseLooseYaml },
  { pattern: /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)??\+\+\+[ \t]*(?:\n|$)/, parse: (source) => parseToml(source) },
  { pattern: /^(\{[ \t]*\n[\s\S]*?\n\})[ \t]*(?:\n|$)/, parse: (source) => JSON.parse(source) },
];

/** Splits a file into front matter, in YAML, TOML or JSON, and text. A file without front matter has no fields. */
export function splitFrontMatter(content: string): SplitFile | DiagnosticMessage {
  const whole = content.replace(/^(?:\ufeff|[ \t]*\n)+/, "");
  const skipped = content.length - whole.length;
  const form = forms.find(({ pattern }) => pattern.test(whole));
  const [found = "", source = ""] = form?.pattern.exec(whole) ?? [];
  const textLine = content.slice(0, skipped + found.length).split("\n").length;
  if (!form) return { fields: {}, text: whole, textLine };
  if (source.length > longest)
    return { message: `its front matter has ${source.length} characters; at most ${longest} are read` };
  const values = attemptTo(() => toPlain(form.parse(source), 0));
  if (values === undefined)
    return { message: "its front matter cannot be read: not valid, nested too deeply, or full of aliases" };
  return { fields: isRecord(values) ? values : {}, text: whole.slice(found.length), textLine };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads YAML as other systems do: dates stay text, names may repeat, and a text with a colon in it needs no quotation marks. */
function parseLooseYaml(source: string): unknown {
  const options = { uniqueKeys: false, maxAliasCount: 50, logLevel: "error" } as const;
  return attemptTo(() => parseYaml(source, options)) ?? parseYaml(quoteValues(source), options);
}

/** `title: A: b` → `title: "A: b"`, a quoted value over several lines becomes one line, and a tab becomes two spaces. */
function quoteValues(source: string): string {
  return source
    .replaceAll("\t", "  ")
    .replace(
      /^([\w-]+:[ ]+)("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')[ ]*$/gm,
      (_, name: string, value: string) => {
        return name + value.replace(/[ ]*\n[ ]*/g, " ");
      },
    )
    .replace(/^([\w-]+):[ ]+([^\n"'[{|>&*!][^\n]*)$/gm, (_, name: string, value: string) => {
      return `${name}: ${JSON.stringify(value.trim())}`;
    });
}

/** Dates become text, and what JSON has no word for is left out. @throws Error beyond a depth of {@link deepest}. */
function toPlain(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new Error("nested too deeply");
  if (value instanceof TomlDate) return value.toISOString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toPlain(item, depth + 1));
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toPlain(item, depth + 1)]));
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
