import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/feeds/render-content.tsx";
import { renderAudio } from "../../src/media/render-audio.ts";
import {
  aboutPage,
  createFolder,
  findDiagnostics,
  loadFolder,
  loadFrom,
  samplePng,
  writeArticle,
} from "../helpers/publication.ts";
import { readSample, replaceIn } from "../helpers/recordings.ts";

const folder = "src/content/articles/2021/a";
const article = `${folder}/index.md`;
const vtt = (words: string) => `WEBVTT\n\n00:00.000 --> 00:02.000\n${words}\n`;
const complete = {
  [`${folder}/clip.mp4`]: readSample("clip.mp4"),
  [`${folder}/clip.png`]: samplePng,
  [`${folder}/clip.vtt`]: vtt("<v Ann>The ship leaves."),
  [`${folder}/clip.de.vtt`]: vtt("Das Schiff."),
};
const text = '![The port](clip.mp4 "At six")\n';

async function load(files: Readonly<Record<string, string | Uint8Array>>, fields = {}, written = text) {
  const { edition, notices } = await loadFrom({ ...files, [article]: writeArticle(fields, written) });
  const [found] = edition.articles;
  if (!found) throw new Error("the article is not there");
  return { edition, notices: notices.filter((notice) => notice.includes("media")), body: found.body };
}

const find = (files: Readonly<Record<string, string | Uint8Array>>, written = text) =>
  findDiagnostics({ ...files, [article]: writeArticle({}, written) });

describe("a video beside its text", () => {
  it("has the poster, the captions and the transcript that stand beside it, by name", async () => {
    const { body, edition, notices } = await load(complete);
    const [media] = body.media ?? [];
    expect(notices).toEqual([]);
    expect(media).toMatchObject({
      kind: "video",
      type: "video/mp4",
      name: "The port",
      caption: "At six",
      bytes: readSample("clip.mp4").length,
      size: { width: 64, height: 36 },
      poster: { file: `${folder}/clip.png` },
      transcript: [{ speaker: "Ann", text: "The ship leaves." }],
    });
    expect(media?.captions.map(({ lang, asset }) => [lang, asset.url.replace(/.*\//, "")])).toEqual([
      ["en", "clip.vtt"],
      ["de", "clip.de.vtt"],
    ]);
    const urls = edition.assets.map(({ url }) => url.replace(/[\w-]+(?=[./])/, "…"));
    expect(urls.filter((url) => !url.startsWith("cards/"))).toHaveLength(4);
    expect(body.styles).toContain("media");
    expect(body.wordCount).toBe(0);
  });

  it("is published without the place where it was recorded, once, though it is linked too", async () => {
    const both = {
      ...aboutPage,
      ...complete,
      [article]: writeArticle({}, `${text}\n[The film](clip.mp4)\n`),
    };
    const root = await createFolder(both);
    const { edition } = await loadFolder(root);
    const films = edition.assets.filter(({ url }) => url.endsWith(".mp4"));
    expect(films).toHaveLength(1);
    expect(readFileSync(path.join(root, films[0]?.file ?? "")).includes("loci")).toBe(false);
  });

  it("takes its transcript from plain text, if there is some", async () => {
    const { body } = await load({ ...complete, [`${folder}/clip.txt`]: 'Ann: "Go."\n\nBen: No.\n' });
    expect(body.media?.[0]?.transcript).toEqual([{ text: "Ann: “Go.”" }, { text: "Ben: No." }]);
  });

  it("has captions in the language of its text, and no transcript in another one", async () => {
    const { [`${folder}/clip.vtt`]: _, ...others } = complete;
    const { body } = await load(others, { lang: "de" });
    expect(body.media?.[0]?.transcript).toEqual([{ text: "Das Schiff." }]);
    expect((await load(others)).body.media?.[0]?.transcript).toEqual([]);
  });

  it("is played on a page, and linked in a feed and in an offprint, which have the poster", async () => {
    const { body } = await load(complete);
    const file = body.media?.[0]?.asset.url;
    expect(body.html.read()).toContain(
      `<video controls preload="none" playsinline src="../${file}" poster="../images/`,
    );
    expect(body.html.read()).toContain(
      `At six <small data-address="https://test.example/${file}">Video, 2\u00a0s. <a `,
    );
    expect(body.absoluteHtml.read()).toMatch(
      new RegExp(
        `^<figure class="media"><a href="https://test.example/${file}"><img src="https://test.example/images/[^"]*" alt="The port" width="2" height="2"></a><figcaption>At six <small><a href="https://test.example/${file}">Video, 2\u00a0s</a> <a href="https://test.example/2021/a.html#transcript.1">Transcript</a></small></figcaption></figure> $`,
      ),
    );
    const inline = () => ({ src: "data:,x", width: 2, height: 2 });
    const alone = body.standaloneHtml.read(inline);
    expect(alone).toContain(`<a href="https://test.example/${file}"><img src="data:,x" alt="The port"`);
    expect(alone).toContain('<details class="transcript" id="transcript.1">');
    expect(alone).not.toContain("<video");
  });

  it("is not published with a draft, though its mistakes are told", async () => {
    const { edition } = await loadFrom({ ...complete, [article]: writeArticle({ draft: "true" }, text) });
    expect(edition.assets).toEqual([]);
    const broken = { ...complete, [`${folder}/clip.vtt`]: "text" };
    expect(
      await findDiagnostics({ ...broken, [article]: writeArticle({ draft: "true" }, text) }),
    ).toHaveLength(1);
  });

  it("is part of the key of its text", async () => {
    const { body } = await load(complete);
    const other = await load({ ...complete, [`${folder}/clip.vtt`]: vtt("The boat leaves.") });
    expect(other.body.html.key).not.toBe(body.html.key);
  });
});

describe("hints", () => {
  const hint = (message: string) => `${article}:7:1 hint media: ${folder}/${message}`;
  const mute = "no captions, without which many cannot follow it; put some beside it, with its name and .vtt";
  const empty =
    "no poster, so that its place is empty until it plays; put a picture beside it, with its name and .jpg";

  it("say what readers would miss", async () => {
    const { notices } = await load({ [`${folder}/clip.mp4`]: readSample("clip.mp4") });
    expect(notices).toEqual([hint(`clip.mp4 has ${mute}`), hint(`clip.mp4 has ${empty}`)]);
    const talk = await load({ [`${folder}/talk.mp3`]: readSample("talk.mp3") }, {}, "![A tone](talk.mp3)\n");
    expect(talk.notices).toEqual([
      hint(
        "talk.mp3 has no transcript, without which some learn nothing of what is said; put one beside it, with its name and .txt",
      ),
    ]);
  });

  it("ask for no words of a silent film", async () => {
    const silent = { [`${folder}/clip.mp4`]: readSample("silent.mp4"), [`${folder}/clip.jpg`]: samplePng };
    expect((await load(silent)).notices).toEqual([]);
  });

  it("tell of a file that some hosts do not take", async () => {
    const silent = { [`${folder}/clip.jpg`]: samplePng };
    const large = Buffer.concat([readSample("silent.mp4"), Buffer.alloc(27_000_000)]);
    large.writeUInt32BE(27_000_000, readSample("silent.mp4").length);
    large.write("free", readSample("silent.mp4").length + 4);
    expect((await load({ ...silent, [`${folder}/clip.mp4`]: large })).notices).toEqual([
      hint(
        "clip.mp4 has 27 MB; some hosts, such as Cloudflare Pages, take 26 MB at most, and phones wait for each of them",
      ),
    ]);
  });
});

describe("mistakes", () => {
  it("stand at the place in the text", async () => {
    const at = `${article}:7:1 error media: `;
    expect(await find({})).toEqual([
      `${at}no file ${folder}/clip.mp4; put it there, or mend the path (capital letters count)`,
    ]);
    expect(await find({ [`${folder}/clip.mp4`]: "" })).toEqual([
      `${at}${folder}/clip.mp4 is empty; export it again`,
    ]);
    expect(await find({}, "![A](https://example.org/a.mp4)\n")).toEqual([
      `${at}found "https://example.org/a.mp4"; a video stands beside the text, in this repository, under a relative path; link to one that stands elsewhere: [What it is](https://…)`,
    ]);
    expect(await find({ ...complete, [`${folder}/clip.png`]: "text" })).toHaveLength(1);
    const silent = { [`${folder}/clip.mp4`]: replaceIn(readSample("clip.mp4"), "soun", "meta") };
    expect((await find(silent)).join()).toContain("has a track of other data (mp4a)");
  });

  it("of captions stand at their line and column in their own file", async () => {
    const wrong = {
      [`${folder}/clip.vtt`]: "WEBVTT\n\n00:02.000 --> 00:01.000\nText\n",
      [`${folder}/clip.xx-.vtt`]: vtt("Text"),
      [`${folder}/clip.txt`]: Buffer.from([0xff]),
    };
    const messages = await find({ ...complete, ...wrong });
    expect(messages.map((message) => message.replace(/: .*/, ""))).toEqual([
      `${folder}/clip.txt:1:1 error file`,
      `${folder}/clip.vtt:3:24 error captions`,
      `${folder}/clip.xx-.vtt:1:1 error captions`,
    ]);
    expect(messages[2]).toContain('"xx-": expected a BCP 47 language tag');
    expect(await find({ ...complete, [`${folder}/clip.en.vtt`]: vtt("Text") })).toEqual([
      `${folder}/clip.vtt:1:1 error captions: a second file of captions in en; keep one`,
    ]);
  });
});

describe("the recording of a whole article", () => {
  const reading = { [`${folder}/reading.mp3`]: readSample("talk.mp3") };
  const fields = { audio: `{ src: reading.mp3, title: 'The "port", read aloud' }` };

  it("is played below the byline, first in a feed, and linked in an offprint", async () => {
    const { edition, notices } = await load(reading, fields, "Text.\n");
    const [found] = edition.articles;
    if (!found?.audio) throw new Error("the article has no recording");
    expect(notices).toEqual([]);
    expect(found.audio).toMatchObject({
      kind: "audio",
      caption: "The “port”, read aloud",
      name: "The “port”, read aloud",
    });
    expect(found.body.styles).toEqual(["media"]);
    expect(edition.assets.map(({ url }) => url)).toContain("podcast.png");
    const { url } = found.audio.asset;
    const href = (path: string) => `../${path}`;
    expect(renderAudio(found, { isPlayed: true, href }, edition.site)).toBe(
      `<figure class="media"><audio controls preload="none" src="../${url}" aria-label="The “port”, read aloud"></audio><figcaption>The “port”, read aloud <small data-address="https://test.example/${url}">Listen, 2\u00a0s. <a href="../${url}" download>Download (2 kB)</a></small></figcaption></figure>`,
    );
    expect(renderContent(found, edition.site)).toMatch(
      /^<figure class="media"><figcaption>The “port”, read aloud <small><a href="https:\/\/test\.example\/files\/.*reading\.mp3">Listen, 2\u00a0s<\/a><\/small><\/figcaption><\/figure>/,
    );
  });

  it("has the headline as its name if it has no title", async () => {
    const { edition } = await load(reading, { audio: "{ src: reading.mp3 }" }, "Text.\n");
    expect(edition.articles[0]?.audio?.name).toBe("A title");
    expect(edition.articles[0]?.audio?.caption).toBeUndefined();
  });

  it("is sound, and a hint says what some players cannot play", async () => {
    const opus = { [`${folder}/talk.opus`]: readSample("talk.opus") };
    const { edition } = await load(opus, { audio: "{ src: talk.opus }" }, "Text.\n");
    expect(edition.articles[0]?.audio?.type).toBe("audio/ogg");
    const { notices } = await loadFrom({ ...opus, [article]: writeArticle({ audio: "{ src: talk.opus }" }) });
    expect(notices.filter((notice) => notice.includes("audio.src"))).toEqual([
      `${article}:6:10 hint audio.src: "talk.opus" is audio/ogg, which Apple Podcasts does not play; MP3 and M4A are heard everywhere`,
    ]);
    const video = { ...complete, [article]: writeArticle({ audio: "{ src: clip.mp4 }" }) };
    expect(await findDiagnostics(video)).toEqual([
      `${article}:6:10 error audio.src: "clip.mp4" is a video; expected sound, such as an MP3; a video stands in the text: ![What it shows](clip.mp4)`,
    ]);
    expect(await findDiagnostics({ [article]: writeArticle({ audio: "{ file: a.mp3 }" }) })).toHaveLength(2);
  });

  it("is not published once the article is retracted", async () => {
    const retraction = "[{ date: 2021-03-21, kind: retraction, text: It was wrong. }]";
    const { edition } = await load(
      reading,
      { ...fields, updated: "2021-03-21", corrections: retraction },
      "Text.\n",
    );
    expect(edition.articles[0]?.audio).toBeUndefined();
    expect(edition.assets).toEqual([]);
  });
});
