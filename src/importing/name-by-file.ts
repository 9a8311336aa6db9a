import path from "node:path";

/** Makes a title of a file's name: `2014-05-06-Capital_Name.md` → `Capital Name`. */
export function nameByFile(file: string): string {
  const name = path.basename(file).replace(/\.[a-z]+$/i, "");
  const own = name === "index" ? path.basename(path.dirname(file)) : name;
  const words = own
    .replace(/^\d{4}-\d\d?-\d\d?-/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
