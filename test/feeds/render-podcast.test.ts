import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseDocument } from "../../src/checking/conformance/parse-document.ts";
import { listEpisodes } from "../../src/feeds/list-episodes.ts";
import { renderPodcast } from "../../src/feeds/render-podcast.ts";
import { createSampleReading } from "../helpers/recordings.ts";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";
import { parseXml } from "./parse-xml.ts";

const captions = [{ asset: { file: "r.vtt", url: "files/ba9876543210/r.vtt" }, lang: "de" }];
const audio = createSampleReading({ captions, caption: "Read by Mia & Bo" });
const articles = [
  createSampleArticle({ audio }),
  createSampleArticle({ key: "2024/crane" }),
  createSampleArticle({ key: "2024/tide", audio: createSampleReading({ seconds: 0.2 }), lang: "zh" }),
];

function render({ hasPicture = true } = {}): string {
  return renderPodcast(
    listEpisodes({ articles }),
    createSampleSite(),
    hasPicture ? "podcast.png" : undefined,
  );
}

/** What Apple requires of a show and of an episode (Apple Podcasts, "A podcaster's guide to RSS"). */
const text = z.string().min(1);
const address = z.url({ protocol: /^https$/ });
const transcript = z.object({
  "@_url": address,
  "@_type": z.enum(["text/vtt", "text/html"]),
  "@_language": text,
});
const episode = z.object({
  title: text,
  enclosure: z.object({
    "@_url": address.regex(/\.(?:mp3|m4a)$/),
    "@_length": z.string().regex(/^[1-9]\d*$/),
    "@_type": z.enum(["audio/mpeg", "audio/mp4"]),
  }),
  guid: z.object({ "@_isPermaLink": z.literal("false"), "#text": text }),
  pubDate: z.string().regex(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/),
  link: z.tuple([address]),
  description: text,
  "itunes:duration": z.string().regex(/^[1-9]\d*$/),
  "itunes:explicit": z.enum(["true", "false"]),
  "podcast:transcript": z.union([z.array(transcript), transcript.transform((one) => [one])]),
});
const show = z.object({
  rss: z.object({
    "@_version": z.literal("2.0"),
    "@_xmlns:itunes": z.literal("http://www.itunes.com/dtds/podcast-1.0.dtd"),
    "@_xmlns:podcast": z.literal("https://podcastindex.org/namespace/1.0"),
    channel: z.object({
      title: text,
      description: text,
      link: z.tuple([address]),
      language: text,
      "itunes:image": z.object({ "@_href": address.regex(/\.png$/) }),
      "itunes:category": z.object({ "@_text": z.literal("News") }),
      "itunes:explicit": z.enum(["true", "false"]),
      "itunes:author": text,
      "atom:link": z.object({ "@_rel": z.literal("self"), "@_href": address.regex(/\/podcast\.xml$/) }),
      item: z.array(episode),
    }),
  }),
});

describe("renderPodcast", () => {
  it("has what Apple requires, for each article with a recording", () => {
    const { data, error } = show.safeParse(parseXml(render()));
    expect(error?.issues).toBeUndefined();
    const items = data?.rss.channel.item ?? [];
    expect(
      items.map(({ guid, title, "itunes:duration": duration }) => [guid["#text"], title, duration]),
    ).toEqual([
      ["tag:example.org,2021:2024/ferry", "Read by Mia & Bo", "4"],
      ["tag:example.org,2021:2024/tide", "The ferry sails again", "1"],
    ]);
    expect(items[0]?.["podcast:transcript"].map((one) => [one["@_url"], one["@_language"]])).toEqual([
      ["https://example.org/post/files/ba9876543210/r.vtt", "de"],
      ["https://example.org/post/2024/ferry.html", "en"],
    ]);
    expect(items[0]?.pubDate).toBe("Fri, 03 May 2024 08:30:00 +0200");
  });

  it("passes the check of a site, which finds what is missing", () => {
    const read = (xml: string) => parseDocument("podcast.xml", xml);
    expect(read(render()).findings).toEqual([]);
    expect(read(render()).feed?.map(({ url, recordings }) => [url, recordings])).toEqual([
      [
        "https://example.org/post/2024/ferry.html",
        ["https://example.org/post/files/fedcba987654/reading.mp3"],
      ],
      [
        "https://example.org/post/2024/tide.html",
        ["https://example.org/post/files/fedcba987654/reading.mp3"],
      ],
    ]);
    expect(read(render().replace(/<itunes:category.*/, "")).findings).toHaveLength(1);
    for (const [found, put] of [
      [/length="4321"/, 'length="?"'],
      [/<itunes:duration>4/, "<itunes:duration>0"],
      [/<pubDate>Fri/, "<pubDate>On Fri"],
      [/rel="self"/, 'rel="alternate"'],
    ] as const)
      expect(read(render().replace(found, put)).findings).toHaveLength(1);
  });

  it("has no picture if none could be drawn", () => {
    expect(render({ hasPicture: false })).not.toContain("itunes:image");
  });
});
