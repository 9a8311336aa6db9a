import path from "node:path";
import { expect, it } from "vitest";
import { readArchive } from "../../src/importing/read-archive.ts";
import { parseCsv } from "../../src/importing/substack/parse-csv.ts";
import { createFolder, type Files } from "../helpers/publication.ts";

const head =
  "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url";
const line = (id: string, fields: Readonly<Record<string, string>> = {}) => {
  const {
    date = "2022-08-12T12:11:23.230Z",
    published = "true",
    type = "newsletter",
    audience = "everyone",
    title = "A title",
    subtitle = "",
    podcast = "",
  } = fields;
  return [id, date, published, "", "", type, audience, title, subtitle, podcast].join(",");
};

async function readFiles(files: Files, ...paths: string[]) {
  const root = await createFolder(files);
  const { articles, notes, kinds } = await readArchive({
    paths: (paths.length > 0 ? paths : ["."]).map((file) => path.join(root, file)),
    kind: undefined,
    timeZone: "Europe/Berlin",
    lang: "en",
    unpack: async () => ({ message: "is not unpacked here" }),
    createFolder: async () => "/nowhere",
    except: path.join(root, "own"),
  });
  return { articles, kinds, notes: notes.map(({ kind, line, message }) => `${kind} ${line}: ${message}`) };
}

async function convert(html: string) {
  const { articles, notes } = await readFiles({
    "posts.csv": `${head}\n${line("1.a")}\n`,
    "posts/1.a.html": html,
  });
  return { text: articles[0]?.text, notes };
}

it("reads the fields of a post, and leaves the lists of readers alone", async () => {
  const { articles, kinds, notes } = await readFiles({
    "posts.csv": `${head}\n${line("12345.some-story", { title: '"Cranes, ""ferries"" &amp; more"', subtitle: '"Over\ntwo lines"' })}\n${line("12346.about", { type: "page" })}\n`,
    "posts/12345.some-story.html": "<p>Text.</p>",
    "posts/12346.about.html": "<p>Us.</p>",
    "posts/12345.opens.csv": "email\nx@example.org",
    "posts/999.lost.html": "<p>Lost.</p>",
    "email_list.csv": "email\nx@example.org",
  });
  expect(kinds).toEqual(["substack"]);
  expect(articles[0]).toMatchObject({
    origin: "substack/12345",
    title: 'Cranes, "ferries" & more',
    description: "Over two lines",
    date: "2022-08-12T12:11:23Z",
    slug: "some-story",
    addresses: ["p/some-story/"],
    isPage: false,
    isDraft: false,
    text: "Text.",
    textLine: 2,
  });
  expect(articles[1]).toMatchObject({ isPage: true, addresses: ["about/", "p/about/"], textLine: 4 });
  expect(notes).toEqual(["left out 1: posts/999.lost.html: no line names it"]);
});

it("makes drafts of what is not for everybody", async () => {
  const posts = [
    line("1.a"),
    line("2.b", { published: "FALSE" }),
    line("3.c", { audience: "only_paid" }),
    line("4.d", { type: "adhoc_email" }),
    line("5.e", { type: "page", published: "false", title: "Plans" }),
  ];
  const texts = ["1.a", "2.b", "3.c", "4.d", "5.e"].map((id) => [`posts/${id}.html`, "<p>Text.</p>"]);
  const { articles, notes } = await readFiles({
    "posts.csv": [head, ...posts].join("\n"),
    ...Object.fromEntries(texts),
  });
  expect(articles.map(({ isDraft, draftMark }) => [isDraft, draftMark])).toEqual([
    [false, undefined],
    [true, undefined],
    [true, "for only_paid readers only on the old site"],
    [true, "sent by e-mail only"],
  ]);
  expect(notes).toEqual(['refused 6: post "Plans": it is a draft of a page, and pages have no drafts']);
});

const attrs = (value: object) => `data-attrs="${JSON.stringify(value).replaceAll('"', "&quot;")}"`;

it.each([
  [
    "a picture with its caption",
    `<div class="captioned-image-container"><figure><a class="image-link image2" target="_blank" href="https://cdn.example/fetch/big"><div class="image2-inset"><picture><source srcset="x"><img src="https://cdn.example/fetch/small" class="sizing-normal" alt="" ${attrs({ src: "https://cdn.example/a.png", alt: "A crane", href: null })}></picture></div></a><figcaption class="image-caption">Seen <em>today</em></figcaption></figure></div>`,
    '![A crane](https://cdn.example/a.png "Seen today")',
  ],
  [
    "a gallery",
    `<div class="image-gallery-embed" ${attrs({ gallery: { images: [{ src: "https://cdn.example/a.png" }, { src: "https://cdn.example/b.png" }], alt: "Cranes", caption: "" } })}></div>`,
    "![Cranes](https://cdn.example/a.png)\n![Cranes](https://cdn.example/b.png)",
  ],
  [
    "a note",
    '<p>A claim<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>.</p><p>End.</p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>What it <em>says</em>.</p></div></div>',
    "A claim[^1].\n\nEnd.\n\n[^1]: What it *says*.",
  ],
  [
    "a film",
    `<div id="youtube2-abc" class="youtube-wrap" ${attrs({ videoId: "abc_D-1" })}><div class="youtube-inner"><iframe src="https://www.youtube-nocookie.com/embed/abc_D-1?rel=0"></iframe></div></div>`,
    "<https://www.youtube.com/watch?v=abc_D-1>",
  ],
  [
    "a post of another network",
    `<div class="tweet" ${attrs({ url: "https://x.example/1", full_text: "What *it* says", username: "ada", name: "Ada" })}></div>`,
    "> What \\*it\\* says\n>\n> — [Ada](https://x.example/1)",
  ],
  [
    "an embedded page",
    `<div class="embedded-post-wrap" ${attrs({ url: "https://a.example/p/b", title: "The title" })}><p>Teaser</p></div>`,
    "[The title](https://a.example/p/b)",
  ],
  [
    "a button of the writer's",
    `<p class="button-wrapper" ${attrs({ url: "https://shop.example/", text: "The book" })}><a class="button" href="https://shop.example/"><span>The book</span></a></p>`,
    "[The book](https://shop.example/)",
  ],
  ["a pulled quotation", '<div class="pullquote"><p>Said so</p></div>', "> Said so"],
  ["a name", `<p>With <span class="mention-wrap" ${attrs({ name: "Ada" })}></span>.</p>`, "With Ada."],
  ["attributes that are no JSON", '<div class="youtube-wrap" data-attrs="{"><p>Kept</p></div>', "Kept"],
])("converts %s", async (_, html, expected) => {
  expect((await convert(html)).text).toBe(expected);
});

it("leaves out what is for readers of letters, and says so", async () => {
  const { text, notes } = await convert(
    `<p>A</p><div class="subscription-widget-wrap"><p>Thanks for reading!</p></div><p class="button-wrapper" ${attrs({ url: "%%share_url%%", text: "Share" })}><a class="button" href="%%share_url%%"><span>Share</span></a></p><div class="paywall-jump" ${attrs({})}></div><p>B</p>`,
  );
  expect(text).toBe("A\n\nB");
  expect(notes).toEqual([
    "left out 2: widget subscription-widget-wrap",
    'left out 2: button "Share"',
    "left out 2: widget paywall-jump",
  ]);
});

it("refuses lines without a text, and names that lead elsewhere, each with its line", async () => {
  const { articles, notes } = await readFiles(
    {
      "posts.csv": [
        head,
        line("1.a", { title: "No text" }),
        line("../../secret", { title: "Out" }),
        line("", { title: "None" }),
        line("2.b/../../../secret", { title: "Out too" }),
      ].join("\n"),
      "secret.html": "<p>Secret.</p>",
    },
    "posts.csv",
  );
  expect(articles).toEqual([]);
  expect(notes).toEqual([
    'refused 2: post "No text": posts/1.a.html: no such file',
    'refused 3: post "Out": post_id is "../../secret"; expected a number and a name',
    'refused 4: post "None": post_id is ""; expected a number and a name',
    'refused 5: post "Out too": post_id is "2.b/../../../secret"; expected a number and a name',
  ]);
  expect((await readFiles({ "posts.csv": "a,b\n1,2" }, "posts.csv")).notes).toEqual([
    "refused 1: it is not the posts.csv of an export of Substack",
  ]);
});

it("parses comma-separated values by the names of columns, with lines, as far as they can be read", () => {
  const read = (text: string) => {
    const { rows, fault } = parseCsv(text);
    return [
      ...rows.map(({ line, fields }) => [line, ...fields.values()]),
      ...(fault ? [[fault.line, fault.message]] : []),
    ];
  };
  expect(read('\ufeffa,b\n1,"x, ""y""\nz"\n2\n3,4,5')).toEqual([
    [2, "1", 'x, "y"\nz'],
    [4, "2", ""],
    [5, "3", "4"],
  ]);
  expect(read('a,b\n1,x "y" z\n2,"open, to the end\n3,4')).toEqual([
    [2, "1", 'x "y" z'],
    [3, expect.stringContaining("Quote Not Closed")],
  ]);
  expect(read("")).toEqual([]);
});

it("says where a list cannot be read, and reads the posts before", async () => {
  const { articles, notes } = await readFiles({
    "posts.csv": `${head}\n${line("1.a")}\n2.b,"open`,
    "posts/1.a.html": "<p>Text.</p>",
  });
  expect(articles).toHaveLength(1);
  expect(notes).toEqual([expect.stringMatching(/^refused 3: the list from here on: Quote Not Closed/)]);
});
