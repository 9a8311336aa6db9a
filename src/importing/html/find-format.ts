import { findUnsafeScheme } from "../../markdown/tokens.ts";
import { decodePercent } from "../../model/decode-percent.ts";
import { parseLanguageTag } from "../../model/language-tag.ts";
import type { HtmlElement } from "./html-tree.ts";
import type { Format } from "./runs.ts";

const byName: Readonly<Record<string, Partial<Format>>> = {
  b: { strong: true },
  strong: { strong: true },
  em: { em: true },
  i: { em: true },
  cite: { em: true },
  dfn: { em: true },
  var: { em: true },
  del: { del: true },
  s: { del: true },
  strike: { del: true },
  sub: { script: "sub" },
  sup: { script: "sup" },
};

/** What CSS says, where word processors write it instead of elements. */
const declarations: readonly (readonly [RegExp, Partial<Format>])[] = [
  [/(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i, { strong: true }],
  [/(?:^|;)\s*font-weight\s*:\s*(?:normal|lighter|[1-5]00)/i, { strong: false }],
  [/(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i, { em: true }],
  [/(?:^|;)\s*font-style\s*:\s*normal/i, { em: false }],
  [/(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i, { del: true }],
  [/(?:^|;)\s*vertical-align\s*:\s*sub/i, { script: "sub" }],
  [/(?:^|;)\s*vertical-align\s*:\s*super/i, { script: "sup" }],
];
/** Longer ones are drawn by programs. */
const longestStyle = 2000;

/** Finds how the text in an element looks. @param around the format of the element around it. */
export function findFormat(element: HtmlElement, around: Format): Format {
  const { name, attributes } = element;
  const own = new Map(Object.entries(byName)).get(name);
  const style = attributes["style"] ?? "";
  const found =
    style === "" || style.length > longestStyle ? [] : declarations.filter(([form]) => form.test(style));
  const link = name === "a" ? findLink(attributes["href"]) : undefined;
  const lang = /^(?:i|em|cite|q|span)$/.test(name) ? findLanguage(attributes["lang"]) : undefined;
  if (!own && found.length === 0 && link === undefined && lang === undefined) return around;
  return Object.assign(
    { ...around, ...own, ...(link !== undefined && { link }), ...(lang !== undefined && { lang }) },
    ...found.map(([, format]) => format),
  );
}

/** Google Docs lets links lead over a page of its own. */
const redirect = /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?(?:.*&)?q=([^&]+)/i;

/** What no page may link to is no link. */
function findLink(href = ""): string {
  const written = href.replace(/[\t\r\n]/g, "").trim();
  const plain = decodePercent(redirect.exec(written)?.[1] ?? "") || written;
  return plain === "#" || findUnsafeScheme(plain) !== undefined ? "" : plain;
}

function findLanguage(written = ""): string | undefined {
  const parsed = written === "" ? undefined : parseLanguageTag(written);
  return parsed && "value" in parsed ? parsed.value : undefined;
}
