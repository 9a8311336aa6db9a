import type { MarkdownIt } from "markdown-it";
import { z } from "zod";
import { type EmbedPlaceholder, embedKinds, type Resolver } from "../markdown-document.ts";
import { renderName } from "../render-label.ts";
import { encodeUrl, escapeHtml, renderTokens } from "../tokens.ts";

const kindMeta = z.object({ kind: z.enum(embedKinds) });
const linkMeta = z.object({
  to: z.enum(["original", "archive"]),
  href: z.string(),
  host: z.string(),
  title: z.string(),
  isFirst: z.boolean(),
});

/** Renders the parts of an embed that have words of the frame; the container builds the rest. */
export function embeds(md: MarkdownIt): void {
  renderTokens(md, "embed_kind", ({ meta }, context) => {
    const { kind } = kindMeta.parse(meta);
    return `${context.addPlaceholder({ kind: "embed", of: "kind", word: kind })} · `;
  });
  renderTokens(md, "embed_link", ({ meta }, context) => {
    const { isFirst, ...link } = linkMeta.parse(meta);
    return (isFirst ? "" : " · ") + context.addPlaceholder({ kind: "embed", of: "link", link });
  });
}

/** Renders a word of an embed, or a link whose accessible name has the title: several embeds may open one host. */
export function renderEmbed(
  placeholder: EmbedPlaceholder,
  { words: { embed }, attributes, link: resolve }: Resolver,
): string {
  const { lang, dir } = attributes;
  if (placeholder.of === "kind") {
    const word = escapeHtml(embed.kinds[placeholder.word]);
    return lang === undefined ? word : `<span lang="${escapeHtml(lang)}" dir="${dir}">${word}</span>`;
  }
  const { to, href, host, title } = placeholder.link;
  const text = to === "original" ? embed.opens(host) : embed.archived;
  const name = renderName(embed.named(text, title), attributes);
  return `<a href="${escapeHtml(encodeUrl(resolve(href).href))}" rel="external" ${name}>${escapeHtml(text)}</a>`;
}
