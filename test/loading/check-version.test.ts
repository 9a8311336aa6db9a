import { describe, expect, it } from "vitest";
import { allows, checkVersion } from "../../src/loading/check-version.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import { createFolder } from "../helpers/publication.ts";

const lockOf = (version: string) =>
  JSON.stringify({ packages: { "node_modules/offprint": { version } } }, null, 2);
const manifestOf = (range: string) => JSON.stringify({ dependencies: { offprint: range } }, null, 2);

/** The hints for a publication with these files, beside version 1.2.3. */
async function check(files: Readonly<Record<string, string>>): Promise<string[]> {
  const own = await createFolder({ "package.json": '{ "version": "1.2.3" }' });
  return checkVersion(await createFolder(files), own).map(formatDiagnostic);
}

describe("the version that runs", () => {
  it("is compared with the lock, at its line", async () => {
    expect(await check({ "package-lock.json": lockOf("1.3.0") })).toEqual([
      "package-lock.json:3:5 hint version: offprint 1.2.3 is installed, and the lock has 1.3.0; install what it says: npm ci",
    ]);
    expect(await check({ "package-lock.json": lockOf("1.2.3"), "package.json": "{}" })).toEqual([]);
  });

  it("is compared with the range in package.json, at its line", async () => {
    expect(await check({ "package.json": manifestOf("^2.0.0") })).toEqual([
      'package.json:3:5 hint version: offprint 1.2.3 is installed, and "^2.0.0" asks for another; install one that it allows: npm install',
    ]);
    expect(await check({ "package.json": manifestOf("^1.0.0") })).toEqual([]);
    expect(await check({ "package.json": manifestOf("file:../offprint") })).toEqual([]);
  });

  it("is compared with nothing in files that are missing, or that npm has to report", async () => {
    expect(await check({})).toEqual([]);
    expect(await check({ "package.json": "{", "package-lock.json": "[]" })).toEqual([]);
    const repository = await createFolder({ "package.json": manifestOf("^9.0.0") });
    expect(checkVersion(repository, repository)).toEqual([]);
  });
});

it.each([
  ["1.2.3", "1.2.3", true],
  ["1.2.3", "1.2.4", false],
  ["~1.2.3", "1.2.9", true],
  ["~1.2.3", "1.3.0", false],
  ["^1.2.3", "1.10.0", true],
  ["^1.2.3", "1.2.2", false],
  ["^1.2.3", "2.0.0", false],
  ["^0.2.3", "0.2.4", true],
  ["^0.2.3", "0.3.0", false],
  ["^0.0.3", "0.0.4", false],
  ["^0.0.0", "0.0.1", false],
  [">=1", "0.1.0", undefined],
  ["latest", "1.2.3", undefined],
  ["^1.2.3", "1.3.0-beta.1", undefined],
])("npm's range %s and version %s: %s", (range, version, expected) => {
  expect(allows(range, version)).toBe(expected);
});
