import type { Position } from "../../model/diagnostic.ts";
import { findNearest } from "../../model/find-nearest.ts";
import { alertKinds } from "../markdown-document.ts";
import type { ParseContext } from "../parse-context.ts";
import type { Container } from "./container.ts";
import { containers } from "./list-containers.ts";

/** Names of other systems for what is an alert here. */
const alertNames: readonly string[] = [...alertKinds, "info", "danger", "hint", "attention"];

/** Reports an argument that is missing, or that a kind of block does not have. @returns false for such a mistake. */
export function checkArgument(
  kind: Container,
  argument: string,
  position: Position,
  context: ParseContext,
): boolean {
  const { name, example } = kind;
  const isMissing = kind.argument === "required" && argument === "";
  const isUnexpected = kind.argument === "none" && argument !== "";
  if (isMissing)
    context.report(
      "block",
      position,
      `found ::: ${name} and nothing after it; expected such as "${example}"`,
    );
  if (isUnexpected)
    context.report(
      "block",
      position,
      `found "${quoteLine(argument)}" after ::: ${name}; expected "${example}" alone`,
    );
  return !isMissing && !isUnexpected;
}

/** Describes a block of a name that no kind has. */
export function describeUnknown(name: string, line: string): string {
  const plain = name.toLowerCase().replace(/\[.*|[{}.]/g, "");
  if (alertNames.includes(plain)) {
    const kind = alertKinds.find((one) => one === plain) ?? (plain === "danger" ? "caution" : "note");
    return `found "${quoteLine(line)}", which is an alert; write > [!${kind.toUpperCase()}], and its text on the next lines after > `;
  }
  const names = containers.map((one) => one.name);
  const nearest = findNearest(plain, names);
  const choice = nearest ? `did you mean ::: ${nearest}?` : `expected one of ${names.join(", ")}`;
  return `found "${quoteLine(line)}"; ${choice} (if it is text, write \\:::)`;
}

/** Shortens a line for a diagnostic. */
export function quoteLine(text: string): string {
  const plain = text.trim();
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
