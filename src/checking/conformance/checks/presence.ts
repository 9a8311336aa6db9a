import type { Diagnostic } from "../../../model/diagnostic.ts";
import { problem } from "../../problem.ts";
import type { ExpectedSite } from "../expected-site.ts";
import type { ParsedSite } from "../scan-files.ts";

/** Everything that the Edition holds has its file. */
export function checkPresence({ files }: ParsedSite, expected: ExpectedSite): Diagnostic[] {
  return [...expected.files]
    .filter(([path]) => !files.has(path))
    .map(([path, purpose]) => problem("presence", path, `is missing (${purpose})`));
}
