import { findAlertKind } from "./format-alert.ts";
import { readPairs, type ShortcodeForm } from "./shortcode-form.ts";

const names =
  "note|tip|important|warning|caution|danger|info|hint|alert|notice|callout|admonition|details|expand";

/** Notes and folded texts of Hugo and Zola, whose tags become the lines around a block. */
export const noteForms: readonly ShortcodeForm[] = [
  {
    pattern: new RegExp(
      `(^[ \\t]*)?\\{\\{?[<%]\\s*(${names})\\b([^{}]{0,500}?)[>%]\\}\\}?(?!\\})[ \\t]*`,
      "gim",
    ),
    translate: ([indent = "", name = "", rest = ""]) => openBlock(indent, name, rest),
  },
  {
    pattern: new RegExp(
      `(^[ \\t]*)?(?:\\{\\{?[<%]\\s*/\\s*(?:${names})\\s*[>%]\\}\\}?|\\{%-?\\s*end\\s*-?%\\})[ \\t]*`,
      "gim",
    ),
    translate: ([indent = ""]) => `\n${indent}:::\n\n${indent}`,
  },
];

/** `{{% notice tip "Title" %}}`, `{{< alert title="A" color="warning" >}}`, `{% note(title="A") %}` → `::: tip Title` */
function openBlock(indent: string, name: string, rest: string): string {
  const pairs = readPairs(rest);
  const words = rest
    .replace(/[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'()]+)|[(),]/g, "")
    .trim()
    .match(/"[^"]*"|'[^']*'|\S+/g);
  const plain = (words ?? []).map((word) => word.replace(/^["']|["']$/g, ""));
  const kinds = [pairs.get("type"), pairs.get("color"), pairs.get("context"), ...plain, name];
  const kind =
    name === "details" || name === "expand" ? "details" : kinds.find((one) => findAlertKind(one ?? ""));
  const title =
    pairs.get("title") ?? pairs.get("summary") ?? plain.filter((word) => !findAlertKind(word)).join(" ");
  return `\n\n${indent}::: ${kind ?? name} ${title}\n\n${indent}`;
}
