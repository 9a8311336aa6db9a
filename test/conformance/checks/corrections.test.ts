import { describe, expect, it } from "vitest";
import { edit } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const words = "An earlier version had the height wrong; see about us.";
const findAfter = (path: string, found: string, put: string) => find("corrections", edit(path, found, put));

describe("the check of corrections", () => {
  it.each(["2024/crane.html", "corrections.html"])("finds a correction that %s lacks", async (path) => {
    expect(await findAfter(path, 'class="correction"', "")).toContain(
      `${path}: the number of corrections is "0"; 1 would pass`,
    );
  });

  it.each([words, "thirty metres", "forty metres"])("finds other words than “%s”", async (text) => {
    expect(await findAfter("corrections.html", `<p>${text}`, "<p>Nothing")).toEqual([
      `corrections.html: does not say "${text}" in correction 1`,
    ]);
  });

  it("finds a correction where nothing was corrected", async () => {
    expect(await findAfter("2024/ferry.html", "<p>Some words.", '<p class="correction">Some words.')).toEqual(
      ['2024/ferry.html: the number of corrections is "1"; 0 would pass'],
    );
  });

  it("finds a correction that no link could lead to", async () => {
    expect(await findAfter("2024/crane.html", 'id="correction.1"', "")).toEqual([
      '2024/crane.html: has no element with the id "correction.1"',
    ]);
  });
});
