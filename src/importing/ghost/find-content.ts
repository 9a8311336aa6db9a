import { existsSync, lstatSync } from "node:fs";
import path from "node:path";
import { decodePercent } from "../../model/decode-percent.ts";
import { attempt } from "../../model/system-error.ts";

/** Finds the folder of a Ghost site's content from that of its export: the same, or the one above `data`. */
export function findContentRoot(folder: string): string {
  const above = path.basename(folder) === "data" ? path.dirname(folder) : folder;
  return existsSync(path.join(above, "images")) || existsSync(path.join(above, "content")) ? above : folder;
}

/**
 * Finds a picture or another file of a Ghost site, `/content/images/2021/01/a.png`, below the folder of its content; of the sizes of a
 * picture (`/content/images/size/w600/…`), the whole one.
 * @returns its path from the folder, as in an address; undefined if there is no such file.
 */
export function findContent(address: string, root: string): string | undefined {
  const written = address.replace(/^https?:\/\/[^/]+/i, "").replace(/[?#].*$/s, "");
  const inside = /\/content\/((?:images|media|files)\/.+)$/.exec(decodePercent(written) ?? "")?.[1];
  if (inside === undefined || inside.includes("\0") || inside.split("/").includes("..")) return undefined;
  const whole = inside.replace(/^images\/size\/[^/]+\/(?:format\/[^/]+\/)?/, "images/");
  const original = whole.replace(/(\.[a-z]{2,5})$/i, "_o$1");
  const found = [original, whole]
    .flatMap((file) => [`content/${file}`, file])
    .find((file) => attempt(() => lstatSync(path.join(root, file)))?.isFile());
  return found === undefined ? undefined : `/${found.split("/").map(encodeURIComponent).join("/")}`;
}
