import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Zippable, zipSync } from "fflate";
import { expect, it, onTestFinished } from "vitest";
import { readArchive } from "../../src/importing/read-archive.ts";
import { createUnpacker } from "../../src/importing/unpack-zip.ts";
import { createFolder } from "../helpers/publication.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function unpack(zip: Uint8Array) {
  const unpacker = createUnpacker();
  onTestFinished(unpacker.remove);
  const root = await createFolder({ "old.zip": zip });
  return unpacker.unpack(path.join(root, "old.zip"));
}

/** Replaces each text in the bytes of a ZIP by another of its length. */
function replaceBytes(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString("latin1").replaceAll(from, to), "latin1");
}

it("unpacks a ZIP into a folder of its name, without what operating systems add, and removes it", async () => {
  const unpacker = createUnpacker();
  const root = await createFolder({
    "old.zip": zipSync({
      "a.md": bytes("A."),
      "b/c.md": bytes("C."),
      "__MACOSX/a.md": bytes(""),
      ".DS_Store": bytes(""),
    }),
  });
  const folder = await unpacker.unpack(path.join(root, "old.zip"));
  if (typeof folder !== "string") throw new Error(folder.message);
  expect(path.basename(folder)).toBe("old");
  expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(["a.md", "b", "b/c.md"]);
  expect(await readFile(path.join(folder, "b/c.md"), "utf8")).toBe("C.");
  await unpacker.remove();
  expect(existsSync(folder)).toBe(false);
});

it("reads a ZIP as the folder that is in it", async () => {
  const zip = zipSync({ "blog/hugo.toml": bytes(""), "blog/content/posts/a.md": bytes("# A\n\nText.") });
  const root = await createFolder({ "old.zip": zip });
  const unpacker = createUnpacker();
  onTestFinished(unpacker.remove);
  const source = { kind: undefined, timeZone: "UTC", lang: "en", except: "/none", ...unpacker };
  const { articles, kinds } = await readArchive({ ...source, paths: [path.join(root, "old.zip")] });
  expect([kinds, articles.map(({ origin }) => origin)]).toEqual([["hugo"], ["blog/content/posts/a.md"]]);
});

it.each<[string, Uint8Array, string | RegExp]>([
  ["leads out", zipSync({ "../a.md": bytes("A.") }), '"../a.md" would lie outside of the archive'],
  ["is absolute", zipSync({ "/a.md": bytes("A.") }), '"/a.md" would lie outside of the archive'],
  ["has a drive", zipSync({ "c:a.md": bytes("A.") }), '"c:a.md" would lie outside of the archive'],
  ["has a backslash", zipSync({ "..\\a.md": bytes("A.") }), /^"..\\a.md" would lie outside/],
  [
    "is in it twice",
    replaceBytes(zipSync({ "a.md": bytes("A."), "b.md": bytes("B.") }), "b.md", "a.md"),
    '"a.md" is in it twice',
  ],
  [
    "is a file and a folder",
    zipSync({ a: bytes("A."), "a/b.md": bytes("B.") } satisfies Zippable),
    /^it is no ZIP|differ only/,
  ],
])("refuses a ZIP in which a file %s", async (_, zip, message) => {
  expect(await unpack(zip)).toEqual({
    message: typeof message === "string" ? message : expect.stringMatching(message),
  });
});

it("refuses a ZIP bomb, encrypted files, damage, and what is no ZIP", async () => {
  expect(await unpack(zipSync({ "a.md": new Uint8Array(100_000_000) }, { level: 1 }))).toEqual({
    message: expect.stringMatching(/^it would become \d+ times as long, as a ZIP bomb does/),
  });
  const plain = zipSync({ "a.md": bytes("A text of some words.") }, { level: 0 });
  const encrypted = Buffer.from(plain);
  // The flag of encryption, in both headers (APPNOTE, section 4.4.4).
  encrypted.writeUInt16LE(1, 6);
  encrypted.writeUInt16LE(1, encrypted.indexOf("PK\u0001\u0002") + 8);
  expect(await unpack(encrypted)).toEqual({ message: expect.stringContaining('"a.md" is encrypted') });
  expect(await unpack(replaceBytes(plain, "some", "same"))).toEqual({
    message: expect.stringMatching(/^it is no ZIP that can be read: /),
  });
  expect(await unpack(bytes("No ZIP at all."))).toEqual({
    message: expect.stringMatching(/^it is no ZIP that can be read: /),
  });
  // A file that says that it is shorter.
  const short = Buffer.from(zipSync({ "a.md": new Uint8Array(5000) }));
  short.writeUInt32LE(10, 22);
  short.writeUInt32LE(10, short.indexOf("PK\u0001\u0002") + 24);
  expect(await unpack(short)).toEqual({ message: expect.stringMatching(/^it is no ZIP that can be read: /) });
});

it("refuses a ZIP of which the files take more room than is unpacked", async () => {
  const root = await createFolder({});
  await writeFile(path.join(root, "big.zip"), new Uint8Array(500_000_001));
  const unpacker = createUnpacker();
  onTestFinished(unpacker.remove);
  expect(await unpacker.unpack(path.join(root, "big.zip"))).toEqual({
    message: "has 500000001 bytes; at most 500000000 are read: unpack it, and import the folder",
  });
});
