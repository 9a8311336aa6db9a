import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";

let project: Project;
beforeAll(async () => {
  project = await copyBuiltSite("fixture");
});
afterAll(() => project.remove());

const facts = `
  navigation: [{ to: "tag:ships" }, { to: "author:ada", label: "Our Ada" }, { to: "https://shop.example/", label: "Shop" }],
  footer: [
    { title: "Us", links: [{ to: "page:about" }, { to: "page:corrections-policy" }] },
    { title: "Feeds", links: [{ to: "feed:atom" }, { to: "feed:tag:ships" }] },
    { to: "mailto:desk@harbour.example", label: "Write to us" },
  ],
  social: [{ label: "Mastodon", url: "https://social.example/@post" }],
  support: {
    text: "Four people make this paper.",
    donate: { url: "https://give.example/post" },
    newsletter: { action: "https://letters.example/subscribe", hidden: { list: "weekly" } },
  },`;

const publisher = `
    imprint: "imprint",
    legalName: "Harbour Press Ltd",
    address: ["1 Quay Street", "Westhaven"],
    email: "desk@harbour.example",
    phone: "+44 20 7946 0000",
    registration: ["Register of companies, 1234"],
    responsible: ["Ada Quay"],`;

describe("a publication with all facts about itself", () => {
  it("passes all checks", async () => {
    const site = await readFile(path.join(project.root, "_data/site.ts"), "utf8");
    const authors = await readFile(path.join(project.root, "_data/authors.ts"), "utf8");
    const portrait = await sharp({ create: { width: 700, height: 900, channels: 3, background: "#486" } })
      .jpeg()
      .toBuffer();
    await project.write({
      "_data/site.ts": site
        .replace("articlesPerPage: 3", `articlesPerPage: 3,${facts.replace(/,$/, "")}`)
        .replace('about: "about"', `${publisher}\n    about: "about"`),
      "_data/authors.ts": authors.replace(
        'description: "Writes about ships."',
        `description: "Writes about ships.", role: "Harbour correspondent", picture: { src: "ada.jpg" },
         email: "ada@harbour.example", links: [{ label: "Mastodon", url: "https://social.example/@ada" }], fediverse: "@ada@social.example"`,
      ),
      "_data/ada.jpg": portrait,
      "src/content/pages/imprint.md":
        "---\ntitle: Imprint\ndescription: Who publishes this paper.\n---\nAs the law asks.\n",
    });
    for (const script of ["build", "check"])
      expect(await project.run(script, [], clock)).toMatchObject({ status: 0, stderr: "" });
  });

  it("shows them on its pages", async () => {
    const read = (file: string) => readFile(path.join(project.root, "dist", file), "utf8");
    const [home, author, imprint, article] = await Promise.all(
      ["index.html", "authors/ada.html", "imprint.html", "2021/storm.html"].map(read),
    );
    expect(home).toContain("form-action https://letters.example");
    expect(home).toContain('<a href="https://shop.example/" rel="external">Shop</a>');
    expect(author).toMatch(/<picture class="portrait"><source type="image\/avif"/);
    expect(imprint).toContain("Register of companies, 1234");
    expect(article).toContain('<meta name="fediverse:creator" content="@ada@social.example">');
  });

  it("has a diagnostic at its line for a page that nothing leads to any more", async () => {
    const site = await readFile(path.join(project.root, "_data/site.ts"), "utf8");
    await project.write({ "_data/site.ts": site.replace('to: "tag:ships"', 'to: "tag:shps"') });
    const { status, stderr } = await project.run("build", [], clock);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^_data\/site\.ts:\d+:\d+ error navigation\.0\.to: no tag has the id "shps"; did you mean "tag:ships"\?\n/,
    );
  });
});
