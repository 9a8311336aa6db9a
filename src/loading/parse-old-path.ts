import { decodePercent } from "../model/decode-percent.ts";
import type { DiagnosticMessage } from "../model/diagnostic.ts";

const expected = "expected an old path such as 2020/old-name.html";
/** A folder may not be named like a file: a file of that name could not be written beside it. */
const fileName = /\.(?:html|json|txt|xml)$/i;
/** Characters that some file systems refuse in a name, or that have another meaning in a URL. */
const foreign = /[\p{Cc}\p{Cs}<>:"|?*\\/#%]/u;
/** In bytes: file systems allow 255, and temporary names are longer. */
const longestName = 200;
/** In bytes: operating systems allow 4,096 or fewer, including the folder that the site is built in. */
const longestPath = 1000;

/**
 * Parses the old path of an article, as copied from a URL, to the path of the file that hosts send for it: `/old/path/` →
 * `old/path/index.html`. Percent-encoding (RFC 3986, section 2.1) is decoded, as hosts do.
 */
export function parseOldPath(written: string): { readonly value: string } | DiagnosticMessage {
  const address = describeAddress(written);
  if (address !== undefined) return { message: address };
  const decoded = written.replace(/^\//, "").split("/").map(decodePercent);
  const names = decoded.filter((name) => name !== undefined).map((name) => name.normalize("NFC"));
  if (names.length < decoded.length)
    return { message: `${expected}; a % is not followed by two digits; write %25 for a percent sign` };
  const folders = names.slice(0, -1);
  const last = names.at(-1) ?? "";
  const long = names.find((name) => Buffer.byteLength(name) > longestName);
  if (long !== undefined) return { message: `${expected}; a part of it is longer than ${longestName} bytes` };
  if (Buffer.byteLength(names.join("/")) > longestPath)
    return { message: `${expected}; it is longer than ${longestPath} bytes` };
  if (folders.some((name) => !isName(name) || fileName.test(name))) return { message: expected };
  if (last === "") return { value: [...folders, "index.html"].join("/") };
  if (!isName(last)) return { message: expected };
  return /\.html?$/i.test(last) ? { value: names.join("/") } : { message: describeEnding(written, last) };
}

/** A name never starts with a dot, so no path leads out of the site. */
function isName(name: string): boolean {
  return name !== "" && !foreign.test(name) && !/^[. ]|[. ]$/.test(name);
}

/** Describes what is wrong with a URL that has more than a path. */
function describeAddress(written: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) {
    const path = URL.canParse(written) ? new URL(written).pathname : "";
    return `${expected}; leave out what stands before the path${path.length > 1 ? `: ${path}` : ""}`;
  }
  const [path = "", rest] = written.split(/(?=[?#])/, 2);
  if (rest === undefined) return undefined;
  const reason = rest.startsWith("?")
    ? "a static host sends the same file whatever follows the question mark"
    : "browsers keep what follows # to themselves";
  const isPath = !/^\/?$/.test(path);
  return `${expected}; ${reason}, so ${isPath ? `write ${path} alone` : "nothing can answer there: leave it out"}`;
}

function describeEnding(written: string, name: string): string {
  const ending = /\.[a-z]\w*$/i.exec(name)?.[0];
  if (ending === undefined) return `${expected}; ${written}/ would pass for a folder`;
  return `${expected}; hosts do not send a file that ends in ${ending} as a page: redirect it in the settings of the host`;
}
