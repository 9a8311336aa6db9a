import { lstatSync } from "node:fs";
import path from "node:path";
import { decodePercent } from "../../model/decode-percent.ts";
import { attempt } from "../../model/system-error.ts";

/** Hosts that show pictures of other sites, whose address follows. */
const proxy = /^https?:\/\/i\d\.wp\.com\//i;
/** A smaller picture that WordPress made: `-1024x683`, `-150x150`; `-scaled` of one that was too large. */
const variant = /-(?:\d{1,5}x\d{1,5}|scaled)(?=\.[a-z]{2,5}$)/i;

/**
 * Creates the function that finds files of a site's folder of uploads, which lies beside the export: `wp-content/uploads`, `uploads`, or
 * the folders of years alone. Of the sizes of a picture, the largest is found.
 * @param folder absolute path of the export's folder.
 * @param hosts of the old site.
 * @returns a function from an address to a path from the folder, as in an address; undefined if there is no such file.
 */
export function createUploadFinder(
  folder: string,
  hosts: ReadonlySet<string>,
): (address: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (address) => {
    const written = address.replace(proxy, "https://").replace(/[?#].*$/s, "");
    if (!known.has(written)) known.set(written, findUpload(written, folder, hosts));
    return known.get(written);
  };
}

function findUpload(address: string, folder: string, hosts: ReadonlySet<string>): string | undefined {
  const isLocal = address.startsWith("/") && !address.startsWith("//");
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!isLocal && !(url && isOwnHost(url.hostname, hosts))) return undefined;
  const written = decodePercent(url?.pathname ?? address) ?? "";
  if (written.includes("\0") || written.split("/").includes("..")) return undefined;
  const found = listPlaces(written)
    .flatMap((place) => listVariants(place))
    .find((place) => attempt(() => lstatSync(path.join(folder, place)))?.isFile());
  return found === undefined ? undefined : `/${found.split("/").map(encodeURIComponent).join("/")}`;
}

/** The host of the site, with or without `www.`, and the one on which WordPress.com keeps its files. */
function isOwnHost(host: string, hosts: ReadonlySet<string>): boolean {
  const plain = host.replace(/^www\./, "");
  return hosts.has(plain) || hosts.has(plain.replace(/\.files\.wordpress\.com$/, ".wordpress.com"));
}

/** Where the file of an address may lie: `wp-content/uploads/2020/a.png`, `uploads/2020/a.png`, `2020/a.png`. */
function listPlaces(written: string): string[] {
  const whole = written.replace(/^\/+/, "");
  const [, inside] = /(?:^|\/)(?:uploads|files)\/(?:sites\/\d+\/)?(.+)$/.exec(whole) ?? [];
  const content = /(?:^|\/)(wp-content\/.+)$/.exec(whole)?.[1];
  const places = [
    whole,
    content,
    inside && `wp-content/uploads/${inside}`,
    inside && `uploads/${inside}`,
    inside,
  ];
  return [...new Set(places.filter((place) => place !== undefined))];
}

function listVariants(place: string): string[] {
  const whole = place.replace(variant, "");
  const scaled = whole.replace(/(\.[a-z]{2,5})$/i, "-scaled$1");
  return [...new Set([whole, scaled, place])];
}
