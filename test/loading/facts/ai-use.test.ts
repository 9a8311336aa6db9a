import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, sampleFacts, writeArticle } from "../../helpers/publication.ts";

const files = { "src/content/articles/2021/a.md": writeArticle() };
const withUse = (aiUse: unknown) => ({ facts: { site: { ...sampleFacts.site, aiUse } } });

describe("the fact aiUse", () => {
  it("is part of the site, with an empty list of blocked crawlers by default", async () => {
    const { edition } = await loadFrom(files, withUse({ search: true, training: false }));
    expect(edition.site.aiUse).toEqual({ search: true, training: false, block: [] });
    expect((await loadFrom(files)).edition.site.aiUse).toBeUndefined();
  });

  it.each([
    [{ training: "no" }, /site.ts:\d+:\d+ error aiUse.training: found "no"; expected true or false/],
    [{ train: false }, /error aiUse.train: unknown field/],
    [{ block: ["GPTBot/1.2"] }, /error aiUse.block.0: found "GPTBot\/1.2"; expected the name of a crawler/],
    [{ block: ["*"] }, /error aiUse.block.0: found "\*"/],
    [{ training: true, block: ["training"] }, /error aiUse.training: found the boolean true; block has the/],
    [
      { mining: { policy: "https://example.org/" } },
      /error aiUse.mining.reserved: missing; expected true or/,
    ],
    [
      { mining: { reserved: true, policy: "terms" } },
      /error aiUse.mining.policy: found "terms"; expected a web/,
    ],
  ])("refuses %j", async (aiUse, message) => {
    expect(await findDiagnostics(files, withUse(aiUse))).toEqual([expect.stringMatching(message)]);
  });

  it("leaves .well-known/tdmrep.json to the publication unless it says something about mining", async () => {
    const own = { ...files, "src/static/.well-known/tdmrep.json": "[]" };
    expect(await findDiagnostics(own, withUse({ training: false }))).toEqual([]);
    expect(await findDiagnostics(own, withUse({ mining: { reserved: true } }))).toEqual([
      expect.stringMatching(
        /^src\/static\/.well-known\/tdmrep.json:1:1 error url: its address .* the site makes itself/,
      ),
    ]);
  });

  it("reports a group of the publication's robots.txt for a crawler that it blocks", async () => {
    const own = { ...files, "src/static/robots.txt": "User-agent: CCBot\nAllow: /\n" };
    expect(await findDiagnostics(own, withUse({ block: ["CCBot"] }))).toEqual([
      expect.stringMatching(/^src\/static\/robots.txt:1:1 error robots: found rules for CCBot/),
    ]);
  });
});
