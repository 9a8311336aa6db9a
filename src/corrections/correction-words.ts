import type { CorrectionKind } from "../model/correction.ts";

/** Headings of corrections. */
export const correctionLabels: Readonly<Record<CorrectionKind, string>> = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  "editors-note": "Editor’s note",
  retraction: "Retraction",
};
