/**
 * Compares two versions in the order of Semantic Versioning: a version before its release (`1.0.0-beta.2`) is lower than the release.
 * @returns a negative number if `a` is lower.
 */
export function compareVersions(a: string, b: string): number {
  const [[core, early], [otherCore, otherEarly]] = [splitVersion(a), splitVersion(b)];
  return (
    compareParts(core, otherCore) ||
    Number(early === "") - Number(otherEarly === "") ||
    compareParts(early, otherEarly)
  );
}

/** @returns the three numbers, and what follows a hyphen; what follows a plus sign does not count. */
function splitVersion(version: string): readonly [core: string, early: string] {
  const [, core = version, early = ""] = /^([\d.]+)(?:-([^+]*))?/.exec(version) ?? [];
  return [core, early];
}

function compareParts(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
