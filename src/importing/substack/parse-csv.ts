/**
 * Parses comma-separated values (RFC 4180) in one pass: fields in quotation marks may have commas, line breaks, and marks written twice.
 * @returns the rows below the first, each by the names of the first, with the line on which it starts.
 */
export function parseCsv(
  source: string,
): readonly { readonly line: number; readonly fields: ReadonlyMap<string, string> }[] {
  const [head, ...rows] = readRows(source.replace(/^\ufeff/, ""));
  const names = head?.fields.map((name) => name.trim()) ?? [];
  return rows
    .filter(({ fields }) => fields.some((field) => field !== ""))
    .map(({ line, fields }) => ({
      line,
      fields: new Map(names.map((name, index) => [name, fields[index] ?? ""])),
    }));
}

/** A field in quotation marks or without, and what ends it. */
const field = /(?:"([^"]*(?:""[^"]*)*)"?|([^",\n]*))([^,\n]*)(,|\n|$)/y;

function readRows(source: string): { readonly line: number; readonly fields: readonly string[] }[] {
  const text = source.replace(/\r\n?/g, "\n");
  const rows: { line: number; fields: string[] }[] = [{ line: 1, fields: [] }];
  let line = 1;
  field.lastIndex = 0;
  for (let match = field.exec(text); match && field.lastIndex <= text.length; match = field.exec(text)) {
    const [whole, quoted, plain = "", rest = "", end] = match;
    rows.at(-1)?.fields.push((quoted?.replaceAll('""', '"') ?? plain) + rest);
    line += whole.split("\n").length - 1;
    if (end === "") break;
    if (end === "\n") rows.push({ line, fields: [] });
  }
  return rows;
}
