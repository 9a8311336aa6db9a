import type { Labels } from "../../_includes/words.ts";
import type { Block, BlockChange, BlockKind, Changes, FieldChange, Piece } from "../model/history.ts";
import type { LanguageAttributes } from "../model/language-attributes.ts";
import { BlockElement } from "./block-element.tsx";
import { countUnchanged, labelField, readOpeningWords } from "./describe-history.ts";

/** How changes are shown on a page or in a feed. */
export interface ChangesView {
  /** Of the article, BCP 47. */
  readonly lang: string;
  readonly labels: Labels;
  /** For elements with words of the article; empty if these are in the language of the labels. */
  readonly attributes: LanguageAttributes;
  /** Returns an author's name: a revision has only the id. */
  readonly nameOf: (author: string) => string;
  /**
   * `lang` and `dir` of the labels, for words between those of the article. Undefined in a feed: without styles, text can
   * be neither visually hidden nor folded.
   */
  readonly frame?: LanguageAttributes;
}

interface Props<T> {
  readonly change: T;
  readonly view: ChangesView;
}

/** The changes of a revision: fields first, then the text. */
export function ChangesList({ change: { fields, blocks }, view }: Props<Changes>) {
  return (
    <dl class="changes">
      {fields.map((field) => (
        <div>
          <dt>{labelField(field, view.labels.words)}</dt>
          <dd {...view.attributes}>
            <p>
              <Field change={field} view={view} />
            </p>
          </dd>
        </div>
      ))}
      {blocks.length > 0 && (
        <div>
          <dt>{view.labels.words.history.fields.text}</dt>
          <dd>
            {blocks.map((block) => (
              <BlockOrRun change={block} view={view} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Field({ change: { field, pieces }, view }: Props<FieldChange>) {
  if (field !== "authors") return <Marks change={pieces} view={view} />;
  return pieces.map(({ change, text }, index) => (
    <span>
      {index > 0 && view.labels.words.punctuation.comma}
      <Marks change={[{ change, text: view.nameOf(text) }]} view={view} />
    </span>
  ));
}

/** A changed block, or a run of unchanged ones. */
function BlockOrRun({ change, view }: Props<BlockChange>) {
  if (change.change === "same") return <Unchanged change={change.blocks} view={view} />;
  const label = labelBlock(change, view.labels);
  return (
    <>
      {label && <p class="label">{label}</p>}
      <BlockElement kind={change.kind} attributes={view.attributes}>
        <Marks change={change.pieces} view={view} />
      </BlockElement>
    </>
  );
}

type ChangedBlock = Exclude<BlockChange, { change: "same" }>;

/** Says what the block and its marks do not show. */
function labelBlock({ change, kind, pieces }: ChangedBlock, labels: Labels): string | undefined {
  const { history } = labels.words;
  if (change === "moved") return history.moved;
  if (pieces.every(({ change }) => change === "same")) return history.became[kind];
  const names: Partial<Readonly<Record<BlockKind, string>>> = history.blocks;
  return names[kind];
}

function Unchanged({ change: blocks, view }: Props<readonly Block[]>) {
  const { words } = view.labels;
  const summary = (
    <>
      {countUnchanged(blocks, words)}
      {words.punctuation.colon}
      <span {...view.attributes}>{readOpeningWords(blocks[0]?.text ?? "", view.lang)}</span>
    </>
  );
  if (!view.frame) return <p>[{summary}]</p>;
  return (
    <details>
      <summary>{summary}</summary>
      {blocks.map(({ kind, text }) => (
        <BlockElement kind={kind} attributes={view.attributes}>
          {text}
        </BlockElement>
      ))}
    </details>
  );
}

/** Punctuation that follows a word without a space. */
const closing = /^[\p{Po}\p{Pe}\p{Pf}]/u;

/** Marks words, but not the white space around them. A space separates added words from the removed ones before them. */
function Marks({ change: pieces, view: { frame, labels } }: Props<readonly Piece[]>) {
  return pieces.map(({ change, text }, index) => {
    if (change === "same") return text;
    const [, start = "", words = "", end = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    const previous = pieces[index - 1] ?? { change: "same", text };
    const touches = previous.change !== "same" && !/\s$/.test(previous.text) && !closing.test(words);
    const Element = change === "added" ? "ins" : "del";
    const spoken = labels.words.history.spoken[change];
    // Screen readers do not announce <ins> and <del>.
    const say = (note: string) =>
      frame && (
        <span class="unseen" {...frame}>
          {note}
        </span>
      );
    return (
      <>
        {start || (touches && " ")}
        <Element>
          {say(spoken.before)}
          {words}
          {say(spoken.after)}
        </Element>
        {end}
      </>
    );
  });
}
