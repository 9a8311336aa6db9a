import { DateTime } from "luxon";
import type { Token } from "markdown-it";
import { z } from "zod";
import { formatDate } from "../../model/dates.ts";
import { lineOfText, parsedText } from "../../model/line-of-text.ts";
import { createWebAddress } from "../../model/web-address.ts";
import { type EmbedLink, embedKinds } from "../markdown-document.ts";
import { setQuotes } from "../set-quotes.ts";
import { type ContainerBlock, defineContainerWithFields } from "./container.ts";
import { findSignIn, readEmbedAddress } from "./embed-address.ts";
import { checkEmbedContent } from "./embed-content.ts";
import { findProvider, shortenHost } from "./embed-providers.ts";

const day = parsedText((text) => {
  const date = DateTime.fromISO(text, { zone: "utc" });
  return /^\d{4}-\d\d-\d\d$/.test(text) && date.isValid
    ? { value: date }
    : { message: "expected a day such as 2026-11-20" };
});

const fields = z.strictObject({
  title: lineOfText,
  /** Where the address does not tell it. */
  kind: z.enum(embedKinds).exactOptional(),
  length: z
    .string()
    .regex(/^(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d$/, "expected minutes and seconds such as 4:05, or 1:02:33")
    .exactOptional(),
  author: lineOfText.exactOptional(),
  date: day.exactOptional(),
  /** A copy of the page that stays when the page is gone. */
  archive: createWebAddress(/^https$/).exactOptional(),
});

/**
 * `::: embed https://…`: what stands on another site, as a figure with a link to it. Nothing of it is asked for, neither by the build nor
 * by a page. What lies inside is a picture of the publication's own, and the words that a post had.
 */
export const embed = defineContainerWithFields({
  name: "embed",
  example: "::: embed https://www.youtube.com/watch?v=…",
  argument: "required",
  within: ["list", "details", "box", "live"],
  fields,
  build: (block, { kind, length, author, date, archive, ...rest }) => {
    const { argument, position, content, lang, context } = block;
    // An accessible name has it too, which is no text of the page.
    const title = setQuotes(rest.title, lang);
    const address = readEmbedAddress(argument);
    if ("message" in address) {
      context.report("embed", position, address.message);
      return content;
    }
    const { url, href } = address;
    const leak = archive === undefined ? undefined : findSignIn(new URL(archive));
    if (leak !== undefined) context.report("embed: archive", block.locateField(["archive"]), leak);
    for (const one of archive === undefined ? [href] : [href, archive])
      context.links.push({ href: one, position });
    context.styles.add("embed");
    const provider = findProvider(url);
    const origin = [provider.name, length].filter(Boolean).join(" · ");
    const by = [author, date && formatDate(date, lang)].filter(Boolean).join(" · ");
    const links: EmbedLink[] = [
      { to: "original", href, host: shortenHost(url.hostname), title },
      ...(archive === undefined ? [] : [{ to: "archive" as const, href: archive, host: "", title }]),
    ];
    checkEmbedContent(block);
    return buildFigure(block, { origin, title, by, links, kind: kind ?? provider.kind });
  },
});

interface Card {
  /** The name of the service, and how long it is. */
  readonly origin: string;
  readonly title: string;
  /** Who published it, and when; may be empty. */
  readonly by: string;
  readonly links: readonly EmbedLink[];
  readonly kind: string | undefined;
}

function buildFigure({ content, create }: ContainerBlock, { origin, title, by, links, kind }: Card): Token[] {
  const open = create("embed_open", "figure", 1);
  open.attrSet("class", "embed");
  const [href = ""] = links.map((link) => link.href);
  for (const token of content) if (token.type === "blockquote_open") token.attrSet("cite", href);
  const text = (words: string) => Object.assign(create("text", "", 0), { block: false, content: words });
  const inline = (...children: Token[]) => Object.assign(create("inline", "", 0), { children });
  const own = (type: string, meta: unknown) => Object.assign(create(type, "", 0), { block: false, meta });
  const wrap = (type: string, tag: string, ...children: Token[]) => [
    create(`${type}_open`, tag, 1),
    inline(...children),
    create(`${type}_close`, tag, -1),
  ];
  const strong = [create("strong_open", "strong", 1), text(title), create("strong_close", "strong", -1)];
  for (const token of strong) token.block = false;
  return [
    open,
    ...wrap("paragraph", "p", ...(kind === undefined ? [] : [own("embed_kind", { kind })]), text(origin)),
    ...wrap("paragraph", "p", ...strong),
    ...content,
    ...wrap(
      "figcaption",
      "figcaption",
      ...(by === "" ? [] : [text(`${by} · `)]),
      ...links.map((link, index) => own("embed_link", { ...link, isFirst: index === 0 })),
    ),
    create("embed_close", "figure", -1),
  ];
}
