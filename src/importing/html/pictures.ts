import { formatImage, formatTarget } from "../text/format-markdown.ts";
import type { Output, Surroundings } from "./conversion.ts";
import { type HtmlElement, hasClass } from "./html-tree.ts";

export interface Picture {
  readonly image: HtmlElement;
  /** The address that it links to, or "". */
  readonly link: string;
}

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/i;

/** A link to the picture in another size is none. */
export function formatPicture({ image, link }: Picture, caption: string): string {
  const markdown = formatImg(image, caption);
  const isLinked =
    link !== "" &&
    !link.startsWith("#") &&
    !pictureFile.test(link) &&
    /^(?:https?:|\/|\.|[\w-]+(?:\/|$))/i.test(link);
  return isLinked ? `[${markdown}](${formatTarget(link)})` : markdown;
}

function formatImg(image: HtmlElement, caption: string): string {
  const { attributes } = image;
  const alt = attributes["alt"] ?? "";
  return formatImage(
    findSource(attributes),
    alt,
    caption === alt.trim() ? caption : caption || (attributes["title"] ?? ""),
  );
}

/** Pages that load pictures late have the address elsewhere. */
function findSource(attributes: Readonly<Record<string, string>>): string {
  const first = (attributes["srcset"] ?? attributes["data-srcset"] ?? "").trim().split(/[\s,]/, 1)[0];
  const late = ["data-src", "data-lazy-src", "data-original", "data-orig-file"].map(
    (name) => attributes[name],
  );
  const src = attributes["src"] ?? "";
  const isPlaceholder = src === "" || (/^data:/i.test(src) && src.length < 500);
  return (isPlaceholder ? [...late, first, src] : [src]).find(Boolean) ?? "";
}

/** Adds a picture to a paragraph; a smiley is its character, and what counts readers goes. */
export function convertPicture(image: HtmlElement, { format }: Surroundings, output: Output): void {
  const { attributes } = image;
  const isPixel = [attributes["width"], attributes["height"]].every((size) =>
    /^[01](?:px)?$/.test(size ?? ""),
  );
  if (isPixel || findSource(attributes) === "") return;
  if (hasClass(image, /^(?:emoji|wp-smiley)$/))
    output.addRun({ kind: "text", text: attributes["alt"] ?? "", format });
  else {
    const text = formatPicture({ image, link: "" }, "");
    output.addRun({
      kind: "raw",
      text,
      format: pictureFile.test(format.link) ? { ...format, link: "" } : format,
    });
  }
}
