import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { readBlobs } from "../../src/history/read-versions.ts";
import { createRepository } from "../helpers/repository.ts";

const date = "2021-03-20T12:00:00Z";

it("reads contents byte by byte: binary, empty, without a line feed, larger than a pipe", async () => {
  const repository = await createRepository();
  const contents = [
    randomBytes(3_000_000),
    Buffer.alloc(0),
    Buffer.from("no line feed"),
    Buffer.from("\n\n"),
  ];
  await repository.publish(
    Object.fromEntries(contents.map((bytes, index) => [`${index}`, bytes])),
    "All",
    date,
  );
  const ids = (await repository.git("rev-parse", ...contents.map((_, index) => `HEAD:${index}`))).split("\n");
  const blobs = await readBlobs(repository.root, ids);
  expect(ids.map((id) => blobs.get(id)?.equals(contents[ids.indexOf(id)] ?? Buffer.from("?")))).toEqual(
    contents.map(() => true),
  );
});

it("reads thousands without a deadlock", async () => {
  const repository = await createRepository();
  const files = Array.from({ length: 3000 }, (_, index) => [`${index}`, `${index}\n`.repeat(200)] as const);
  await repository.publish(Object.fromEntries(files), "All", date);
  const listed = await repository.git("ls-tree", "-r", "--format=%(objectname)", "HEAD");
  const ids = listed.split("\n");
  const blobs = await readBlobs(repository.root, ids);
  expect(blobs.size).toBe(files.length);
});

it("does not start git without ids", async () => {
  expect(await readBlobs("/nowhere", [])).toEqual(new Map());
});

it("names a missing id, and one that is not a blob", async () => {
  const repository = await createRepository();
  const commit = await repository.publish({ a: "A" }, "All", date);
  const blob = await repository.git("rev-parse", "HEAD:a");
  const missing = "0".repeat(39).concat("1");
  await expect(readBlobs(repository.root, [blob, missing, blob])).rejects.toThrow(
    `git has no blob ${missing}: it answered "${missing} missing"`,
  );
  await expect(readBlobs(repository.root, [commit])).rejects.toThrow(`git has no blob ${commit}`);
});
