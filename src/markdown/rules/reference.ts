import type { MarkdownIt } from "markdown-it";
import type { Position } from "../../model/diagnostic.ts";
import { Draft } from "../draft.ts";
import { findInline } from "../tokens.ts";

interface Definition {
  /** Normalised as CommonMark compares labels. */
  readonly label: string;
  readonly source: string;
  readonly position: Position;
}

/**
 * Reports link definitions (`[label]: address`) that no link uses: CommonMark leaves them out of the page without a
 * word, and a paragraph such as `[Update]: corrected` is one.
 */
export function references(md: MarkdownIt): void {
  const definitions = new WeakMap<Draft, Definition[]>();

  md.core.ruler.before("strip_references", "collect_references", ({ src, tokens, env }) => {
    const draft = Draft.of(env);
    const found = tokens.filter(({ type }) => type === "reference_definition");
    const lines = found.length > 0 ? src.split("\n") : [];
    const read = found.map(({ meta, map }) => {
      const line = map?.[0] ?? 0;
      const source = lines[line] ?? "";
      const column = source.search(/\[(?!\^)/);
      return {
        label: String(meta?.["label"]),
        source: source.slice(column),
        position: draft.positionAt(line, column),
      };
    });
    definitions.set(draft, read);
  });

  md.core.ruler.after("inline", "check_references", ({ tokens, env }) => {
    const draft = Draft.of(env);
    const users = [...findInline(tokens, "link_open"), ...findInline(tokens, "image")];
    checkDefinitions(definitions.get(draft) ?? [], new Set(users.map(({ meta }) => meta?.["label"])), draft);
  });
}

function checkDefinitions(
  definitions: readonly Definition[],
  used: ReadonlySet<unknown>,
  draft: Draft,
): void {
  const seen = new Set<string>();
  for (const { label, source, position } of definitions) {
    const isSecond = seen.has(label);
    seen.add(label);
    if (isSecond) {
      draft.report(
        "link",
        position,
        `found "${source}", but the label has an address already and keeps that; delete one`,
      );
    } else if (!used.has(label)) {
      const message = `found "${source}", which gives links an address and is not shown, but no link uses it; delete it, or write \\${source} if it is text`;
      draft.report("link", position, message);
    }
  }
}
