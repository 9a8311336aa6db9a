import type { Diagnostic } from "../model/diagnostic.ts";

/** Why there is no site to show. */
export type Problem =
  | { readonly kind: "content"; readonly diagnostics: readonly Diagnostic[] }
  /** An error in code: its message and stack. */
  | { readonly kind: "code"; readonly report: string };
