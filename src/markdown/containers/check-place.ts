import type { Token } from "markdown-it";
import type { Position } from "../../model/diagnostic.ts";
import type { ParseContext } from "../parse-context.ts";
import type { Container } from "./container.ts";

/** The blocks of Markdown in which another may stand, by the types of their tokens. */
const placeTypes: ReadonlyMap<string, string> = new Map([
  ["list_item", "list"],
  ["blockquote", "quotation"],
  ["footnote_reference", "footnote"],
]);

/** What is open at a token of a text. */
export class PlaceStack {
  readonly #places: string[] = [];

  open(place: string): void {
    this.#places.push(place);
  }

  close(): void {
    this.#places.pop();
  }

  /** Opens or closes the place of a token of Markdown. */
  follow({ type, nesting }: Token): void {
    const place = placeTypes.get(type.replace(/_(?:open|close)$/, ""));
    if (place === undefined) return;
    if (nesting === 1) this.open(place);
    else this.close();
  }

  /** Outermost first, each once. */
  list(): readonly string[] {
    return [...new Set(this.#places)];
  }
}

/** Reports a block in a place where its kind cannot stand. */
export function checkPlace(
  { name, within = [] }: Container,
  places: readonly string[],
  position: Position,
  context: ParseContext,
): void {
  const allowed: readonly string[] = within;
  const place = places.findLast((one) => !allowed.includes(one));
  if (place === undefined) return;
  const isMarkdown = [...placeTypes.values()].includes(place);
  const others = within.length > 0 ? ` (it may also stand in: ${within.join(", ")})` : "";
  context.report(
    "block",
    position,
    `found ::: ${name} in ${isMarkdown ? `a ${place}` : `::: ${place}`}; write it between two paragraphs of the text${others}`,
  );
}
