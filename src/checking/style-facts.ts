import { hash } from "node:crypto";
import { findExcess, measureFast } from "./weigh.ts";

/** What all CSS of a page may weigh, in bytes after brotli. */
export const STYLE_BUDGET = 6_000;

/** What the checks need to know of a stylesheet. */
export interface StyleFacts {
  /** In hexadecimal. */
  readonly sha256: string;
  /** CSP source expression of exactly this text (CSP Level 3, section 2.3.1). */
  readonly cspSource: string;
  /** What it weighs if it is more than `STYLE_BUDGET`, in bytes after brotli. */
  readonly excess: number | undefined;
  /** At most so many bytes after brotli. */
  readonly weight: number;
}

const known = new Map<string, StyleFacts>();

/** One stylesheet stands in all pages, and is looked into once. */
export function describeStyle(css: string): StyleFacts {
  const before = known.get(css);
  if (before) return before;
  const digest = hash("sha256", css, "buffer");
  const facts = {
    sha256: digest.toString("hex"),
    cspSource: `'sha256-${digest.toString("base64")}'`,
    excess: findExcess(css, STYLE_BUDGET),
    weight: measureFast(css),
  };
  known.set(css, facts);
  return facts;
}
