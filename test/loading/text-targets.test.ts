import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createLoadMemory } from "../../src/loading/load-memory.ts";
import { absoluteUrl } from "../../src/model/urls.ts";
import {
  aboutPage,
  createFolder,
  findDiagnostics,
  loadFolder,
  loadFrom,
  sampleFacts,
  writeArticle,
} from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
const other = "src/content/articles/2021/b.md";
const draft = "src/content/articles/2021/c.md";
const sections = { harbour: { name: "Harbour", description: "The harbour." } };
const subjects = writeArticle({
  title: "Other",
  section: "harbour",
  tags: "[cars]",
  authors: "[bob]",
  about: "[jane-doe, acme]",
});
const write = (text: string, fields = {}) => ({ [file]: writeArticle(fields, text), [other]: subjects });
const findIn = (text: string, fields = {}) => findDiagnostics(write(text, fields), { facts: { sections } });

async function readBody(text: string, name = "Harbour") {
  const facts = { sections: { harbour: { ...sections.harbour, name } } };
  const { edition } = await loadFrom(write(text), { facts });
  const body = edition.articles.find(({ key }) => key === "2021/a")?.body;
  if (!body) throw new Error("the article is not there");
  return { body, site: edition.site };
}

const places: readonly (readonly [target: string, url: string])[] = [
  ["section:harbour", "sections/harbour.html"],
  ["tag:cars", "tags/cars.html"],
  ["author:bob", "authors/bob.html"],
  ["person:jane-doe", "people/jane-doe.html"],
  ["organization:acme", "organizations/acme.html"],
  ["page:about", "about.html"],
  ["article:2021/b", "2021/b.html"],
  ["list:home", "index.html"],
  ["list:archive", "archive.html"],
  ["list:topics", "tags.html"],
  ["feed:atom", "feed.xml"],
  ["feed:corrections", "corrections.xml"],
  ["feed:section:harbour", "sections/harbour.xml"],
];

describe("a link to a target in a text", () => {
  it("is relative on pages and absolute in feeds and offprints", async () => {
    const { body, site } = await readBody(places.map(([target]) => `- [all on it](${target})\n`).join(""));
    const readLinks = (html: string) =>
      [...html.matchAll(/<a href="([^"]*)">all on it</g)].map(([, to]) => to);
    const absolute = places.map(([, url]) => absoluteUrl(site, url));
    expect(readLinks(body.html.read())).toEqual(
      places.map(([, url]) => (url === "2021/b.html" ? "b.html" : `../${url}`)),
    );
    expect(readLinks(body.absoluteHtml.read())).toEqual(absolute);
    expect(readLinks(body.standaloneHtml.read(() => ({ src: "", width: 1, height: 1 })))).toEqual(absolute);
  });

  it("may be a definition, and stand in a correction", async () => {
    const correction = "See [the cars](tag:cars).";
    const corrections = `[{ date: 2021-04-01, kind: correction, text: "${correction}" }]`;
    const { edition } = await loadFrom(
      write("All [cars].\n\n[cars]: tag:cars\n", { corrections, updated: "2021-04-01" }),
      {
        facts: { sections },
      },
    );
    const article = edition.articles.find(({ key }) => key === "2021/a");
    expect(article?.body.html.read()).toContain('<a href="../tags/cars.html">cars</a>');
    expect(article?.corrections[0]?.html.read((url) => url)).toContain(
      '<a href="tags/cars.html">the cars</a>',
    );
  });

  it.each([
    ["[a](tag:cras)", '7:1 error link: no tag has the id "cras"; did you mean "tag:cars"?'],
    ["A\n[b](page:abuot)", '8:1 error link: no page has the id "abuot"; did you mean "page:about"?'],
    ["[a](section:)", '7:1 error link: found "section:"; expected an id after the colon'],
    ["[a](Tag:cars)", '7:1 error link: found "Tag:cars"; did you mean "tag:cars"?'],
    ["[a](tga:cars)", '7:1 error link: found a tga: address; did you mean "tag:cars"?'],
    ["[a](list:homes)", '7:1 error link: no list has the id "homes"; did you mean "list:home"?'],
    ["[a](tag:chips)", '7:1 error link: "tag:chips" has no articles, so it has no page'],
    ["[a](feed:changes)", '7:1 error link: "feed:changes" does not exist'],
    [
      "See <tag:cars>.",
      "7:5 error link: found <tag:cars>, which readers would see; write what it leads to: [text](tag:cars)",
    ],
    ["[a] (tag:cars)", '7:3 error link: found "] (tag:cars" with a space between text and address'],
    ["![a](tag:cars)", "7:1 error image: "],
  ])("that is wrong is a diagnostic at its place: %s", async (text, message) => {
    expect(await findIn(`${text}\n`)).toEqual([expect.stringContaining(`${file}:${message}`)]);
  });

  it("leads to nothing that is withheld, except from what is withheld itself", async () => {
    const hidden = { [draft]: writeArticle({ draft: "true", tags: "[chips]" }, "[a](tag:chips)\n") };
    expect(await findDiagnostics(hidden)).toEqual([]);
    expect(
      await findDiagnostics({ ...write("[a](article:2021/c)\n"), ...hidden }, { facts: { sections } }),
    ).toEqual([`${file}:7:1 error link: "article:2021/c" is a draft; leave it out until it is published`]);
  });
});

describe("the key of a text with a link to a target", () => {
  it("stays when a section's name changes, and changes with its address", async () => {
    const keyOf = async (name: string) => (await readBody("[a](section:harbour)\n", name)).body.html.key;
    expect(await keyOf("Docks")).toBe(await keyOf("Harbour"));
    const one = await readBody("[a](list:topics)\n");
    const two = await readBody("[a](list:archive)\n");
    expect(two.body.html.key).not.toBe(one.body.html.key);
  });

  it("is asked again in the next load of a process: the list may be gone", async () => {
    const root = await createFolder({ ...aboutPage, ...write("[a](tag:cars)\n") });
    const facts = { ...sampleFacts, sections };
    const memory = createLoadMemory();
    await loadFolder(root, { facts, memory });
    await writeFile(path.join(root, other), subjects.replace("tags: [cars]\n", ""));
    await expect(loadFolder(root, { facts, memory })).rejects.toMatchObject({
      diagnostics: [{ file, message: expect.stringContaining('"tag:cars" has no articles') }],
    });
  });
});
