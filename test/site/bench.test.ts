import { execFile } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFolder } from "../helpers/publication.ts";

const root = path.resolve(import.meta.dirname, "../..");

function bench(
  args: readonly string[],
  temporary?: string,
): Promise<{ status: number; stdout: string; stderr: string }> {
  const environment = { ...process.env, ...(temporary && { TMPDIR: temporary }) };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/run.js", "bench", ...args],
      { cwd: root, env: environment },
      (error, stdout, stderr) => resolve({ status: error ? 1 : 0, stdout, stderr }),
    );
  });
}

describe("npm run bench", () => {
  it.each([
    [["--articles", "many"], '--articles is "many"; expected a whole number from 2 to 1000000'],
    [["--round", "1"], "--round"],
  ])("refuses %j in a few words", async (args, words) => {
    const { status, stdout, stderr } = await bench(args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("prints a table of what it built, and leaves nothing behind", async () => {
    const temporary = path.join(await createFolder({}), "here");
    await mkdir(temporary);
    const options = ["--articles", "4", "--rounds", "1", "--only", "eleventy,offprint", "--cases", "cold"];
    const { status, stdout } = await bench(options, temporary);
    expect(status).toBe(0);
    expect(stdout).toContain(`npm run bench -- ${options.join(" ")}`);
    expect(stdout).toMatch(/^\| cold \| Offprint \|( [\d.,]+ \|){6}$/m);
    expect(stdout).toMatch(/^\| cold \| Eleventy [\d.]+ \| [\d.,]+ \| 1\.00 \| [\d.,]+ \| 1\.00 \|/m);
    expect(await readdir(temporary)).not.toContainEqual(expect.stringContaining("bench"));
  });
});
