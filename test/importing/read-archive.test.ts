import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findArchive, findOldAddress } from "../../src/importing/archive-kinds.ts";
import { readArchive } from "../../src/importing/read-archive.ts";

async function createFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "archive "));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  }
  return root;
}

const read = (root: string, ...paths: string[]) =>
  readArchive({
    paths: paths.map((file) => path.join(root, file)),
    kind: undefined,
    timeZone: "Europe/Berlin",
    lang: "en",
    unpack: async () => ({ message: "is not unpacked here" }),
    createFolder: async () => "/nowhere",
    except: path.join(root, "own"),
  });

it.each([
  ["hugo.toml", "content/posts/a.md", "hugo"],
  ["config.toml", "content/a.md", "zola"],
  ["_config.yml", "_posts/2020-01-02-a.md", "jekyll"],
  ["book.toml", "src/a.md", "mdbook"],
  ["astro.config.mjs", "src/content/blog/a.md", "astro"],
  [".eleventy.js", "posts/a.md", "eleventy"],
  [".obsidian/app.json", "notes/a.md", "obsidian"],
  ["other.txt", "a.md", "markdown"],
])("recognises an archive by %s", async (mark, file, kind) => {
  const root = await createFolder({ [mark]: "", [file]: "A." });
  expect(findArchive(path.join(root, path.dirname(file))).kind).toBe(kind);
});

it("takes the kind that it is told", async () => {
  const root = await createFolder({ "a.md": "A." });
  expect(findArchive(root, "hugo").kind).toBe("hugo");
});

it("finds the address that each system gives an article", () => {
  const find = (kind: string, file: string, permalink?: string) =>
    findOldAddress(file, { root: "/", kind, permalink }, "2020-01-02");
  expect(find("jekyll", "en/news/_posts/2020-01-02-a.md", "pretty")).toBe("/en/news/2020/01/02/a/");
  expect(find("jekyll", "_posts/2020-01-02-a.md", "date")).toBe("/2020/01/02/a.html");
  expect(find("jekyll", "_posts/2020-01-02-a.md", "/blog/:i_month/:title")).toBe("/blog/1/a");
  expect(find("zola", "content/posts/2020-01-02-a.md")).toBe("/posts/a/");
  expect(find("hugo", "content/posts/a/index.md")).toBe("/posts/a/");
  expect(find("markdown", "apps/site/pages/en/blog/a.md")).toBe("/en/blog/a/");
  expect(find("markdown", "notes/a.md")).toBeUndefined();
});

it("reads title, date and language from the fields, or else from text, file and folder", async () => {
  const root = await createFolder({
    "_config.yml": "permalink: pretty",
    "de/_posts/2014-05-06-Capital_Name.md": "Text.",
    "_posts/2014-05-07-b.md": "---\ntitle: B\ndate: 2014-05-06 10:00:00\npermalink: /old/b/\n---\nText.",
    "_posts/2014-05-08-c.md": "# A `heading`\n\nText.",
  });
  const { articles, kinds } = await read(root, ".");
  expect(kinds).toEqual(["jekyll"]);
  expect(articles.map(({ title, date, lang, addresses }) => [title, date, lang, addresses])).toEqual([
    ["B", "2014-05-06T10:00:00+02:00", undefined, ["old/b/", "2014/05/06/b/"]],
    ["A heading", "2014-05-08", undefined, ["2014/05/08/c/"]],
    ["Capital Name", "2014-05-06", "de", ["de/2014/05/06/Capital_Name/"]],
  ]);
});

it("reads folders, files and names with a star, each file once, and leaves out what is no article", async () => {
  const root = await createFolder({
    "posts/a.md": "A.",
    "posts/b.markdown": "B.",
    "posts/README.md": "Read me.",
    "posts/_index.md": "A list.",
    "posts/node_modules/x.md": "X.",
    "posts/picture.png": "",
    "own/c.md": "C.",
  });
  const names = async (...paths: string[]) =>
    (await read(root, ...paths)).articles.map(({ file }) => path.basename(file));
  expect(await names(".")).toEqual(["a.md", "b.markdown"]);
  expect(await names("posts/*.md", "posts")).toEqual(["a.md", "b.markdown"]);
  expect(await names("posts/README.md")).toEqual(["README.md"]);
  expect(await names("posts/a.md")).toEqual(["a.md"]);
});

it("reads what patterns match in any part of a path", async () => {
  const root = await createFolder({
    "posts/2020/a.md": "A.",
    "posts/2020/picture.png": "",
    "posts/2021/b/index.md": "B.",
    "posts/2021/c.markdown": "C.",
    "posts/2021/README.md": "Read me.",
    "posts/node_modules/x.md": "X.",
    "posts/[draft]/d.md": "D.",
    "{e}.md": "E.",
    ".hidden/f.md": "F.",
  });
  const names = async (...paths: string[]) =>
    (await read(root, ...paths)).articles.map(({ file }) => path.relative(root, file));
  expect(await names("posts/**/*.md")).toEqual([
    "posts/2020/a.md",
    "posts/2021/b/index.md",
    "posts/[draft]/d.md",
  ]);
  expect(await names("p?sts/202*")).toEqual([
    "posts/2020/a.md",
    "posts/2021/b/index.md",
    "posts/2021/c.markdown",
  ]);
  expect(await names("posts/{2020,2021}/*.{md,markdown}")).toEqual([
    "posts/2020/a.md",
    "posts/2021/c.markdown",
  ]);
  expect(await names("posts/[draft]/*.md")).toEqual(["posts/[draft]/d.md"]);
  expect(await names("{e}.md")).toEqual(["{e}.md"]);
  const { notes } = await read(root, "**/*.png", "posts/**", "posts/*.rst");
  expect(notes.map(({ file, message }) => `${path.basename(file)} ${message}`)).toEqual([
    "*.rst matches no file or folder",
    "picture.png is of no form that is read",
  ]);
});

it("refuses, with a reason, links, long files, unknown forms and what is not there", async () => {
  const root = await createFolder({
    "a/x.md": "X.",
    "big.md": "",
    "empty.md": "",
    "deep.md": "",
    "story.epub": "PK",
  });
  await symlink(path.join(root, "a/x.md"), path.join(root, "a/link.md"));
  await truncate(path.join(root, "big.md"), 200_000_000);
  await writeFile(path.join(root, "deep.md"), `---\na: ${"[".repeat(50_000)}\n---\nText.`);
  const { articles, notes } = await read(root, "a", "big.md", "empty.md", "deep.md", "story.epub", "nowhere");
  expect(articles).toHaveLength(1);
  expect(notes.map(({ kind, file, message }) => `${kind} ${path.basename(file)} ${message}`)).toEqual([
    "refused link.md is a symbolic link, which is not followed",
    "refused nowhere no such file or folder",
    "refused story.epub is of no form that is read",
    "refused big.md has 200000000 bytes; at most 5000000 are read",
    "refused empty.md is empty",
    "refused deep.md its front matter cannot be read: not valid, nested too deeply, or full of aliases",
  ]);
});

it("recognises encodings, and says so", async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Die Gebühr", "utf16le")]);
  const root = await createFolder({
    "a-utf8.md": "\ufeffDie Gebühr",
    "b-utf16.md": utf16,
    "c-latin.md": Buffer.from(
      "Die Geb\xfchr betr\xe4gt \x80 4, sagt M\xfcller. Stra\xdfe und Fl\xfcsse.",
      "latin1",
    ),
    "d-sjis.md": Buffer.from(
      "8d6082cc8e67977097bf82aa8fe382aa82e882dc82b582bd8142914482cc909482aa8cb882c182c482a282e982bd82df82be82c692ac82cc8b6389ef82cd90e096be82b582c482a282dc82b781429788944e82cc8f7482a982e7905682b582a297bf8be082c982c882e882dc82b78142",
      "hex",
    ),
  });
  const { articles, notes } = await read(root, ".");
  expect(articles[0]?.text).toBe("Die Gebühr");
  expect(articles[1]?.text).toBe("Die Gebühr");
  expect(articles[2]?.text).toContain("Müller. Straße");
  expect(articles[3]?.text).toMatch(/^港/);
  expect(notes.map(({ kind, file }) => `${kind} ${path.basename(file)}`)).toEqual([
    "encoding b-utf16.md",
    "encoding c-latin.md",
    "encoding d-sjis.md",
  ]);
});
