import { escapeLabel, findHost, formatTarget } from "./format-markdown.ts";

/** Stands before a link that becomes a block if it is alone on its line. */
const mark = "\ue004";

/** Addresses of players, and those of the pages that people look at. */
const players: readonly (readonly [player: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/s,
    "https://www.youtube.com/watch?v=$1",
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/s, "https://vimeo.com/$1"],
];

/** Formats what an element or a shortcode embeds from another site. @param title the name of the host without one. */
export function formatEmbed(address: string, title: string): string {
  const page = players.reduce((found, [player, to]) => found.replace(player, to), address.trim());
  const label = title.trim() || findHost(page).replace(/^www\./, "");
  return `${mark}[${escapeLabel(label)}](${formatTarget(page)})`;
}

const alone = /^([ \t]*)\ue004\[((?:[^[\]\\\n]|\\.)*)\]\((https:[^()<>\s]*)\)[ \t]*$/gm;

/** Turns embedded pages that are alone on their lines into blocks of the press; others stay links. */
export function settleEmbeds(text: string): string {
  if (!text.includes(mark)) return text;
  return text
    .replace(alone, (_, indent: string, label: string, address: string) => {
      const title = JSON.stringify(label.replace(/\\(.)/g, "$1"));
      return ["", `::: embed ${address}`, `title: ${title}`, ":::", ""]
        .map((line) => line && indent + line)
        .join("\n");
    })
    .replaceAll(mark, "");
}

const written = /^[ \t]*:::+ embed (\S+)\n[ \t]*title: "((?:[^"\\\n]|\\.)*)"\n[ \t]*:::+$/m;

/** Turns the first block back into a link: the press refuses some addresses. */
export function unsettleEmbed(text: string): string {
  return text.replace(written, (_, address: string, title: string) => {
    return `[${escapeLabel(title.replace(/\\(.)/g, "$1"))}](${formatTarget(address)})`;
  });
}
