import path from "node:path";
import { decodePercent } from "../model/decode-percent.ts";
import type { DiagnosticMessage } from "../model/diagnostic.ts";

/**
 * Resolves the path of a picture or recording that a text shows.
 * @param from the file that names it: a path from the publication's root.
 * @returns a path from the publication's root.
 */
export function resolveShown(
  src: string,
  from: string,
  what: "picture" | "video" | "recording" = "picture",
): string | DiagnosticMessage {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)) {
    const link = what === "picture" ? "" : "; link to one that stands elsewhere: [What it is](https://…)";
    return {
      message: `found "${src}"; a ${what} stands beside the text, in this repository, under a relative path${link}`,
    };
  }
  const decoded = decodePercent(src);
  if (decoded === undefined)
    return {
      message: `found "${src}", where a % is not followed by two digits; write %25 for a percent sign`,
    };
  return /[?#]/.test(src)
    ? {
        message: `found "${src}"; a ${what}'s path has no "?" or "#" part; write %3F or %23 for the characters`,
      }
    : path.posix.join(path.posix.dirname(from), decoded);
}
