import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { findUpgradingNotes } from "../../src/upgrading/upgrading-notes.ts";

const changelog = `# Changelog

## [Unreleased]

### Upgrading

Something to come.

## [0.3.0] - 2026-03-01

### Upgrading

- Rename \`a\` to \`b\`.

  It was unclear.

### Added

- More.

## [0.2.0] - 2026-02-01

### Added

- Much.

## [0.1.1] - 2026-01-15

### Upgrading

Delete \`.cache\`.

## [0.1.0] - 2026-01-01

### Upgrading

Nothing.
`;

it("finds what the versions between two say about upgrading", () => {
  expect(findUpgradingNotes(changelog, "0.1.0", "0.3.0")).toEqual([
    { version: "0.3.0", text: "- Rename `a` to `b`.\n\n  It was unclear." },
    { version: "0.1.1", text: "Delete `.cache`." },
  ]);
  expect(findUpgradingNotes(changelog, "0.1.1", "0.2.0")).toEqual([]);
  expect(findUpgradingNotes(changelog, "0.3.0", "0.1.0")).toEqual([]);
});

it("takes what is not released for a version that has no section yet", () => {
  expect(findUpgradingNotes(changelog, "0.3.0", "0.4.0-beta.1")).toEqual([
    { version: "0.4.0-beta.1", text: "Something to come." },
  ]);
});

it("finds the part of this repository's changelog", async () => {
  const text = await readFile(path.resolve(import.meta.dirname, "../../CHANGELOG.md"), "utf8");
  expect(findUpgradingNotes(text, "0.0.0", "999.0.0")).not.toEqual([]);
});
