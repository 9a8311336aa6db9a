import { UsageError } from "../../src/model/usage-error.ts";
import { type CaseName, caseNames } from "./bench-case.ts";

export const toolNames = ["offprint", "eleventy", "hugo"] as const;
export type ToolName = (typeof toolNames)[number];

export interface BenchOptions {
  readonly articles: number;
  readonly rounds: number;
  /** Undefined: all that are installed. */
  readonly only: readonly ToolName[] | undefined;
  readonly cases: readonly CaseName[];
  readonly extras: boolean;
  readonly keep: boolean;
}

interface RawOptions {
  readonly articles: string;
  readonly rounds: string;
  readonly only?: string | undefined;
  readonly cases?: string | undefined;
  readonly extras: boolean;
  readonly keep: boolean;
}

/** @throws UsageError for an invalid number, an unknown name of a case or generator, or an argument that is no option. */
export function parseOptions(raw: RawOptions, positionals: readonly string[]): BenchOptions {
  const [stray] = positionals;
  if (stray !== undefined)
    throw new UsageError(`found "${stray}"; expected only options, as --help lists them`);
  return {
    articles: parseNumber("articles", raw.articles, 2, 1_000_000),
    rounds: parseNumber("rounds", raw.rounds, 1, 100),
    only: raw.only === undefined ? undefined : parseNames("only", raw.only, toolNames),
    cases: raw.cases === undefined ? caseNames : parseNames("cases", raw.cases, caseNames),
    extras: raw.extras,
    keep: raw.keep,
  };
}

function parseNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${option} is "${text}"; expected a whole number from ${least} to ${most}`);
}

/** Parses names separated by commas, and returns them in the order of `known`. */
function parseNames<T extends string>(option: string, text: string, known: readonly T[]): T[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined)
    throw new UsageError(`--${option} names "${unknown}"; expected some of ${known.join(", ")}`);
  return known.filter((name) => names.includes(name));
}
