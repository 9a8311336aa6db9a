import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkGroup, Menus, SiteLink } from "../model/site-link.ts";
import type { LinkFact, MenuFacts } from "./facts/menu-facts.ts";
import { type FactsFile, reportFact } from "./facts/parse-facts.ts";
import { resolveTarget, type TargetThings } from "./resolve-target.ts";

/**
 * Resolves the targets of the menus. A target that leads nowhere is a diagnostic at its line, and its link is left out.
 * @param file of the site's facts.
 */
export function linkMenus(
  { navigation, footer }: MenuFacts,
  things: TargetThings,
  siteUrl: string,
  file: FactsFile,
): { readonly menus: Menus; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const linkOne = (fact: LinkFact, path: readonly PropertyKey[]): SiteLink[] => {
    const link = resolveLinkFact(fact, things, siteUrl);
    if (!("message" in link)) return [link];
    diagnostics.push(reportFact(file, [...path, link.field], link.message));
    return [];
  };
  const linkAll = (facts: readonly LinkFact[], path: readonly PropertyKey[]) =>
    facts.flatMap((fact, index) => linkOne(fact, [...path, index]));
  const parts = footer?.flatMap((part, index): readonly (SiteLink | LinkGroup)[] =>
    "links" in part
      ? [{ title: part.title, links: linkAll(part.links, ["footer", index, "links"]) }]
      : linkOne(part, ["footer", index]),
  );
  return {
    menus: {
      ...(navigation && { navigation: linkAll(navigation, ["navigation"]) }),
      ...(parts && { footer: parts }),
    },
    diagnostics,
  };
}

function resolveLinkFact(
  { to, label }: LinkFact,
  things: TargetThings,
  siteUrl: string,
): SiteLink | { readonly field: "to" | "label"; readonly message: string } {
  const resolved = resolveTarget(to, things, siteUrl);
  if ("message" in resolved) return { field: "to", message: resolved.message };
  const { name, ...place } = resolved;
  if (label !== undefined) return { name: label, ...place };
  if (name) return { ...name, ...place };
  const what = "address" in resolved ? "an address elsewhere" : "a template of your own";
  return { field: "label", message: `missing; ${what} has no name that could stand here, so write one` };
}
