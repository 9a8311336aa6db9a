/** Whatever a page says, between two tags or in an attribute: one word stands for all words. */
const word = "x";

/** White space that is more than a single space between two words. */
const unusualSpace = /[^\S ]| {2}/;
/** Words with single spaces between them. Any other white space stays in a form as it is. */
const words = /\S+(?: \S+)*/g;

/** Elements that a piece of a page is: none of them stands within a line. */
const isBlock = new Set(
  (
    "article aside blockquote body dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 head header html " +
    "li main nav ol p section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const isEmpty = new Set("br col hr img input link meta source wbr".split(" "));
/** Elements whose content is no markup. */
const isRaw = new Set(["script", "style"]);

/** Attributes whose value means nothing to the minifier, but for white space at its ends. */
const isInert = new Set(
  "alt aria-label aria-labelledby content datetime href id lang property sizes src title".split(" "),
);

const doctype = "<!doctype html>";
const tagPattern = /<([a-z][a-z0-9]*)((?: [^\s"'<>/=]+(?:="[^"]*")?)*)>|<\/([a-z][a-z0-9]*)>/y;
const attributePattern = / ([^\s"'<>/=]+)="([^"]*)"/g;
/** What the minifier treats as something other than elements and text: comments, and marks of template languages. */
const unusual = /<!--|<[%?]/;

/** A tag, or the whole of an element that holds no elements. */
interface Markup {
  readonly kind: "start" | "end" | "whole";
  readonly name: string;
  readonly form: string;
  /** Where it ends in the page. */
  readonly end: number;
}

/** An element that is open, and its form as far as it has been read. */
interface OpenElement {
  readonly name: string;
  form: string;
  /** What was added to the form last. */
  last: string;
}

/**
 * The forms of a page's pieces, a piece being a block element without the blocks inside it: a tag stands for each of those,
 * a word for all words. Two pieces of one form differ in nothing that the minifier looks at, so that what it says of the
 * form holds for both. `<ul><li>A b</li><li>C</li></ul>` → `<li>x</li>`, `<ul><li></li></ul>`.
 * @returns nothing for a page that cannot be told apart so: that is not lower case, not nested, has comments, or a table in a table.
 */
export function listForms(html: string): ReadonlySet<string> | undefined {
  if (unusual.test(html)) return undefined;
  const page: OpenElement = { name: "", form: "", last: "" };
  const open = [page];
  const forms = new Set<string>();
  let at = html.startsWith(doctype) ? doctype.length : 0;
  for (let start = html.indexOf("<", at); start !== -1; start = html.indexOf("<", at)) {
    const element = open.at(-1) ?? page;
    const markup = readMarkup(html, start);
    if (!markup || !fits(markup, open)) return undefined;
    add(element, formOfText(html.slice(at, start)));
    at = markup.end;
    if (markup.kind === "whole") addOnce(element, markup.form);
    else if (markup.kind === "end") close(open, forms);
    else open.push({ name: markup.name, form: markup.form, last: "" });
  }
  forms.add(page.form + formOfText(html.slice(at)));
  return open.length === 1 ? forms : undefined;
}

/** An end tag belongs to the innermost element; and a table's parts may end those of a table around it. */
function fits({ kind, name }: Markup, open: readonly OpenElement[]): boolean {
  if (kind === "end") return open.at(-1)?.name === name;
  return name !== "table" || open.every((element) => element.name !== name);
}

function add(element: OpenElement, form: string): void {
  element.form += form;
  if (form !== "") element.last = form;
}

/** What stands twice in a row and holds no text stands once in a form: the second changes nothing more. */
function addOnce(element: OpenElement, form: string): void {
  if (form !== element.last) add(element, form);
}

function close(open: OpenElement[], forms: Set<string>): void {
  const closed = open.pop();
  const around = open.at(-1);
  if (!closed || !around) return;
  const { name } = closed;
  const form = `${closed.form}</${name}>`;
  if (isBlock.has(name)) forms.add(form);
  if (isBlock.has(name)) addOnce(around, `<${name}></${name}>`);
  else add(around, form);
}

function readMarkup(html: string, start: number): Markup | undefined {
  tagPattern.lastIndex = start;
  const [tag, name = "", attributes = "", ended] = tagPattern.exec(html) ?? [];
  if (tag === undefined) return undefined;
  const end = start + tag.length;
  if (ended !== undefined) return { kind: "end", name: ended, form: tag, end };
  const form = formOfTag(name, attributes);
  return isRaw.has(name)
    ? readRaw(html, { kind: "whole", name, form, end })
    : { kind: isEmpty.has(name) ? "whole" : "start", name, form, end };
}

/** The whole of an element from its start tag on. */
function readRaw(html: string, { kind, name, form, end }: Markup): Markup | undefined {
  const endTag = `</${name}>`;
  const contentEnd = html.indexOf("</", end);
  if (contentEnd === -1 || !html.startsWith(endTag, contentEnd)) return undefined;
  const content = formOfRaw(html.slice(end, contentEnd));
  return { kind, name, form: form + content + endTag, end: contentEnd + endTag.length };
}

function formOfText(text: string): string {
  if (text === "" || text === " ") return text;
  if (unusualSpace.test(text)) return text.replace(words, word);
  return `${text.startsWith(" ") ? " " : ""}${word}${text.endsWith(" ") ? " " : ""}`;
}

function formOfTag(name: string, attributes: string): string {
  // Here a value does mean something: sizes, a policy.
  const isSpecial = name === "meta" && /\s(?:http-equiv|name="viewport")/.test(attributes);
  const form = isSpecial
    ? attributes
    : attributes.replace(attributePattern, (attribute, key: string, value: string) =>
        isInert.has(key) && /^\S(?:.*\S)?$/s.test(value) ? ` ${key}="${word}"` : attribute,
      );
  return `<${name}${form}>`;
}

function formOfRaw(content: string): string {
  return /^\S(?:.*\S)?$/s.test(content) ? word : content;
}
