import path from "node:path";
import { expect, it } from "vitest";
import { findChanges } from "../../src/upgrading/find-changes.ts";
import { formatChanges } from "../../src/upgrading/format-changes.ts";
import { openPackage } from "../../src/upgrading/open-package.ts";
import { createFolder, type Files, sampleFacts } from "../helpers/publication.ts";

const theme = {
  "_includes/components/byline.tsx": "one\ntwo\nthree\n",
  "_includes/components/kicker.tsx": "same\n",
  "_includes/components/prose.tsx": "gone\n",
};

/** A version of the package. */
async function createVersion(version: string, files: Files, contents?: object) {
  const folder = await createFolder({
    "package.json": JSON.stringify({ name: "offprint", version, engines: { node: ">=20.19" } }),
    "CHANGELOG.md": "## [0.2.0]\n\n### Upgrading\n\nRead this.\n",
    ...(contents && { "lib/contents.json": JSON.stringify(contents) }),
    ...files,
  });
  return openPackage(folder);
}

const oldContents = { facts: ["site", "site.cards", "site.old", "tags"], words: ["a.x", "a.y"] };
const newContents = { facts: ["site", "site.logo", "site.logo.src", "tags", "x"], words: ["a.y", "a.z"] };

async function createPublication(files: Files) {
  const facts = Object.entries({ ...sampleFacts, site: { ...sampleFacts.site, cards: false } });
  return createFolder({
    ...Object.fromEntries(
      facts.map(([name, value]) => [`_data/${name}.ts`, `export const ${name} = ${JSON.stringify(value)};`]),
    ),
    ...files,
  });
}

it("tells files whose original changed or is gone, words and facts that are new or gone", async () => {
  const from = await createVersion("0.1.0", theme, oldContents);
  const { "_includes/components/prose.tsx": _, ...kept } = theme;
  const changed = { ...kept, "_includes/components/byline.tsx": "one\n2\nthree\n" };
  const to = await createVersion("0.2.0", changed, newContents);
  const root = await createPublication({
    "_includes/components/byline.tsx": "mine",
    "_includes/components/kicker.tsx": "mine",
    "_includes/components/prose.tsx": "mine",
    "_includes/own/part.tsx": "mine",
    "_includes/words/de.ts": 'export const de = { a: { x: "x", y: "y" } };',
  });
  const changes = await findChanges(root, from, to);
  expect(changes).toEqual({
    notes: [{ version: "0.2.0", text: "Read this." }],
    changed: [
      {
        file: "_includes/components/byline.tsx",
        patch: `--- offprint@0.1.0/_includes/components/byline.tsx
+++ offprint@0.2.0/_includes/components/byline.tsx
@@ -1,3 +1,3 @@
 one
-two
+2
 three`,
      },
    ],
    gone: ["_includes/components/prose.tsx"],
    words: [{ file: "_includes/words/de.ts", gone: ["a.x"] }],
    newWords: ["a.z"],
    newFacts: ["site.logo", "x"],
    goneFacts: [
      { name: "site.cards", isUsed: true },
      { name: "site.old", isUsed: false },
    ],
  });
  expect(formatChanges(changes).join("\n")).toBe(`
Upgrading to 0.2.0:

Read this.

Your files whose original in the theme changed:

_includes/components/byline.tsx

${changes.changed[0]?.patch}

Your files whose original in the theme is gone; they replace nothing any more:
  _includes/components/prose.tsx

Words in _includes/words/de.ts that are gone; remove them:
  a.x

New words, which your files of words may have:
  a.z

New facts:
  logo in _data/site.ts
  _data/x.ts

Facts that are gone:
  cards in _data/site.ts (yours has it: remove it)
  old in _data/site.ts`);
});

it("tells a publication without files of its own that nothing changed for it", async () => {
  const from = await createVersion("0.2.0", theme, oldContents);
  const to = await createVersion("0.3.0", {}, { ...oldContents, words: [] });
  const changes = await findChanges(await createPublication({}), from, to);
  expect(formatChanges(changes)).toEqual(["", "Nothing that your files depend on has changed."]);
});

it("compares with a package that lists no names, and with facts and words that do not run", async () => {
  const bare = await createVersion("0.1.0", theme);
  const listing = await createVersion("0.1.1", theme, oldContents);
  const root = await createPublication({
    "_data/site.ts": "export const site = {;",
    "_includes/words/de.ts": "export const de = {;",
  });
  expect(await findChanges(root, bare, listing)).toMatchObject({ newFacts: [], goneFacts: [], newWords: [] });
  expect(await findChanges(root, listing, { ...listing, contents: { facts: [], words: [] } })).toMatchObject({
    words: [{ file: "_includes/words/de.ts", gone: [] }],
    goneFacts: [
      { name: "site", isUsed: false },
      { name: "tags", isUsed: false },
    ],
  });
});

it("refuses a folder with another package", async () => {
  const folder = await createFolder({ "package.json": '{ "name": "other", "version": "1.0.0" }' });
  await expect(openPackage(folder)).rejects.toThrow(`${folder} is not the package offprint`);
  await expect(openPackage(path.join(folder, "none"))).rejects.toThrow("is not the package offprint");
});
