const languages =
  "code sourcecode actionscript3 applescript bash c cpp csharp css delphi diff erlang fsharp go groovy html java javascript js jscript matlab objc perl php powershell python py r rails ruby scala shell sql swift text vb xml yaml";
const opening = new RegExp(
  `(?<!\\[)\\[(${languages.replaceAll(" ", "|")})((?:\\s[^\\]\\n]{0,500})?)\\]`,
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
    text +=
      html.slice(done, match.index) + formatCode(html.slice(start, end), findLanguage(name, attributes));
    done = end + name.length + 3;
    opening.lastIndex = done;
  }
  return text + html.slice(done);
}

function findLanguage(name: string, attributes: string): string {
  const named = /\blang(?:uage)?\s*=\s*["']?([\w+#-]{1,40})/i.exec(attributes)?.[1];
  if (named !== undefined) return named.toLowerCase();
  return /^(?:code|sourcecode|text)$/.test(name) ? "" : name;
}

/** The code may be written as it is, or with entities; tags of lines and paragraphs are the editor's. */
function formatCode(code: string, language: string): string {
  const plain = code
    .replace(/<br\s*\/?>\n?|<\/p>\s*<p>/gi, "\n")
    .replace(/<\/?p>/gi, "")
    .replace(/^\n+|\s+$/g, "");
  const escaped = plain
    .replace(/&(?!#?\w{1,10};)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  const attribute = language === "" ? "" : ` class="language-${language}"`;
  return `\n\n<pre><code${attribute}>${escaped}</code></pre>\n\n`;
}
