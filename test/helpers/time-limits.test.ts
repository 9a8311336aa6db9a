import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { testLimit } from "./time-limits.ts";

const tests = path.resolve(import.meta.dirname, "..");
/** A test's own limit as its last argument, an option `timeout`, and the wait that gives up after a second. */
const limit = /^\s*(?:\}, )?(\d[\d_]+)(?:\);|,\n\s*\);)|\btimeout: (\d[\d_]+)|\b(vi\.waitFor)\(/gm;

it("leaves every limit in time to the files that no slow machine reaches", async () => {
  const names = (await readdir(tests, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(tests, name), "utf8");
      return [...text.matchAll(limit)]
        .filter(([, last, option, wait]) => {
          const milliseconds = Number((last ?? option ?? "0").replaceAll("_", ""));
          return wait !== undefined || (milliseconds >= 1000 && milliseconds < testLimit);
        })
        .map(([text]) => `${name}: ${text.trim()}`);
    }),
  );
  expect(found.flat()).toEqual([expect.stringMatching(/^helpers\/wait-until\.ts: /)]);
});
