import type { Gap, MarkdownDocument, Resolver } from "./markdown-document.ts";
import { fillCitation } from "./rules/citation.ts";
import { fillFragment } from "./rules/footnote.ts";
import { fillImage } from "./rules/image.ts";
import { fillLink } from "./rules/link.ts";

/** The HTML of a document's parts, for one place: links and pictures are those of a page, of a feed, of a copy, as the resolver says. */
export function renderDocument(parts: MarkdownDocument["parts"], resolve: Resolver): string {
  let html = "";
  for (const part of parts) html += typeof part === "string" ? part : fillGap(part, resolve);
  return html;
}

function fillGap(gap: Gap, resolve: Resolver): string {
  switch (gap.kind) {
    case "link":
      return fillLink(gap, resolve);
    case "image":
      return fillImage(gap, resolve);
    case "fragment":
      return fillFragment(gap, resolve);
    case "citation":
      return fillCitation(gap, resolve);
  }
}
