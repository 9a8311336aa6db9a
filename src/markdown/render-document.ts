import type { MarkdownDocument, Placeholder, Resolver } from "./markdown-document.ts";
import { renderLabel } from "./render-label.ts";
import { renderMedia } from "./render-media.ts";
import { renderAlert } from "./rules/alert.ts";
import { renderCitation } from "./rules/citation.ts";
import { renderEmbed } from "./rules/embed.ts";
import { renderFold } from "./rules/fold.ts";
import { renderFragment } from "./rules/footnote.ts";
import { renderImage } from "./rules/image.ts";
import { renderLink } from "./rules/link.ts";
import { renderLive } from "./rules/live.ts";
import { renderRepeat } from "./rules/pull-quote.ts";

/** Renders a document's parts as HTML for one page, feed or offprint, whose links and pictures the resolver knows. */
export function renderDocument(parts: MarkdownDocument["parts"], resolve: Resolver): string {
  let html = "";
  let isLeftOut = false;
  for (const part of parts) {
    if (resolve.isFeed && typeof part === "object" && part.kind === "repeat") isLeftOut = part.of === "start";
    else if (!isLeftOut) html += typeof part === "string" ? part : renderPlaceholder(part, resolve);
  }
  return html;
}

function renderPlaceholder(placeholder: Placeholder, resolve: Resolver): string {
  switch (placeholder.kind) {
    case "link":
      return renderLink(placeholder, resolve);
    case "image":
      return renderImage(placeholder, resolve);
    case "fragment":
      return renderFragment(placeholder, resolve);
    case "citation":
      return renderCitation(placeholder, resolve);
    case "alert":
      return renderAlert(placeholder, resolve);
    case "media":
      return renderMedia(placeholder, resolve.media?.(placeholder.src));
    case "embed":
      return renderEmbed(placeholder, resolve);
    case "fold":
      return renderFold(placeholder, resolve);
    case "repeat":
      return renderRepeat(placeholder);
    case "data":
      return resolve.data?.(placeholder) ?? "";
    case "live":
      return renderLive(placeholder, resolve);
    case "label":
      return renderLabel(placeholder, resolve);
  }
}
