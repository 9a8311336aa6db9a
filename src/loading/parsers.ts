import { hash } from "node:crypto";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { joinLines } from "../markdown/join-lines.ts";
import type { MarkdownDocument, Origin } from "../markdown/markdown-document.ts";
import { type ParsedYaml, parseYaml } from "../markdown/parse-yaml.ts";

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

/** A text's key. The line is part of it because diagnostics show it. */
function nameText(text: string, lang: string, { firstLine }: Origin): string {
  return hashInputs(["markdown", lang, String(firstLine), text]);
}

export function hashInputs(inputs: readonly string[]): string {
  return hash("sha256", inputs.join("\0"), "base64url");
}

export const parsers: Parsers = {
  parseYaml,
  parseMarkdown: (text, lang, origin) => {
    const document = createMarkdown(lang).parse(text, origin);
    // Lines are joined once for a text, not once for each page, offprint and feed that shows it.
    return {
      ...document,
      key: nameText(text, lang, origin),
      parts: document.parts.map((part) => (typeof part === "string" ? joinLines(part) : part)),
    };
  },
};
