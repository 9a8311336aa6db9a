import { createMarkdown } from "../markdown/create-markdown.ts";
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
  parseMarkdown: (text, lang, origin) => createMarkdown(lang).parse(text, origin),
};
