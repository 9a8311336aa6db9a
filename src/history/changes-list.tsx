import type { ComponentChildren } from "preact";
import type { Block, BlockChange, BlockKind, Changes, FieldChange, Piece } from "../model/history.ts";
import { countUnchanged, labelField, nameKind, readOpeningWords } from "./describe-history.ts";

/** How changes are shown where they stand. */
export interface ChangesView {
  /** Of the article, BCP 47. */
  readonly lang: string;
  /** Of its words, where they are not in the language of what is around. */
  readonly attributes: LanguageAttributes;
  /** The author's name; the page has it, a revision only the id. */
  readonly nameOf: (author: string) => string;
  /**
   * On a page, which can hide words that are for listening and fold what did not change: `lang` and `dir` of the
   * page's own words among the article's. A feed has none, and no styles.
   */
  readonly frame?: LanguageAttributes;
}

interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

interface Props<T> {
  readonly change: T;
  readonly view: ChangesView;
}

/** What a revision changed: the fields by their names, then the text. */
export function ChangesList({ change: { fields, blocks }, view }: Props<Changes>) {
  return (
    <dl class="changes">
      {fields.map((field) => (
        <div key={field}>
          <dt>{labelField(field)}</dt>
          <dd {...view.attributes}>
            <Field change={field} view={view} />
          </dd>
        </div>
      ))}
      {blocks.length > 0 && (
        <div>
          <dt>Text</dt>
          <dd>
            {blocks.map((block) => (
              <Stretch key={block} change={block} view={view} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Field({ change, view }: Props<FieldChange>) {
  if (change.field !== "authors")
    return (
      <p>
        <Marks pieces={change.pieces} view={view} />
      </p>
    );
  return (
    <p>
      {change.pieces.map(({ text, ...piece }, index) => (
        <span key={text}>
          {index > 0 && ", "}
          <Marks pieces={[{ ...piece, text: view.nameOf(text) }]} view={view} />
        </span>
      ))}
    </p>
  );
}

/** A block that was changed, or a run of those that were not. */
function Stretch({ change, view }: Props<BlockChange>) {
  if (change.change === "same") return <Unchanged blocks={change.blocks} view={view} />;
  const label = labelBlock(change);
  return (
    <>
      {label && <p class="label">{label}</p>}
      <BlockOf kind={change.kind} view={view}>
        <Marks pieces={change.pieces} view={view} />
      </BlockOf>
    </>
  );
}

/** What cannot be seen from a block and the marks in it. */
function labelBlock({ change, kind, pieces }: Exclude<BlockChange, { change: "same" }>): string | undefined {
  if (change === "moved") return "Moved here";
  if (pieces.every(({ change }) => change === "same")) return `Now a ${nameKind(kind)}`;
  if (kind !== "picture" && kind !== "note" && kind !== "row") return undefined;
  const name = nameKind(kind);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function Unchanged({ blocks, view }: { readonly blocks: readonly Block[]; readonly view: ChangesView }) {
  const [first] = blocks;
  const summary = (
    <>
      {countUnchanged(blocks)}:{" "}
      <span {...view.attributes}>{readOpeningWords(first?.text ?? "", view.lang)}</span>
    </>
  );
  if (!view.frame) return <p>[{summary}]</p>;
  return (
    <details>
      <summary>{summary}</summary>
      {blocks.map((block) => (
        <BlockOf key={block} kind={block.kind} view={view}>
          {block.text}
        </BlockOf>
      ))}
    </details>
  );
}

interface BlockOfProps {
  readonly kind: BlockKind;
  readonly view: ChangesView;
  readonly children: ComponentChildren;
}

function BlockOf({ kind, view: { attributes }, children }: BlockOfProps) {
  switch (kind) {
    case "heading":
      return (
        <p {...attributes}>
          <b>{children}</b>
        </p>
      );
    case "entry":
      return <p {...attributes}>• {children}</p>;
    case "quote":
      return (
        <blockquote {...attributes}>
          <p>{children}</p>
        </blockquote>
      );
    case "code":
      return <pre {...attributes}>{children}</pre>;
    default:
      return <p {...attributes}>{children}</p>;
  }
}

function Marks({ pieces, view }: { readonly pieces: readonly Piece[]; readonly view: ChangesView }) {
  return (
    <>
      {pieces.map((piece, index) => (
        <Mark key={piece} piece={piece} before={pieces[index - 1]} view={view} />
      ))}
    </>
  );
}

interface MarkProps {
  readonly piece: Piece;
  readonly before: Piece | undefined;
  readonly view: ChangesView;
}

/** Punctuation that belongs to what stands before it. */
const closing = /^[\p{Po}\p{Pe}\p{Pf}]/u;

/** The words alone are marked, not the space around them; new ones do not run into those that they replace. */
function Mark({ piece: { change, text }, before, view }: MarkProps) {
  if (change === "same") return <>{text}</>;
  const [, start = "", words = "", end = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const Element = change === "added" ? "ins" : "del";
  const touches = before && before.change !== "same" && !/\s$/.test(before.text) && !closing.test(words);
  return (
    <>
      {start || (touches && " ")}
      <Element>
        <Unseen view={view}>{change}: </Unseen>
        {words}
        <Unseen view={view}>, end of {change === "added" ? "addition" : "removal"}</Unseen>
      </Element>
      {end}
    </>
  );
}

/** Words for those who listen, for whom marks make no sound. */
function Unseen({
  view: { frame },
  children,
}: {
  readonly view: ChangesView;
  readonly children: ComponentChildren;
}) {
  return (
    frame && (
      <span class="unseen" {...frame}>
        {children}
      </span>
    )
  );
}
