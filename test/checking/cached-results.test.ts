import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { checkSite } from "../../src/checking/check-site.ts";
import { buildContext } from "../../src/checking/site-context.ts";
import { type Json, type Kind, type Memory, openMemory } from "../../src/memory/memory.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import { createFolder } from "../helpers/publication.ts";
import {
  context,
  draft,
  edit,
  edition,
  type Files,
  randomText,
  sampleFiles,
  toSource,
} from "./sample-site.ts";

const pageCount = [...sampleFiles.keys()].filter((name) => name.endsWith(".html")).length;

describe("a check with a cache", () => {
  let file = "";
  beforeEach(async () => {
    file = path.join(await createFolder({}), "checks");
  });

  /** What is found, and how many pages were checked and not cached. */
  const check = async (files: Files, { against = context, code = "code" } = {}) => {
    const cache = openMemory(path.dirname(file), code);
    return checkCounted(files, { against, cache });
  };

  it("finds the same as one without, and checks no page twice", async () => {
    const broken = breakSite(sampleFiles);
    const { diagnostics } = await checkCounted(broken);
    expect(diagnostics.length).toBeGreaterThan(6);
    expect(await check(broken)).toEqual({ diagnostics, checked: pageCount });
    expect(await check(broken)).toEqual({ diagnostics, checked: 0 });
  });

  it("checks again only a changed page", async () => {
    await check(sampleFiles);
    expect(await check(edit("about.html", "</h1>", "</h1><script>1</script>"))).toEqual({
      diagnostics: [expect.stringContaining("about.html:11:70 error self-contained: found a script")],
      checked: 1,
    });
  });

  it("checks an unchanged page again where its article changed", async () => {
    await check(sampleFiles);
    const articles = edition.articles.map((article) =>
      article.url === "2024/crane.html"
        ? { ...article, body: { ...article.body, wordCount: 2_000 } }
        : article,
    );
    const heavy = edit("2024/crane.html", "Some words.", randomText(44_000));
    await check(heavy);
    const { diagnostics, checked } = await check(heavy, {
      against: buildContext({ ...edition, articles }, [draft]),
    });
    expect(diagnostics).toEqual([expect.stringContaining("17100 for 2000 words")]);
    expect(checked).toBe(1);
  });

  it("finds the title of a new draft on cached pages", async () => {
    await check(sampleFiles);
    const against = buildContext(edition, [{ ...draft, title: "Some words." }]);
    const { diagnostics, checked } = await check(sampleFiles, { against });
    expect(diagnostics).toHaveLength(3);
    expect(diagnostics[0]).toContain("has the title of");
    expect(checked).toBe(0);
  });

  it("checks everything again by other code", async () => {
    await check(sampleFiles);
    expect(await check(sampleFiles, { code: "other code" })).toEqual({ diagnostics: [], checked: pageCount });
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, text.length / 2)],
    ["changed", (text: string) => text.replaceAll("href", "herf").replaceAll("[]", "[1]")],
    ["emptied", () => ""],
    ["replaced", () => "code\na\tb\n\n\t\n"],
  ])("takes no result from a cache that was %s", async (_, damage) => {
    const broken = breakSite(sampleFiles);
    const { diagnostics } = await check(broken);
    await writeFile(file, damage(await readFile(file, "utf8")));
    expect((await check(broken)).diagnostics).toEqual(diagnostics);
    expect(await check(broken)).toEqual({ diagnostics, checked: 0 });
  });

  it("finds what a clean check finds after each of many edits", async () => {
    let files = sampleFiles;
    const random = createRandom(5);
    for (let step = 0; step < 10; step++) {
      files = editAtRandom(files, random);
      expect((await check(files)).diagnostics).toEqual((await checkCounted(files)).diagnostics);
    }
  });
});

async function checkCounted(files: Files, { against = context, cache }: CountOptions = {}) {
  let checked = 0;
  const counting = cache && {
    ...cache,
    put: <Value>(kind: Kind<Value>, inputs: Json, value: Value): Value => {
      if ("linksHash" in Object(value)) checked++;
      return cache.put(kind, inputs, value);
    },
  };
  const { diagnostics } = checkSite(toSource(files), against, counting);
  return { diagnostics: diagnostics.map(formatDiagnostic).sort(), checked };
}

interface CountOptions {
  readonly against?: typeof context;
  readonly cache?: Memory;
}

/** Something for each kind of check, and for each kind of file. */
function breakSite(files: Files): Files {
  const edits: [path: string, found: string, put: string][] = [
    ["about.html", "</h1>", `</h1><h3>a</h3><p id="main"><img src="a.png"><center>b</center>`],
    ["2024/ferry.html", "margin:0", "margin:1"],
    ["index.html", "page-2.html", "page-3.html"],
    ["feed.xml", "What the new crane is for", draft.title],
    ["sitemap.xml", "post/about.html", "post/2024/secret.html"],
  ];
  return edits.reduce((broken, [path, found, put]) => edit(path, found, put, broken), files);
}

/** Takes a line away from a file, doubles it, or puts it into another file. */
function editAtRandom(files: Files, random: () => number): Files {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const [from, to] = [pick([...files.keys()]) ?? "", pick([...files.keys()]) ?? ""];
  const lines = (files.get(from) ?? "").split("\n");
  const line = Math.floor(random() * lines.length);
  const cut = lines[line] ?? "";
  const edited = new Map(files);
  if (random() < 0.7)
    edited.set(from, lines.toSpliced(line, 1, ...(random() < 0.5 ? [] : [cut, cut])).join("\n"));
  else edited.set(to, `${files.get(to)}\n${cut}`);
  return edited;
}

/** Park and Miller's generator: the same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}
