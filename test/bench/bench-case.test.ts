import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type caseNames, cases } from "../../scripts/bench/bench-case.ts";
import type { BenchSite } from "../../scripts/bench/bench-site.ts";
import { createCorpus } from "../../scripts/bench/create-corpus.ts";
import { createEleventySite } from "../../scripts/bench/create-eleventy-site.ts";
import { createHugoSite, findHugo } from "../../scripts/bench/create-hugo-site.ts";
import { createOffprintSite } from "../../scripts/bench/create-offprint-site.ts";
import { readTree } from "../helpers/project.ts";
import { createFolder } from "../helpers/publication.ts";

const hasHugo = (await findHugo()) !== undefined;

const sites: [string, (folder: string) => Promise<BenchSite>][] = [
  ["Offprint", (folder) => createOffprintSite(folder, false)],
  ["Eleventy", createEleventySite],
  ...(hasHugo ? [["Hugo", createHugoSite] satisfies [string, typeof createHugoSite]] : []),
];

describe.each(sites)("a case on the site of %s", (_, createSite) => {
  const articles = 20;
  const create = async () => {
    const site = await createSite(await createFolder({}));
    await createCorpus(site.folder, articles, site.layout);
    return site;
  };

  it.each([
    ["cold", []],
    ["unchanged", []],
    ["edit", [/-19\.md$/]],
    ["title", [/-18\.md$/]],
    ["component", [/colophon|words/]],
  ] satisfies [(typeof caseNames)[number], RegExp[]][])(
    "%s changes the files that it names and no others, differently in each round",
    async (name, changed) => {
      const site = await create();
      let before = await readTree(site.folder);
      for (const round of [1, 2]) {
        await cases[name].prepare(site, { articles, round });
        const after = await readTree(site.folder);
        const different = [...after].filter(([file, content]) => before.get(file) !== content);
        expect(different.map(([file]) => file)).toEqual(changed.map((file) => expect.stringMatching(file)));
        before = after;
      }
    },
  );

  it("cold deletes everything that a build wrote", async () => {
    const site = await create();
    const written = [site.output, ...site.caches];
    for (const name of written) {
      await mkdir(path.join(site.folder, name));
      await writeFile(path.join(site.folder, name, "file"), "");
    }
    await cases.cold.prepare(site, { articles, round: 1 });
    expect(written.filter((name) => existsSync(path.join(site.folder, name)))).toEqual([]);
  });
});
