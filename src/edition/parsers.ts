import { createMarkdown } from "../markdown/create-markdown.ts";
import { joinLines } from "../markdown/join-lines.ts";
import type { MarkdownDocument, Origin } from "../markdown/markdown-document.ts";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";

/** The two steps of a load that cost most: what they make is plain data, and depends on their arguments alone. */
export interface Parsers {
  parseYaml(yaml: string): ParsedYaml;
  /** @param lang BCP 47. */
  parseMarkdown(text: string, lang: string, origin: Origin): MarkdownDocument;
}

export const parsers: Parsers = {
  parseYaml,
  parseMarkdown: (text, lang, origin) => {
    const document = createMarkdown(lang).parse(text, origin);
    // Once for a text, and not for each page, copy and feed that it stands in.
    return {
      ...document,
      parts: document.parts.map((part) => (typeof part === "string" ? joinLines(part) : part)),
    };
  },
};
