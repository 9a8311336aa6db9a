/** An address in a text, without the punctuation that follows it. */
const address = /https?:\/\/[^\s<>"“”]{1,2000}[^\s<>"“”'’.,;:!?)\]}*_~]/g;
/** What would be markup: of Markdown, of the press, and of what later steps of an import look for. */
const markup =
  /\\|`|\[|\]|\*(?![ \n])|(?<! )\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~|\^|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|(?<=<)!|(?<=\{)[{%#:.]/gu;

/** Escapes text so that Markdown shows it as it is, wherever it stands in a paragraph. */
export function escapeText(text: string): string {
  let done = 0;
  const pieces: string[] = [];
  for (const match of text.matchAll(address)) {
    const [found] = match;
    const escaped = escapeMarkup(found);
    pieces.push(escapeMarkup(text.slice(done, match.index)), escaped === found ? found : `<${found}>`);
    done = match.index + found.length;
  }
  pieces.push(escapeMarkup(text.slice(done)));
  return pieces.join("");
}

/** Escapes text within a link, where an address is no link of its own. */
export function escapeMarkup(text: string): string {
  return text.replace(markup, "\\$&");
}

/** What begins a block: a list, heading, quotation, definition, container, code, rule or the line below a table's head. */
const blockStart =
  /^(?:(?:[-+*]|#{1,6}|:)(?=\s|$)|>|:::|~~~|=+(?=\s*$)|-(?=[-\s]*$)|\|?[ :]*-(?=[-:| ]+$)|(\d{1,9})(?=[.)](?:\s|$)))/;

/** Escapes what would begin a block at the start of a line. */
export function escapeLineStart(line: string): string {
  return line.replace(blockStart, (found, number: string | undefined) =>
    number === undefined ? `\\${found}` : `${found}\\`,
  );
}
