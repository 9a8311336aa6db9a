/** What programs call a document without a name. */
export function findNamed(title: string | undefined): string | undefined {
  return /^(?:untitled|document|word document|microsoft word\b.*|.*\.docx?|title|unbenannt|dokument)\b\s*\d*$/i.test(
    title ?? "",
  )
    ? undefined
    : title;
}

/** The title by its style or the properties; else a first heading, or a first paragraph that is no sentence. */
export function findDocumentTitle(
  named: string | undefined,
  markdown: string,
): { readonly title: string | undefined; readonly text: string } {
  const [first = ""] = markdown.split("\n\n", 1);
  const rest = markdown.slice(first.length).trim();
  const plain = first
    .replace(/^#+ /, "")
    .replace(/(?<!\\)[*]+|\\(?=[!-/:-@[-`{-~])/g, "")
    .trim();
  const isHeading = /^# /.test(first) || (named === undefined && /^#+ /.test(first));
  const isLine =
    named === undefined &&
    rest !== "" &&
    plain.length <= 150 &&
    /\p{L}.*\p{L}.*\p{L}/su.test(plain) &&
    /^[\p{L}\p{N}"“„«'‘]/u.test(first.replace(/^\*+/, "")) &&
    !/[.!:;,]$|\n/.test(plain);
  if (fold(plain) === fold(named ?? "")) return { title: named, text: rest };
  return isHeading || isLine
    ? { title: named ?? plain, text: named === undefined ? rest : markdown }
    : { title: named, text: markdown };
}

function fold(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
