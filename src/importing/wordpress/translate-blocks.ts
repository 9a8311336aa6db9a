import { z } from "zod";
import { attemptTo } from "../attempt-to.ts";

/** What the blocks of one post depend on. */
export interface BlockContext {
  /** Content of blocks that posts share, by id. */
  readonly shared: ReadonlyMap<string, string>;
  /** Notes at the end of the post, by the ids that marks in the text link to. */
  readonly footnotes: readonly { readonly id: string; readonly content: string }[];
  /** Takes a note on a block that has nothing to show: WordPress fills it when it shows the page. */
  readonly leaveOut: (name: string) => void;
  /** Sets text that no block has around it, which is that of the classic editor. */
  readonly setText: (html: string) => string;
}

/** `<!-- wp:image {"id":1} -->`, `<!-- /wp:image -->`, `<!-- wp:latest-posts /-->` */
const mark = /<!--\s{0,20}(\/?)wp:([a-z][a-z0-9_/-]{0,100})(?=\s)/g;
/** Blocks without text that need none. */
const silent = /^(?:spacer|separator|more|nextpage|block|footnotes|post-title|navigation|site-.*)$/;
/** Shared blocks in shared blocks. */
const deepest = 4;

/** Translates the comments by which WordPress marks blocks. */
export function translateBlocks(content: string, context: BlockContext, depth = 0): string {
  const pieces: string[] = [];
  let open = 0;
  let done = 0;
  const addText = (html: string) => pieces.push(open === 0 ? context.setText(html) : html);
  for (const match of content.matchAll(mark)) {
    const [source, slash, name = ""] = match;
    const end = content.indexOf("-->", match.index);
    if (match.index < done) continue;
    if (end < 0) break;
    const attributes = content.slice(match.index + source.length, end);
    addText(content.slice(done, match.index));
    done = end + 3;
    if (slash === "/") open = Math.max(0, open - 1);
    else if (attributes.endsWith("/")) pieces.push(fillBlock(name, attributes.slice(0, -1), context, depth));
    else open++;
  }
  addText(content.slice(done));
  return pieces.join("");
}

function fillBlock(name: string, attributes: string, context: BlockContext, depth: number): string {
  if (name === "footnotes") return formatFootnotes(context);
  const ref = name === "block" ? readRef(attributes) : undefined;
  const shared = ref === undefined || depth >= deepest ? undefined : context.shared.get(ref);
  if (shared !== undefined) return translateBlocks(shared, context, depth + 1);
  if (!silent.test(name) || name === "block") context.leaveOut(name);
  return "";
}

const refSchema = z.object({ ref: z.number() });

function readRef(attributes: string): string | undefined {
  const parsed = refSchema.safeParse(attemptTo((): unknown => JSON.parse(attributes)));
  return parsed.success ? String(parsed.data.ref) : undefined;
}

function formatFootnotes({ footnotes }: BlockContext): string {
  if (footnotes.length === 0) return "";
  const items = footnotes.map(
    ({ id, content }) => `<li id="${id}">${content} <a href="#${id}-link">↩︎</a></li>`,
  );
  return `<ol class="wp-block-footnotes">${items.join("")}</ol>`;
}

const footnotesSchema = z.array(z.object({ id: z.string().regex(/^[\w-]+$/), content: z.string() }));

/** Reads the field in which WordPress keeps the footnotes of a post. */
export function readFootnotes(written: string | undefined): BlockContext["footnotes"] {
  const parsed = footnotesSchema.safeParse(attemptTo((): unknown => JSON.parse(written ?? "")));
  return parsed.success ? parsed.data : [];
}
