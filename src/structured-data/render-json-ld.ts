/** What one script holds. Functions that build it have types of schema.org; to compare those with all others takes the compiler long. */
export interface JsonLdScript {
  readonly "@context": "https://schema.org";
}

/**
 * Renders the text of a `<script type="application/ld+json">`. It escapes `<`, so that no text can end the script or open a comment in it
 * (HTML, section 4.12.1.3), and U+2028 and U+2029, which are line breaks in older JavaScript.
 */
export function renderJsonLd(value: JsonLdScript): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
