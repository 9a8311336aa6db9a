import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, sampleFacts, writeArticle } from "../helpers/publication.ts";

const file = "src/content/articles/2021/a.md";
const load = async (front: string) => {
  const { edition } = await loadFrom({ [file]: writeArticle({ front }) });
  const found = edition.articles[0]?.front;
  return [found?.place, found?.until?.toISO()];
};

describe("front in an article", () => {
  it.each([
    ["lead", ["lead", undefined]],
    ["{ place: top }", ["top", undefined]],
    ["{ place: off, until: 2021-03-20T10:00:00Z }", ["off", "2021-03-20T11:00:00.000+01:00"]],
  ])("may be %s", async (front, placed) => {
    expect(await load(front)).toEqual(placed);
  });

  it("counts to the end of a day in the site's time zone, the article's own included", async () => {
    expect(await load("{ place: lead, until: 2021-03-20 }")).toEqual([
      "lead",
      "2021-03-21T00:00:00.000+01:00",
    ]);
  });

  it.each([
    ["laed", '6:1 error front: found "laed"; expected one of lead, top, off (did you mean "lead"?)'],
    ["{ place: first }", '6:10 error front.place: found "first"; expected one of lead, top, off'],
    ["{ until: 2021-03-22 }", "6:1 error front.place: missing; expected one of lead, top, off"],
    [
      "{ place: lead, until: soon }",
      '6:23 error front.until: found "soon"; expected a date such as 2021-03-20 or 2021-03-20T09:30:00Z',
    ],
    [
      "{ place: lead, until: 2021-03-19 }",
      '6:23 error front.until: found "2021-03-19"; it is before date; expected a later one, or none',
    ],
    ["{ place: lead, untl: 2021-03-22 }", '6:23 error front.untl: unknown field; did you mean "until"?'],
  ])("is reported if it is %s", async (front, message) => {
    const [diagnostic, ...others] = await findDiagnostics({ [file]: writeArticle({ front }) });
    expect(others).toEqual([]);
    expect(diagnostic).toContain(`${file}:${message}`);
  });
});

describe("hints about front", () => {
  const retraction = `\n  - { date: 2021-03-21, kind: retraction, text: It was wrong. }`;
  const findHints = async (now: string) => {
    const { notices } = await loadFrom(
      {
        "src/content/articles/2021/a.md": writeArticle({ front: "lead" }),
        "src/content/articles/2021/b.md": writeArticle({
          front: "{ place: lead, until: 2021-03-23 }",
          date: "2021-03-21",
        }),
        "src/content/articles/2021/c.md": writeArticle({
          front: "lead",
          updated: "2021-03-21",
          corrections: retraction,
        }),
        "src/content/articles/2021/d.md": writeArticle({ front: "lead", draft: "true" }),
      },
      { now },
    );
    return notices.filter((notice) => notice.includes(" hint "));
  };
  const retracted =
    'src/content/articles/2021/c.md:6:1 hint front: found "lead" in a retracted article, which the front page does not place; leave it out';

  it("name both of two leads, and a retracted article", async () => {
    expect(await findHints("2021-03-23T22:59:59Z")).toEqual([
      'src/content/articles/2021/a.md:6:1 hint front: found "lead" here and in src/content/articles/2021/b.md, which is newer and leads; this article stands with the top stories',
      retracted,
    ]);
  });

  it("name articles at the top for which there is no room", async () => {
    const names = [..."abcdefg"];
    const { notices } = await loadFrom(
      Object.fromEntries(
        names.map((name, index) => [
          `src/content/articles/2021/${name}.md`,
          writeArticle({ front: "top", date: `2021-03-0${index + 1}` }),
        ]),
      ),
    );
    expect(notices.filter((notice) => notice.includes(" hint front"))).toEqual([
      'src/content/articles/2021/a.md:6:1 hint front: found "top" in 7 articles; the newest 6 stand at the top, and this one with all others; give older ones an end, until: …',
    ]);
  });

  it("end with the place", async () => {
    expect(await findHints("2021-03-23T23:00:00Z")).toEqual([retracted]);
  });
});

describe("frontPage in the facts", () => {
  const sections = { harbour: { name: "Harbour", description: "Ships." } };
  const facts = (frontPage: unknown) => ({ site: { ...sampleFacts.site, frontPage }, sections });
  const files = { [file]: writeArticle({ section: "harbour" }) };

  it("lists sections with their number of stories, three if it is not given", async () => {
    const { edition } = await loadFrom(files, { facts: facts({ sections: ["harbour"] }) });
    expect(edition.site.frontPage).toEqual({ sections: [{ id: "harbour", stories: 3 }] });
    const two = await loadFrom(files, { facts: facts({ sections: [{ id: "harbour", stories: 2 }] }) });
    expect(two.edition.site.frontPage).toEqual({ sections: [{ id: "harbour", stories: 2 }] });
  });

  it.each([
    ["an unknown section", ["harbor"], '.0: no section has the id "harbor"; did you mean "harbour"?'],
    ["a section twice", ["harbour", { id: "harbour" }], '"harbour" stands here twice; once is enough'],
    ["no section", [], ": found an empty list; expected at least 1 entry"],
    ["no story", [{ id: "harbour", stories: 0 }], ".0.stories: found the number 0; at least 1 would pass"],
    ["too many", [{ id: "harbour", stories: 21 }], ".0.stories: found the number 21; at most 20 would pass"],
    ["an unknown field", [{ id: "harbour", story: 1 }], ".0.story: unknown field; known are id, stories"],
  ])("is reported if it has %s", async (_, listed, message) => {
    const [diagnostic, ...others] = await findDiagnostics(files, { facts: facts({ sections: listed }) });
    expect(others).toEqual([]);
    expect(diagnostic).toMatch(/^_data\/site\.ts:\d+:\d+ error frontPage\.sections/);
    expect(diagnostic).toContain(message);
  });
});
