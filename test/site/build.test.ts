import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ar } from "../../_includes/words/ar.ts";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import { createProject, type Finished, type Project, readTree } from "../helpers/project.ts";

/** What others ask for by name. */
const statics = {
  ".well-known/security.txt": "Contact: mailto:desk@post.example\n",
  "BingSiteAuth.xml": '<?xml version="1.0"?>\n<users>\n\t<user>1F</user>\n</users>\n',
  CNAME: "post.example",
  "ads.txt": Buffer.from("# caf\xe9\n", "latin1"),
  "google123.html": "google-site-verification: google123.html",
};

async function writeStatics({ write }: Project): Promise<void> {
  const files = Object.entries(statics).map(([url, content]) => [`src/static/${url}`, content]);
  const robots = "User-agent: GPTBot\nDisallow: /\n";
  await write({ ...Object.fromEntries(files), "src/static/robots.txt": robots });
}

let project: Project;
let finished: Finished;
let dist: string;
const page = (file: string) => readFile(path.join(dist, file), "utf8");

beforeAll(async () => {
  // With a cache; another project below has none.
  project = await copyBuiltSite("fixture");
  dist = path.join(project.root, "dist");
  await writeStatics(project);
  finished = await project.run("build", [], clock);
});
afterAll(() => project.remove());

describe("a build", () => {
  it("ends with one line: pages, seconds, and what to open", () => {
    expect(finished.stderr).toBe("");
    expect(finished.status).toBe(0);
    expect(finished.stdout.trim().split("\n").at(-1)).toMatch(
      /^\d+ pages, \d+\.\d s: open dist\/index\.html$/,
    );
  });

  it("writes plain lines where there is no terminal", () => {
    expect(finished.stdout).not.toContain("\u001b");
    expect(finished.stdout).toMatch(/^\d+ of \d+ files (?:is|are) new; checking the site$/m);
  });

  it("says what the last one said if nothing has changed, and builds if it is asked to", async () => {
    // The files of the first build were written in the moment before it.
    const { stdout } = await project.run("build", [], clock);
    const last = stdout.trim().split("\n");
    const again = await project.run("build", [], clock);
    expect(again).toEqual({
      status: 0,
      stderr: "",
      stdout: [
        ...last.slice(0, -2),
        `nothing has changed: ${last.at(-1)?.replace(/, .*/, "")}, open dist/index.html\n`,
      ].join("\n"),
    });
    const forced = await project.run("build", ["--force"], clock);
    expect(forced.stdout).toMatch(/, \d+\.\d s: open dist\/index\.html$/m);
  });

  it("writes these files and no others", async () => {
    const files = [...(await readTree(dist)).keys()].filter((file) => !/^(?:files|images)\//.test(file));
    expect(files).toEqual([
      ".nojekyll",
      ".well-known/security.txt",
      "2020.html",
      "2020/arabic.html",
      "2020/arabic.offprint.html",
      "2020/berths.html",
      "2020/berths.offprint.html",
      "2020/blocks.html",
      "2020/blocks.offprint.html",
      "2020/chinese.html",
      "2020/chinese.offprint.html",
      "2020/old-storm.html",
      "2020/opinion.html",
      "2020/opinion.offprint.html",
      "2020/tide-1.html",
      "2020/tide-1.offprint.html",
      "2020/tide-2.html",
      "2020/tide-2.offprint.html",
      "2020/tide-3.html",
      "2020/tide-3.offprint.html",
      "2020/tide-4.html",
      "2020/tide-4.offprint.html",
      "2020/tide-5.html",
      "2020/tide-5.offprint.html",
      "2021.html",
      "2021/harbour-master.html",
      "2021/harbour-master.offprint.html",
      "2021/storm.html",
      "2021/storm.offprint.html",
      "404.html",
      "BingSiteAuth.xml",
      "CNAME",
      "about.html",
      "ads.txt",
      "alt/Sturm.HTM",
      "alt/Zur Brücke/index.html",
      "archive.html",
      "authors/ada.html",
      "authors/ada.page-2.html",
      "authors/ada.xml",
      "authors/desk.html",
      "authors/desk.page-2.html",
      "authors/desk.page-3.html",
      "authors/desk.xml",
      "corrections-policy.html",
      "corrections.html",
      "corrections.xml",
      "feed.json",
      "feed.xml",
      "google123.html",
      "index.html",
      "news-sitemap.xml",
      "offprints.sha256",
      "old/deep/path.html",
      "organizations/port-authority.html",
      "page-2.html",
      "page-3.html",
      "page-4.html",
      "people/jane-doe.html",
      "robots.txt",
      "sections/harbour.html",
      "sections/harbour.xml",
      "sections/sea.html",
      "sections/sea.page-2.html",
      "sections/sea.xml",
      "series/tides.html",
      "series/tides.page-2.html",
      "series/tides.xml",
      "sitemap.xml",
      "sources.html",
      "tags.html",
      "tags/ships.html",
      "tags/ships.xml",
      "tags/weather.html",
      "tags/weather.page-2.html",
      "tags/weather.page-3.html",
      "tags/weather.xml",
    ]);
  });

  it("copies static files as they are, and joins the lines for robots to its own", async () => {
    for (const [url, content] of Object.entries(statics))
      expect(await readFile(path.join(dist, url))).toEqual(Buffer.from(content));
    expect(await page("robots.txt")).toMatch(
      /^User-agent: \*\nAllow: \/\n\nUser-agent: GPTBot\nDisallow: \/\n\nSitemap: /,
    );
  });

  it("publishes nothing of drafts and of articles that are not due", async () => {
    const everything = [...(await readTree(dist)).values()].join("\n");
    expect(everything).not.toContain("secret");
    expect(everything).not.toContain("mbargoed");
  });

  it("copies documents and pictures under names that change with their content", async () => {
    const html = await page("2021/storm.html");
    const assets = [
      ...html.matchAll(/(?:src|href)="\.\.\/(files\/[0-9a-f]{12}\/log\.pdf|images\/[0-9a-f]{16}-2\.png)"/g),
    ].map(([, url]) => url ?? "");
    expect(assets).toHaveLength(2);
    for (const asset of assets) expect(existsSync(path.join(dist, asset))).toBe(true);
  });

  it("leaves nothing behind in its stage", async () => {
    expect(await readdir(path.join(project.root, ".cache/stage"))).toEqual([]);
  });
});

describe("an article's page", () => {
  it("shows raw HTML, braces and template marks as text", async () => {
    const html = await page("2021/storm.html");
    expect(html).toContain(
      "A {brace} and <code>code</code> and &lt;b&gt;raw HTML&lt;/b&gt; stay text; so does {{ site.name }}.",
    );
  });

  it("keeps links relative, to file names, with fragments", async () => {
    const html = await page("2021/storm.html");
    expect(html).toContain('href="harbour-master.html#her-day"');
    expect(html).toContain('href="../index.html"');
    expect(html).not.toMatch(/href="\/|href="[^":]*\/"/);
  });

  it("marks links to other sites, and leaves their addresses alone", async () => {
    const html = await page("2021/storm.html");
    expect(html).toMatch(/<a href="https:\/\/example\.org\/port\?a=1&amp;b=2" rel="external" data-link="1">/);
  });

  it("has a script for structured data only, and no address of another host to load from", async () => {
    const html = await page("2021/storm.html");
    expect([...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual(
      Array(2).fill('<script type="application/ld+json">'),
    );
    expect(html).not.toMatch(/ src="https?:|<link rel="(?:stylesheet|preload)/);
  });

  it("says in which language and direction it reads", async () => {
    expect(await page("2020/chinese.html")).toContain('<html lang="zh-Hans" dir="ltr"');
    expect(await page("2020/arabic.html")).toContain('<html lang="ar" dir="rtl"');
  });

  it("has a frame in its own language and direction", async () => {
    const html = await page("2020/arabic.html");
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toContain('<header class="nameplate">');
    expect(html).toContain(ar.frame.skip);
  });

  it("labels what is not news", async () => {
    expect(await page("2020/opinion.html")).toContain("<strong>Opinion</strong>");
    expect(await page("2021/storm.html")).not.toContain("<strong>News</strong>");
  });

  it("leads to related articles, and to none just because of its date", async () => {
    const html = await page("2021/harbour-master.html");
    expect(html).not.toMatch(/rel="(?:prev|next)"/);
    expect(html).toMatch(/More on this<\/h2>.*href="storm\.html"/s);
  });

  it("prints its address and dates at its foot, which reader views leave out", async () => {
    const html = await page("2021/storm.html");
    expect(html).toMatch(
      /<footer class="imprint">.*<svg class="qr" aria-hidden="true".*<\/svg>https:\/\/harbour\.example\/post\/2021\/storm\.html<br>Published March 20, 2021 · Updated March 21, 2021/,
    );
  });
});

describe("a picture", () => {
  it("is offered in every form, with its size, and loaded when it comes into sight", async () => {
    const html = await page("2021/storm.html");
    expect(html).toMatch(
      /<figure><picture><source type="image\/avif" srcset="[^" ]+-2\.avif"><source type="image\/webp" srcset="[^" ]+-2\.webp"><img src="[^"]+\.png" alt="Two ships at the quay" width="2" height="2" loading="lazy" decoding="async"><\/picture><figcaption>The quay on Saturday\. Credit: Ada Quay<\/figcaption><\/figure>/,
    );
  });

  it("that leads an article is asked for at once, and never lazily", async () => {
    const html = await page("2021/harbour-master.html");
    const [lead = ""] = /<figure class="lead-figure">.*?<\/figure>/s.exec(html) ?? [];
    expect(lead).toContain('fetchpriority="high"');
    expect(lead).not.toContain("loading=");
    expect(lead).toContain('alt="A ship under sail, seen from the quay" width="960" height="640"');
    expect(lead).toContain("The view from her window. <small>Drawing: Ada Quay</small>");
  });

  it("that leads an article stands for it elsewhere: Open Graph, JSON-LD, feeds", async () => {
    const html = await page("2021/harbour-master.html");
    expect(html).toMatch(
      /property="og:image" content="https:\/\/harbour\.example\/post\/images\/[0-9a-f]{16}-preview\.jpg"/,
    );
    expect(html).toContain('property="og:image:alt" content="A ship under sail, seen from the quay"');
    expect(html).toContain('property="og:image:width" content="1200"');
    // The picture was edited with AI, so each form of it is an object that says so.
    expect(
      [...html.matchAll(/"@type":"ImageObject","url":"[^"]+-(\w+)\.jpg"/g)].map(([, form]) => form),
    ).toEqual(["16x9", "4x3", "1x1"]);
    const atom = await page("feed.xml");
    expect(atom).toMatch(
      /<link rel="enclosure" type="image\/jpeg" href="https:\/\/harbour\.example\/post\/images\/[0-9a-f]{16}-960\.jpeg"/,
    );
    expect(JSON.parse(await page("feed.json")).items[1]).toMatchObject({
      image: expect.stringMatching(/-960\.jpeg$/),
    });
  });

  it("is a drawn card for an article without one, and nothing where its title has no letters in the font", async () => {
    expect(await page("2021/storm.html")).toMatch(/property="og:image" content="[^"]+-card\.png"/);
    expect(await page("2020/chinese.html")).not.toContain("og:image");
    expect(await page("2020/chinese.html")).toContain('name="twitter:card" content="summary"');
  });
});

describe("an offprint", () => {
  it("holds everything in one file: pictures inside, absolute links, no navigation", async () => {
    const html = await page("2021/storm.offprint.html");
    expect(html).toMatch(
      /<img src="data:image\/webp;base64,[^"]+" alt="Two ships at the quay" width="2" height="2"/,
    );
    expect(html).not.toMatch(/<nav|srcset=|href="(?!#|https:|mailto:|data:)/);
    expect(html).toContain('<a href="https://harbour.example/post/2021/harbour-master.html#her-day">');
  });

  it("names its original, its dates and licence, and how to check it", async () => {
    const html = await page("2021/storm.offprint.html");
    expect(html).toContain('<link rel="canonical" href="https://harbour.example/post/2021/storm.html">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain("published March 20, 2021, updated March 21, 2021. CC BY 4.0.");
    const sum = createHash("sha256").update(html).digest("hex");
    expect(await page("offprints.sha256")).toContain(`${sum}  2021/storm.offprint.html\n`);
  });

  it("is offered on the article's page", async () => {
    expect(await page("2021/storm.html")).toContain('<a href="storm.offprint.html" download');
  });
});

describe("an old address", () => {
  it("sends the reader to the article, from any depth", async () => {
    const html = await page("old/deep/path.html");
    expect(html).toContain('content="0; url=../../2021/storm.html"');
    expect(html).toContain('<link rel="canonical" href="https://harbour.example/post/2021/storm.html">');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });
});

describe("what search engines are told", () => {
  it.each(["index.html", "2021/storm.html", "archive.html", "about.html"])(
    "shows large pictures of %s",
    async (file) => {
      expect(await page(file)).toContain('<meta name="robots" content="max-image-preview:large">');
    },
  );

  it.each(["404.html", "2021/storm.offprint.html", "old/deep/path.html"])("keeps %s out", async (file) => {
    expect(await page(file)).toContain('<meta name="robots" content="noindex">');
    expect(await page(file)).not.toContain("max-image-preview");
  });
});

describe("the not-found page", () => {
  it("has absolute links only, so that it works at any depth", async () => {
    const html = await page("404.html");
    const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)]
      .map(([, href]) => href ?? "")
      .filter((href) => href !== "#page.main");
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
  });
});

describe("a failing build", () => {
  it("reports every mistake, annotates on GitHub, exits 1 and leaves dist/ as it was", async () => {
    const before = await readTree(dist);
    await project.write({
      "src/content/articles/2021/broken.md": "---\ntitle: Broken\n---\n[x](missing.md)\n",
      "src/content/articles/2021/worse.md": "no front matter",
    });
    const failed = await project.run("build", [], { ...clock, CI: "true" });
    expect(failed.status).toBe(1);
    expect(
      failed.stderr
        .split("\n")
        .filter((line) => line.includes(" error "))
        .map((line) => line.split(" error ")[0]),
    ).toEqual([
      "src/content/articles/2021/broken.md:1:1",
      "src/content/articles/2021/broken.md:1:1",
      "src/content/articles/2021/broken.md:1:1",
      "src/content/articles/2021/worse.md:1:1",
    ]);
    expect(failed.stderr).toContain("4 mistakes in 2 files; dist/ is as it was.");
    expect(failed.stderr).not.toMatch(/^\s+at /m);
    expect(failed.stdout).toContain(
      "::error file=src/content/articles/2021/worse.md,line=1,col=1,title=front matter::",
    );
    expect(await readTree(dist)).toEqual(before);
    await rm(path.join(project.root, "src/content/articles/2021/broken.md"));
    await rm(path.join(project.root, "src/content/articles/2021/worse.md"));
  });

  it("leaves dist/ as it was when the output check fails", async () => {
    const before = await readTree(dist);
    const layout = path.join(project.root, "_includes/layouts/archive.tsx");
    const source = await readFile(layout, "utf8");
    await project.write({
      "_includes/layouts/archive.tsx": source.replace(
        "<h1>{words.frame.archive}</h1>",
        '<h1><a href="gone.html">{words.frame.archive}</a></h1>',
      ),
    });
    const failed = await project.run("build", [], clock);
    await project.write({ "_includes/layouts/archive.tsx": source });
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/dist\/archive\.html:1:\d+ error .*gone\.html/);
    expect(await readTree(dist)).toEqual(before);
  });
});

describe("a build that was killed while it replaced dist/", () => {
  it.each([
    ["check, which passes", "check", 0, /^$/],
    ["build, which fails", "build", 1, /dist\/ is as it was/],
  ])("has not lost it: the next command, a %s, puts it back", async (_, command, status, said) => {
    const before = await readTree(dist);
    const saved = path.join(project.root, ".cache/stage/4194999/old");
    await mkdir(path.dirname(saved), { recursive: true });
    await rename(dist, saved);
    const broken = "src/content/articles/2021/broken.md";
    if (status !== 0) await project.write({ [broken]: "no front matter" });
    const next = await project.run(command, [], clock);
    await rm(path.join(project.root, broken), { force: true });
    expect(next).toMatchObject({ status, stderr: expect.stringMatching(said) });
    expect(next.stdout).toContain("dist/ was restored");
    expect(await readTree(dist)).toEqual(before);
  });
});

describe("the check", () => {
  it("finds a file that was changed by hand, and exits 1", async () => {
    const html = await page("about.html");
    await project.write({
      "dist/about.html": html.replace("corrections-policy.html#how", "corrections-policy.html#why"),
    });
    const checked = await project.run("check", [], clock);
    await project.write({ "dist/about.html": html });
    expect(checked.status).toBe(1);
    expect(checked.stderr).toMatch(/dist\/about\.html:1:\d+ error .*#why/);
  });

  it("finds mistakes in the content", async () => {
    await project.write({ "src/content/pages/bad.md": "---\ntitle: Bad\n---\nBad.\n" });
    const checked = await project.run("check", [], clock);
    await rm(path.join(project.root, "src/content/pages/bad.md"));
    expect(checked.status).toBe(1);
    expect(checked.stderr).toContain(
      "src/content/pages/bad.md:1:1 error description: missing; expected text",
    );
  });
});

describe("the same input", () => {
  it("gives the same bytes in another folder, time zone, language, with other file times, with and without a cache", async () => {
    const other = await createProject();
    try {
      await writeStatics(other);
      for (const file of await readdir(path.join(other.root, "src/content"), { recursive: true })) {
        await utimes(path.join(other.root, "src/content", file), 1, 1);
      }
      const umask = process.umask(0o077);
      const environment = { ...clock, TZ: "Asia/Kathmandu", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };
      const cold = await other.run("build", [], environment);
      process.umask(umask);
      expect(cold.stderr).toBe("");
      const first = await readTree(path.join(other.root, "dist"));
      expect(first).toEqual(await readTree(dist));
      const warm = await other.run("build", [], environment);
      expect(warm.status).toBe(0);
      expect(await readTree(path.join(other.root, "dist"))).toEqual(first);
    } finally {
      await other.remove();
    }
  });

  it("replaces a damaged cache entry", async () => {
    const folder = path.join(project.root, ".cache/pages");
    const before = await readTree(dist);
    for (const file of (await readdir(folder, { recursive: true })).filter((name) => name !== "contents")) {
      await project.write({ [path.join(".cache/pages", file)]: "damaged" });
    }
    const rebuilt = await project.run("build", [], clock);
    expect(rebuilt.status).toBe(0);
    expect(await readTree(dist)).toEqual(before);
  });

  it("removes the page of an article that was deleted", async () => {
    await rm(path.join(project.root, "src/content/articles/2020/opinion.md"));
    const rebuilt = await project.run("build", [], clock);
    expect(rebuilt.status).toBe(0);
    expect(existsSync(path.join(dist, "2020/opinion.html"))).toBe(false);
  });
});
