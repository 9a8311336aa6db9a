import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readContent } from "../../src/loading/read-content.ts";
import {
  aboutPage,
  createFolder,
  findDiagnostics,
  sampleFacts,
  samplePng,
  writeArticle,
} from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
const inArticle = (content: string | Uint8Array) => findDiagnostics({ [file]: content });
const inField = (fields: Record<string, string | undefined>) => inArticle(writeArticle(fields));
const inText = (text: string) => inArticle(writeArticle({}, text));

describe("front matter", () => {
  const cases: [string, Record<string, string | undefined>, string][] = [
    ["a missing field", { title: undefined }, "1:1 error title: missing; expected text"],
    [
      "an unknown field, with the nearest name",
      { auhtors: "[ada]" },
      '6:1 error auhtors: unknown field; did you mean "authors"?',
    ],
    [
      "a wrong type",
      { title: "2021" },
      '2:1 error title: found the number 2021; expected text (put it in quotes: "2021")',
    ],
    [
      "a text that YAML takes for a number too large to write again",
      { redact: "[12e4567]" },
      "6:10 error redact.0: found the number Infinity; expected text (put it in quotes)",
    ],
    ["no value", { title: "" }, "2:1 error title: found nothing after the colon; expected text"],
    [
      "a control character that YAML spells out",
      { title: '"A\\x07B"' },
      '2:1 error title: found "A\\u{7}B"; the control character U+0007 is in it, which no page or feed can show; remove it',
    ],
    [
      "half of a surrogate pair",
      { id: '"a\\uD800"' },
      '6:1 error id: found "a\\u{d800}"; the control character U+D800 is in it',
    ],
    [
      "a title that nobody sees",
      { title: '"\\u200B"' },
      '2:1 error title: found "\\u{200b}"; nothing in it can be seen; write some text',
    ],
    ["a list that is text", { authors: "ada" }, '5:1 error authors: found "ada"; expected a list'],
    ["an empty list", { authors: "[]" }, "5:1 error authors: found an empty list; expected at least 1 entry"],
    [
      "a title that is too long",
      { title: "x".repeat(111) },
      "2:1 error title: found 111 characters; at most 110 would pass",
    ],
    [
      "a description that is too long",
      { description: "x".repeat(201) },
      "3:1 error description: found 201 characters; at most 200 would pass",
    ],
    [
      "a date without a zone",
      { date: "2021-03-20T09:00:00" },
      '4:1 error date: found "2021-03-20T09:00:00"; the time has no zone; add Z or an offset such as 2021-03-20T09:00:00+01:00',
    ],
    ["an impossible date", { date: "2021-02-30" }, '4:1 error date: found "2021-02-30"; no such date'],
    [
      "a date in another form",
      { date: "20 March 2021" },
      '4:1 error date: found "20 March 2021"; expected a date such as 2021-03-20 or 2021-03-20T09:30:00Z',
    ],
    [
      "an offset that no place has",
      { date: "2021-03-20T09:00:00+25:00" },
      '4:1 error date: found "2021-03-20T09:00:00+25:00"; expected a date such as',
    ],
    [
      "a zone that is only a name",
      { date: "2021-03-20T09:00:00 CET" },
      '4:1 error date: found "2021-03-20T09:00:00 CET"; expected a date such as',
    ],
    [
      "an update before the date",
      { updated: "2021-03-19" },
      '6:1 error updated: found "2021-03-19"; it is before date; expected the same or a later date',
    ],
    [
      "an unknown author, with the nearest id",
      { authors: "[ada, bbo]" },
      '5:16 error authors.1: no author has the id "bbo"; did you mean "bob"?',
    ],
    [
      "an unknown tag",
      { tags: "[zebra]" },
      '6:8 error tags.0: no tag has the id "zebra"; add it to _data/tags.ts',
    ],
    [
      "an unknown person",
      { about: "[jane-do]" },
      '6:9 error about.0: no person or organisation has the id "jane-do"; did you mean "jane-doe"?',
    ],
    [
      "an unknown organisation",
      { mentions: "[acmee]" },
      '6:12 error mentions.0: no person or organisation has the id "acmee"; did you mean "acme"?',
    ],
    [
      "an id that stands twice",
      { tags: "[cars, cars]" },
      '6:14 error tags.1: "cars" stands here twice; once is enough',
    ],
    [
      "an unknown kind",
      { kind: "opinoin" },
      '6:1 error kind: found "opinoin"; expected one of news, analysis, explainer, opinion (did you mean "opinion"?)',
    ],
    [
      "a language that is none",
      { lang: "not_a_tag" },
      '6:1 error lang: found "not_a_tag"; expected a BCP 47 language tag such as en or zh-Hans',
    ],
    [
      "a draft that is not yes or no",
      { draft: "maybe" },
      '6:1 error draft: found "maybe"; expected true or false',
    ],
    [
      "an old path that is no page",
      { redirectFrom: "[old]" },
      '6:16 error redirectFrom.0: found "old"; expected an old path such as 2020/old-name.html',
    ],
    [
      "an old path that is longer than systems take",
      { redirectFrom: `[${"folder/".repeat(150)}a.html]` },
      '6:16 error redirectFrom.0: found "folder/folder/folder/folder/folder/folder/folder/folder/f…"; expected an old path such as 2020/old-name.html; it is longer than 1000 bytes',
    ],
    [
      "a redirect from a path that exists",
      { redirectFrom: "[2021/a.html]" },
      "6:16 error redirectFrom.0: found 2021/a.html, which exists (src/content/articles/2021/a.md); a redirect starts from an address that no page has",
    ],
    [
      "a redirect from a page that the site makes",
      { redirectFrom: "[archive.html]" },
      "6:16 error redirectFrom.0: found archive.html, which exists (a file that the site makes itself); a redirect starts from an address that no page has",
    ],
  ];

  it.each(cases)("reports %s", async (_name, fields, expected) => {
    const mistakes = await inField(fields);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(`${file}:${expected}`);
  });

  it("reports a file without front matter", async () => {
    expect(await inArticle("# Hello\n")).toEqual([
      `${file}:1:1 error front matter: none found; the first line must be ---, followed by fields such as title, and another ---`,
    ]);
  });

  it("reports front matter that is not closed", async () => {
    expect(await inArticle("---\ntitle: A\n")).toEqual([
      `${file}:1:1 error front matter: it is not closed; put a line of --- after its last field`,
    ]);
  });

  it("reports broken YAML where it breaks", async () => {
    const [mistake] = await inArticle("---\ntitle: A: B\n---\nText.\n");
    expect(mistake).toMatch(/a\.md:2:8 error front matter: not valid YAML: .+; text with a colon/);
  });

  it("reports a field that occurs twice", async () => {
    const [mistake] = await inArticle("---\ntitle: A\ntitle: B\n---\nText.\n");
    expect(mistake).toContain(`${file}:3:1 error front matter: found title twice`);
  });

  it.each([
    ["of nothing", "tags: *cars*"],
    ["of itself", "tags: &a [*a]"],
    ["of a value that is there", "tags: &a [cars]\nabout: *a"],
    ["that unfolds without end", `tags: &a [${"x,".repeat(99)}]\nabout: &b [${"*a,".repeat(99)}]`],
  ])("reports an alias %s, where text that starts with an asterisk needs quotes", async (_name, fields) => {
    const mistakes = await inArticle(`---\n${fields}\n---\nText.\n`);
    const alias =
      /a\.md:[23]:\d+ error front matter: found \*[a-z*]+, which in YAML stands for a value elsewhere; write/;
    expect(mistakes).toContainEqual(expect.stringMatching(alias));
  });

  it.each([
    ["a name for a value", "&c. and others", "&c."],
    ["a type", "! Stop", "!"],
    ["a type in full", "!!str Stop", "tag:yaml.org,2002:str"],
  ])("reports what YAML would take from a text as %s", async (_name, title, mark) => {
    const [mistake] = await inArticle(`---\ntitle: ${title}\n---\nText.\n`);
    expect(mistake).toMatch(
      /a\.md:2:\d+ error front matter: found .+, which in YAML is .+ what follows; delete it/,
    );
    expect(mistake).toContain(`found ${mark}, `);
  });

  it("reports all mistakes of a file at once, in the order of their places", async () => {
    const mistakes = await inField({ title: "1", date: "x", updated: "2020-01-01", kind: "x", foo: "1" });
    expect(mistakes.map((mistake) => mistake.split(":").slice(1, 3).join(":"))).toEqual(
      ["2:1", "4:1", "7:1", "8:1"].map((_, index) => mistakes[index]?.split(":").slice(1, 3).join(":")),
    );
    expect(mistakes).toHaveLength(4);
  });

  it("reports a wrong order of dates beside other mistakes", async () => {
    const mistakes = await inField({ kind: "x", updated: "2020-01-01" });
    expect(mistakes).toHaveLength(2);
  });
});

it.each([
  "../x.html",
  "2021/../x.html",
  "./x.html",
  "//x.html",
  ".git/x.html",
  "archive.html/x.html",
  "feed.xml/x.html",
  "x.html/y.html",
])("reports the old path %s, which would lead out of the site or through a file", async (path) => {
  expect(await inField({ redirectFrom: `[${path}]` })).toEqual([
    `${file}:6:16 error redirectFrom.0: found "${path}"; expected an old path such as 2020/old-name.html`,
  ]);
});

it.each([
  ["old", "old/ would pass for a folder"],
  ["/2020/v1.2", "/2020/v1.2/ would pass for a folder"],
  [
    "/old/path/?p=3",
    "a static host sends the same file whatever follows the question mark, so write /old/path/ alone",
  ],
  ["/?p=3", "whatever follows the question mark, so nothing can answer there: leave it out"],
  ["/old/#top", "browsers keep what follows # to themselves, so write /old/ alone"],
  ["https://test.example/old/", "leave out what stands before the path: /old/"],
  ["/old/100%/", "a % is not followed by two digits; write %25 for a percent sign"],
  [
    "/old.php",
    "hosts do not send a file that ends in .php as a page: redirect it in the settings of the host",
  ],
  [`/${"ü".repeat(101)}/`, "a part of it is longer than 200 bytes"],
])("says what to write instead of the old path %s", async (path, remedy) => {
  const [mistake = "", ...others] = await inField({ redirectFrom: `["${path}"]` });
  expect(others).toEqual([]);
  expect(mistake).toContain("redirectFrom.0: found ");
  expect(mistake).toContain("; expected an old path such as 2020/old-name.html; ");
  expect(mistake.endsWith(remedy)).toBe(true);
});

it.each(["/a/%2e%2e/b.html", "/a%2Fb/", "/a%00/", "/a/ b/", "/a./", '/a"b/', "/a//b/"])(
  "reports the old path %s, of which no disk can have a file",
  async (path) => {
    const mistakes = await inField({ redirectFrom: `['${path}']` });
    expect(mistakes).toEqual([
      `${file}:6:16 error redirectFrom.0: found "${path}"; expected an old path such as 2020/old-name.html`,
    ]);
  },
);

it("lets an old path have dots, capital letters and folders", async () => {
  expect(await inField({ redirectFrom: "[/v1.2/News_2020/Old~name.v3.html]" })).toEqual([]);
});

describe("text", () => {
  const cases: [string, string, string][] = [
    [
      "a link to a missing file, with the nearest",
      "See [b](../2020/a.md).",
      '7:5 error link: no file src/content/articles/2020/a.md; did you mean "a.md"?',
    ],
    [
      "a link to a missing heading",
      "## One\n\nSee [b](#two).",
      '9:5 error link: "#two": src/content/articles/2021/a.md has no heading #two; it has #one',
    ],
    [
      "a link to a missing heading of another file",
      "See [b](../../pages/about.md#us).",
      '7:5 error link: "../../pages/about.md#us": src/content/pages/about.md has no heading #us; it has none',
    ],
    [
      "a link from the root",
      "See [b](/2021/a.html).",
      '7:5 error link: found "/2021/a.html"; link to the file itself',
    ],
    [
      "a link without a scheme",
      "See [b](//example.org).",
      '7:5 error link: found "//example.org"; write the whole address, https://example.org',
    ],
    [
      "a broken percent sign",
      "See [b](100%.md).",
      '7:5 error link: found "100%.md", where a % is not followed by two digits',
    ],
    [
      "a link to a missing document",
      "See [b](x.pdf).",
      "7:5 error link: no file src/content/articles/2021/x.pdf",
    ],
    ["a missing image", "Look:\n![a car](x.jpg)", "8:1 error image: no file src/content/articles/2021/x.jpg"],
    [
      "an image on another host",
      "![a car](https://example.org/x.jpg)",
      '7:1 error image: found "https://example.org/x.jpg"; a picture stands beside the text',
    ],
    [
      "an image with a broken percent sign",
      "![a car](100%.png)",
      '7:1 error image: found "100%.png", where a % is not followed by two digits',
    ],
    [
      "an image with a query",
      "![a car](a.png?w=3)",
      '7:1 error image: found "a.png?w=3"; a picture\'s path has no "?" or "#" part',
    ],
    [
      "an image with a null character",
      "![a car](a%00.png)",
      "7:1 error image: found a path with the character U+0000",
    ],
    [
      "an image with an endless name",
      `![a car](${"a".repeat(300)}.png)`,
      "7:1 error image: no file src/content/articles/2021/aaa",
    ],
    [
      "an image that is a folder",
      "![a car](../2021)",
      "7:1 error image: src/content/articles/2021 is not a file",
    ],
    ["a link to a hidden file", "See [b](.env).", "7:5 error link: src/content/articles/2021/.env is hidden"],
    [
      "a link to a page beside the text",
      "See [b](x.html).",
      "7:5 error link: src/content/articles/2021/x.html would open as a page of this site",
    ],
    [
      "an image outside the content",
      "![a car](../../../../package.json)",
      "7:1 error image: package.json is outside src/content",
    ],
    ["an h1", "# Title\n\nText.", "7:1 error heading:"],
    ["a skipped heading level", "## One\n\n#### Two", "9:1 error heading:"],
    ["a javascript: link", "See [b](javascript:alert(1)).", "7:5 error link:"],
  ];

  it.each(cases)("reports %s", async (_name, text, expected) => {
    const mistakes = await inText(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(`${file}:${expected}`);
  });

  it("reports an image without alternative text, and allows an explicitly empty one", async () => {
    const picture = { "src/content/articles/2021/x.png": samplePng };
    expect(await findDiagnostics({ ...picture, [file]: writeArticle({}, "![](x.png)") })).toHaveLength(1);
    expect(await findDiagnostics({ ...picture, [file]: writeArticle({}, '![""](x.png)') })).toEqual([]);
  });

  it("reports a broken picture, where the text or the front matter uses it", async () => {
    const files = {
      "src/content/articles/2021/x.jpg": "not a picture",
      [file]: writeArticle({ image: "{ src: x.jpg, alt: A car }" }, "![A car](x.jpg)"),
    };
    const mistake = "src/content/articles/2021/x.jpg cannot be read as a picture";
    expect(await findDiagnostics(files)).toEqual([
      expect.stringContaining(`${file}:6:10 error image.src: ${mistake}`),
      expect.stringContaining(`${file}:8:1 error image: ${mistake}`),
    ]);
  });

  it("reports a lead picture without alternative text", async () => {
    expect(await inField({ image: "{ src: x.jpg }" })).toEqual([
      `${file}:6:1 error image.alt: missing; expected text`,
    ]);
  });

  it("reports an article without text", async () => {
    expect(await inText("\n")).toEqual([
      `${file}:7:1 error text: none found below the front matter; write some`,
    ]);
  });

  it("reports a link to a draft, which would lead nowhere, unless drafts are served", async () => {
    const files = {
      [file]: writeArticle({}, "[b](b.md)"),
      "src/content/articles/2021/b.md": writeArticle({ draft: "true" }),
    };
    expect(await findDiagnostics(files)).toEqual([
      `${file}:7:1 error link: "b.md" is a draft, so the link would lead nowhere; link to it once it is published`,
    ]);
    expect(await findDiagnostics(files, { serving: true })).toEqual([]);
  });

  it("does not blame a link for the mistakes of its target", async () => {
    const files = {
      [file]: writeArticle({}, "[b](b.md#x)"),
      "src/content/articles/2021/b.md": "no front matter",
    };
    const mistakes = await findDiagnostics(files);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain("b.md:1:1 error front matter");
  });
});

describe("files", () => {
  it("reports two articles with one URL", async () => {
    expect(
      await findDiagnostics({
        [file]: writeArticle(),
        "src/content/articles/2021/a/index.md": writeArticle(),
      }),
    ).toEqual(
      [
        "src/content/articles/2021/a/index.md:1:1 error url: its address 2021/a.html is also that of src/content/articles/2021/a.md; rename one of them",
        "src/content/articles/2021/a/index.md:1:1 error id: src/content/articles/2021/a.md has the same identity, tag:test.example,2021:2021/a; each article needs its own",
      ].sort(),
    );
  });

  it("reports a page that takes the address of one that the site makes", async () => {
    const [mistake] = await findDiagnostics({
      "src/content/pages/archive.md": aboutPage["src/content/pages/about.md"],
    });
    expect(mistake).toBe(
      "src/content/pages/archive.md:1:1 error url: its address archive.html is also that of a file that the site makes itself; rename one of them",
    );
  });

  it("reports a static file with the URL of any other file", async () => {
    const mistakes = await findDiagnostics({
      [file]: writeArticle(),
      "src/static/sitemap.xml": "<urlset/>",
      "src/static/2021/a.html": "<p>A",
      "src/static/icons/a.txt": "x",
    });
    expect(mistakes).toEqual([
      `${file}:1:1 error url: its address 2021/a.html is also that of src/static/2021/a.html; rename one of them`,
      "src/static/sitemap.xml:1:1 error url: its address sitemap.xml is also that of a file that the site makes itself; rename one of them",
    ]);
  });

  it("reports a slug with other characters, and one that differs only in case", async () => {
    const mistakes = await findDiagnostics({
      [file]: writeArticle(),
      "src/content/articles/2021/A.md": writeArticle(),
    });
    expect(mistakes).toEqual([
      'src/content/articles/2021/A.md:1:1 error slug: found "A"; a file\'s name becomes its URL: a-z, 0-9 and single hyphens would pass',
    ]);
  });

  it("reports a name from which no others can be made, because file systems end names at 255 bytes", async () => {
    const long = "x".repeat(201);
    const allowed = "y".repeat(200);
    expect(
      await findDiagnostics({
        [`src/content/articles/2021/${long}.md`]: writeArticle(),
        [`src/content/articles/2021/${allowed}.md`]: writeArticle(),
        [`src/content/pages/${long}.md`]: "---\ntitle: A\ndescription: B\n---\nC\n",
      }),
    ).toEqual([
      expect.stringMatching(
        /articles.*x…x+\.md:1:1 error slug: found a name of 201 characters; .*at most 200 would pass$/,
      ),
      expect.stringMatching(/pages.*x…x+\.md:1:1 error slug: found a name of 201 characters/),
    ]);
    const tags = { [long]: { name: "X", description: "Y." } };
    expect(await findDiagnostics({}, { facts: { tags } })).toEqual([
      expect.stringContaining("an id has at most 200 characters"),
    ]);
  });

  it("reports a redirect that collides with an article when case is ignored", async () => {
    const [mistake] = await inField({ redirectFrom: "[2021/A.html]" });
    expect(mistake).toContain("error redirectFrom.0: found 2021/A.html, which exists");
  });

  it.each([
    ["/", "found index.html, which exists"],
    ["/2021/a.html/", "expected an old path"],
    ["/about%2Ehtml", "found about.html, which exists"],
  ])("judges the old path %s by the file that would answer there", async (path, expected) => {
    expect(await inField({ redirectFrom: `["${path}"]` })).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ["About.html", "its address About.html is also that of src/static/About.html; rename one of them"],
    [
      "about.html/x.txt",
      "its address about.html is that of a folder, in which src/static/about.html/x.txt stands; rename one of them",
    ],
    ["Feed.xml", "its address Feed.xml is also that of a file that the site makes itself"],
    [
      "2021",
      "its address 2021 is that of a folder, in which a file that the site makes itself stands; rename one of them",
    ],
    [
      "index.html/x.txt",
      "its address index.html/x.txt needs a folder where a file that the site makes itself stands",
    ],
    ["Robots.txt", "its address Robots.txt is also that of a file that the site makes itself"],
  ])("reports the static file %s, which is in the way of a page", async (url, expected) => {
    const files = { [file]: writeArticle(), [`src/static/${url}`]: "x" };
    const mistakes = await findDiagnostics(files);
    expect(mistakes).toEqual([expect.stringMatching(/error url: its address/)]);
    expect(mistakes[0]?.toLowerCase()).toContain(expected.toLowerCase());
  });

  it("reports an old path that is written twice, in two ways", async () => {
    const [mistake] = await inField({ redirectFrom: "[/Alt/, alt/index.html]" });
    expect(mistake).toContain(
      `redirectFrom.1: found alt/index.html, which exists (a redirect of ${file}); a redirect starts`,
    );
  });

  it("reports an article outside a year's folder", async () => {
    const [mistake] = await findDiagnostics({ "src/content/articles/a.md": writeArticle() });
    expect(mistake).toContain("src/content/articles/a.md:1:1 error file: found outside a year's folder");
  });

  it("reports a file that is not UTF-8, at the first wrong byte", async () => {
    const bytes = Buffer.concat([
      Buffer.from("---\ntitle: caf"),
      Buffer.from([0xe9]),
      Buffer.from("\n---\nText.\n"),
    ]);
    expect(await inArticle(bytes)).toEqual([
      `${file}:2:11 error file: not UTF-8 from here on; save it in the encoding UTF-8`,
    ]);
  });

  it("reports a socket or a pipe, and does not wait for it", async () => {
    const root = await createFolder(aboutPage);
    await mkdir(path.join(root, "src/content/articles/2021"), { recursive: true });
    const socket = createServer().listen(path.join(root, file));
    onTestFinished(() => void socket.close());
    await once(socket, "listening");
    await expect(readContent(root, "src/content/articles")).resolves.toMatchObject({
      diagnostics: [{ file, message: "found a pipe, socket or device; expected a file" }],
    });
  });

  it.each(["\u0007", "\u007f", "\u0093", "\ufffe"])("reports the control character %j", async (character) => {
    const [mistake] = await inText(`Text.\nAnd ${character}.`);
    expect(mistake).toMatch(/a\.md:8:5 error file: found the control character U\+[0-9A-F]{4}, which/);
  });

  it("reports an empty file", async () => {
    expect(await inArticle("")).toEqual([
      `${file}:1:1 error file: it is empty; an article needs front matter and text`,
    ]);
  });

  it("reports a Markdown file with another ending, which would silently not be published", async () => {
    const [mistake] = await findDiagnostics({ "src/content/articles/2021/b.MD": writeArticle() });
    expect(mistake).toBe(
      "src/content/articles/2021/b.MD:1:1 error file: found the ending .MD; articles and pages end in .md",
    );
  });

  it("gives a thousand diagnostics for a thousand broken files", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `src/content/articles/2021/a${index}.md`,
        writeArticle({ kind: "x" }),
      ]),
    );
    const mistakes = await findDiagnostics(files);
    expect(mistakes).toHaveLength(1000);
    expect(mistakes).toEqual(mistakes.toSorted());
  });
});

describe("facts", () => {
  it("reports a wrong value in a data file, at its line", async () => {
    const site = { ...sampleFacts.site, timeZone: "Mars/Olympus" };
    expect(await findDiagnostics({}, { facts: { site } })).toEqual([
      '_data/site.ts:7:3 error timeZone: found "Mars/Olympus"; expected an IANA time zone such as Europe/Berlin or UTC',
    ]);
  });

  it("tells what date a tag authority has", async () => {
    const site = { ...sampleFacts.site, tagAuthority: { domain: "x.example", date: "May 2021" } };
    const [mistake] = await findDiagnostics({}, { facts: { site } });
    expect(mistake).toContain('found "May 2021"; expected a date such as 2021 or 2021-03-20');
  });

  it.each(["https://x.example/?q=1", "https://x.example/#top", "https://me:secret@x.example/"])(
    "reports the site address %s, to which no path can be added",
    async (url) => {
      const [mistake] = await findDiagnostics({}, { facts: { site: { ...sampleFacts.site, url } } });
      expect(mistake).toMatch(
        /^_data\/site\.ts:5:3 error url: found ".*"; expected an address without \?, #/,
      );
    },
  );

  it("reports a file that exports nothing of the kind", async () => {
    expect(await findDiagnostics({}, { facts: { tags: "cars", people: [] } })).toEqual([
      "_data/people.ts:1:1 error people: found a list; expected records by id",
      '_data/tags.ts:1:1 error tags: found "cars"; expected records by id',
    ]);
  });

  it("lets an id be a word that means something to JavaScript", async () => {
    const organizations = { constructor: { name: "C", description: "A builder." } };
    const content = { [file]: writeArticle({ about: "[constructor]" }) };
    expect(await findDiagnostics(content, { facts: { organizations } })).toEqual([]);
  });

  it("reports a wrong record, at its line", async () => {
    const tags = {
      cars: { name: "Cars", description: "On cars." },
      chips: { name: "Chips", descripton: "x" },
    };
    expect(await findDiagnostics({}, { facts: { tags } })).toEqual([
      "_data/tags.ts:6:3 error chips.description: missing; expected text",
      '_data/tags.ts:8:5 error chips.descripton: unknown field; did you mean "description"?',
    ]);
  });

  it("reports an id that names a person and an organisation", async () => {
    const organizations = { "jane-doe": { name: "Jane Doe", description: "A shop." } };
    const [mistake] = await findDiagnostics({}, { facts: { organizations } });
    expect(mistake).toBe(
      '_data/organizations.ts:2:3 error jane-doe: "jane-doe" is also a person; an id in about or mentions must name one thing',
    );
  });

  it("reports a policy page that does not exist", async () => {
    const site = { ...sampleFacts.site, publisher: { ...sampleFacts.site.publisher, about: "abuot" } };
    const [mistake] = await findDiagnostics({}, { facts: { site } });
    expect(mistake).toContain(
      'error publisher.about: no page src/content/pages/abuot.md; did you mean "about"?',
    );
  });
});
