import type { Changes } from "./find-changes.ts";

/** Formats what a new version changes for a publication, as lines for a terminal. */
export function formatChanges(changes: Changes): string[] {
  const { notes, changed, gone, words, newWords, newFacts, goneFacts } = changes;
  const lines = [
    ...notes.flatMap(({ version, text }) => ["", `Upgrading to ${version}:`, "", text]),
    ...(changed.length > 0 ? ["", "Your files whose original in the theme changed:"] : []),
    ...changed.flatMap(({ file, patch }) => ["", file, "", patch]),
    ...list("Your files whose original in the theme is gone; they replace nothing any more:", gone),
    ...words.flatMap(({ file, gone }) => list(`Words in ${file} that are gone; remove them:`, gone)),
    ...list("New words, which your files of words may have:", newWords),
    ...list("New facts:", newFacts.map(nameFact)),
    ...list(
      "Facts that are gone:",
      goneFacts.map(({ name, isUsed }) => `${nameFact(name)}${isUsed ? " (yours has it: remove it)" : ""}`),
    ),
  ];
  return lines.length > 0 ? lines : ["", "Nothing that your files depend on has changed."];
}

function list(title: string, names: readonly string[]): string[] {
  return names.length > 0 ? ["", title, ...names.map((name) => `  ${name}`)] : [];
}

/** `licence.url in _data/site.ts`; `isDesk in _data/authors.ts`; `_data/series.ts`. */
function nameFact(name: string): string {
  const [file = "", ...fields] = name.split(".");
  const field = (fields[0] === "*" ? fields.slice(1) : fields).filter((part) => part !== "*").join(".");
  return field === "" ? `_data/${file}.ts` : `${field} in _data/${file}.ts`;
}
