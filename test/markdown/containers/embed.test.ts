import { describe, expect, it } from "vitest";
import { readEmbedAddress } from "../../../src/markdown/containers/embed-address.ts";
import { findProvider } from "../../../src/markdown/containers/embed-providers.ts";
import { createMarkdown } from "../../../src/markdown/create-markdown.ts";

/** Parses an embed that begins on line 10 of its file. */
const parse = (address: string, rest = "title: A") =>
  createMarkdown("en").parse(`::: embed ${address}\n${rest}\n:::\n`, { file: "a.md", firstLine: 10 });
const check = (address: string, rest?: string) =>
  parse(address, rest).diagnostics.map(
    ({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`,
  );

describe("the address of an embed", () => {
  it.each([
    [
      "http://youtu.be/a",
      "an http: address, which others on the way can read and change; write https://youtu.be/a",
    ],
    ["youtube.com/a", '"youtube.com/a"; expected a whole address such as https://www.youtube.com/watch?v=…'],
    ["javascript:alert(1)", '"javascript:alert(1)"; expected a whole address such as'],
    ["https://", '"https://"; expected a whole address such as'],
    ["https://a:b@c.example/", '"https://a:b@c.example/": a user name or password is in it'],
    [
      "https://c.example/v?a=b&access_token=x",
      "access_token= in the address, which lets every reader act as the person who copied it",
    ],
    ["https://c.example/v?Token=x", "Token= in the address"],
    ["https://c.example/v#access_token=x", "access_token= in the address"],
    ["https://c.example/v#/a?token=x", "token= in the address"],
    ["https://c.example/v;jsessionid=x/w?a=b", "jsessionid= in the address"],
    [
      "https://c.example/v The gate",
      '"The gate" after the address; write its words as title: in the line below',
    ],
  ])("is not %s", (address, message) => {
    expect(check(address)).toEqual([expect.stringContaining(`10:11 embed: found ${message}`)]);
  });

  it("loses the parameters that count readers, and keeps all others as they are written", () => {
    const read = (address: string) => {
      const found = readEmbedAddress(address);
      return "href" in found ? found.href : found.message;
    };
    expect(read("https://a.example/?utm_source=x")).toBe("https://a.example/");
    expect(read("https://a.example/?b=%20c&fbclid=1&si=2&=d#e?f")).toBe(
      "https://a.example/?b=%20c&si=2&=d#e?f",
    );
    expect(read("https://youtu.be/a?si=1&t=9")).toBe("https://youtu.be/a?t=9");
    expect(read("https://x.com/a/status/1?s=20&t=9")).toBe("https://x.com/a/status/1");
  });

  it("is a link of the text, and so is that of the archive", () => {
    const { links, styles } = parse(
      "https://youtu.be/a?si=1",
      "title: A\narchive: https://archive.example/a",
    );
    expect(links.map(({ href }) => href)).toEqual(["https://youtu.be/a", "https://archive.example/a"]);
    expect(styles).toEqual(["embed"]);
  });
});

it("names what is wrong in the fields of an embed, at its place", () => {
  expect(check("https://youtu.be/a", "length: 4:05")).toEqual([
    expect.stringMatching(/^10:1 embed: title: .*missing/),
  ]);
  const fields = "title: A\nlength: 12 min\ndate: 2026-02-30\nkind: film\narchive: http://a.example/\nby: B";
  expect(check("https://youtu.be/a", fields)).toEqual([
    '12:1 embed: length: found "12 min"; expected minutes and seconds such as 4:05, or 1:02:33',
    '13:1 embed: date: found "2026-02-30"; expected a day such as 2026-11-20',
    expect.stringMatching(/^14:1 embed: kind: found "film"; expected one of video, audio, /),
    '15:1 embed: archive: found "http://a.example/"; expected a web address such as https://example.org/',
    expect.stringMatching(/^16:1 embed: by: unknown field; known are title, /),
  ]);
});

it("says what is wrong with lists that are too deep for the parser of YAML", () => {
  const deep = `title: ${"[".repeat(20_000)}a${"]".repeat(20_000)}`;
  expect(check("https://youtu.be/a", deep)[0]).toMatch(
    /^11:\d+ embed: found lists or records too deep within each other; /,
  );
});

it("is told once of a block within it", () => {
  const text = "::::: embed https://youtu.be/a\ntitle: A\n\n:::: box B\n- D\n::::\n:::::\n";
  const { diagnostics } = createMarkdown("en").parse(text, { file: "a.md", firstLine: 10 });
  const found = diagnostics.map(
    ({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`,
  );
  expect(found.filter((line) => line.startsWith("13:1"))).toEqual([
    expect.stringMatching(/^13:1 block: found ::: box in ::: embed; /),
    expect.stringMatching(/^13:1 embed: found other text; /),
  ]);
});

it("reads fields that are indented, with their places", () => {
  expect(check("https://youtu.be/a", "  title: A\n  author: B")).toEqual([]);
  expect(check("https://youtu.be/a", "  title: A\n  author: B\n  by: C")).toEqual([
    expect.stringMatching(/^13:3 embed: by: unknown field/),
  ]);
});

it("has no archive with somebody's sign-in", () => {
  expect(check("https://youtu.be/a", "title: A\narchive: https://archive.example/?token=x")).toEqual([
    "12:1 embed: archive: found token= in the address, which lets every reader act as the person who copied it; delete it",
  ]);
});

it("holds one picture and one quotation, and nothing else", () => {
  const picture = "![A](a.jpg)";
  expect(check("https://youtu.be/a", `title: A\n\n${picture}\n\n> B\n>\n> - C`)).toEqual([]);
  expect(
    check("https://youtu.be/a", `title: A\n\n${picture}\n\nB ![C](c.jpg)\n\n${picture}\n\n> B\n\n> C\n\n- D`),
  ).toEqual([
    expect.stringMatching(/^15:1 embed: found other text; an embed has one picture/),
    expect.stringMatching(/^17:1 embed: found a second picture; /),
    expect.stringMatching(/^21:1 embed: found a second quotation; /),
    expect.stringMatching(/^23:1 embed: found other text; /),
  ]);
});

it.each([
  ["https://www.youtube.com/watch?v=a", "YouTube", "video"],
  ["https://player.vimeo.com/video/1", "Vimeo", "video"],
  ["https://www.facebook.com/watch?v=1", "Facebook", "video"],
  ["https://www.facebook.com/port/posts/1", "Facebook", "post"],
  ["https://open.spotify.com/intl-de/episode/1", "Spotify", "podcast"],
  ["https://open.spotify.com/track/1", "Spotify", "audio"],
  ["https://www.google.com/maps/place/Port", "Google Maps", "map"],
  ["https://www.google.com/search?q=maps", "google.com", undefined],
  ["https://notyoutube.com/", "notyoutube.com", undefined],
  ["https://social.example/@port@other.example/123", "Mastodon", "post"],
  ["https://social.example/@port", "social.example", undefined],
  ["https://m.com/", "m.com", undefined],
])("finds the service of %s", (address, name, kind) => {
  const provider = findProvider(new URL(address));
  expect([provider.name, provider.kind]).toEqual([name, kind]);
});
