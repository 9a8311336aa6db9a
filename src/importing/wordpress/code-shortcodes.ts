const languages =
  "code sourcecode actionscript3 applescript bash c cpp csharp css delphi diff erlang fsharp go groovy html java javascript js jscript matlab objc perl php powershell python py r rails ruby scala shell sql swift text vb xml yaml";
/** `[cc_php]`, `[cce lang="php"]` and `[cci]` of a plugin that colours code. */
const coloured = "codecolorer|cc[a-z]{0,6}(?:_[\\w+-]{1,20})?";
const opening = new RegExp(
  `(?<!\\[)\\[(${languages.replaceAll(" ", "|")}|${coloured})((?:\\s[^\\]\\n]{0,500})?)\\]`,
  "gi",
);

/**
 * Translates shortcodes of code (`[code language="php"]`, `[sourcecode]`, `[python]`) into `pre`, before anything in them is read. One
 * without an end stays.
 */
export function translateCodeShortcodes(html: string): string {
  const lower = html.toLowerCase();
  const endless = new Set<string>();
  let text = "";
  let done = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const [source, written = "", attributes = ""] = match;
    const name = written.toLowerCase();
    const start = match.index + source.length;
    const end = endless.has(name) ? -1 : lower.indexOf(`[/${name}]`, start);
    if (end < 0) {
      endless.add(name);
      continue;
    }
    text += html.slice(done, match.index) + formatShortcode(name, html.slice(start, end), attributes);
    done = end + name.length + 3;
    opening.lastIndex = done;
  }
  return text + html.slice(done);
}

/** `[cci]` stands in a line. */
function formatShortcode(name: string, code: string, attributes: string): string {
  const isInline = /^cc[a-z]*i/.test(name) && !code.includes("\n");
  return isInline ? `<code>${escapeCode(code)}</code>` : formatCode(code, findLanguage(name, attributes));
}

function findLanguage(name: string, attributes: string): string {
  const named = /\blang(?:uage)?\s*=\s*["']?([\w+#-]{1,40})/i.exec(attributes)?.[1];
  if (named !== undefined) return named.toLowerCase();
  if (/^(?:code|codecolorer|cc)/.test(name)) return /_(.+)$/.exec(name)?.[1] ?? "";
  return /^(?:sourcecode|text)$/.test(name) ? "" : name;
}

/** The code may be written as it is, or with entities; tags of lines and paragraphs are the editor's. */
function formatCode(code: string, language: string): string {
  const plain = code
    .replace(/<br\s*\/?>\n?|<\/p>\s*<p>/gi, "\n")
    .replace(/<\/?p>/gi, "")
    .replace(/^\n+|\s+$/g, "");
  const attribute = language === "" ? "" : ` class="language-${language}"`;
  return `\n\n<pre><code${attribute}>${escapeCode(plain)}</code></pre>\n\n`;
}

function escapeCode(code: string): string {
  return code
    .replace(/&(?!#?\w{1,10};)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
