import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";
import { words } from "./names.ts";

/** At-rules that load nothing. */
const atRules = words("media supports container layer keyframes -webkit-keyframes font-face charset");

/** Functions without a URL among their arguments. */
const functions = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk
  calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp var env
  matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
  rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  cubic-bezier linear steps path polygon circle ellipse inset rect xywh
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
  not is where has matches nth-child nth-last-child nth-of-type nth-last-of-type lang dir
  format tech local selector style
`);

/** The deepest nesting of brackets: renderers parse recursively, and overflow. */
const deepest = 32;

/** A typeface that is part of the drawing. */
const embeddedFont =
  /^data:(?:font\/[\w.+-]*|application\/(?:(?:x-)?font-[\w.+-]*|vnd\.ms-[\w.+-]*|octet-stream))(?:;charset=[\w-]+)?;base64,/i;

const closers: Readonly<Partial<Record<string, string>>> = {
  [TokenType.Function]: TokenType.CloseParen,
  [TokenType.OpenParen]: TokenType.CloseParen,
  [TokenType.OpenSquare]: TokenType.CloseSquare,
  [TokenType.OpenCurly]: TokenType.CloseCurly,
};

/**
 * Checks CSS (declarations, a style sheet, the value of an attribute) for anything that could load a file: a URL other than `#id`
 * or an embedded typeface, and every at-rule or function that is not in `atRules` or `functions`. Tokens are those of CSS Syntax
 * Module Level 3, section 4; a name written with escapes is in neither list.
 * @returns a description of each: `the address https://example.org/x`.
 */
export function checkCss(css: string): string[] {
  if (isInert(css)) return [];
  const tokens = tokenize({ css }).filter(([type]) => type !== TokenType.Whitespace);
  const found = tokens.flatMap((token, index) => checkToken(token, tokens[index + 1]) ?? []);
  return isDeep(tokens) ? [...found, `more than ${deepest} brackets are nested`] : found;
}

/** Collapses white space and empties comments, but keeps what separates two words. */
export function shortenCss(css: string): string {
  const kept: string[] = [];
  for (const [type, source] of tokenize({ css })) {
    const before = kept.at(-1) ?? "";
    if (type === TokenType.Whitespace) {
      if (!/^[ {};]?$/.test(before)) kept.push(" ");
    } else if (type !== TokenType.Comment) kept.push(source);
    else if (!/^[ {};]?$/.test(before)) kept.push("/**/");
  }
  return kept.join("").trimEnd();
}

/** CSS without these characters has no function, URL or at-rule. */
function isInert(css: string): boolean {
  return !/[()[\]{}"'\\@/]/.test(css);
}

function checkToken([type, source, , , data]: CSSToken, next: CSSToken | undefined): string | undefined {
  switch (type) {
    case TokenType.AtKeyword:
      return atRules.has(source.slice(1).toLowerCase()) ? undefined : `the rule ${source}`;
    case TokenType.Function:
      if (/^url\($/i.test(source)) return checkAddress(next);
      return functions.has(source.slice(0, -1).toLowerCase()) ? undefined : `the function ${source})`;
    case TokenType.URL:
      return /^url\(/i.test(source) && isEmbedded(data.value) ? undefined : `the address ${shorten(source)}`;
    case TokenType.BadURL:
    case TokenType.BadString:
      return `the unfinished text ${shorten(source)}`;
    default:
      return undefined;
  }
}

/** @param token follows `url(`: a string. */
function checkAddress(token: CSSToken | undefined): string | undefined {
  if (token?.[0] === TokenType.String && isEmbedded(token[4].value)) return undefined;
  return `the address ${shorten(token?.[1] ?? "")}`;
}

function isEmbedded(address: string): boolean {
  return address.startsWith("#") || embeddedFont.test(address);
}

function isDeep(tokens: readonly CSSToken[]): boolean {
  const open: string[] = [];
  return tokens.some(([type]) => {
    const closer = closers[type];
    if (closer !== undefined) open.push(closer);
    else if (open.at(-1) === type) open.pop();
    return open.length > deepest;
  });
}

/** Shortens a quotation for a diagnostic. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
