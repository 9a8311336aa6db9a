import { hiddenElement, hideElements } from "./hide-elements.ts";

const names =
  "address article aside blockquote caption center col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p section select summary table tbody td tfoot th thead tr ul iframe video audio";
const block = `(?:${names.split(" ").join("|")})`;
const opening = new RegExp(`<${block}(?=[\\s/>])[^<>]{0,2000}>`, "gi");
const closing = new RegExp(`</${block}\\s*>`, "gi");
const startsParagraph = new RegExp(`<p>(?=</?${block}(?=[\\s/>]))`, "gi");
const endsParagraph = new RegExp(`(</?${block}(?=[\\s/>])[^<>]{0,2000}>)</p>`, "gi");

/**
 * Sets paragraphs and line breaks as WordPress does when it shows a post of the classic editor (`wpautop`): blank lines separate
 * paragraphs, and other line breaks stay.
 */
export function setParagraphs(html: string): string {
  const { text, restore } = hideElements(html, "pre|script|style|svg|textarea|math");
  const lines = text
    .replace(/\ue003\d+\ue004/g, "\n\n$&\n\n")
    .replace(opening, "\n\n$&")
    .replace(closing, "$&\n\n")
    .split("\n")
    .map((line) => line.replaceAll("&nbsp;", "\u00a0").trim());
  const paragraphs = splitParagraphs(lines).map((paragraph) =>
    hiddenElement.test(paragraph) ? paragraph : `<p>${paragraph}</p>`,
  );
  const joined = paragraphs.join("\n").replace(startsParagraph, "").replace(endsParagraph, "$1");
  return restore(joined.replace(/(<br\s*\/?>)<br>\n/gi, "$1\n"));
}

function splitParagraphs(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines)
    if (line === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => paragraph.join("<br>\n"));
}
