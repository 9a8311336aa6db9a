import { z } from "zod";
import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { attemptTo } from "../attempt-to.ts";
import { escapeHtml } from "../escape-html.ts";
import { renderCard } from "./render-card.ts";

const pairSchema = z.array(z.unknown());
/** Mobiledoc 0.3: https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md */
const documentSchema = z.object({
  atoms: z.array(pairSchema).catch([]),
  cards: z.array(pairSchema).catch([]),
  markups: z.array(z.tuple([z.string()], z.array(z.string()))).catch([]),
  sections: z.array(pairSchema),
});
const markerSchema = z.tuple([
  z.number(),
  z.array(z.number()),
  z.number(),
  z.union([z.string(), z.number()]),
]);
const markersSchema = z.array(markerSchema);

type MobileDocument = z.output<typeof documentSchema>;

/** Renders a post of Ghost's older editor (Mobiledoc) as HTML; or says what it has that is not known. */
export function renderMobiledoc(source: string): string | DiagnosticMessage {
  const parsed = documentSchema.safeParse(attemptTo((): unknown => JSON.parse(source)));
  if (!parsed.success) return { message: "its mobiledoc field cannot be read" };
  const unknown = new Set<string>();
  const html = parsed.data.sections.map((section) => renderSection(section, parsed.data, unknown)).join("");
  if (unknown.size === 0) return html;
  return {
    message: `it has no HTML, and its mobiledoc field has ${[...unknown].join(", ")}, which is not known`,
  };
}

function renderSection(section: readonly unknown[], document: MobileDocument, unknown: Set<string>): string {
  const [kind, second, third] = section;
  if (kind === 1) return renderMarkup(second, third, document, unknown);
  if (kind === 2 && typeof second === "string") return `<img src="${escapeHtml(second)}">`;
  if (kind === 3) return renderList(second, third, document, unknown);
  if (kind === 10 && typeof second === "number") return renderCardAt(second, document, unknown);
  unknown.add(`a section of kind ${typeof kind === "number" ? kind : "?"}`);
  return "";
}

const tags = new Set("p h1 h2 h3 h4 h5 h6 blockquote aside".split(" "));

function renderMarkup(
  tag: unknown,
  markers: unknown,
  document: MobileDocument,
  unknown: Set<string>,
): string {
  const name = typeof tag === "string" && tags.has(tag) ? tag.replace("aside", "blockquote") : "p";
  return `<${name}>${renderMarkers(markers, document, unknown)}</${name}>`;
}

function renderList(tag: unknown, items: unknown, document: MobileDocument, unknown: Set<string>): string {
  const name = tag === "ol" ? "ol" : "ul";
  const list = Array.isArray(items) ? items : [];
  return `<${name}>${list.map((item: unknown) => `<li>${renderMarkers(item, document, unknown)}</li>`).join("")}</${name}>`;
}

function renderCardAt(index: number, { cards }: MobileDocument, unknown: Set<string>): string {
  const [name, payload] = cards[index] ?? [];
  const html = typeof name === "string" ? renderCard(name, payload ?? {}) : undefined;
  if (html === undefined)
    unknown.add(typeof name === "string" ? `"${name.slice(0, 40)}"` : `no card ${index}`);
  return html ?? "";
}

const inline = new Set("a b strong i em s del u code sub sup".split(" "));

/** Each marker opens markups, has a text, and closes as many as it says. */
function renderMarkers(markers: unknown, { markups, atoms }: MobileDocument, unknown: Set<string>): string {
  const parsed = markersSchema.safeParse(markers);
  if (!parsed.success) {
    unknown.add("a piece of text in another form");
    return "";
  }
  const open: string[] = [];
  const pieces = parsed.data.map(([kind, opened, closed, value]) => {
    const starts = opened.map((index) => {
      const { name, attributes } = splitMarkup(markups[index]);
      open.push(name);
      return inline.has(name) ? `<${name}${formatHref(attributes)}>` : "";
    });
    const content = kind === 0 ? escapeHtml(String(value)) : renderAtom(atoms[Number(value)]);
    const ends = open.splice(Math.max(0, open.length - closed)).toReversed();
    return starts.join("") + content + ends.map((name) => (inline.has(name) ? `</${name}>` : "")).join("");
  });
  return pieces.join("");
}

function splitMarkup(markup: MobileDocument["markups"][number] = [""]) {
  const [name, attributes] = markup;
  return { name: name.toLowerCase(), attributes: Array.isArray(attributes) ? attributes : [] };
}

/** Attributes are names and values in turn. */
function formatHref(attributes: readonly string[]): string {
  const at = attributes.indexOf("href");
  return at < 0 ? "" : ` href="${escapeHtml(attributes[at + 1] ?? "")}"`;
}

/** A line break; others show their text. */
function renderAtom(atom: readonly unknown[] = []): string {
  const [name, text] = atom;
  if (name === "soft-return") return "<br>";
  return typeof text === "string" ? escapeHtml(text) : "";
}
