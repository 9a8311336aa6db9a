import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { buildExpectedSite } from "../../../src/checking/conformance/expected-site.ts";
import { add, edition, sampleFiles } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const withOffprints = { ...edition, site: { ...edition.site, offprints: true } };
const expected = buildExpectedSite(withOffprints);

describe("the check of offprints", () => {
  const offprint = "2024/ferry.offprint.html";

  it("finds a picture and a link that need the site around them", async () => {
    const html = `<p><a href="#a">A</a> <a href="https://example.org/">B</a> <img src="data:image/gif;base64,R0l"> <a href="tide.html">C</a> <img src="quay.jpg">`;
    expect(await find("offprints", add(offprint, html), expected)).toEqual([
      `${offprint}: "tide.html" needs the site around it; its whole address would pass`,
      `${offprint}: "quay.jpg" needs the site around it; a data: URL would pass`,
    ]);
  });

  it("requires the address of the article and noindex in the head", async () => {
    const article = sampleFiles.get("2024/ferry.html") ?? "";
    const findIn = async (text: string) =>
      (await find("head", add(offprint, text), expected)).filter((one) => /canonical|noindex/.test(one));
    const hidden = article.replace("max-image-preview:large", "noindex");
    expect(await findIn(hidden)).toEqual([]);
    expect(await findIn(article)).toContain(
      `${offprint}: robots is "max-image-preview:large"; noindex would pass`,
    );
    expect(await findIn(hidden.replace(`canonical" href="https`, `canonical" href="http`))).toEqual([
      `${offprint}: canonical is "http://example.org/post/2024/ferry.html"; https://example.org/post/2024/ferry.html would pass`,
    ]);
  });
});

describe("the checksums of offprints", () => {
  const paths = [...expected.offprints.keys()].sort();
  const lines = paths.map((path) => `${hash("sha256", path)}  ${path}\n`);
  const [tide = "", crane = "", ferry = ""] = lines;
  const findIn = (checksums: readonly string[]) =>
    find(
      "offprints",
      new Map([...paths.map((path) => [path, path] as const), ["offprints.sha256", checksums.join("")]]),
      expected,
    );

  it("accepts the hash of each offprint, in order", async () => {
    expect(await findIn(lines)).toEqual([]);
  });

  it.each([
    ["another hash", [tide, crane.replace(/^./, "x"), ferry], "has x"],
    ["another order", [crane, tide, ferry], "2024/crane.offprint.html in place 1; "],
    ["a line less", [tide, crane], "2024/ferry.offprint.html, which belongs here"],
    ["a line more", [...lines, "dddd  x\n"], "has dddd  x, which does not belong here"],
  ])("finds %s", async (_, checksums, message) => {
    expect(await findIn(checksums)).toContainEqual(expect.stringContaining(message));
  });
});
