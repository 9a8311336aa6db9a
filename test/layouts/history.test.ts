import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { createHtmlCheck } from "../../src/checking/conformance/checks/html.ts";
import { scanPage } from "../../src/checking/scan-page.ts";
import type { Article } from "../../src/model/article.ts";
import { Lazy } from "../../src/model/lazy.ts";
import { historyTemplate } from "../../src/site/text-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import { createSampleArticle, createSampleEdition, sampleDate } from "../helpers/sample-edition.ts";
import { createSampleHistory, sampleRevisions } from "../helpers/sample-history.ts";

async function render(overrides: Partial<Article> = {}): Promise<string> {
  const article = createSampleArticle({ history: createSampleHistory(), ...overrides });
  const edition = createSampleEdition({ articles: [article] });
  const [page] = (await renderPlanned(historyTemplate, edition)).values();
  if (page === undefined) throw new Error("the sample article has no history");
  return page;
}

async function open(overrides: Partial<Article> = {}): Promise<Document> {
  const html = await render(overrides);
  // jsdom does not know all of today's CSS, and complains.
  return new JSDOM(html.replace(/<style>.*?<\/style>/s, "")).window.document;
}

/** Text as it is shown or said, white space collapsed. */
const readNode = (node: Node | null) => node?.textContent?.replace(/\s+/g, " ").trim();
const read = (node: Element | null) => readNode(node);

describe("the page of an article's history", () => {
  it("exists for articles with a history alone, at its address", async () => {
    const { articles } = createSampleEdition();
    const [ferry] = articles;
    if (!ferry) throw new Error("the sample Edition has no articles");
    const edition = createSampleEdition({
      articles: [...articles, { ...ferry, history: createSampleHistory() }],
    });
    expect([...(await renderPlanned(historyTemplate, edition)).keys()]).toEqual(["2024/ferry.history.html"]);
  });

  it("is valid HTML", async () => {
    const checkHtml = await createHtmlCheck();
    expect(checkHtml(scanPage("2024/ferry.history.html", await render()))).toEqual([]);
  });

  it.each([
    ["of one minute", ["16:20:31", "16:20:05"], ["16:20:31", "16:20:05"]],
    ["of one second", ["16:20:05", "16:20:05"], ["16:20:05, revision 2", "16:20:05, revision 1"]],
    ["of two minutes", ["16:21:05", "16:20:05"], ["16:21", "16:20"]],
  ])("tells revisions %s apart, withheld ones too", async (_name, times, shown) => {
    const checkHtml = await createHtmlCheck();
    for (const kind of ["changed", "redacted"] as const) {
      const history = createSampleHistory({
        revisions: times.map((time) => ({ kind, date: sampleDate(`2024-05-03T${time}`), isMinor: false })),
        changes: new Lazy("", async () => times.map(() => undefined)),
      });
      const html = await render({ history });
      expect(checkHtml(scanPage("2024/ferry.history.html", html))).toEqual([]);
      const headings = [...(await open({ history })).querySelectorAll("section h2 time")];
      expect(headings.map(read)).toEqual(shown.map((time) => `May 3, 2024, ${time}`));
    }
  });

  it("says since when it has an article that was published elsewhere before", async () => {
    const revisions = sampleRevisions.map((one) =>
      one.kind === "published" ? { ...one, kind: "imported" as const } : one,
    );
    const section = (await open({ history: createSampleHistory({ revisions }) })).getElementById(
      "revision.1",
    );
    expect(read(section)).toMatch(/^In this repository since March 3, 2024/);
    expect(read(section)).toMatch(/The oldest text/);
  });

  it("says whose history it is, how long, and leads back to the article and to the feed", async () => {
    const page = await open();
    expect(read(page.querySelector("h1"))).toBe("History of “The ferry sails again”");
    expect(read(page.querySelector(".standfirst"))).toBe(
      "Changed 3 times since March 3, 2024; 1 of the changes is minor. The newest stands first.",
    );
    const links = [...page.querySelectorAll(".heading a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["ferry.html", "../changes.xml"]);
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toMatch(
      /2024\/ferry\.history\.html$/,
    );
    expect(page.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("max-image-preview:large");
  });

  it("has a section for each revision, newest first, which are counted from the oldest", async () => {
    const sections = [...(await open()).querySelectorAll("section.revision")];
    expect(sections.map(({ id }) => id)).toEqual(["revision.4", "revision.3", "revision.2", "revision.1"]);
    expect(sections.map((section) => read(section.querySelector("h2")))).toEqual([
      "Withheld May 4, 2024",
      "Minor change of May 3, 2024, 18:30",
      "Changed May 3, 2024, 16:20",
      "First published March 3, 2024",
    ]);
    expect(sections.map((section) => read(section.querySelector(".folio")))).toEqual([
      undefined,
      undefined,
      "content: say when",
      undefined,
    ]);
  });

  it("shows at a glance when and what was changed, corrections first, with links to the revisions", async () => {
    const rows = [...(await open()).querySelectorAll(".glance tbody tr")];
    expect(rows.map((row) => [...row.children].map((cell) => [...cell.childNodes].map(readNode)))).toEqual([
      [["May 4, 2024"], ["Withheld"], []],
      [["May 3, 2024, 18:30"], ["Minor change"], ["+2"]],
      [
        ["May 3, 2024, 16:20"],
        [
          "Clarification: The ferry left at dawn & not before.",
          "Headline changed",
          "Byline changed",
          "Picture added",
          "Text changed",
        ],
        ["+3 −3"],
      ],
      [["Mar 3, 2024"], ["First published"], []],
    ]);
    expect(rows.map((row) => row.querySelector("a")?.getAttribute("href"))).toEqual([
      "#revision.4",
      "#revision.3",
      "#revision.2",
      "#revision.1",
    ]);
  });

  it("names commits in a folded list alone, and none of a withheld revision", async () => {
    const page = await open();
    const commits = [...page.querySelectorAll(".commits li")];
    expect(commits.map((item) => [item.querySelector("a")?.getAttribute("href"), read(item)])).toEqual([
      ["#revision.3", "May 3, 2024 cccccccccc"],
      ["#revision.2", "May 3, 2024 bbbbbbbbbb"],
      ["#revision.1", "Mar 3, 2024 aaaaaaaaaa"],
    ]);
    expect(page.querySelector(".commits")?.hasAttribute("open")).toBe(false);
    page.querySelector(".commits")?.remove();
    expect(read(page.querySelector("main"))).not.toMatch(/[abc]{10}/);
    const [revision] = sampleRevisions;
    const history = createSampleHistory({ revisions: revision ? [revision, revision] : [] });
    expect((await open({ history })).querySelector(".commits")).toBeNull();
  });

  it("has the first text whole, folded, in its revision", async () => {
    const page = await open();
    const details = page.querySelector("[id='revision.1'] details");
    expect(details?.hasAttribute("open")).toBe(false);
    expect(read(details?.querySelector("summary") ?? null)).toBe("The whole text");
    const parts = [...(details?.querySelectorAll("dl > div") ?? [])];
    expect(parts.map((part) => [...part.children].map(read))).toEqual([
      ["Headline", "The ferry sails soon"],
      ["Standfirst", "After six weeks in dock the ferry is nearly back."],
      ["In short", "It is blue · It sails soon"],
      ["Byline", "Mia Lund"],
      ["Text", "In dockIt is blue.It was always so."],
    ]);
    expect(page.querySelectorAll("section details dl")).toHaveLength(2);
  });

  it("has no whole text if all are withheld", async () => {
    const { oldest: _, ...history } = createSampleHistory();
    expect((await open({ history })).querySelector("[id='revision.1'] details")).toBeNull();
  });

  it("folds minor changes and no others", async () => {
    const folded = (await open()).querySelectorAll("section > details");
    expect([...folded].map(({ parentElement }) => parentElement?.id)).toEqual(["revision.3"]);
  });

  it("says of a withheld revision that it is, and nothing more", async () => {
    const section = (await open()).getElementById("revision.4");
    expect(read(section)).toBe("Withheld May 4, 2024This revision is withheld.");
  });

  it("shows fields by their names, authors by theirs", async () => {
    const page = await open();
    const rows = [...page.querySelectorAll("[id='revision.2'] .changes > div")];
    for (const unseen of page.querySelectorAll(".unseen")) unseen.remove();
    expect(rows.map((row) => [read(row.querySelector("dt")), row.querySelector("dd")?.innerHTML])).toEqual([
      ["Headline", "<p>The ferry sails <del>soon</del> <ins>again</ins></p>"],
      ["Byline", "<p><span>Mia Lund</span><span>, <ins>jo-poe</ins></span></p>"],
      ["Clarification added", "<p><ins>The ferry left at dawn &amp; not before.</ins></p>"],
      ["Text", expect.any(String)],
    ]);
  });

  it("says what was added and removed to those who only hear it", async () => {
    const [removed, added] = (await open()).querySelectorAll("[id='revision.2'] :is(ins, del)");
    expect([read(removed ?? null), read(added ?? null)]).toEqual([
      "removed: soon, end of removal",
      "added: again, end of addition",
    ]);
  });

  it("folds what did not change to a few words, and labels what marks cannot say", async () => {
    const page = await open();
    for (const unseen of page.querySelectorAll(".unseen")) unseen.remove();
    const text = [...page.querySelectorAll("[id='revision.2'] dd")].at(-1);
    expect([...(text?.children ?? [])].map((part) => `${part.localName}: ${read(part)}`)).toEqual([
      expect.stringMatching(/^details: 2 unchanged paragraphs: The harbour office said on Monday that …/),
      "p: Moved here",
      "p: The mayor spoke.",
      "p: Now a quotation",
      "blockquote: It was always so.",
      "p: • a funnel",
      "p: Picture",
      "p: The ferry",
    ]);
    expect(read(text?.querySelector("details p:last-child") ?? null)).toBe("It is blue.");
  });

  it("explains revisions without changes", async () => {
    const kinds = ["changed", "restored", "withdrawn", "published"] as const;
    const [redacted, , changed] = sampleRevisions;
    if (!redacted || !changed) throw new Error("the sample history is too short");
    const revisions = [...kinds.map((kind) => ({ ...changed, kind })), redacted];
    const history = createSampleHistory({
      revisions,
      changes: new Lazy("", async () => revisions.map(() => undefined)),
    });
    const notes = (await open({ history })).querySelectorAll("section > div > p:not(.folio)");
    expect([...notes].map(read)).toEqual([
      expect.stringContaining("nothing to compare it with"),
      expect.stringContaining("came back"),
      expect.stringContaining("taken down"),
      expect.stringContaining("first came out"),
      expect.stringContaining("withheld"),
    ]);
  });

  it("says while serving that the file has changes of its own", async () => {
    const history = createSampleHistory({ hasUncommittedChanges: true });
    expect(read((await open({ history })).querySelector(".notice"))).toMatch(/changes that no commit holds/);
    expect((await open()).querySelector(".notice")).toBeNull();
  });

  it("sets the quotation marks of the headline as those of a quotation inside another one", async () => {
    const page = await open({ title: "“High water”, says the port" });
    expect(read(page.querySelector("h1"))).toBe("History of “‘High water’, says the port”");
    expect(page.title).toContain("History of “‘High water’, says the port”");
  });

  it("marks the article's words as those of its language, the words between them as the site's if it has no labels", async () => {
    const page = await open({ lang: "he", title: "המעבורת" });
    expect(page.documentElement.lang).toBe("en");
    const words = page.querySelector("[id='revision.2'] dd[lang=he][dir=rtl] del");
    expect(words?.querySelector("[lang=en][dir=ltr]")?.textContent).toBe("removed: ");
    expect(page.querySelector("h1 [lang=he][dir=rtl]")?.textContent).toBe("המעבורת");
    expect((await open()).querySelector("main [lang]")).toBeNull();
  });
});
