import { isNothing, isNumber, longText } from "../markdown/rules/table-columns.ts";
import type { DataTable } from "./data-table.ts";
import { createFormats } from "./format-cells.ts";

/** The keyboard reaches what scrolls. */
const scrollable = { tabIndex: 0 };

interface DataTableRegionProps {
  readonly table: DataTable;
  /** BCP 47. */
  readonly lang: string;
  /** The id of its caption. */
  readonly labelledBy: string;
  /** What a screen reader says for a cell without a value. */
  readonly none: string;
  readonly scroll: string;
}

/** A table in a region that the keyboard can scroll, like those of Markdown. */
export function DataTableRegion({ table, lang, labelledBy, none, scroll }: DataTableRegionProps) {
  const formats = createFormats(table, lang);
  const rows = table.rows.map((row) => row.map((cell, column) => formats[column]?.(cell) ?? ""));
  const classes = table.columns.map(({ kind }, column) =>
    findClass(
      kind,
      rows.map((row) => row[column] ?? ""),
    ),
  );
  return (
    <section aria-labelledby={labelledBy} {...scrollable}>
      <div data-hint={scroll}>
        <table>
          <thead>
            <tr>
              {table.columns.map(({ name }, column) => (
                <th scope="col" class={classes[column]}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {row.map((text, column) => (
                  <td class={classes[column] === "number" ? "number" : undefined}>
                    {text === "" ? <Nothing name={none} /> : text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Numbers stand below each other, also those with a unit of their own; texts of several words have room for them. */
function findClass(kind: DataTable["columns"][number]["kind"], texts: readonly string[]): string | undefined {
  if (kind === "number") return "number";
  if (kind !== "text") return undefined;
  const filled = texts.filter((text) => !isNothing(text));
  if (filled.length > 0 && filled.every(isNumber)) return "number";
  return texts.some((text) => text.length > longText) ? "long" : undefined;
}

/** A dash says nothing to a screen reader. */
function Nothing({ name }: { readonly name: string }) {
  return (
    <span role="img" aria-label={name}>
      –
    </span>
  );
}
