import { hash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { joinLines } from "../markdown/join-lines.ts";
import type { MarkdownDocument, Origin } from "../markdown/markdown-document.ts";
import { type ParsedYaml, parseYaml } from "../markdown/parse-yaml.ts";
import type { Kind, Memory } from "../memory/memory.ts";

/** The two most expensive steps of a load. Their results are plain data and depend only on the arguments: they can be cached. */
export interface Parsers {
  parseYaml(yaml: string): ParsedYaml;
  /** @param lang BCP 47. */
  parseMarkdown(text: string, lang: string, origin: Origin): ParsedText;
}

/** A parsed text. Texts with the same `key` and the same references have the same HTML. */
export interface ParsedText extends MarkdownDocument {
  readonly key: string;
}

export const parsers: Parsers = {
  parseYaml,
  parseMarkdown: (text, lang, origin) => {
    const document = createMarkdown(lang).parse(text, origin);
    return {
      ...document,
      key: createKey(text, lang, origin),
      // Lines are joined once for a text, not once for each page, offprint and feed that shows it.
      parts: document.parts.map((part) => (typeof part === "string" ? joinLines(part) : part)),
    };
  },
};

/** Contains the first line, because positions in the document count from it. */
function createKey(text: string, lang: string, { firstLine }: Origin): string {
  return hashInputs(["markdown", lang, String(firstLine), text]);
}

/** Hashes the inputs of a cached parse, in their order. @returns SHA-256 in base64url. */
export function hashInputs(inputs: readonly string[]): string {
  return hash("sha256", inputs.join("\0"), "base64url");
}

export interface CachedParsers extends Parsers {
  /** Returns the number of texts that were not in the cache. */
  readonly countParsed: () => number;
  /** Saves the cache. Returns a notice with the reason if it cannot be written, or an empty list. */
  readonly save: () => readonly string[];
}

type Outline = Omit<ParsedText, "parts">;

const yamls: Kind<ParsedYaml> = { name: "yaml" };
const outlines: Kind<Outline> = { name: "outlines" };
/** Apart from outlines, because they are read only when a page is rendered: of ten thousand texts few are. */
const parts: Kind<MarkdownDocument["parts"]> = { name: "parts" };

/**
 * Creates parsers that cache results without diagnostics. In a process that loads again, they also hold the results of the
 * previous load by place, so that unchanged texts are not read from the cache.
 */
export function createCachedParsers(memory: Memory): CachedParsers {
  let parsed = 0;
  let current = new Map<string, HeldText>();
  let previous = current;
  const recallMarkdown: Parsers["parseMarkdown"] = (text, lang, origin) => {
    const key = createKey(text, lang, origin);
    const outline = memory.keep(parts, key) ? memory.find(outlines, key) : undefined;
    const parse = () => {
      parsed++;
      return parsers.parseMarkdown(text, lang, origin);
    };
    if (outline) return withParts(outline, () => memory.recall(parts, key, () => parse().parts));
    const document = parse();
    if (document.diagnostics.length > 0) return document;
    const { parts: made, ...rest } = document;
    memory.put(outlines, key, rest);
    memory.put(parts, key, made);
    return document;
  };
  const makeYaml = (yaml: string) => {
    parsed++;
    return parsers.parseYaml(yaml);
  };
  return {
    parseYaml: (yaml) => memory.recall(yamls, yaml, () => makeYaml(yaml), isCacheable),
    parseMarkdown: (text, lang, origin) => {
      const place = `${origin.file}:${origin.firstLine}`;
      const held = current.get(place) ?? previous.get(place);
      const isSame = held?.text === text && held.lang === lang;
      const document = isSame ? held.document : recallMarkdown(text, lang, origin);
      if (document.diagnostics.length === 0) current.set(place, { text, lang, document });
      return document;
    },
    countParsed: () => parsed,
    save: () => {
      [previous, current] = [current, new Map()];
      const [reason] = [yamls, outlines, parts].flatMap((kind) => memory.save(kind) ?? []);
      return reason === undefined
        ? []
        : [`nothing is cached for the next build, because .cache/memory cannot be written: ${reason}`];
    },
  };
}

interface HeldText {
  readonly text: string;
  readonly lang: string;
  readonly document: ParsedText;
}

function withParts(outline: Outline, readParts: () => ParsedText["parts"]): ParsedText {
  return {
    ...outline,
    get parts() {
      return readParts();
    },
  };
}

/** JSON has no `.inf` and `.nan`, and a later diagnostic must be able to quote them. */
function isCacheable({ data, diagnostics }: ParsedYaml): boolean {
  return diagnostics.length === 0 && isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data);
}
