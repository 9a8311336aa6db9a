import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DateTime } from "luxon";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { createPublication, listFiles } from "../../src/creating/create-publication.ts";
import {
  findAnswerMistake,
  listQuestions,
  parseAnswers,
  type RawAnswers,
} from "../../src/creating/publication-answers.ts";
import { parseFacts } from "../../src/loading/facts/parse-facts.ts";
import { readFacts } from "../../src/loading/facts/read-facts.ts";
import { formatDiagnostic } from "../../src/model/diagnostic.ts";
import { UsageError } from "../../src/model/usage-error.ts";
import { linkOffprint } from "../helpers/link-offprint.ts";

const raw: RawAnswers = {
  name: "The Post",
  url: "https://post.example/news",
  lang: "en-GB",
  "time-zone": "Europe/Berlin",
  licence: "cc by 4.0",
  author: "Ada Example",
};
const now = DateTime.fromISO("2026-12-31T23:30:00Z");

const matcherSchema = z.object({ pattern: z.object({ regexp: z.string() }) });

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offprint-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

describe("answers", () => {
  it("are suggested, and the suggestions are valid", () => {
    for (const { option, preset } of listQuestions("my-paper"))
      expect(findAnswerMistake(option, preset("en"))).toBeUndefined();
    expect(listQuestions("my-paper")[0]?.preset("en")).toBe("My paper");
  });

  it.each([
    ["name", " ", "is not valid"],
    [
      "url",
      "post.example",
      "expected an address without ?, # and user name, such as https://example.org/news/",
    ],
    ["url", "ftp://post.example/", "expected an address"],
    ["url", "https://user:pw@post.example/", "expected an address without ?, # and user name"],
    ["url", "https://post.example/?q=1", "expected an address without ?, # and user name"],
    ["url", "https://[::1]:3000/", "expected a host name"],
    ["url", "https://post.example/#top", "expected an address without ?, # and user name"],
    ["lang", "english please", "is not valid"],
    ["time-zone", "Mars/Olympus", "expected an IANA time zone such as Europe/Berlin"],
    ["licence", "GPL", "expected one of CC BY 4.0, CC BY-SA 4.0"],
  ] as const)("are refused with what is expected: %s %j", (option, answer, expected) => {
    expect(findAnswerMistake(option, answer)).toContain(expected);
    expect(() => parseAnswers({ ...raw, [option]: answer })).toThrow();
  });

  it("are written as facts expect them", () => {
    expect(parseAnswers(raw)).toMatchObject({
      url: "https://post.example/news/",
      licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    });
  });
});

describe("createPublication", () => {
  it.each([
    raw,
    { ...raw, name: 'The "Post" \\ `x`: # no', author: "王" },
    { ...raw, lang: "de", licence: "All rights reserved", author: "Staff" },
  ])("writes facts that load as they were answered", async (answers) => {
    await createPublication(folder, parseAnswers(answers), "1.2.3");
    await linkOffprint(folder);
    const files = await readFacts(folder);
    const { authors } = parseFacts(files);
    expect(files.site.value).toMatchObject({
      name: answers.name,
      lang: answers.lang,
      timeZone: answers["time-zone"],
    });
    expect([...authors.values()].map(({ name }) => name)).toEqual([answers.author]);
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    expect(manifest).toMatchObject({ dependencies: { offprint: "^1.2.3" } });
  });

  it("dates the draft in the publication's time zone", () => {
    const files = listFiles(parseAnswers(raw), "1.2.3", now);
    expect(files["src/content/articles/2027/first-story.md"]).toContain("date: 2027-01-01T00:30:00+01:00");
  });

  it("has the editor read the mistakes of a build", () => {
    const tasks = z
      .object({ tasks: z.array(z.object({ problemMatcher: z.array(matcherSchema) })) })
      .parse(JSON.parse(listFiles(parseAnswers(raw), "1.2.3", now)[".vscode/tasks.json"] ?? ""));
    const diagnostic = { file: "src/a b.md", line: 6, column: 11, field: "tags.0", message: "no tag: x" };
    const read = (severity: "error" | "hint") =>
      tasks.tasks[0]?.problemMatcher.map(({ pattern }) =>
        new RegExp(pattern.regexp).exec(formatDiagnostic({ ...diagnostic, severity }))?.slice(1),
      );
    const found = ["src/a b.md", "6", "11", "tags.0: no tag: x"];
    expect(read("error")).toEqual([found, undefined]);
    expect(read("hint")).toEqual([undefined, found]);
  });

  it.each(["file", "file/inner"])("refuses %s, where a file is in the way", async (name) => {
    await writeFile(path.join(folder, "file"), "mine");
    const creating = createPublication(path.join(folder, name), parseAnswers(raw), "1.2.3");
    await expect(creating).rejects.toThrow(UsageError);
    await expect(creating).rejects.toThrow("expected a new or an empty folder");
    expect(await readFile(path.join(folder, "file"), "utf8")).toBe("mine");
  });

  it.runIf(process.platform === "linux")("ends where no folder can be made", async () => {
    await expect(createPublication("/proc/offprint/paper", parseAnswers(raw), "1.2.3")).rejects.toThrow(
      "ENOENT",
    );
  });

  it("refuses a folder that has files, and changes none", async () => {
    await mkdir(path.join(folder, "_data"));
    await writeFile(path.join(folder, "_data/site.ts"), "mine");
    const creating = createPublication(folder, parseAnswers(raw), "1.2.3");
    await expect(creating).rejects.toThrow(UsageError);
    await expect(creating).rejects.toThrow("is not empty (it has _data); expected a new or an empty folder");
    expect(await readFile(path.join(folder, "_data/site.ts"), "utf8")).toBe("mine");
  });
});
