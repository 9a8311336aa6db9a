import { describe, expect, it } from "vitest";
import { add, edit, sampleFiles } from "../../checking/sample-site.ts";
import { find } from "../check-sample.ts";

const findAfter = (path: string, found: string, put: string) => find("documents", edit(path, found, put));

describe("the check of feeds", () => {
  it.each(["feed.xml", "feed.json", "tags/quays.xml", "authors/mia-lund.xml"])(
    "finds an entry of %s that does not belong there, and the one that it displaced",
    async (path) => {
      const id = "tag:example.org,2021:2024/crane";
      const address = "https://example.org/post/2024/crane.html";
      expect(await findAfter(path, id, "tag:example.org,2021:2023/tide")).toEqual([
        `${path}: lacks ${id} at ${address}, which belongs here`,
        `${path}: has tag:example.org,2021:2023/tide at ${address}, which does not belong here`,
      ]);
    },
  );

  it("finds an entry twice, and entries in another order", async () => {
    const [head = "", first = "", second = "", end = ""] = (sampleFiles.get("feed.xml") ?? "").split(
      /(?=<entry>)|(?=<\/feed>)/,
    );
    expect(await find("documents", add("feed.xml", head + first + second + second + end))).toEqual([
      expect.stringMatching(/^feed.xml: has .* in place 3; nothing more would pass/),
    ]);
    expect(await find("documents", add("feed.xml", head + second + first + end))).toEqual([
      expect.stringMatching(/2024\/crane.html in place 1; .*2024\/ferry.html would pass/),
    ]);
  });

  it.each([
    ["a relative link", "&lt;p&gt;", `&lt;a href="../about.html">`, 'the relative URL "../about.html"'],
    ["a relative picture", "&lt;p&gt;", `&lt;img src="a.png">`, 'the relative URL "a.png"'],
    ["a jump within the page", "&lt;p&gt;", `&lt;a href="#note">`, 'the relative URL "#note"'],
    ["a script", "&lt;p&gt;", "&lt;script>1&lt;/script>", "has a script"],
    [
      "a change before publication",
      "<published>2024-05-03",
      "<published>2024-05-05",
      "updated before it was published",
    ],
  ])("finds %s in an entry", async (_, found, put, message) => {
    expect((await findAfter("tags/ferries.xml", found, put)).join("\n")).toContain(message);
  });

  it.each(["feed.xml", "feed.json", "tags/ferries.xml"])(
    "finds another address of an article in %s",
    async (path) => {
      expect(await findAfter(path, "post/2024/ferry.html", "post/2024/ferry")).toEqual([
        expect.stringContaining("https://example.org/post/2024/ferry.html, which belongs here"),
        expect.stringContaining("https://example.org/post/2024/ferry, which does not belong here"),
      ]);
    },
  );

  it("finds a recording that does not belong to an entry, and one without a length", async () => {
    const link = '<link href="https://example.org/post/2024/ferry.html"/>';
    const enclose = (length: string) =>
      `${link}<link rel="enclosure" type="audio/mpeg"${length} href="https://example.org/post/files/a.mp3"/>`;
    expect((await findAfter("feed.xml", link, enclose(' length="12"'))).join("\n")).toContain(
      "2024/ferry.html with https://example.org/post/files/a.mp3, which does not belong here",
    );
    expect((await findAfter("feed.xml", link, enclose(' length="x"'))).join("\n")).toContain(
      "found a length that is no whole number",
    );
  });

  it("finds a feed that is none", async () => {
    expect(await find("documents", add("feed.json", "[]"))).toEqual([
      "feed.json: cannot be read as a feed; Atom or JSON Feed would pass",
    ]);
  });
});

describe("the form of feeds", () => {
  it.each([
    ["broken XML", "</feed>", "", "feed.xml: is not well-formed XML"],
    ["another namespace", "2005/Atom", "2005/atom", "feed.xml: @xmlns: found no xmlns of Atom"],
    ["no id", "<id>tag:example.org,2021:feed.xml</id>", "", "feed.xml: id: "],
    [
      "an id that is no IRI",
      "<id>tag:example.org,2021:feed.xml</id>",
      "<id>feed</id>",
      "feed.xml: id.0.#text: found no absolute IRI",
    ],
    ["an empty title", "<title>Feed</title>", "<title/>", "feed.xml: title.0.#text: found no text"],
    [
      "two dates",
      "<title>Feed</title>",
      "<title>Feed</title><updated>2024-05-04T09:00:00Z</updated>",
      "feed.xml: updated",
    ],
    ["no self link", `rel="self"`, `rel="via"`, "feed.xml: link: found no self link"],
    ["an entry without title", "<title>The ferry sails again</title>", "", "feed.xml: entry.0.title"],
    [
      "an entry with a date without offset",
      "<updated>2024-05-04T09:00:00+02:00</updated><author>",
      "<updated>2024-05-04</updated><author>",
      "feed.xml: entry.0.updated.0.#text: found no date-time",
    ],
    [
      "entries without an author",
      "<author><name>Mia Lund</name></author>",
      "",
      "feed.xml: author: found neither",
    ],
  ])("checks the form of Atom: finds %s", async (_, found, put, message) => {
    expect(await findAfter("feed.xml", found, put)).toContainEqual(expect.stringContaining(message));
  });

  it.each([
    ["broken JSON", "{", "", "feed.json: is not JSON"],
    ["another version", "version/1.1", "version/1", "feed.json: version"],
    ["no title", `"title":"Feed"`, `"x":1`, "feed.json: title"],
    ["an item without id", `"id"`, `"x"`, "feed.json: items.0.id"],
    ["an item without content", `"content_html"`, `"x"`, "feed.json: items.0.content_html"],
    ["an item with a broken date", "2024-05-03T08:30:00+02:00", "3 May", "feed.json: items.0.date_published"],
  ])("checks the form of JSON Feed: finds %s", async (_, found, put, message) => {
    expect(await findAfter("feed.json", found, put)).toContainEqual(expect.stringContaining(message));
  });
});
