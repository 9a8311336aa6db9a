import { hash } from "node:crypto";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { joinLines } from "../markdown/join-lines.ts";
import type { MarkdownDocument, Origin } from "../markdown/markdown-document.ts";
import { type ParsedYaml, parseYaml } from "../markdown/parse-yaml.ts";

/** The two steps of a load that cost most: what they make is plain data, and depends on their arguments alone. */
export interface Parsers {
  parseYaml(yaml: string): ParsedYaml;
  /** @param lang BCP 47. */
  parseMarkdown(text: string, lang: string, origin: Origin): ParsedText;
}

/** A text with a name for all that it was made from but what it refers to: texts of one name have the same HTML. */
export interface ParsedText extends MarkdownDocument {
  readonly key: string;
}

/** A text's name; the place counts where it shows in messages. */
export function nameText(text: string, lang: string, { firstLine }: Origin): string {
  return hashInputs(["markdown", lang, String(firstLine), text]);
}

export function hashInputs(inputs: readonly string[]): string {
  return hash("sha256", inputs.join("\0"), "base64url");
}

export const parsers: Parsers = {
  parseYaml,
  parseMarkdown: (text, lang, origin) => {
    const document = createMarkdown(lang).parse(text, origin);
    // Once for a text, and not for each page, copy and feed that it stands in.
    return {
      ...document,
      key: nameText(text, lang, origin),
      parts: document.parts.map((part) => (typeof part === "string" ? joinLines(part) : part)),
    };
  },
};
