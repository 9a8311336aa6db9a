import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";
import { readInReaderView } from "../helpers/reader-view.ts";

const picture = `image:
  src: harbour-master/portrait.jpg
  alt: A ship under sail, seen from the quay
  caption: Noon.
  credit: Ada Quay`;
const correction = `updated: 2021-03-19T12:00:00+01:00
corrections:
  - date: 2021-03-19
    kind: correction
    text: There are two ships, not three.`;
const retraction = correction.replace("kind: correction", "kind: retraction");
const sources = `sources:
${Array.from(
  { length: 30 },
  (_, index) => `  s${index}:
    kind: report
    title: Report number ${index} about the harbour, its ships and its quays
    publisher: The Coast Courier
    url: https://courier.example/${index}
    date: 2021-03-01`,
).join("\n")}`;
const cited = Array.from({ length: 30 }, (_, index) => `Ship ${index} is in.[@s${index}]`).join("\n\n");
const long = Array.from(
  { length: 6 },
  (_, index) =>
    `The ships lay at the quay for ${index + 2} days, and nobody knew when they would sail, for the wind blew as before.`,
).join("\n\n");

/** Standfirsts of a few words, without a full stop, and with more commas than the text has. */
const short = "One ship";
const commas = "Anna, Bert, Cato, Dora, Emil, Frida, Gorm, Hedda, Ivar, Jorun, Knut: all in";

const articles: Readonly<Record<string, readonly [description: string, fields: string, text: string]>> = {
  "long-picture": ["Nothing sails until the wind drops", picture, long],
  long: ["Nothing sails until the wind drops.", "", long],
  "long-corrected": [short, `${picture}\n${correction}`, long],
  "short-text": [short, "", "One ship came in."],
  "short-picture": [short, picture, "One ship came in."],
  "short-commas": [commas, picture, "All in."],
  "short-corrected": [short, correction, "One ship came in."],
  "retracted-clarified": [
    short,
    `${retraction}\n  - date: 2021-03-19\n    kind: clarification\n    text: The table is of the outer harbour.`,
    "Nothing of it is true.",
  ],
  retracted: [short, `${picture}\n${retraction}`, "Nothing of it is true."],
  "many-sources": [short, `${picture}\n${sources}`, cited],
  "many-sources-bare": [commas, sources, cited],
  "in-short": [short, `${picture}\nshort: [One ship came, Two did not]`, long],
  "in-short-bare": [commas, "short: [One ship came, Two did not]", "One ship came in."],
  "heading-first": [short, picture, `## One\n\n${long}`],
  "list-first": [short, picture, `- one\n- two\n\n${long}`],
  arabic: ["سفينة واحدة", `lang: ar\n${picture}`, "عادت سفينة واحدة."],
  "arabic-corrected": ["لا تبحر أي سفينة", `lang: ar\n${correction}`, "لا تبحر أي سفينة حتى تهدأ الريح."],
  chinese: ["一艘船", `lang: zh-Hans\n${picture}`, "一艘船回来了。"],
  "chinese-corrected": [
    "风停之前没有船出海",
    `lang: zh-Hans\n${correction}`,
    "港务局说，没有船出海。\n\n两艘船在等。",
  ],
};

let project: Project;
beforeAll(async () => {
  project = await copyBuiltSite("fixture");
  await project.write(
    Object.fromEntries(
      Object.entries(articles).map(([slug, [description, fields, text]]) => [
        `src/content/articles/2021/${slug}.md`,
        `---\ntitle: About ${slug}\ndescription: "${description}"\ndate: 2021-03-18\nauthors: [ada, desk]\n${fields}\n---\n\n${text}\n`,
      ]),
    ),
  );
  const built = await project.run("build", [], clock);
  expect(built).toMatchObject({ status: 0, stderr: "" });
});
afterAll(() => project.remove());

describe("a reader view", () => {
  it.each(Object.keys(articles))(
    "keeps title, byline, date, standfirst, picture and text: %s",
    async (slug) => {
      const [, fields = ""] = articles[slug] ?? [];
      const file = `2021/${slug}.html`;
      const html = await readFile(path.join(project.root, "dist", file), "utf8");
      const { onPage, inReaderView } = readInReaderView(html, `https://harbour.example/post/${file}`);
      const { leadPicture, title } = onPage;
      expect(title).toBe(fields.includes(retraction) ? `Retracted:About${slug}` : `About${slug}`);
      expect(leadPicture !== "").toBe(fields.includes(picture) && !fields.includes(retraction));
      expect(inReaderView).toMatchObject({ ...onPage, authors: "AdaQuay,Nightdesk" });
    },
  );
});
