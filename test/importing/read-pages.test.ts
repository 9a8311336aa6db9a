import path from "node:path";
import { describe, expect, it } from "vitest";
import { readArchive } from "../../src/importing/read-archive.ts";
import { createFolder, type Files, samplePng } from "../helpers/publication.ts";

const words = "The harbour office says that the boats, old and new, leave at six. ";
const text = `<p>${words.repeat(4)}</p>`;
const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>Window | The Quay</title>${head}</head><body>${body}</body></html>`;

async function readFolder(files: Files, ...paths: string[]) {
  const root = await createFolder(files);
  const { articles, notes } = await readArchive({
    paths: (paths.length > 0 ? paths : ["."]).map((file) => path.join(root, file)),
    kind: undefined,
    timeZone: "Europe/Berlin",
    lang: "en",
    unpack: async () => ({ message: "is not unpacked here" }),
    createFolder: async () => "/nowhere",
    except: path.join(root, "own"),
  });
  const refused = notes.filter(({ kind }) => kind === "refused");
  return {
    root,
    articles,
    notes,
    refused: refused.map(({ file, message }) => `${path.basename(file)}: ${message}`),
  };
}

const readOne = async (html: string | Uint8Array, file = "old/a.html") => {
  const { articles, refused } = await readFolder({ [file]: html });
  return articles[0] ?? refused;
};

describe("what a page says about its article", () => {
  it("reads JSON-LD", async () => {
    const data = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "The Quay" },
        {
          "@type": ["NewsArticle"],
          headline: "Fees rise",
          description: "They are four now.",
          datePublished: "2020-01-02T10:00:00Z",
          dateModified: "2020-01-03",
          author: [{ "@type": "Person", name: "Ada Pier" }, { name: "By Ben Mole" }],
          keywords: "Fees, Boats",
          inLanguage: "de_AT",
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="https://old.example/2020/fees/">`;
    expect(await readOne(page(`<article><h1>Fees rise</h1>${text}</article>`, head))).toMatchObject({
      title: "Fees rise",
      description: "They are four now.",
      date: "2020-01-02T10:00:00Z",
      updated: "2020-01-03",
      authors: ["Ada Pier", "Ben Mole"],
      tags: ["Fees", "Boats"],
      lang: "de-AT",
      addresses: ["2020/fees/"],
      site: "https://old.example/",
      isPage: false,
      text: words.repeat(4).trim(),
    });
  });

  it("reads OpenGraph and other names", async () => {
    const metas = {
      "og:type": "article",
      "og:site_name": "The Quay",
      "og:title": "Fees rise | The Quay",
      "article:published_time": "2020-01-02T10:00:00+01:00",
      "article:tag": "Fees",
      author: "Ada Pier and Ben Mole",
      "og:url": "https://old.example/fees.html",
    };
    const head = Object.entries(metas).map(
      ([name, content]) => `<meta property="${name}" content="${content}">`,
    );
    expect(await readOne(page(text, head.join("")))).toMatchObject({
      title: "Fees rise",
      date: "2020-01-02T10:00:00+01:00",
      authors: ["Ada Pier", "Ben Mole"],
      tags: ["Fees"],
      addresses: ["fees.html"],
    });
  });

  it("reads the page itself where it says nothing", async () => {
    const html = page(
      `<h1>Fees rise</h1><p>Posted on August 27, 2015</p>${text}<p>By <a rel="author" href="/ada">Ada Pier</a></p><a rel="tag" href="/t">Fees</a>`,
    );
    expect(await readOne(html)).toMatchObject({
      title: "Fees rise",
      date: "2015-08-27",
      authors: ["Ada Pier"],
      tags: ["Fees"],
      addresses: ["old/a.html"],
      text: expect.stringMatching(/^The harbour/),
    });
  });

  it("takes the first picture for the article's own, and leaves out the standfirst", async () => {
    const { articles } = await readFolder({
      "a.html": page(
        `<article><p>They are four now.</p><figure><img src="img/a.png" alt="A boat"><figcaption>In port</figcaption></figure>${text}</article>`,
        '<meta name="description" content="They are four now.">',
      ),
      "img/a.png": samplePng,
    });
    expect(articles[0]).toMatchObject({
      image: { src: "img/a.png", alt: "A boat", caption: "In port" },
      text: words.repeat(4).trim(),
    });
  });
});

describe("encodings", () => {
  it.each([
    ["windows-1252", '<meta charset="iso-8859-1">', Buffer.from("Gebühr \x80", "latin1")],
    [
      "iso-2022-jp",
      '<meta http-equiv="Content-Type" content="text/html; charset=ISO-2022-JP">',
      Buffer.from("\x1b$B9A\x1b(B", "latin1"),
    ],
    ["utf-16le", "", undefined],
  ])("reads %s", async (encoding, meta, bytes) => {
    const [before = "", after = ""] = page(`<p>@ ${words}</p>`, meta).split("@");
    const html = bytes
      ? Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)])
      : Buffer.from(`\ufeff${before}Gebühr${after}`, "utf16le");
    const { articles, notes } = await readFolder({ "a.html": html });
    expect(articles[0]?.text).toMatch(/^(?:Gebühr|港)/);
    expect(notes.map(({ kind, message }) => `${kind} ${message}`)).toContain(`encoding ${encoding}`);
  });
});

describe("pages that are no articles", () => {
  const links = '<ul><li><a href="/b">Fees rise again in the new year</a></li></ul>';
  it.each([
    [
      "mostly links",
      page(`<h1>All</h1>${links.repeat(9)}<p>Short.</p>`),
      "is mostly links, so it lists other pages",
    ],
    [
      "entries",
      page(`<article><h2><a href="/b">B</a></h2>${text}</article>`.repeat(3)),
      "lists other articles",
    ],
    [
      "a body's class",
      page(text, "").replace("<body>", '<body class="archive category">'),
      "lists other pages, as it says itself",
    ],
    [
      "JSON-LD",
      page(text, '<script type="application/ld+json">{"@type":"CollectionPage"}</script>'),
      "lists other pages, as it says itself",
    ],
    ["a redirect", page("", '<meta http-equiv="refresh" content="0; url=/b">'), "leads on to another page"],
    ["nothing", page("<nav>Menu</nav>"), "has no text"],
  ])("refuses one by %s", async (_, html, message) => {
    expect(await readOne(html)).toEqual([`a.html: ${message}`]);
  });

  it("refuses pages in folders of lists, for what is not found, and other forms of a page", async () => {
    const canonical = '<link rel="canonical" href="https://old.example/2020/a.html">';
    const { articles, refused } = await readFolder({
      "2020/a.html": page(text, canonical),
      "2020/a.print.html": page(text, canonical),
      "404.html": page(text),
      "tags/fees.html": page(text),
    });
    expect(articles).toHaveLength(1);
    expect(refused).toEqual([
      "a.print.html: is another form of 2020/a.html, by its canonical address",
      "404.html: is the page for what is not found",
      "fees.html: lies where lists of other pages do",
    ]);
  });

  it("makes a page of what says that it is no news", async () => {
    const about = page(text, '<meta property="og:type" content="website">');
    expect(await readOne(about)).toMatchObject({ isPage: true });
  });

  it("leaves templates of systems, and pages that a browser saved with another, where they are", async () => {
    const { articles, refused } = await readFolder({
      "_config.yml": "",
      "_posts/2020-01-02-a.md": "A.",
      "index.html": page(text),
    });
    expect([articles.length, refused]).toEqual([1, []]);
    const saved = await readFolder({ "a.html": page(text), "a_files/frame.html": page(text) });
    expect([saved.articles.length, saved.refused]).toEqual([1, []]);
    expect(await readOne("---\nlayout: x\n---\n<p>{{ content }}</p>")).toEqual([]);
  });
});

describe("hostile pages", () => {
  it.each([
    ["nested elements", page("<div>".repeat(50_000)), "its HTML has more than 512 elements in one another"],
    ["elements", page("<div></div>".repeat(20_000)), "has no text"],
    [
      "paragraphs",
      page(`<p>${words}</p>`.repeat(15_000)),
      "has more than 12000 elements; save the article alone, and import that",
    ],
    [
      "text in nested elements",
      page("<div>".repeat(400) + words.repeat(5_000)),
      "has too much text in too many elements; save the article alone, and import that",
    ],
  ])("refuses too many %s", async (_, html, message) => {
    const started = process.cpuUsage();
    expect(await readOne(html)).toEqual([`a.html: ${message}`]);
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });

  it("refuses long files", async () => {
    const { refused } = await readFolder({ "b.html": `<p>${" ".repeat(5_000_001)}` });
    expect(refused).toEqual([
      "b.html: has 5000007 bytes; at most 5000000 are read".replace("7 bytes", "4 bytes"),
    ]);
  });

  it("drops scripts, handlers and addresses that no page may have", async () => {
    const html = page(
      `<article><script>alert(1)</script><p onclick="x()">${words.repeat(3)}<a href="javascript:x()">go</a> <img src="x" onerror="y()" alt="X"></p></article>`,
    );
    const found = await readOne(html);
    expect(JSON.stringify(found)).not.toMatch(/javascript|alert|onerror|onclick/);
  });
});

describe("documents that Google Docs exports", () => {
  const styles =
    "@import url(https://themes.googleusercontent.com/fonts/css?kit=x);.lst-kix_a-0>li{x:y}.c1{font-weight:700}.c2{color:#000;font-style:italic}.c3{font-weight:400}";
  const doc = (body: string) =>
    `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">${styles}</style></head><body class="c9 doc-content">${body}</body></html>`;

  it("reads title, byline, bold and italic by classes, links, nested lists, pictures and notes, without comments", async () => {
    const body = [
      '<p class="c0 title" id="h.x"><span class="c3">Fees rise</span></p><p class="c0 subtitle"><span>They are four now.</span></p>',
      '<p class="c0"><span class="c3">By Ada Pier</span></p>',
      '<p class="c0"><span class="c3">It </span><span class="c1">rains</span><span class="c1 c2">&nbsp;again</span><span>: </span><span class="c5"><a class="c6" href="https://www.google.com/url?q=https://port.example/a?b%3Dc&amp;sa=D&amp;ust=1">the port</a></span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>',
      '<p class="c0"><span style="overflow: hidden"><img alt="A boat" src="images/image1.png" title=""></span></p>',
      '<ul class="c7 lst-kix_a-0 start"><li>One</li></ul><ul class="c7 lst-kix_a-1 start"><li>Two</li></ul><ul class="c7 lst-kix_a-0"><li>Three</li></ul>',
      '<hr><div><p class="c0"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;So says Ada.</span></p></div>',
      '<div class="c8"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask her</span></p></div>',
    ].join("");
    const { articles, notes } = await readFolder({
      "Story/story.html": doc(body),
      "Story/images/image1.png": samplePng,
    });
    expect(articles[0]).toMatchObject({
      title: "Fees rise",
      description: "They are four now.",
      authors: ["Ada Pier"],
      text: "It **rains\u00a0*again***: [the port](https://port.example/a?b=c)[^1]\n\n![A boat](images/image1.png)\n\n- One\n  - Two\n- Three\n\n[^1]: So says Ada.",
    });
    expect(notes).toMatchObject([{ kind: "left out", message: "1 comments" }]);
  });
});
