import { describe, expect, it } from "vitest";
import { scanPage } from "../../src/checking/scan-page.ts";
import { buildRecordings } from "../../src/structured-data/media-json-ld.ts";
import { createSampleMedia, createSampleReading } from "../helpers/recordings.ts";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";

const site = createSampleSite();
const picture = { file: "poster.jpg", url: "images/poster.jpeg", width: 640, height: 360 };
const poster = { ...picture, formats: [{ type: "image/jpeg", variants: [picture] }] };

describe("buildRecordings", () => {
  const { body } = createSampleArticle();
  const media = [createSampleMedia({ poster, caption: "At six" })];
  const found = buildRecordings(
    createSampleArticle({ body: { ...body, media }, audio: createSampleReading() }),
    site,
  );

  it("describes films and sound with address, duration, poster and captions", () => {
    expect(found).toEqual({
      video: [
        {
          "@type": "VideoObject",
          name: "The ferry leaves",
          description: "At six",
          thumbnailUrl: "https://example.org/post/images/poster.jpeg",
          uploadDate: "2024-05-03T08:30:00+02:00",
          duration: "PT200S",
          contentUrl: "https://example.org/post/files/0123456789ab/clip.mp4",
          encodingFormat: "video/mp4",
          inLanguage: "en",
          caption: [
            {
              "@type": "MediaObject",
              contentUrl: "https://example.org/post/files/ba9876543210/clip.vtt",
              encodingFormat: "text/vtt",
              inLanguage: "en",
            },
          ],
        },
      ],
      audio: [
        {
          "@type": "AudioObject",
          name: "The ferry, read aloud",
          description: "The ferry, read aloud",
          uploadDate: "2024-05-03T08:30:00+02:00",
          duration: "PT4S",
          contentUrl: "https://example.org/post/files/fedcba987654/reading.mp3",
          encodingFormat: "audio/mpeg",
        },
      ],
    });
    expect(buildRecordings(createSampleArticle(), site)).toEqual({});
  });

  it("names files that the check of a built site looks for", () => {
    const page = scanPage("a.html", `<script type="application/ld+json">${JSON.stringify(found)}</script>`);
    expect(page.references.map(({ href }) => href.replace(/.*\//, ""))).toEqual([
      "clip.mp4",
      "poster.jpeg",
      "clip.vtt",
      "reading.mp3",
    ]);
  });
});
