import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";

/** At-rules that choose, name or repeat, and load nothing. */
const atRules = words("media supports container layer keyframes -webkit-keyframes font-face charset");

/** Functions that compute a number, a colour, a shape or a filter; none of them takes an address. */
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

/** As deep as a tool nests parentheses and blocks; renderers read each level in a call of its own, and overflow. */
const deepest = 32;

/** A drawing brings its typefaces along in its own text. */
const embeddedFont =
  /^data:(?:font\/[\w.+-]*|application\/(?:(?:x-)?font-[\w.+-]*|vnd\.ms-[\w.+-]*|octet-stream))(?:;charset=[\w-]+)?;base64,/i;

const closers: Readonly<Partial<Record<string, string>>> = {
  [TokenType.Function]: TokenType.CloseParen,
  [TokenType.OpenParen]: TokenType.CloseParen,
  [TokenType.OpenSquare]: TokenType.CloseSquare,
  [TokenType.OpenCurly]: TokenType.CloseCurly,
};

/**
 * Finds in CSS (declarations, a style sheet, the value of an attribute) what could fetch something: an address that is
 * neither `#id` in the same document nor a typeface in the text itself, and every at-rule or function that is not known
 * to take no address. It reads tokens as CSS Syntax Module Level 3, section 4, defines them for every parser of CSS;
 * a name that is spelt with escapes is none of the known ones.
 * @returns what was found, each in words: `the address https://example.org/x`.
 */
export function checkCss(css: string): string[] {
  if (isInert(css)) return [];
  const tokens = tokenize({ css }).filter(([type]) => type !== TokenType.Whitespace);
  const found = tokens.flatMap((token, index) => checkToken(token, tokens[index + 1]) ?? []);
  return isDeep(tokens) ? [...found, `more than ${deepest} brackets one inside the other`] : found;
}

/** The same CSS without the text of its comments, and with one space for many. */
export function shortenCss(css: string): string {
  const kept: string[] = [];
  for (const [type, source] of tokenize({ css })) {
    const before = kept.at(-1) ?? "";
    if (type === TokenType.Whitespace) {
      if (!/^[ {};]?$/.test(before)) kept.push(" ");
    } else if (type !== TokenType.Comment) kept.push(source);
    // An empty comment still parts two words.
    else if (!/^[ {};]?$/.test(before)) kept.push("/**/");
  }
  return kept.join("").trimEnd();
}

/** Without brackets, quotes, escapes, comments and at-signs there is no function, no address and no at-rule. */
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
      return /^url\(/i.test(source) && isOwn(data.value) ? undefined : `the address ${shorten(source)}`;
    case TokenType.BadURL:
    case TokenType.BadString:
      return `the unfinished text ${shorten(source)}`;
    default:
      return undefined;
  }
}

/** The string in `url("…")`. */
function checkAddress(token: CSSToken | undefined): string | undefined {
  if (token?.[0] === TokenType.String && isOwn(token[4].value)) return undefined;
  return `the address ${shorten(token?.[1] ?? "")}`;
}

function isOwn(address: string): boolean {
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

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
