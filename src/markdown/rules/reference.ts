import type { MarkdownIt } from "markdown-it";
import type { Position } from "../../model/diagnostic.ts";
import { ParseContext } from "../parse-context.ts";
import { findInline } from "../tokens.ts";

interface Definition {
  /** Normalised as CommonMark compares labels. */
  readonly label: string;
  readonly source: string;
  readonly position: Position;
}

/**
 * Reports link definitions (`[label]: address`) that no link uses. CommonMark removes definitions from the page, also a paragraph
 * that is not meant as one, such as `[Update]: corrected`.
 */
export function references(md: MarkdownIt): void {
  const definitions = new WeakMap<ParseContext, Definition[]>();

  md.core.ruler.before("strip_references", "collect_references", ({ src, tokens, env }) => {
    const context = ParseContext.of(env);
    const found = tokens.filter(({ type }) => type === "reference_definition");
    const lines = found.length > 0 ? src.split("\n") : [];
    const read = found.map(({ meta, map }) => {
      const line = map?.[0] ?? 0;
      const source = lines[line] ?? "";
      const column = source.search(/\[(?!\^)/);
      return {
        label: String(meta?.["label"]),
        source: source.slice(column),
        position: context.positionAt(line, column),
      };
    });
    definitions.set(context, read);
  });

  md.core.ruler.after("inline", "check_references", ({ tokens, env }) => {
    const context = ParseContext.of(env);
    const users = [...findInline(tokens, "link_open"), ...findInline(tokens, "image")];
    const used = new Set(users.map(({ meta }) => meta?.["label"]));
    checkDefinitions(definitions.get(context) ?? [], used, context);
  });
}

function checkDefinitions(
  definitions: readonly Definition[],
  used: ReadonlySet<unknown>,
  context: ParseContext,
): void {
  const labels = new Set<string>();
  for (const { label, source, position } of definitions) {
    const report = (reason: string) => context.report("link", position, `found "${source}", ${reason}`);
    if (labels.has(label)) report("but the label has an address already and keeps that; delete one");
    else if (!used.has(label))
      report(
        `which gives links an address and is not shown, but no link uses it; delete it, or write \\${source} if it is text`,
      );
    labels.add(label);
  }
}
