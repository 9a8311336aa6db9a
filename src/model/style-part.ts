/** The parts of the stylesheet that only some pages have: the layers of their files in `_includes/styles/main.css`. */
export const styleParts = [
  "article",
  "after",
  "gallery",
  "media",
  "blocks",
  "embed",
  "fold",
  "box",
  "pullquote",
  "entries",
  "table",
  "chart",
  "code",
  "corrections",
  "sources",
  "ledger",
  "listing",
  "front",
  "history",
] as const;

export type StylePart = (typeof styleParts)[number];
