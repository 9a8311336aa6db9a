import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, writeArticle } from "../helpers/publication.ts";

const entity = (name: string) => ({ name, description: `About ${name}.` });
const facts = { sections: { sport: entity("Sport"), harbour: entity("Harbour"), arts: entity("Arts") } };
const article = (fields: Readonly<Record<string, string>>) => writeArticle({ title: "Quay", ...fields });

const files = {
  "src/content/articles/2021/a.md": article({ section: "harbour", date: "2021-03-20" }),
  "src/content/articles/2021/b.md": article({ section: "harbour", date: "2021-03-21" }),
  "src/content/articles/2021/c.md": article({ section: "sport", date: "2021-03-22" }),
};

describe("a section", () => {
  it("has its articles, newest first; sections stand in the order of their file", async () => {
    const { edition } = await loadFrom(files, { facts });
    const lists = edition.sections.map(({ entity, articles }) => [entity.id, articles.map(({ key }) => key)]);
    expect(lists).toEqual([
      ["sport", ["2021/c"]],
      ["harbour", ["2021/b", "2021/a"]],
    ]);
    expect(edition.articles.map(({ section }) => section?.name)).toEqual(["Sport", "Harbour", "Harbour"]);
  });

  it("is optional in an article", async () => {
    const { edition } = await loadFrom({ "src/content/articles/2021/a.md": article({}) });
    expect(edition.sections).toEqual([]);
    expect(edition.articles[0]).not.toHaveProperty("section");
  });

  it.each([
    ["harbor", facts, '6:1 error section: no section has the id "harbor"; did you mean "harbour"?'],
    ["harbour", {}, '6:1 error section: no section has the id "harbour"; add it to _data/sections.ts'],
    ["[harbour, sport]", facts, "6:1 error section: found a list; expected text"],
  ])("is reported if it is %s and no such section is there", async (section, facts, message) => {
    expect(
      await findDiagnostics({ "src/content/articles/2021/a.md": article({ section }) }, { facts }),
    ).toEqual([`src/content/articles/2021/a.md:${message}`]);
  });
});

describe("a section that no article has", () => {
  const hint =
    '_data/sections.ts:10:3 hint arts: no article has the section "arts", so it has no page; write "section: arts" in one, or leave it out';
  const noticesWith = async (fields: Readonly<Record<string, string>>) => {
    const all = { ...files, "src/content/articles/2021/d.md": article({ section: "arts", ...fields }) };
    const { notices } = await loadFrom(all, { facts });
    return notices.filter((notice) => notice.includes("hint"));
  };

  it("is a hint at its line", async () => {
    const { notices } = await loadFrom(files, { facts });
    expect(notices).toContain(hint);
  });

  it("stays one if only a draft has it, and is none if an article has it that is not due yet", async () => {
    expect(await noticesWith({ draft: "true" })).toEqual([hint]);
    expect(await noticesWith({ date: "2099-01-01" })).toEqual([]);
  });
});
