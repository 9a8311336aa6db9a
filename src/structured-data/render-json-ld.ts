import type { Thing, WithContext } from "schema-dts";

/**
 * The text of a `<script type="application/ld+json">`. Keys stay in the order in which they were built. A `<`
 * is written as an escape, so that no text can end the script or open a comment in it (HTML, section 4.12.1.3);
 * so are U+2028 and U+2029, which older scripts take for line ends.
 */
export function renderJsonLd(value: WithContext<Thing>): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
