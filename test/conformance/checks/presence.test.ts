import { describe, expect, it } from "vitest";
import { checkPresence } from "../../../src/checking/conformance/checks/presence.ts";
import { remove, sampleFiles } from "../../checking/sample-site.ts";
import { judgeSite } from "../judge-sample.ts";

describe("checkPresence", () => {
  it("accepts a site in which nothing is missing", async () => {
    expect(await judgeSite(checkPresence, sampleFiles)).toEqual([]);
  });

  it.each([...sampleFiles.keys()])("finds that %s is missing", async (path) => {
    expect(await judgeSite(checkPresence, remove(path))).toEqual([
      expect.stringContaining(`${path}: is missing`),
    ]);
  });
});
