import type { DiagnosticMessage } from "../model/diagnostic.ts";
import { findNearest } from "../model/find-nearest.ts";
import type { LinkName, LinkPlace } from "../model/site-link.ts";
import { type TargetKind, targetKinds } from "../model/target-kinds.ts";
import { findAddressFault } from "../model/web-address.ts";

/** A file of the site that targets name. */
export interface TargetThing {
  readonly url: string;
  /** Own templates have none, because only Eleventy reads their titles. */
  readonly name?: LinkName;
  /** Why this build has no such file (`is a draft`), and what to do about it; undefined if it has one. */
  readonly missing?: string;
}

/** The things that targets name: by kind, then by id. */
export type TargetThings = Readonly<Record<TargetKind, ReadonlyMap<string, TargetThing>>>;

type ParsedTarget = { readonly kind: TargetKind; readonly id: string } | { readonly address: string };

/** Where a target leads, and the name of the thing there, if it has one. */
export type ResolvedTarget = LinkPlace & { readonly name?: LinkName };

/** Why a target leads nowhere. */
export interface TargetMessage extends DiagnosticMessage {
  /** The URL that a thing would have which this build has no file of. */
  readonly missing?: string;
}

const addressForm = "a whole https: or mailto: address";
const expected = `expected a target such as page:about, tag:quays or list:archive, or ${addressForm}`;

/** Parses a target: `kind:id`, or the whole address of another site. The message of a diagnostic says what would pass. */
export function parseTarget(text: string): ParsedTarget | DiagnosticMessage {
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(text) ?? [];
  const kind = targetKinds.find((kind) => kind === scheme);
  if (kind) return rest === "" ? { message: `expected an id after the colon` } : { kind, id: rest };
  if (/^https?$|^mailto$/i.test(scheme)) return parseAddress(text);
  const nearest = findNearest(scheme, targetKinds);
  return { message: nearest ? `did you mean "${nearest}:${rest}"?` : expected };
}

function parseAddress(address: string): ParsedTarget | DiagnosticMessage {
  if (/^http:/i.test(address)) return { message: "expected an https: address" };
  const isMail = /^mailto:/i.test(address);
  const isWhole = isMail
    ? /^mailto:[^\s@?]+@[^\s@?]+(?:\?\S*)?$/i.test(address)
    : /^https:\/\/[^\s/?#]+\S*$/i.test(address) && URL.canParse(address);
  if (!isWhole) return { message: `expected ${addressForm}` };
  const fault = isMail ? undefined : findAddressFault(address);
  return fault === undefined ? { address } : { message: fault };
}

/**
 * Resolves a target of facts or texts. The result is a diagnostic if it has another form, or if this build has no such page or feed.
 * @param siteUrl the site's own address, to which a whole address may not lead.
 */
export function resolveTarget(
  text: string,
  things: TargetThings,
  siteUrl: string,
): ResolvedTarget | TargetMessage {
  const target = parseTarget(text);
  if ("message" in target) return { message: `found "${text}"; ${target.message}` };
  if ("address" in target) return resolveAddress(target.address, siteUrl);
  const { kind, id } = target;
  const thing = things[kind].get(id);
  if (!thing) return { message: describeUnknown(kind, id, things) };
  const { url, name, missing } = thing;
  if (missing !== undefined) return { message: `"${text}" ${missing}`, missing: url };
  return { url, ...(name && { name }) };
}

function resolveAddress(address: string, siteUrl: string): ResolvedTarget | DiagnosticMessage {
  // As browsers write it, and the folder also without its slash.
  const { href } = new URL(address);
  if (href.startsWith(siteUrl) || `${href}/` === siteUrl)
    return {
      message: `found "${address}", an address of this site; expected a target such as page:about, which also works from a disk`,
    };
  return /^https:/i.test(address) ? { address, rel: "external" } : { address };
}

/** What to do about an unknown id, if no known id is near. */
const remedies: Readonly<Record<TargetKind, string>> = {
  section: "add it to _data/sections.ts",
  series: "add it to _data/series.ts",
  tag: "add it to _data/tags.ts",
  author: "add it to _data/authors.ts",
  person: "add it to _data/people.ts",
  organization: "add it to _data/organizations.ts",
  page: "expected the name of a file in src/content/pages, without its ending",
  article: "expected year and slug, such as article:2026/quay",
  list: "",
  feed: "",
};

function describeUnknown(kind: TargetKind, id: string, things: TargetThings): string {
  const nearest = findNear(id, kind, things);
  const hint = nearest ? `did you mean "${kind}:${nearest}"?` : remedies[kind] || describeKnown(things[kind]);
  return `no ${kind} has the id "${id}"; ${hint}`;
}

/** How many ids may still be compared: a renamed folder can break ten thousand links to ten thousand articles. */
const comparisonsLeft = new WeakMap<TargetThings, number>();

function findNear(id: string, kind: TargetKind, things: TargetThings): string | undefined {
  const left = (comparisonsLeft.get(things) ?? 1_000_000) - things[kind].size;
  comparisonsLeft.set(things, left);
  return left < 0 ? undefined : findNearest(id, things[kind].keys());
}

const described = new WeakMap<ReadonlyMap<string, TargetThing>, string>();

/** Lists the feeds of things by their kinds, because there may be thousands. */
function describeKnown(known: ReadonlyMap<string, TargetThing>): string {
  const cached = described.get(known);
  if (cached !== undefined) return cached;
  const ids = new Set([...known.keys()].map((id) => id.replace(/:.*/, ":…")));
  const text = `known are ${[...ids].join(", ")}`;
  described.set(known, text);
  return text;
}
