import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { loadFrom, samplePng, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a/index.md";
const other = "src/content/articles/2021/b.md";
const text = "A [link](../b.md), ![a picture](p.png) and what he said.[@he]\n";
const source = (fields: object) =>
  JSON.stringify({ kind: "statement", who: "jane-doe", date: "2021-03-19", where: "Radio", ...fields });
const files = {
  [file]: writeArticle({ sources: `\n  he: ${source({})}` }, text),
  [other]: writeArticle({ date: "2021-03-01" }, "Other.\n"),
  "src/content/articles/2021/a/p.png": samplePng,
};

async function load(changed: Record<string, string | Uint8Array> = {}) {
  const { edition } = await loadFrom({ ...files, ...changed });
  const body = edition.articles.find(({ key }) => key === "2021/a")?.body;
  if (!body) throw new Error("the article is not there");
  return body;
}

describe("the key of a body", () => {
  it("is the same for the same text", async () => {
    const [one, two] = [
      await load(),
      await load({ [other]: writeArticle({ date: "2021-03-01" }, "New.\n") }),
    ];
    expect(two.html.key).toBe(one.html.key);
    expect(two.html.read()).toBe(one.html.read());
  });

  it.each([
    [
      "the text",
      { [file]: writeArticle({ sources: `\n  he: ${source({})}` }, text.replace("said", "sang")) },
    ],
    ["its language", { [file]: writeArticle({ sources: `\n  he: ${source({})}`, lang: "de" }, text) }],
    [
      "the name of a source",
      { [file]: writeArticle({ sources: `\n  he: ${source({ who: "Karl Anker" })}` }, text) },
    ],
    [
      "how a source is known",
      {
        [file]: writeArticle(
          {
            sources: `\n  he: ${JSON.stringify({ kind: "unnamed", description: "A man", knows: "was there", reason: "his work" })}`,
          },
          text,
        ),
      },
    ],
  ])("is another for another text, and so where %s changes", async (_, changed) => {
    expect((await load(changed)).html.key).not.toBe((await load()).html.key);
  });

  it("changes if another picture has the same name", async () => {
    const png = await sharp({ create: { width: 3, height: 3, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const changed = await load({ "src/content/articles/2021/a/p.png": png });
    expect(changed.html.key).not.toBe((await load()).html.key);
  });
});

describe("sources in the margin", () => {
  const readNotes = (html: string) => [...html.matchAll(/data-note="([^"]*)"/g)].map(([, note]) => note);

  const write = (text: string) => ({
    [file]: writeArticle({ sources: `\n  he: ${source({})}\n  it: ${source({ where: "Post" })}` }, text),
  });

  it("are short, and shorter where they are cited again", async () => {
    const body = await load(write("One.[@he, at 3:10] Two.[@it] Three.[@he]\n"));
    expect(readNotes(body.html.read())).toEqual([
      "1 Jane Doe, Radio, March 19, 2021, at 3:10",
      "2 Jane Doe, Post, March 19, 2021",
      "1 Jane Doe",
    ]);
  });

  it("are not repeated in a row, but for another place", async () => {
    const body = await load(write("One.[@he] Two.[@he] Three.[@he, at 3:10] Four.[@he] Five.[@it]\n"));
    expect(readNotes(body.html.read())).toEqual([
      "1 Jane Doe, Radio, March 19, 2021",
      "1 Jane Doe, at 3:10",
      "2 Jane Doe, Post, March 19, 2021",
    ]);
  });

  it("stand on the page and in the offprint, not in feeds", async () => {
    const body = await load();
    expect(readNotes(body.html.read())).toHaveLength(1);
    expect(readNotes(body.standaloneHtml.read(() => ({ src: "", width: 1, height: 1 })))).toHaveLength(1);
    expect(readNotes(body.absoluteHtml.read())).toEqual([]);
  });
});
