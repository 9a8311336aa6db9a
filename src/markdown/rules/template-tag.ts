import type { MarkdownIt, StateInline } from "markdown-it";
import { findAdvice } from "../markup-advice.ts";
import { ParseContext } from "../parse-context.ts";
import { escapeHtml, listWithPositions, renderTokens } from "../tokens.ts";

/** `{{ … }}`, `{% … %}`, `{# … #}`, kramdown's `{: … }` and lists of attributes, `{.class}`; at most some hundred characters. */
const braces =
  /\{\{[^{}]{0,500}\}\}|\{%[^{}]{0,500}%\}|\{#[^{}]{0,500}#\}|\{:[^{}\n]{0,200}\}|\{[.#][\p{L}_-][^{}\n]{0,200}\}/uy;
/** WordPress' shortcodes: those with attributes, and a few that have none. */
const brackets =
  /\[(?:(?:audio|caption|embed|gallery|playlist|video|youtube|tweet|iframe|gist|googlemaps|contact-form-7)(?:\s+[\w-]+=[^\][]{0,500}|\s+https?:[^\][\s]{1,500})\]|\/(?:audio|caption|embed|gallery|playlist|video)\]|embed\](?=https?:))/y;

/** Reports template tags, shortcodes and lists of attributes of other systems: nothing runs them, and readers would see them. */
export function templateTags(md: MarkdownIt): void {
  md.inline.ruler.before("foreign_word", "template_tag", parseTag);
  md.core.ruler.after("inline", "template_tag", ({ tokens, env }) => {
    const context = ParseContext.of(env);
    for (const { children } of tokens)
      for (const { token, position } of listWithPositions(children ?? [], ["broken_template"], context)) {
        const message = describeTemplate(token.content);
        if (message !== undefined) context.report("template", position, message);
      }
  });
  renderTokens(md, "broken_template", ({ content }) => escapeHtml(content));
}

function parseTag(state: StateInline, silent: boolean): boolean {
  const first = state.src[state.pos];
  const pattern = first === "{" ? braces : first === "[" ? brackets : undefined;
  if (!pattern) return false;
  pattern.lastIndex = state.pos;
  const content = pattern.exec(state.src)?.[0];
  if (content === undefined || state.pos + content.length > state.posMax) return false;
  if (!silent) state.push("broken_template", "", 0).content = content;
  state.pos += content.length;
  return true;
}

/** Returns nothing for an end tag, whose start tag is reported. */
function describeTemplate(content: string): string | undefined {
  const [, mark = "", name = ""] = /^(\{\{[<%]?|\{%-?|\{[:.#]|\[)\s*([\w/-]*)/.exec(content) ?? [];
  if (/^(?:\/|end)\w/.test(name)) return undefined;
  const isAttributes = /^\{[:.#]$/.test(mark) && !content.endsWith("#}");
  const found = content.replace(/\s+/g, " ");
  const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
  const hint = isAttributes
    ? "leave it out: texts have no classes or attributes; a heading may end with {#an-id}"
    : ((mark === "{#" ? undefined : findAdvice(name)) ??
      "write what it stands for: texts are not run as templates");
  return `found ${shown}, which would be shown as it is; ${hint}; if it is text, write \\${content[0]}`;
}
