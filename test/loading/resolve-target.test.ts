import { describe, expect, it } from "vitest";
import { listTargetThings, type TargetSources } from "../../src/loading/list-target-things.ts";
import { parseTarget, resolveTarget } from "../../src/loading/resolve-target.ts";
import type { Entity } from "../../src/model/entity.ts";
import { Lazy } from "../../src/model/lazy.ts";
import {
  createSampleArticle,
  createSampleEdition,
  createSampleEntity,
  sampleDate,
  sampleEntities,
} from "../helpers/sample-edition.ts";

const mapOf = (...entities: readonly Entity[]) => new Map(entities.map((entity) => [entity.id, entity]));
const { ferries, quays, author, person, organization } = sampleEntities;
const idle = createSampleEntity("tag", "idle", "Idle");
const silent = createSampleEntity("author", "silent", "Silent");

const sources: TargetSources = {
  edition: createSampleEdition(),
  facts: {
    sections: mapOf(),
    series: new Map(),
    tags: mapOf(ferries, quays, idle),
    authors: mapOf(author, silent),
    people: mapOf(person),
    organizations: mapOf(organization),
  },
  withheld: [
    createSampleArticle({ key: "2024/secret", draft: true }).teaser,
    createSampleArticle({ key: "2099/later", date: sampleDate("2099-01-01") }).teaser,
  ],
  templates: [{ file: "src/pages/maps/quay.njk", url: "maps/quay.html" }],
  rejected: [],
};

function resolve(target: string, changed: Partial<TargetSources> = {}) {
  return resolveTarget(target, listTargetThings({ ...sources, ...changed }), "https://example.org/post/");
}

const withHistory = createSampleEdition({
  articles: [
    createSampleArticle({
      history: {
        url: "2024/ferry.history.html",
        revisions: [],
        hasUncommittedChanges: false,
        changes: new Lazy("", async () => []),
      },
    }),
  ],
});

describe("resolveTarget", () => {
  it.each([
    ["tag:quays", { url: "tags/quays.html", name: { name: "Quays & piers" } }],
    ["author:mia-lund", { url: "authors/mia-lund.html", name: { name: "Mia Lund" } }],
    ["person:jo-berg", { url: "people/jo-berg.html", name: { name: "Jo Berg" } }],
    ["organization:port-board", { url: "organizations/port-board.html", name: { name: "Port Board" } }],
    ["page:about", { url: "about.html", name: { name: "About us" } }],
    ["article:2024/ferry", { url: "2024/ferry.html", name: { name: "The ferry sails again" } }],
    ["article:2023/tide", { url: "2023/tide.html", name: { name: "潮水来了", lang: "zh" } }],
    ["list:home", { url: "index.html", name: { list: "home" } }],
    ["list:topics", { url: "tags.html", name: { list: "topics" } }],
    ["feed:json", { url: "feed.json", name: { feed: "json" } }],
    ["feed:tag:quays", { url: "tags/quays.xml", name: { feed: "atom", of: "Quays & piers" } }],
    ["feed:author:mia-lund", { url: "authors/mia-lund.xml", name: { feed: "atom", of: "Mia Lund" } }],
    ["https://shop.example/a?b#c", { address: "https://shop.example/a?b#c", rel: "external" }],
    ["mailto:desk@paper.example", { address: "mailto:desk@paper.example" }],
  ])("resolves %s", (target, resolved) => {
    expect(resolve(target)).toEqual(resolved);
  });

  it("gives the page of an own template no name, because only Eleventy reads its title", () => {
    expect(resolve("page:maps/quay")).toEqual({ url: "maps/quay.html" });
  });

  it("resolves the feed of changes once an article has a history", () => {
    expect(resolve("feed:changes", { edition: withHistory })).toEqual({
      url: "changes.xml",
      name: { feed: "changes" },
    });
    expect(resolve("feed:changes")).toMatchObject({
      message:
        '"feed:changes" does not exist: no article has a history of changes; leave it out until one has',
    });
  });

  it.each([
    ["tag:quay", 'no tag has the id "quay"; did you mean "tag:quays"?'],
    ["tag:zebra", 'no tag has the id "zebra"; add it to _data/tags.ts'],
    ["section:harbour", 'no section has the id "harbour"; add it to _data/sections.ts'],
    ["series:dredging", 'no series has the id "dredging"; add it to _data/series.ts'],
    ["page:abuot", 'no page has the id "abuot"; did you mean "page:about"?'],
    [
      "page:shop",
      'no page has the id "shop"; expected the name of a file in src/content/pages, without its ending',
    ],
    ["article:2024/fery", 'no article has the id "2024/fery"; did you mean "article:2024/ferry"?'],
    ["article:x", 'no article has the id "x"; expected year and slug, such as article:2026/quay'],
    ["list:x", 'no list has the id "x"; known are home, archive, topics, corrections, sources'],
    [
      "feed:rss",
      'no feed has the id "rss"; known are atom, json, corrections, changes, podcast, tag:…, author:…',
    ],
    ["feed:person:jo-berg", 'no feed has the id "person:jo-berg"; known are atom, json'],
    ["tag:idle", '"tag:idle" has no articles, so it has no page; leave it out until an article has it'],
    ["author:silent", '"author:silent" has no articles, so it has no page'],
    ["feed:tag:idle", '"feed:tag:idle" has no articles, so it has no feed'],
    ["article:2024/secret", '"article:2024/secret" is a draft; leave it out until it is published'],
    ["article:2099/later", '"article:2099/later" is not due yet; leave it out until it is published'],
    [
      "https://example.org/post/about.html",
      'found "https://example.org/post/about.html", an address of this site; expected a target such as page:about',
    ],
    ["HTTPS://EXAMPLE.org/post/about.html", "an address of this site; expected a target"],
    ["https://example.org/post", "an address of this site; expected a target"],
    ["https://u:p@shop.example/", "a user name or password is in it, which every reader would see"],
    ["about", 'found "about"; expected a target such as page:about'],
  ])("tells why %s leads nowhere", (target, message) => {
    expect(resolve(target)).toMatchObject({ message: expect.stringContaining(message) });
  });

  it("says nothing of a file that could not be parsed, nor of a tag that only it may have", () => {
    const rejected = ["src/content/articles/2024/broken/index.md", "src/content/pages/broken.md"];
    for (const target of ["article:2024/broken", "page:broken", "tag:idle"])
      expect(resolve(target, { rejected })).not.toHaveProperty("message");
  });
});

describe("parseTarget", () => {
  it.each([
    ["tga:quays", 'did you mean "tag:quays"?'],
    ["Tag:quays", 'did you mean "tag:quays"?'],
    ["tag:", "expected an id after the colon"],
    [
      "quays",
      "expected a target such as page:about, tag:quays or list:archive, or a whole https: or mailto: address",
    ],
    ["//shop.example/", "expected a target such as"],
    ["javascript:alert(1)", "expected a target such as"],
    ["ftp://shop.example/", "expected a target such as"],
    ["http://shop.example/", "expected an https: address"],
    ["https:shop.example", "expected a whole https: or mailto: address"],
    ["https://", "expected a whole https: or mailto: address"],
    ["https://a b/", "expected a whole https: or mailto: address"],
    ["https://[::1", "expected a whole https: or mailto: address"],
    ["mailto:desk", "expected a whole https: or mailto: address"],
    ["mailto:", "expected a whole https: or mailto: address"],
  ])("refuses %s and says what would pass", (text, message) => {
    expect(parseTarget(text)).toEqual({ message: expect.stringContaining(message) });
  });

  it("keeps everything after the first colon as the id", () => {
    expect(parseTarget("feed:tag:quays")).toEqual({ kind: "feed", id: "tag:quays" });
  });
});
