import type { Position } from "../../model/diagnostic.ts";
import type { Finding } from "../finding.ts";

/** A text that a file lists. */
export interface FoundText {
  readonly text: string;
  readonly at?: Position;
}

/**
 * Compares what a file lists with what it should list, in this order. A list with the right texts in a wrong order gives one
 * finding.
 */
export function compareLists(found: readonly FoundText[], wanted: readonly string[]): Finding[] {
  const texts = new Set(found.map(({ text }) => text));
  const belonging = new Set(wanted);
  const lacking = wanted.filter((text) => !texts.has(text));
  const strays = found.filter(({ text }) => !belonging.has(text));
  if (lacking.length > 0 || strays.length > 0)
    return [
      ...lacking.map((text) => ({ message: `lacks ${text}, which belongs here` })),
      ...strays.map(({ text, at }) => ({ message: `has ${text}, which does not belong here`, at })),
    ];
  const longer = found.length > wanted.length ? found : wanted;
  const place = longer.findIndex((_, index) => found[index]?.text !== wanted[index]);
  if (place === -1) return [];
  const { text = "nothing more", at } = found[place] ?? {};
  return [
    { message: `has ${text} in place ${place + 1}; ${wanted[place] ?? "nothing more"} would pass`, at },
  ];
}

/** A value on a page, whether it is right, and a description of the right one. */
export type Row = readonly [name: string, found: string | undefined, isRight: boolean, wanted: string];

export function checkRows(rows: readonly Row[], at?: Position): Finding[] {
  return rows.flatMap(([name, found, isRight, wanted]) =>
    isRight ? [] : [{ message: `${name} is "${found ?? ""}"; ${wanted} would pass`, at }],
  );
}
