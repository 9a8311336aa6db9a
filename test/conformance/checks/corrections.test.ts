import { describe, expect, it } from "vitest";
import { checkCorrections } from "../../../src/checking/conformance/checks/corrections.ts";
import { edit, sampleFiles } from "../../checking/sample-site.ts";
import { judgePage } from "../judge-sample.ts";

const words = "An earlier version had the height wrong; see about us.";
const judge = (path: string, found: string, put: string) =>
  judgePage(checkCorrections, path, edit(path, found, put));

describe("checkCorrections", () => {
  it.each(["2024/crane.html", "2024/ferry.html", "corrections.html", "index.html"])(
    "accepts %s as it should be",
    (path) => {
      expect(judgePage(checkCorrections, path, sampleFiles)).toEqual([]);
    },
  );

  it.each(["2024/crane.html", "corrections.html"])("finds a note that %s lacks", (path) => {
    expect(judge(path, 'class="correction"', "")).toContain(
      `${path}: has 0 notes of corrections; 1 would pass`,
    );
  });

  it.each([words, "thirty metres", "forty metres"])("finds other words than “%s”", (text) => {
    expect(judge("corrections.html", `<p>${text}`, "<p>Nothing")).toEqual([
      `corrections.html: does not say "${text}" in note 1`,
    ]);
  });

  it("finds a note where nothing was corrected", () => {
    expect(judge("2024/ferry.html", "<p>Some words.", '<p class="correction">Some words.')).toEqual([
      "2024/ferry.html: has 1 notes of corrections; 0 would pass",
    ]);
  });

  it("finds a note that no link could lead to", () => {
    expect(judge("2024/crane.html", 'id="correction.1"', "")).toEqual([
      '2024/crane.html: has no element with the id "correction.1"',
    ]);
  });

  it("finds other words in the data than on the page", () => {
    expect(judge("2024/crane.html", `"text":"${words}"`, `"text":"Another."`)).toEqual([
      "2024/crane.html: the first JSON-LD block has 1 corrections with other words than the page's 1",
    ]);
  });
});
