import path from "node:path";
import { expect, it } from "vitest";
import { readArchive } from "../../src/importing/read-archive.ts";
import { createFolder, type Files, samplePng } from "../helpers/publication.ts";

const post = (fields: object = {}) => ({
  id: "6001",
  uuid: "u-1",
  title: "A title",
  slug: "a-title",
  html: "<p>Text.</p>",
  status: "published",
  visibility: "public",
  type: "post",
  published_at: "2020-01-02T10:00:00.000Z",
  ...fields,
});

const wrap = (data: object) => JSON.stringify({ db: [{ meta: { exported_on: 1, version: "5.0.0" }, data }] });

async function readFiles(files: Files) {
  const root = await createFolder(files);
  const { articles, notes, kinds } = await readArchive({
    paths: [root],
    kind: undefined,
    timeZone: "Europe/Berlin",
    lang: "en",
    unpack: async () => ({ message: "is not unpacked here" }),
    createFolder: async () => "/nowhere",
    except: path.join(root, "own"),
  });
  return {
    articles,
    kinds,
    notes: notes.map(({ kind, file, message }) => `${kind} ${file.replace(/^.*\//, "")}: ${message}`),
  };
}

const read = (data: object) => readFiles({ "blog.json": wrap(data) });

async function readOne(fields: object, others: object = {}) {
  const { articles, notes } = await read({ posts: [post(fields)], ...others });
  const [article] = articles;
  if (!article) throw new Error(notes.join("\n"));
  return { ...article, notes };
}

it("reads the fields of a post", async () => {
  const found = await readOne(
    {
      title: "Cranes &amp; ferries",
      updated_at: "2020-02-01T10:00:00.000Z",
      feature_image: "__GHOST_URL__/content/images/2020/01/crane.png",
      custom_excerpt: "What it is about.",
      canonical_url: "https://first.example/a",
      codeinjection_head: "<script>1</script>",
      html: '<p><a href="__GHOST_URL__/other/">Other</a></p>',
    },
    {
      users: [
        { id: "1", name: "Ada" },
        { id: "2", name: "Bob" },
      ],
      posts_authors: [
        { post_id: "6001", author_id: "2", sort_order: 1 },
        { post_id: "6001", author_id: "1", sort_order: 0 },
      ],
      tags: [
        { id: "1", name: "Ports" },
        { id: "2", name: "#hidden" },
        { id: "3", name: "Wide", visibility: "internal" },
      ],
      posts_tags: ["1", "2", "3"].map((tag_id) => ({ post_id: "6001", tag_id, sort_order: 0 })),
      posts_meta: [
        { post_id: "6001", feature_image_alt: "A crane", feature_image_caption: "Seen <em>today</em>" },
      ],
      settings: [
        { key: "locale", value: "de" },
        { key: "other", value: null },
      ],
    },
  );
  expect(found).toMatchObject({
    origin: "ghost/u-1",
    title: "Cranes & ferries",
    description: "What it is about.",
    date: "2020-01-02T10:00:00Z",
    updated: "2020-02-01T10:00:00Z",
    authors: ["Ada", "Bob"],
    tags: ["Ports"],
    lang: "de",
    slug: "a-title",
    isPage: false,
    isDraft: false,
    image: { src: "/content/images/2020/01/crane.png", alt: "A crane", caption: "Seen today" },
    addresses: ["a-title/"],
    extra: { canonical_url: "https://first.example/a" },
    text: "[Other](/other/)",
  });
  expect(found.notes).toEqual(["left out blog.json#a-title: codeinjection: code of this post alone"]);
});

it("reads exports of the first versions, and in either form", async () => {
  const old = {
    id: 1,
    title: "Old",
    slug: "old",
    html: "<p>O</p>",
    image: "/content/images/a.png",
    page: 0,
    status: "published",
    author_id: 1,
    published_at: 1420070400000,
    language: "en_US",
  };
  const data = {
    posts: [old, { ...old, id: 2, slug: "imprint", page: 1 }],
    users: [{ id: 1, name: "Ada" }],
    tags: [{ id: 1, name: "Ports" }],
    posts_tags: [{ post_id: 1, tag_id: 1 }],
  };
  const { articles, kinds } = await readFiles({
    "a.json": JSON.stringify({ meta: { exported_on: 1 }, data }),
    "package.json": '{"data":{}}',
    "other.json": '{"posts":[]}',
  });
  expect(kinds).toEqual(["ghost"]);
  expect(
    articles.map(({ isPage, date, authors, tags, image, lang }) => ({
      isPage,
      date,
      authors,
      tags,
      src: image?.src,
      lang,
    })),
  ).toEqual([
    {
      isPage: false,
      date: "2015-01-01T00:00:00Z",
      authors: ["Ada"],
      tags: ["Ports"],
      src: "/content/images/a.png",
      lang: undefined,
    },
    {
      isPage: true,
      date: "2015-01-01T00:00:00Z",
      authors: ["Ada"],
      tags: [],
      src: "/content/images/a.png",
      lang: undefined,
    },
  ]);
});

it("makes drafts of what is not for everybody", async () => {
  const { articles, notes } = await read({
    posts: [
      post(),
      post({ status: "scheduled" }),
      post({ status: "draft", published_at: null, created_at: "2020-01-01T00:00:00Z" }),
      post({ visibility: "members" }),
      post({ visibility: "paid" }),
      post({ status: "sent" }),
      post({ type: "page", visibility: "paid", slug: "about" }),
      post({ type: "page", status: "draft", slug: "plans" }),
    ],
  });
  expect(articles.map(({ isDraft, draftMark }) => [isDraft, draftMark])).toEqual([
    [false, undefined],
    [false, undefined],
    [true, undefined],
    [true, "for members readers only on the old site"],
    [true, "for paid readers only on the old site"],
    [true, "sent by e-mail only"],
  ]);
  expect(notes).toEqual([
    "refused blog.json#about: it is for paid only, and pages have no drafts",
    "refused blog.json#plans: it is in the state draft, and pages have no drafts",
  ]);
});

it.each<[string, string, string | RegExp]>([
  [
    "bookmark",
    '<figure class="kg-card kg-bookmark-card kg-card-hascaption"><a class="kg-bookmark-container" href="https://a.example/b_c"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The title</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://a.example/i.png"><span>Author</span></div></div></a><figcaption>Said</figcaption></figure>',
    "[The title](https://a.example/b_c)\n\nSaid",
  ],
  [
    "audio",
    '<div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="https://a.example/a.mp3"></audio><div class="kg-audio-title">A talk</div><div class="kg-audio-player"><span>0:00</span></div></div></div>',
    "[A talk](https://a.example/a.mp3)",
  ],
  [
    "toggle",
    '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">More</h4></div><div class="kg-toggle-content"><p>Inside</p></div></div>',
    /^\S.*More[\s\S]*\nInside/,
  ],
  [
    "callout",
    '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind <b>this</b>.</div></div>',
    "> 💡 Mind **this**.",
  ],
  ["signup", '<p>A</p><div class="kg-card kg-signup-card"><h2>Join</h2></div>', "A"],
  [
    "file",
    '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/content/files/a.pdf" download><div class="kg-file-card-title">The paper</div><div class="kg-file-card-filesize">2 MB</div></a></div>',
    "[The paper](/content/files/a.pdf)",
  ],
])("translates the card %s", async (_, html, expected) => {
  expect((await readOne({ html })).text).toEqual(
    typeof expected === "string" ? expected : expect.stringMatching(expected),
  );
});

const lexical = (...children: object[]) => JSON.stringify({ root: { children } });
const words = (text: string, format = 0) => ({ type: "extended-text", text, format });

it("renders posts that have no HTML from what their editors keep", async () => {
  const root = lexical(
    { type: "extended-heading", tag: "h2", children: [words("A < B")] },
    {
      type: "paragraph",
      children: [
        words("Bold", 1),
        words(" and "),
        { type: "link", url: "https://a.example/", children: [words("link", 2)] },
        { type: "linebreak" },
        words("x", 16),
      ],
    },
    { type: "list", listType: "number", children: [{ type: "listitem", children: [words("One")] }] },
    { type: "image", src: "__GHOST_URL__/content/images/a.png", alt: "A", caption: "<b>C</b>" },
    { type: "codeblock", code: "a < b", language: "js" },
    { type: "markdown", markdown: "**M**" },
    { type: "horizontalrule" },
    { type: "paragraph", children: [words("End")] },
  );
  expect((await readOne({ html: null, lexical: root })).text).toBe(
    '## A < B\n\n**Bold** and [*link*](https://a.example/)\\\n`x`\n\n1. One\n\n![A](/content/images/a.png "C")\n\n```js\na < b\n```\n\n**M**\n\n***\n\nEnd',
  );
  const mobiledoc = JSON.stringify({
    version: "0.3.1",
    atoms: [["soft-return", "", {}]],
    cards: [
      ["image", { src: "/content/images/a.png", alt: "A" }],
      ["hr", {}],
    ],
    markups: [["strong"], ["a", ["href", "https://a.example/"]]],
    sections: [
      [1, "h2", [[0, [], 0, "Head"]]],
      [
        1,
        "p",
        [
          [0, [0], 1, "Bold"],
          [0, [], 0, " and "],
          [0, [1], 1, "link"],
          [1, [], 0, 0],
          [0, [], 0, "x"],
        ],
      ],
      [3, "ul", [[[0, [], 0, "One"]]]],
      [10, 0],
      [10, 1],
      [1, "p", [[0, [], 0, "End"]]],
    ],
  });
  expect((await readOne({ html: null, mobiledoc })).text).toBe(
    "## Head\n\n**Bold** and [link](https://a.example/)\\\nx\n\n- One\n\n![A](/content/images/a.png)\n\n***\n\nEnd",
  );
});

it("refuses what no editor's form is known of, with the post and the field", async () => {
  let nested: object = words("deep");
  for (let depth = 0; depth < 100; depth++) nested = { type: "quote", children: [nested] };
  const { articles, notes } = await read({
    posts: [
      post({ html: null, lexical: lexical({ type: "hologram" }, { type: "hologram" }), slug: "a" }),
      post({ html: null, lexical: "{", slug: "b" }),
      post({ html: null, lexical: lexical(nested), slug: "c" }),
      post({ html: null, mobiledoc: JSON.stringify({ sections: [[10, 5], [7]] }), slug: "d" }),
      post({ html: null, mobiledoc: "[]", slug: "e" }),
    ],
  });
  expect(articles).toEqual([]);
  expect(notes).toEqual([
    'refused blog.json#a: it has no HTML, and its lexical field has "hologram", which is not known',
    "refused blog.json#b: its lexical field cannot be read",
    "refused blog.json#c: it has no HTML, and its lexical field has too many nodes in one another, which is not known",
    "refused blog.json#d: it has no HTML, and its mobiledoc field has no card 5, a section of kind 7, which is not known",
    "refused blog.json#e: its mobiledoc field cannot be read",
  ]);
});

it("refuses records of another form, each with its table and field, and reads the others", async () => {
  const { articles, notes } = await read({
    posts: [
      post(),
      post({ title: 5, slug: "b" }),
      "post",
      post({ html: ["x"] }),
      post({ id: null }),
      post({ published_at: {} }),
    ],
    tags: {},
    users: [{ name: "Ada" }, null],
    posts_authors: [{ post_id: "6001", author_id: "9", sort_order: "first" }],
  });
  expect(articles).toHaveLength(1);
  expect(notes).toEqual([
    'refused blog.json: posts[1] "b": title: expected string, received number',
    "refused blog.json: posts[2]: expected object, received string",
    'refused blog.json: posts[3] "a-title": html: expected string, received array',
    expect.stringMatching(/^refused blog\.json: posts\[4\] "a-title": id: /),
    expect.stringMatching(/^refused blog\.json: posts\[5\] "a-title": published_at: /),
    "refused blog.json: users[0]: id: Invalid input",
    "refused blog.json: users[1]: expected object, received null",
    "refused blog.json: tags: expected a list",
    "refused blog.json: posts_authors[0]: sort_order: expected number, received string",
  ]);
});

it.each([
  ["JSON that is cut off", '{"db":[{"meta":{},"data":{"posts":[', "it is no valid JSON"],
  [
    "tables that are none",
    '{"db":[{"data":5}]}',
    "it has no tables; an export of Ghost has db[0].data.posts",
  ],
  [
    "lists in one another",
    `{"db":[{"data":{"posts":${"[".repeat(100_000)}${"]".repeat(100_000)}}}]}`,
    "posts[0]: expected object, received array",
  ],
])("refuses %s", async (_, content, message) => {
  expect((await readFiles({ "blog.json": content })).notes).toEqual([`refused blog.json: ${message}`]);
});

it("finds the pictures of the content folder, the whole one of each, and nothing outside", async () => {
  const { articles } = await readFiles({
    "content/data/blog.json": wrap({ posts: [post()] }),
    "content/images/2020/01/a b.png": samplePng,
    "secret.png": samplePng,
  });
  const find = (address: string) => articles[0]?.findFile?.(address);
  expect(find("/content/images/2020/01/a%20b.png")).toBe("/images/2020/01/a%20b.png");
  expect(find("https://old.example/content/images/size/w600/format/webp/2020/01/a%20b.png?v=1")).toBe(
    "/images/2020/01/a%20b.png",
  );
  expect(find("/content/images/../../secret.png")).toBeUndefined();
  expect(find("/content/images/%2e%2e/%2e%2e/secret.png")).toBeUndefined();
  expect(find("/secret.png")).toBeUndefined();
});
