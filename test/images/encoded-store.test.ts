import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { rememberEncodings } from "../../src/images/encoded-store.ts";
import { createFolder } from "../helpers/publication.ts";

const encoding = {
  ending: "-300.webp",
  type: "image/webp",
  width: 300,
  height: 200,
  bytes: Buffer.from("bytes"),
};

/** @returns what is known of a picture, and how often it was encoded for that. */
async function remember(folder: string) {
  let count = 0;
  const files = await rememberEncodings(folder, "key", async () => {
    count++;
    return [encoding];
  });
  return { files: files.map(({ name, width }) => `${name} ${width}`), count };
}

const made = { files: ["key-300.webp 300"], count: 1 };

it("encodes a picture once", async () => {
  const folder = path.join(await createFolder({}), "images");
  expect(await remember(folder)).toEqual(made);
  expect(await remember(folder)).toEqual({ ...made, count: 0 });
});

it.each([
  ["its width is another", "key.json", (text: string) => text.replace('"width":300', '"width":301')],
  ["its name is another", "key.json", (text: string) => text.replace("-300.webp", "-301.webp")],
  ["its record is cut short", "key.json", (text: string) => text.slice(0, -1)],
  ["its record is empty", "key.json", () => ""],
  ["its bytes are others", "key-300.webp", () => "other"],
])("encodes a picture again where %s", async (_name, name, damage) => {
  const folder = await createFolder({});
  await remember(folder);
  const file = path.join(folder, name);
  await writeFile(file, damage(await readFile(file, "utf8")));
  expect(await remember(folder)).toEqual(made);
  expect(await remember(folder)).toEqual({ ...made, count: 0 });
});

it("encodes a picture again where a folder is in a file's place", async () => {
  const folder = await createFolder({});
  await remember(folder);
  for (const name of await readdir(folder)) {
    await rm(path.join(folder, name));
    await mkdir(path.join(folder, name, "deep"), { recursive: true });
    expect(await remember(folder)).toEqual(made);
  }
  expect(await readFile(path.join(folder, "key-300.webp"), "utf8")).toBe("bytes");
});

it("does not take the record of another picture", async () => {
  const folder = await createFolder({});
  await remember(folder);
  await writeFile(path.join(folder, "other.json"), await readFile(path.join(folder, "key.json")));
  let count = 0;
  await rememberEncodings(folder, "other", async () => {
    count++;
    return [];
  });
  expect(count).toBe(1);
});
