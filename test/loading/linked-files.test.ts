import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createAssetStore } from "../../src/loading/asset-store.ts";
import { describeUnlinkable } from "../../src/loading/linked-files.ts";
import {
  createFolder,
  findDiagnostics,
  loadFrom,
  sampleFacts,
  writeArticle,
} from "../helpers/publication.ts";
import { createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();

const folder = "src/content/articles/2021";
const withEndings = (...linkedFiles: unknown[]) => ({
  facts: { site: { ...sampleFacts.site, linkedFiles } },
});

describe("a file that a text links to", () => {
  it.each([
    "plan.pdf",
    "Plan.PDF",
    "data.tar.gz",
    "v1.2.csv",
    "On Node.js.pdf",
    "About ASP.NET.pdf",
    "photo.jpeg",
  ])("may be %s", (name) => {
    expect(describeUnlinkable(name, [])).toBeUndefined();
  });

  it.each(
    "html HTM htm xhtml xht xhtm shtml html5 xml xsl rdf mml svgz mht mhtml php php7 phtml aspx jsp js mjs wasm kml atom".split(
      " ",
    ),
  )("may not end in .%s, which a browser opens as a page or a server runs", (ending) => {
    expect(describeUnlinkable(`${folder}/x.${ending}`, [])).toBe(
      `${folder}/x.${ending} would open as a page of this site, unchecked; write it as Markdown, or link to another form, such as .pdf`,
    );
  });

  it.each(["x.html.gz", "x.PHP.pdf", "x.svg.zip", "x.xhtml.en.txt"])(
    "may not have such an ending before another one: %s",
    (name) => {
      expect(describeUnlinkable(name, [])).toContain("would open as a page of this site");
    },
  );

  it.each(["notes", "notes.", "notes.pdf ", "notes.pdf.", "x.html::$DATA"])("needs an ending: %j", (name) => {
    expect(describeUnlinkable(name, [])).toContain(
      "has no ending that says what it is; give it one, such as .pdf",
    );
  });

  it.each([
    ["x.markdown", "would be published unchecked; link to an article or a page"],
    ["x.tiff", 'has the ending .tiff, which texts may not link to; add linkedFiles: [".tiff"]'],
  ])("may not be %s", (name, expected) => {
    expect(describeUnlinkable(name, [])).toContain(expected);
  });

  it("may be a drawing, which is checked and cleaned like a picture", async () => {
    const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';
    const root = await createFolder({
      [`${folder}/a.svg`]: `${head}<metadata>Ada</metadata><path d="M0 0h1"/></svg>`,
      [`${folder}/b.SVG`]: `${head}<script>go()</script></svg>`,
    });
    await symlink("b.SVG", path.join(root, folder, "c.pdf"));
    const store = createAssetStore(root, "src/content", site);
    expect(await store.find(`${folder}/b.SVG`)).toMatchObject({ message: expect.stringContaining("script") });
    expect(await store.find(`${folder}/c.pdf`)).toMatchObject({ message: expect.stringContaining("script") });
    const found = await store.find(`${folder}/a.svg`);
    expect(found).toMatchObject({ url: expect.stringMatching(/^files\/\w+\/a\.svg$/) });
    const copy = "file" in found ? await readFile(path.join(root, found.file), "utf8") : "";
    expect(copy).toContain("<path");
    expect(copy).not.toContain("Ada");
  });

  it("is checked by its name without percent-encoding, in links and in sources", async () => {
    const sources = "{ s: { kind: document, title: Plan, file: x.%70hp } }";
    const files = {
      [`${folder}/a.md`]: writeArticle({ sources }, "Said [@s]. [x](x.xh%74) [y](y.STL)\n"),
      [`${folder}/x.php`]: "<?php",
      [`${folder}/x.xht`]: "<html/>",
      [`${folder}/y.STL`]: "solid",
    };
    const found = `src/content/articles/2021/a.md`;
    expect(await findDiagnostics(files)).toEqual([
      expect.stringContaining(`${found}:6:46 error sources.s.file: ${folder}/x.php would open as a page`),
      expect.stringContaining(`${found}:8:12 error link: ${folder}/x.xht would open as a page`),
      `${found}:8:25 error link: ${folder}/y.STL has the ending .stl, which texts may not link to; add linkedFiles: [".stl"] to _data/site.ts, or link to another form, such as .pdf or .zip`,
    ]);
    expect(await findDiagnostics(files, withEndings(".obj"))).toContainEqual(
      expect.stringContaining('add linkedFiles: [".obj", ".stl"] to _data/site.ts'),
    );
  });

  it("is checked by the name of the target of a symbolic link, which may be a draft", async () => {
    const root = await createFolder({ [`${folder}/draft.md`]: writeArticle(), [`${folder}/page.html`]: "" });
    await symlink("draft.md", path.join(root, folder, "a.txt"));
    await symlink("page.html", path.join(root, folder, "b.pdf"));
    const store = createAssetStore(root, "src/content", site);
    expect(await store.find(`${folder}/a.txt`)).toEqual({
      message: `${folder}/draft.md would be published unchecked; link to an article or a page, or to a .pdf`,
    });
    expect(await store.find(`${folder}/b.pdf`)).toMatchObject({
      message: expect.stringContaining(`${folder}/page.html would open as a page`),
    });
  });
});

describe("the site's linkedFiles", () => {
  it("allow more endings, in any case", async () => {
    const files = { [`${folder}/a.md`]: writeArticle({}, "[x](x.STL)\n"), [`${folder}/x.STL`]: "solid" };
    const { edition } = await loadFrom(files, withEndings(".Stl"));
    expect(edition.assets.map(({ url }) => url)).toEqual([expect.stringMatching(/^files\/\w+\/x\.STL$/)]);
  });

  it.each([
    [".html", "such a file would open as a page of this site, unchecked"],
    [".svg", "such a file would open as a page of this site, unchecked"],
    [".XHT", "such a file would open as a page of this site, unchecked"],
    [".md", "such a file would be published unchecked"],
    ["stl", "expected an ending with its dot, such as .stl"],
    [".tar.gz", "expected an ending with its dot, such as .stl"],
    [".", "expected an ending with its dot, such as .stl"],
    ["", "expected an ending with its dot, such as .stl"],
  ])("may not hold %j", async (ending, expected) => {
    expect(await findDiagnostics({}, withEndings(ending))).toEqual([
      expect.stringContaining(`error linkedFiles.0: found "${ending}"; ${expected}`),
    ]);
  });
});
