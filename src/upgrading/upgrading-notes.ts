import { compareVersions } from "./version-order.ts";

/** What the changelog tells publications to do for one version. */
export interface UpgradingNote {
  readonly version: string;
  readonly text: string;
}

/**
 * Finds the parts `### Upgrading` of the versions after `from`, up to `to`, in the changelog's order. The section `[Unreleased]`
 * counts as that of `to` if the changelog has no section for it.
 * @param changelog as Keep a Changelog has it: a section `## [1.2.3] - 2026-01-31` for each version.
 */
export function findUpgradingNotes(changelog: string, from: string, to: string): UpgradingNote[] {
  const sections = changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => ({ name: /^\[?v?([^\]\s]+)/.exec(section)?.[1] ?? "", section }));
  const isListed = sections.some(({ name }) => name === to);
  return sections.flatMap(({ name, section }) => {
    const version = name === "Unreleased" && !isListed ? to : name;
    if (!/^\d/.test(version)) return [];
    if (compareVersions(version, from) <= 0 || compareVersions(version, to) > 0) return [];
    const [, text = ""] = /^### Upgrading\s*\n([\s\S]*?)(?=^### |$(?![\s\S]))/m.exec(section) ?? [];
    return text.trim() === "" ? [] : [{ version, text: text.trim() }];
  });
}
