import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { copyInto } from "../../src/build/copy-into.ts";
import { createFolderReader } from "../../src/loading/folder-reader.ts";
import { type LoadedEdition, loadEdition } from "../../src/loading/load-edition.ts";
import { ContentError } from "../../src/model/diagnostic.ts";
import { listGeneratedUrls } from "../../src/site/plan-site.ts";
import {
  aboutPage,
  createFolder,
  type Files,
  sampleFacts,
  samplePng,
  writeArticle,
  writeFacts,
} from "../helpers/publication.ts";

const year = "src/content/articles/2021";
const file = `${year}/a.md`;
const secrets: Files = {
  ".git/config": "[user]",
  ".env": "KEY=1",
  "package.json": "{}",
  "photo.png": samplePng,
};

/** Links by their path, each with what is written in it. */
type Links = Readonly<Record<string, string>>;

async function load(files: Files, links: Links): Promise<LoadedEdition> {
  const root = await createFolder({ ...aboutPage, ...secrets, ...files });
  for (const [link, target] of Object.entries(links)) {
    await mkdir(path.dirname(path.join(root, link)), { recursive: true });
    await symlink(target, path.join(root, link));
  }
  return loadEdition({
    root,
    facts: writeFacts(sampleFacts),
    now: new Date("2024-01-01"),
    serving: false,
    listUrls: listGeneratedUrls,
  });
}

async function findDiagnostics(files: Files, links: Links): Promise<string[]> {
  const error: unknown = await load(files, links).catch((reason: unknown) => reason);
  if (!(error instanceof ContentError)) return [];
  return error.diagnostics.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`);
}

const document = "{ s: { kind: document, title: Minutes, file: notes.txt } }";
const leadPicture = "{ src: notes.txt, alt: A quay }";
const uses: [string, string][] = [
  ["a link", writeArticle({}, "[x](notes.txt)\n")],
  ["a picture", writeArticle({}, "![x](notes.txt)\n")],
  ["the file of a source", writeArticle({ sources: document }, "Said [@s].\n")],
  ["a lead picture", writeArticle({ image: leadPicture })],
];

describe.each(uses)("%s through a symbolic link", (_name, article) => {
  it.each([
    [
      "the repository's settings",
      "../../../../.git/config",
      "is a symbolic link, or lies behind one, that leads out of src/content",
    ],
    [
      "an untracked file",
      "../../../../.env",
      "is a symbolic link, or lies behind one, that leads out of src/content",
    ],
    [
      "a file of the project",
      "../../../../package.json",
      "is a symbolic link, or lies behind one, that leads out of src/content",
    ],
    [
      "a file of the machine",
      "/etc/hostname",
      "is a symbolic link, or lies behind one, that leads out of src/content",
    ],
    ["a hidden file", ".notes.txt", "is a symbolic link, or lies behind one, that leads to a hidden file"],
    [
      "a file in a hidden folder",
      ".notes/a.txt",
      "is a symbolic link, or lies behind one, that leads to a hidden file",
    ],
    ["nothing", "gone.txt", "is a symbolic link that leads nowhere"],
    ["itself", "notes.txt", "is a symbolic link that leads back to itself"],
  ])("to %s is a mistake", async (_target, target, expected) => {
    const hidden = { [`${year}/.notes.txt`]: "Not yet.", [`${year}/.notes/a.txt`]: "Not yet." };
    const mistakes = await findDiagnostics({ [file]: article, ...hidden }, { [`${year}/notes.txt`]: target });
    expect(mistakes.filter((mistake) => mistake.startsWith(file))).toEqual([
      expect.stringContaining(`${year}/notes.txt ${expected}`),
    ]);
  });
});

it("checks the real path of a file behind a link to a folder", async () => {
  const links = { [`${year}/docs`]: "../../../..", [`${year}/near`]: "plans" };
  const article = writeArticle({}, "[x](docs/package.json) [y](docs/.git/config) [z](near/quay.txt)\n");
  const mistakes = await findDiagnostics({ [file]: article, [`${year}/plans/quay.txt`]: "Quay" }, links);
  expect(mistakes).toEqual([
    `${file}:7 link: ${year}/docs/package.json is a symbolic link, or lies behind one, that leads out of src/content; put the file itself there`,
    `${file}:7 link: ${year}/docs/.git/config is hidden, and hidden files are not published`,
    `${year}/docs:1 file: ${year}/docs is a symbolic link, or lies behind one, that leads out of src/content; put the file itself there`,
    `${year}/near:1 file: a symbolic link to a folder, which is not followed; put the folder itself here`,
  ]);
});

it("publishes the target of a link inside the content folder", async () => {
  const article = writeArticle({}, "[x](plan.txt)\n");
  const { edition } = await load(
    { [file]: article, [`${year}/quay.txt`]: "Quay", [`${year}/b/index.md`]: writeArticle() },
    { [`${year}/plan.txt`]: "quay.txt", [`${year}/c.md`]: "b/index.md" },
  );
  expect(edition.assets.map(({ url }) => url)).toEqual([expect.stringMatching(/^files\/\w+\/plan\.txt$/)]);
  expect(edition.articles.map(({ url }) => url).sort()).toEqual([
    "2021/a.html",
    "2021/b.html",
    "2021/c.html",
  ]);
});

it.each([
  [
    "out of the content folder",
    "../../../../elsewhere/b.md",
    "is a symbolic link, or lies behind one, that leads out of src/content",
  ],
  ["to a hidden file", ".b.md", "is a symbolic link, or lies behind one, that leads to a hidden file"],
  ["nowhere", "gone.md", "is a symbolic link that leads nowhere"],
  ["to itself", "c.md", "is a symbolic link that leads back to itself"],
])("reports an article that is a link %s", async (_name, target, expected) => {
  const files = { "elsewhere/b.md": writeArticle(), [`${year}/.b.md`]: writeArticle() };
  expect(await findDiagnostics(files, { [`${year}/c.md`]: target })).toEqual([
    expect.stringContaining(`${year}/c.md:1 file: ${year}/c.md ${expected}`),
  ]);
});

it.each([
  ["the folder of a year", `${year}`, "../../../elsewhere", year],
  ["the folder of articles", "src/content/articles", "../../elsewhere", "src/content/articles"],
  ["the folder of pages", "src/content/pages", "../../elsewhere", "src/content/pages"],
])("reads nothing when %s is a link", async (_name, link, target, place) => {
  const root = await createFolder({ "elsewhere/2021/b.md": writeArticle(), "elsewhere/about.md": "" });
  await mkdir(path.dirname(path.join(root, link)), { recursive: true });
  await symlink(target, path.join(root, link));
  const source = {
    root,
    facts: writeFacts(sampleFacts),
    now: new Date("2024-01-01"),
    serving: false,
    listUrls: listGeneratedUrls,
  };
  const error: unknown = await loadEdition(source).catch((reason: unknown) => reason);
  const files = error instanceof ContentError ? error.diagnostics.map((one) => one.file) : [];
  expect(files.filter((one) => one.startsWith("src/"))).toEqual([place]);
});

it("reads nothing when the whole content folder is a link", async () => {
  const root = await createFolder({ "elsewhere/articles/2021/b.md": writeArticle() });
  await mkdir(path.join(root, "src"));
  await symlink("../elsewhere", path.join(root, "src/content"));
  expect(await createFolderReader(root, "src/content").list("src/content/articles")).toEqual({
    message: "src/content is a symbolic link or lies behind one; put the folder itself there",
  });
});

it("works in a project that is itself reached through a link", async () => {
  const outer = await createFolder({ "real/src/content/a.txt": "A" });
  await symlink("real", path.join(outer, "link"));
  expect(createFolderReader(path.join(outer, "link"), "src/content").read("src/content/a.txt")).toEqual({
    bytes: Buffer.from("A"),
    real: "src/content/a.txt",
  });
});

it("does not publish a file that was replaced after it was read", async () => {
  const root = await createFolder({ "src/content/a.txt": "A", secret: "S", "site/index.html": "" });
  const copy = { url: "files/a.txt", file: "src/content/a.txt", sha256: "0".repeat(64) };
  await writeFile(path.join(root, "src/content/a.txt"), "B");
  await expect(copyInto(path.join(root, "site"), root, copy)).rejects.toThrow(
    "src/content/a.txt:1:1 error file: it was replaced while the site was built; build again",
  );
  await expect(createFolderReader(root, "site").read("site/files/a.txt")).toMatchObject({
    message: expect.stringContaining("no file site/files/a.txt"),
  });
});
