import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { recallEncodings } from "../../src/images/encoded-store.ts";
import { createFolder } from "../helpers/publication.ts";

const encoding = {
  ending: "-300.webp",
  type: "image/webp",
  width: 300,
  height: 200,
  bytes: Buffer.from("bytes"),
};

/** @returns the cached files of a picture, and how often it was encoded. */
async function recall(folder: string) {
  let count = 0;
  const files = await recallEncodings(folder, "key", async () => {
    count++;
    return [encoding];
  });
  return { files: files.map(({ name, width }) => `${name} ${width}`), count };
}

async function findRecord(folder: string): Promise<string> {
  const [name = ""] = await readdir(path.join(folder, "records"));
  return path.join(folder, "records", name);
}

const made = { files: ["key-300.webp 300"], count: 1 };

it("encodes a picture once", async () => {
  const folder = path.join(await createFolder({}), "images");
  expect(await recall(folder)).toEqual(made);
  expect(await recall(folder)).toEqual({ ...made, count: 0 });
});

it.each([
  ["its width differs", "record", (text: string) => text.replace('"width":300', '"width":301')],
  ["its name differs", "record", (text: string) => text.replace("-300.webp", "-301.webp")],
  ["its record is cut short", "record", (text: string) => text.slice(0, -1)],
  ["its record is empty", "record", () => ""],
  ["its bytes differ", "key-300.webp", () => "other"],
])("encodes a picture again if %s", async (_name, name, damage) => {
  const folder = await createFolder({});
  await recall(folder);
  const file = name === "record" ? await findRecord(folder) : path.join(folder, name);
  await writeFile(file, damage(await readFile(file, "utf8")));
  expect(await recall(folder)).toEqual(made);
  expect(await recall(folder)).toEqual({ ...made, count: 0 });
});

it("encodes a picture again if a folder replaces a file, or a file the folder of records", async () => {
  const folder = await createFolder({});
  await recall(folder);
  for (const file of [await findRecord(folder), path.join(folder, "key-300.webp")]) {
    await rm(file);
    await mkdir(path.join(file, "deep"), { recursive: true });
    expect(await recall(folder)).toEqual(made);
  }
  await rm(path.join(folder, "records"), { recursive: true });
  await writeFile(path.join(folder, "records"), "a file");
  expect(await recall(folder)).toEqual(made);
  expect(await recall(folder)).toEqual({ ...made, count: 0 });
  expect(await readFile(path.join(folder, "key-300.webp"), "utf8")).toBe("bytes");
});

it("does not accept the record of another picture", async () => {
  const folder = await createFolder({});
  await recall(folder);
  const record = await readFile(await findRecord(folder));
  await rm(path.join(folder, "records"), { recursive: true });
  await recallEncodings(folder, "other", async () => []);
  await writeFile(await findRecord(folder), record);
  let count = 0;
  await recallEncodings(folder, "other", async () => {
    count++;
    return [];
  });
  expect(count).toBe(1);
});
