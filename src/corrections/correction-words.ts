import type { CorrectionKind } from "../model/correction.ts";

/** Headings of corrections. */
export const correctionLabels: Readonly<Record<CorrectionKind, string>> = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  "editors-note": "Editor’s note",
  retraction: "Retraction",
};

/** Marks in lists of articles. */
export const correctionMarks: Readonly<Record<CorrectionKind, string>> = {
  correction: "Corrected",
  clarification: "Clarified",
  update: "Updated",
  "editors-note": "Editor’s note",
  retraction: "Retracted",
};
