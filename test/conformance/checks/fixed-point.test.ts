import { describe, expect, it } from "vitest";
import { checkFixedPoint } from "../../../src/checking/conformance/checks/html.ts";
import { scanPage } from "../../../src/checking/scan-page.ts";

const minify = async (html: string) => html.replace(/\s+/g, " ");

describe("checkFixedPoint", () => {
  it("accepts a page that the minifier leaves as it is", async () => {
    expect(await checkFixedPoint(scanPage("a.html", "<p>a b"), minify)).toEqual([]);
  });

  it("shows where the minifier would go on", async () => {
    expect(await checkFixedPoint(scanPage("a.html", "<p>a b\n\nc"), minify)).toEqual([
      { message: String.raw`is not minified: found "\n\nc"; " c" would pass`, at: { line: 1, column: 7 } },
    ]);
  });
});
