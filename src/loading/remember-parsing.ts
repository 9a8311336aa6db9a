import { isDeepStrictEqual } from "node:util";
import type { MarkdownDocument } from "../markdown/markdown-document.ts";
import type { ParsedYaml } from "../markdown/parse-yaml.ts";
import type { Kind, Memory } from "../memory/memory.ts";
import { type ParsedText, type Parsers, parsers } from "./parsers.ts";

export interface RememberedParsers extends Parsers {
  /** How many texts no earlier build knew. */
  readonly countParsed: () => number;
  /** Keeps what was parsed or met again for later builds, and holds it for the next load. Says why that is not possible, if so. */
  readonly save: () => readonly string[];
}

const yamls: Kind<ParsedYaml> = { name: "yaml" };
/** A text without its parts, by place and text. */
const outlines: Kind<Omit<ParsedText, "parts">> = { name: "outlines" };
/** By the same. They are read when a page is rendered: of ten thousand texts few are. */
const parts: Kind<MarkdownDocument["parts"]> = { name: "parts" };

/**
 * Parsers that ask the cache first. What has diagnostics is not cached: nobody publishes it. In a process that loads again, a
 * text is not read from the cache either while it stands where it stood.
 */
export function rememberParsing(memory: Memory): RememberedParsers {
  let parsed = 0;
  /** By where they stand: what was met since the last save, and before it. */
  let met = new Map<string, HeldText>();
  let before = met;
  const recallMarkdown: Parsers["parseMarkdown"] = (text, lang, origin) => {
    const inputs = [lang, origin.firstLine, text];
    const outline = memory.keep(parts, inputs) ? memory.find(outlines, inputs) : undefined;
    const parse = () => {
      parsed++;
      return parsers.parseMarkdown(text, lang, origin);
    };
    if (outline) return withParts(outline, () => memory.recall(parts, inputs, () => parse().parts));
    const document = parse();
    if (document.diagnostics.length > 0) return document;
    const { parts: made, ...rest } = document;
    memory.put(outlines, inputs, rest);
    memory.put(parts, inputs, made);
    return document;
  };
  return {
    parseYaml: (yaml) =>
      memory.recall(
        yamls,
        yaml,
        () => {
          parsed++;
          return parsers.parseYaml(yaml);
        },
        ({ data, diagnostics }) => diagnostics.length === 0 && isJson(data),
      ),
    parseMarkdown: (text, lang, origin) => {
      const place = `${origin.file}:${origin.firstLine}`;
      const held = met.get(place) ?? before.get(place);
      const isSame = held?.text === text && held.lang === lang;
      const document = isSame ? held.document : recallMarkdown(text, lang, origin);
      if (document.diagnostics.length === 0) met.set(place, { text, lang, document });
      return document;
    },
    countParsed: () => parsed,
    save: () => {
      [before, met] = [met, new Map()];
      const reasons = [yamls, outlines, parts].flatMap((kind) => memory.save(kind) ?? []);
      return reasons.slice(0, 1).map(explain);
    },
  };
}

interface HeldText {
  readonly text: string;
  readonly lang: string;
  readonly document: ParsedText;
}

function withParts(outline: Omit<ParsedText, "parts">, readParts: () => ParsedText["parts"]): ParsedText {
  return {
    ...outline,
    get parts() {
      return readParts();
    },
  };
}

/** YAML's `.inf` and `.nan` are none, and a diagnostic that is still to come must be able to name them. */
function isJson(data: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data);
}

function explain(reason: string): string {
  return `nothing is remembered for the next build, because .cache/memory cannot be written: ${reason}`;
}
