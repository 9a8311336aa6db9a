import { hash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createPageMemory } from "../../src/build/free-pages.ts";
import { createFolder } from "../helpers/publication.ts";

const text = "A page of more than four thousand bytes. ".repeat(200);

/** Transforms a page, writes what `write` makes of it, and gives what Eleventy would list. */
async function writePage(
  content: string | Buffer,
  write: (content: string | Buffer) => string | Buffer | undefined,
) {
  const memory = createPageMemory();
  const outputPath = path.join(await createFolder({}), "page.html");
  const page = { inputPath: "./src/pages/page.md", outputPath, url: "/page.html" };
  memory.transform.call({ page }, content);
  const written = write(content);
  if (written !== undefined) writeFileSync(outputPath, written);
  await setImmediate();
  await setImmediate();
  return { memory, result: { ...page, content: written ?? content } };
}

describe("a page's content", () => {
  it("is freed once it is written, and read again for who asks", async () => {
    const content = Buffer.from(text);
    const { memory, result } = await writePage(content, (all) => all);
    expect(content.length).toBe(0);
    expect(memory.restore(result)).toBe(hash("sha256", text));
    expect(String(result.content)).toBe(text);
  });

  it.each([
    ["is text", text, (all: string | Buffer) => all],
    ["is short", Buffer.from("short"), (all: string | Buffer) => all],
    ["is not written", Buffer.from(text), () => undefined],
    ["is changed by a later transform", Buffer.from(text), (all: string | Buffer) => `${all}more`],
  ])("stays in memory where it %s", async (_, content, write) => {
    const before = String(content);
    const { memory, result } = await writePage(content, write);
    expect(String(content)).toBe(before);
    expect(memory.restore(result)).toBe(hash("sha256", result.content));
  });

  it("has the hash of what a later transform made of it, though that is as long", async () => {
    const { memory, result } = await writePage(Buffer.from(text), () => text.toUpperCase());
    expect(memory.restore(result)).toBe(hash("sha256", text.toUpperCase()));
    expect(String(result.content)).toBe(readFileSync(result.outputPath, "utf8"));
  });

  it("stays in memory where all pages are written before it is freed", async () => {
    const memory = createPageMemory();
    const outputPath = path.join(await createFolder({}), "page.html");
    const page = { inputPath: "./src/pages/page.md", outputPath, url: "/page.html" };
    const content = Buffer.from(text);
    memory.transform.call({ page }, content);
    writeFileSync(outputPath, content);
    expect(memory.restore({ ...page, content })).toBe(hash("sha256", text));
    await setImmediate();
    expect(String(content)).toBe(text);
  });
});
