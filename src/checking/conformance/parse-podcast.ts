import { DateTime } from "luxon";
import { z } from "zod";
import { absoluteIri, fullText, onlyElement, wholeNumber } from "./schemas.ts";

/** The date of RFC 2822, section 3.3, as milliseconds since 1970. */
const mailDate = z
  .string()
  .refine((text) => DateTime.fromRFC2822(text).isValid, "found no date of RFC 2822")
  .transform((text) => DateTime.fromRFC2822(text).toMillis());

const picture = z.object({ "@href": absoluteIri });

/** What Apple Podcasts requires of an episode ("A podcaster's guide to RSS"). */
const episode = z
  .object({
    title: onlyElement(fullText),
    link: onlyElement(absoluteIri),
    guid: onlyElement(absoluteIri),
    pubDate: onlyElement(mailDate),
    enclosure: z.tuple([
      z.object({ "@url": absoluteIri, "@length": wholeNumber, "@type": z.string().startsWith("audio/") }),
    ]),
    "itunes:duration": onlyElement(z.string().regex(/^[1-9]\d*$/, "found no number of seconds")),
    "content:encoded": onlyElement(z.string()).default(""),
  })
  .transform(({ guid, link, pubDate, enclosure: [enclosure], "content:encoded": content }) => ({
    id: guid,
    url: link,
    published: pubDate,
    updated: pubDate,
    content,
    recordings: [enclosure["@url"]],
  }));

/** RSS 2.0 with what Apple Podcasts requires of a podcast; its picture is only recommended here. */
export const podcast = z
  .object({
    "@version": z.literal("2.0"),
    channel: z.tuple([
      z.object({
        title: onlyElement(fullText),
        link: onlyElement(absoluteIri),
        description: onlyElement(fullText),
        language: onlyElement(fullText),
        "itunes:author": onlyElement(fullText),
        "itunes:category": z.array(z.object({ "@text": z.string().min(1) })).min(1),
        "itunes:explicit": onlyElement(z.enum(["true", "false"])),
        "itunes:image": z.array(picture).max(1).default([]),
        "atom:link": z.tuple([z.object({ "@rel": z.literal("self"), "@href": absoluteIri })]),
        item: z.array(episode).min(1),
      }),
    ]),
  })
  .transform(({ channel: [{ item }] }) => ({ feed: item }));
