import { expect, it } from "vitest";
import { loadFrom, writeArticle } from "../helpers/publication.ts";

const files = {
  "src/content/articles/2021/a.md": writeArticle({ date: "2021-03-20" }),
  "src/content/articles/2021/b.md": writeArticle({ date: "2021-03-22" }),
  "src/content/articles/2021/c.md": writeArticle({ date: "2021-03-23" }),
  "src/content/articles/2021/d.md": writeArticle({ date: "2021-03-23", draft: "true" }),
};
const noticesAt = async (now: string) =>
  (await loadFrom(files, { now })).notices.filter((notice) => notice.includes("due"));

it("counts the articles that are not due; drafts do not count", async () => {
  expect(await noticesAt("2021-03-21T10:00:00Z")).toEqual([
    "2 articles are not due yet; the clock says that it is 2021-03-21T10:00:00Z",
  ]);
  expect(await noticesAt("2021-03-22T10:00:00Z")).toEqual([
    "1 article is not due yet; the clock says that it is 2021-03-22T10:00:00Z",
  ]);
});

it("warns if no article is due", async () => {
  expect(await noticesAt("2001-09-09T01:46:40.500Z")).toEqual([
    "warning: no article is due, of 3 articles: the clock says that it is 2001-09-09T01:46:40Z",
  ]);
});

it("prints no line if all articles except drafts are due", async () => {
  expect(await noticesAt("2024-01-01")).toEqual([]);
});
