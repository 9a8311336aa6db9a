import { Parser } from "htmlparser2";

/** A style of a document, as its part `word/styles.xml` has it. */
interface OwnStyle {
  name: string;
  base: string;
  /** 0 for the highest; undefined for text. */
  level: number | undefined;
  isCode: boolean;
  isParagraph: boolean;
}

const codeFont = /courier|consolas|mono|menlo|monaco|source code/i;
/** How many styles a style may stand on. */
const mostBases = 10;

/**
 * Lists rules for the styles that a publisher's template has of its own: those with a level of the outline are headings, those in a font
 * for code are code. Word's own styles have names that are known.
 */
export function listOwnStyles(xml: Uint8Array | undefined): string[] {
  const styles = readStyles(Buffer.from(xml ?? []).toString("utf8"));
  return [...styles].flatMap(([id, style]) => {
    if (
      !style.isParagraph ||
      !/^[\w-]+$/.test(id) ||
      /^(?:heading \d|title|subtitle|normal|toc \d)$/i.test(style.name)
    )
      return [];
    const level = findInherited(style, styles, (found) => found.level);
    if (level !== undefined && level < 6) return [`p.${id} => h${level + 1}:fresh`];
    return findInherited(style, styles, (found) => found.isCode || undefined)
      ? [`p.${id} => pre:separator('\\n')`]
      : [];
  });
}

function findInherited<T>(
  style: OwnStyle,
  styles: ReadonlyMap<string, OwnStyle>,
  read: (style: OwnStyle) => T | undefined,
): T | undefined {
  let found: OwnStyle | undefined = style;
  for (let count = 0; found && count < mostBases; count++) {
    const value = read(found);
    if (value !== undefined) return value;
    found = styles.get(found.base);
  }
  return undefined;
}

function readStyles(xml: string): ReadonlyMap<string, OwnStyle> {
  const styles = new Map<string, OwnStyle>();
  let style: OwnStyle | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "w:style") {
          style = {
            name: "",
            base: "",
            level: undefined,
            isCode: false,
            isParagraph: attributes["w:type"] === "paragraph",
          };
          styles.set(attributes["w:styleId"] ?? "", style);
        } else if (style) readField(style, name, attributes);
      },
      onclosetag(name) {
        if (name === "w:style") style = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return styles;
}

function readField(style: OwnStyle, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes["w:val"] ?? "";
  if (name === "w:name") style.name = value;
  else if (name === "w:basedOn") style.base = value;
  else if (name === "w:outlineLvl" && /^\d$/.test(value)) style.level = Number(value);
  else if (name === "w:rFonts") style.isCode ||= codeFont.test(attributes["w:ascii"] ?? "");
}
