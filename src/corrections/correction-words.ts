import type { CorrectionKind } from "../model/correction.ts";

/** What a note about a change is called. */
export const correctionLabels: Readonly<Record<CorrectionKind, string>> = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  "editors-note": "Editor’s note",
  retraction: "Retraction",
};

/** What a card says of an article that has such a note. */
export const correctionMarks: Readonly<Record<CorrectionKind, string>> = {
  correction: "Corrected",
  clarification: "Clarified",
  update: "Updated",
  "editors-note": "Editor’s note",
  retraction: "Retracted",
};
