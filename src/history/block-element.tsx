import type { ComponentChildren } from "preact";
import type { BlockKind } from "../model/history.ts";
import type { LanguageAttributes } from "../model/language-attributes.ts";

interface BlockProps {
  readonly kind: BlockKind;
  /** `lang` and `dir` of the article, if the page has others. */
  readonly attributes: LanguageAttributes;
  readonly children: ComponentChildren;
}

/** A block of an article as a history shows it: by its words, without links and pictures. */
export function BlockElement({ kind, attributes, children }: BlockProps) {
  if (kind === "code") return <pre {...attributes}>{children}</pre>;
  if (kind === "quote")
    return (
      <blockquote {...attributes}>
        <p>{children}</p>
      </blockquote>
    );
  return (
    <p {...attributes}>
      {kind === "entry" && "• "}
      {kind === "heading" || kind === "update" ? <b>{children}</b> : children}
    </p>
  );
}
