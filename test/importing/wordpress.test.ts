import { truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { readArchive } from "../../src/importing/read-archive.ts";
import { createFolder, type Files, samplePng } from "../helpers/publication.ts";
import { wrapExport } from "../helpers/wordpress-export.ts";

const cdata = (text: string) => `<![CDATA[${text}]]>`;

/** Formats an item; fields of `wp:` by their names without prefix. */
function item(fields: Readonly<Record<string, string>> = {}, others = ""): string {
  const {
    title = "A title",
    link = "https://old.example/2020/01/a/",
    creator = "ada",
    content = "Text.",
    excerpt = "",
    ...own
  } = fields;
  const all = {
    post_id: "1",
    post_date: "2020-01-02 10:00:00",
    post_date_gmt: "2020-01-02 09:00:00",
    post_name: "a",
    status: "publish",
    post_type: "post",
    ...own,
  };
  const lines = Object.entries(all).map(([name, value]) => `<wp:${name}>${cdata(value)}</wp:${name}>`);
  return `<item><title>${title}</title><link>${link}</link><dc:creator>${cdata(creator)}</dc:creator><content:encoded>${cdata(content)}</content:encoded><excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>${lines.join("")}${others}</item>`;
}

const term = (domain: string, name: string, nicename = "n") =>
  `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;

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
  return {
    root,
    articles,
    kinds,
    notes: notes.map(({ kind, line, message }) => `${kind} ${line}: ${message}`),
  };
}

const read = (...items: string[]) => readFiles({ "export.xml": wrapExport(items.join("\n")) });

async function readOne(...all: Parameters<typeof item>) {
  const { articles, notes } = await read(item(...all));
  const [article] = articles;
  if (!article) throw new Error(notes.join("\n"));
  return { ...article, notes };
}

it("reads the fields of a post", async () => {
  const found = await readOne(
    {
      title: "Cranes &amp;amp; &lt;em>ferries&lt;/em>",
      excerpt: "<p>What it&#8217;s about.</p>",
      post_modified: "2020-03-02 10:00:00",
      post_modified_gmt: "2020-03-02 09:00:00",
    },
    term("category", "News &amp; Views") +
      term("post_tag", "Ports") +
      term("category", "Uncategorized") +
      term("post_format", "Aside") +
      term("region", "North") +
      meta("_wp_old_slug", "before") +
      meta("mood", "calm") +
      meta("_edit_last", "1") +
      meta("data", 'a:1:{i:0;s:1:"x";}'),
  );
  expect(found).toMatchObject({
    origin: "old.example/?p=1",
    title: "Cranes & ferries",
    description: "What it’s about.",
    date: "2020-01-02T10:00:00+01:00",
    updated: "2020-03-02T10:00:00+01:00",
    authors: ["Ada"],
    tags: ["News & Views", "Ports"],
    slug: "a",
    isDraft: false,
    addresses: ["2020/01/a/", "2020/01/before/"],
    queries: ["?p=1", "?page_id=1"],
    site: "https://old.example/",
    extra: { region: ["North"], mood: "calm" },
    text: "Text.",
  });
});

it("is found by its content, also compressed, and other XML is not", async () => {
  const { kinds, articles } = await readFiles({
    "a.xml": wrapExport(item()),
    "b.xml.gz": gzipSync(wrapExport(item({ post_id: "2" }))),
    "feed.xml":
      '<?xml version="1.0"?><rss version="2.0"><channel><item><title>A</title></item></channel></rss>',
  });
  expect([kinds, articles.map(({ origin }) => origin)]).toEqual([
    ["wordpress"],
    ["old.example/?p=1", "old.example/?p=2"],
  ]);
  const { notes } = await readFiles({ "feed.xml": "<rss/>" }, "feed.xml");
  expect(notes).toEqual(["refused 1: it is not an export of WordPress (WXR)"]);
});

it.each([
  ["2020-01-02 10:00:00", "2020-01-02 04:30:00", "2020-01-02T10:00:00+05:30"],
  ["2020-01-01 20:00:00", "2020-01-02 01:00:00", "2020-01-01T20:00:00-05:00"],
  ["2020-07-02 10:00:00", "0000-00-00 00:00:00", "2020-07-02T10:00:00+02:00"],
  ["0000-00-00 00:00:00", "2020-01-02 09:00:00", "2020-01-02T09:00:00Z"],
  ["0000-00-00 00:00:00", "0000-00-00 00:00:00", undefined],
  ["yesterday", "", undefined],
])("finds the date of %s, in UTC %s", async (post_date, post_date_gmt, date) => {
  expect((await readOne({ post_date, post_date_gmt })).date).toBe(date);
});

it("makes drafts of what is not for everybody, and leaves out what is no article", async () => {
  const post = (status: string, post_password = "") =>
    item({ status, post_password, post_id: status + post_password });
  const { articles, notes } = await read(
    post("publish"),
    post("future"),
    post("draft"),
    post("pending"),
    post("private"),
    post("publish", "secret"),
    post("trash"),
    item({ post_type: "page", post_id: "7" }, "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>"),
    item({ post_type: "page", status: "draft", title: "Plans" }),
    item({ post_type: "product" }),
    item({ post_type: "product" }),
  );
  expect(articles.map(({ isDraft, isPage, draftMark }) => [isDraft, isPage, draftMark])).toEqual([
    [false, false, undefined],
    [false, false, undefined],
    [true, false, undefined],
    [true, false, undefined],
    [true, false, "private on the old site"],
    [true, false, "protected by a password on the old site"],
    [false, true, undefined],
  ]);
  expect(notes).toEqual([
    "left out 1: 1 × post in the state trash",
    "left out 1: 1 × comment",
    "left out 1: 2 × product",
    expect.stringMatching(/^refused \d+: page "Plans": it is in the state draft, and pages have no drafts$/),
  ]);
});

it("has names of authors to show, co-authors, languages, and slugs of other scripts", async () => {
  const { articles } = await read(
    item({ creator: "bob" }),
    item({ creator: "ada" }, term("author", "Grace &amp; Co") + term("author", "bob")),
    item({ creator: "" }),
    item({ post_name: "%d0%bf%d0%be%d1%80%d1%82-5%d" }, term("language", "Русский", "ru-ru")),
    item({}, term("language", "English", "en-gb")),
  );
  expect(articles.map(({ authors }) => authors)).toEqual([
    ["Bob & Sons"],
    ["Grace & Co", "Bob & Sons"],
    [],
    ["Ada"],
    ["Ada"],
  ]);
  expect(articles.map(({ slug, lang }) => [slug, lang]).slice(3)).toEqual([
    ["порт-5", "ru-RU"],
    ["a", undefined],
  ]);
});

it.each([
  ["lines and blank lines", "One\ntwo\n\nthree", "One\\\ntwo\n\nthree"],
  ["blocks between lines", "A\n<h2>B</h2>\nC", "A\n\n## B\n\nC"],
  ["code with blank lines", "<pre>a\n\n  b</pre>", "```\na\n\n  b\n```"],
  [
    "a shortcode of code",
    '[code lang="php"]if (a &lt; b) [gallery]\n\n{{ x }}[/code]',
    "```php\nif (a < b) [gallery]\n\n{{ x }}\n```",
  ],
  ["code of a plugin", "[cce_php]a < b[/cce_php]\n\nand [cci]c[/cci] d", "```php\na < b\n```\n\nand `c` d"],
  [
    "a caption",
    '[caption id="x" width="3"]<img src="/a.png" alt="A" /> Said <b>so</b>[/caption]',
    '![A](/a.png "Said so")',
  ],
  [
    "a caption as an attribute",
    '[caption caption="It&#8217;s"]<img src="/a.png" alt="A" />[/caption]',
    '![A](/a.png "It’s")',
  ],
  ["an embedded film", "[embed width=3]https://v.example/a_b[/embed]", "<https://v.example/a_b>"],
  ["a film by its number", "[youtube abc_D-1]", "<https://www.youtube.com/watch?v=abc_D-1>"],
  [
    "an address alone in its line",
    "A\n\nhttps://v.example/a_b?c=1\n\nB",
    "A\n\n<https://v.example/a_b?c=1>\n\nB",
  ],
  ["a recording", '[audio mp3="https://old.example/a.mp3"][/audio]', "<https://old.example/a.mp3>"],
  ["an unknown shortcode", 'A [button-x size="2"]B[/button-x] C [form id="1"]', "A B C"],
  [
    "brackets that are none",
    "He said [sic] [1] [...] [see A].",
    "He said \\[sic\\] \\[1\\] \\[...\\] \\[see A\\].",
  ],
  ["a shortcode that is shown", "Write [[gallery ids=1]] there.", "Write \\[gallery ids=1\\] there."],
  ["the mark of the teaser", "A<!--more-->\n\nB<!--nextpage-->", "A\n\nB"],
  [
    "blocks",
    '<!-- wp:paragraph -->\n<p>A</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:spacer {"height":"9px"} -->\n<div class="wp-block-spacer"></div>\n<!-- /wp:spacer -->',
    "A",
  ],
  [
    "classic text beside blocks",
    "A\nB\n\n<!-- wp:paragraph -->\n<p>C</p>\n<!-- /wp:paragraph -->",
    "A\\\nB\n\nC",
  ],
  [
    "an embedded block",
    '<!-- wp:embed {"url":"x"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://v.example/a_b\n</div></figure>\n<!-- /wp:embed -->',
    "<https://v.example/a_b>",
  ],
  [
    "verse",
    '<!-- wp:verse -->\n<pre class="wp-block-verse">One\n<em>two</em></pre>\n<!-- /wp:verse -->',
    "One\\\n*two*",
  ],
])("converts %s", async (_, content, expected) => {
  expect((await readOne({ content })).text).toBe(expected);
});

it("lists what it leaves out of a text", async () => {
  const { notes } = await readOne({ content: '[form id="1"]\n\n<!-- wp:latest-posts {"a":1} /-->' });
  expect(notes).toEqual([
    expect.stringMatching(/^shortcode left out \d+: \[form id="1"\]$/),
    expect.stringMatching(/^shortcode left out \d+: block latest-posts$/),
  ]);
});

it("fills in galleries, alternative texts, shared blocks and footnotes from the rest of the export", async () => {
  const attachment = (id: string, others = "") =>
    item(
      {
        post_type: "attachment",
        post_id: id,
        attachment_url: `https://old.example/wp-content/uploads/${id}.png`,
        status: "inherit",
        excerpt: id === "3" ? "Third" : "",
        ...(id === "4" && { post_parent: "1" }),
      },
      meta("_wp_attachment_image_alt", `Alt "${id}"`) + others,
    );
  const { articles } = await read(
    attachment("3"),
    attachment("4"),
    item({ content: '[gallery ids="3,4,5"]' }, meta("_thumbnail_id", "3")),
    item({ content: "[gallery]" }),
    item({ content: '<img class="wp-image-4" src="x.png" alt="" />' }),
    item(
      {
        content:
          'A<sup data-fn="n-1" class="fn"><a href="#n-1" id="n-1-link">1</a></sup>\n\n<!-- wp:footnotes /-->\n\n<!-- wp:block {"ref":8} /-->',
      },
      meta("footnotes", '[{"id":"n-1","content":"A <em>note</em>."}]'),
    ),
    item({
      post_type: "wp_block",
      post_id: "8",
      content: "<!-- wp:paragraph -->\n<p>Shared.</p>\n<!-- /wp:paragraph -->",
    }),
  );
  expect(articles.map(({ text }) => text)).toEqual([
    '![Alt "3"](https://old.example/wp-content/uploads/3.png "Third")\n![Alt "4"](https://old.example/wp-content/uploads/4.png)',
    '![Alt "4"](https://old.example/wp-content/uploads/4.png)',
    '![Alt "4"](x.png)',
    "A[^1]\n\nShared.\n\n[^1]: A *note*.",
  ]);
  expect(articles[0]?.image).toEqual({
    src: "https://old.example/wp-content/uploads/3.png",
    alt: 'Alt "3"',
    caption: "Third",
  });
});

it("reads an export in parts, whose pictures, blocks and authors stand in others", async () => {
  const picture = item({
    post_type: "attachment",
    post_id: "3",
    post_parent: "1",
    attachment_url: "https://old.example/wp-content/uploads/3.png",
  });
  const other = wrapExport(picture.replaceAll("/3.png", "/other.png")).replaceAll(
    "old.example",
    "else.example",
  );
  const { articles, notes } = await readFiles({
    "1.xml": wrapExport(item({ content: "[gallery]", creator: "cy" }, meta("_thumbnail_id", "3"))),
    "0-other.xml": other,
    "2.xml": wrapExport(
      `<wp:author><wp:author_login>cy</wp:author_login><wp:author_display_name>Cy</wp:author_display_name></wp:author>${picture}`,
    ),
    "uploads/2020/page.html": "<p>No article.</p>",
  });
  expect(articles).toMatchObject([
    {
      authors: ["Cy"],
      text: "![](https://old.example/wp-content/uploads/3.png)",
      image: { src: "https://old.example/wp-content/uploads/3.png" },
    },
  ]);
  expect(notes.filter((note) => note.startsWith("refused"))).toEqual([]);
});

it("finds uploads beside the export, the largest size of each, and nothing outside", async () => {
  const { articles } = await readFiles({
    "export.xml": wrapExport(item()),
    "wp-content/uploads/2020/01/a.png": samplePng,
    "uploads/2020/01/b c.png": samplePng,
    "2020/01/d-300x200.png": samplePng,
    "2020/01/e-scaled.png": samplePng,
  });
  const find = (address: string) => articles[0]?.findFile?.(address);
  const uploads = "https://www.old.example/wp-content/uploads/2020/01";
  expect(find(`${uploads}/a-1024x683.png`)).toBe("/wp-content/uploads/2020/01/a.png");
  expect(find(`https://i0.wp.com/old.example/wp-content/uploads/2020/01/a.png?w=30`)).toBe(
    "/wp-content/uploads/2020/01/a.png",
  );
  expect(find("/wp-content/uploads/2020/01/b%20c.png")).toBe("/uploads/2020/01/b%20c.png");
  expect(find(`${uploads}/d-300x200.png`)).toBe("/2020/01/d-300x200.png");
  expect(find(`${uploads}/e-150x150.png`)).toBe("/2020/01/e-scaled.png");
  expect(find(`${uploads}/missing.png`)).toBeUndefined();
  expect(find(`https://elsewhere.example/wp-content/uploads/2020/01/a.png`)).toBeUndefined();
  expect(find(`${uploads}/..%2f..%2f..%2f..%2fexport.xml`)).toBeUndefined();
});

it("reads what stands before a mistake, and says where it is", async () => {
  const whole = wrapExport(item());
  const cut = whole.slice(0, whole.indexOf("</channel>")) + item({ post_id: "2" }).slice(0, -40);
  const { articles, notes } = await readFiles({ "export.xml": cut });
  expect(articles).toHaveLength(1);
  expect(notes).toEqual([expect.stringMatching(/^refused \d+: the file from here on: unclosed tag: /)]);
});

it("reads past what is not well-formed and does no harm", async () => {
  const { articles } = await read(
    item({ title: "A & B&nbsp;C\u0000\u0008", content: "One\u000btwo\u0000 & three\ufffe" }).replace(
      "<item>",
      "<item><itunes:x/>",
    ),
  );
  expect(articles.map(({ title, text }) => [title, text])).toEqual([["A & B C", "Onetwo & three"]]);
  const spaced = await readFiles({ "export.xml": `\n${wrapExport(item())}` });
  expect(spaced.articles).toHaveLength(1);
});

it("refuses entities, elements without end, long files and other encodings, with a reason", async () => {
  const entities = '<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>';
  const refuse = async (content: string | Uint8Array, name = "export.xml") =>
    (await readFiles({ [name]: content })).notes.map((note) => note.replace(/^.*from here on: /, ""));
  const whole = wrapExport(item());
  expect(await refuse(whole.replace("<rss", `${entities}<rss`))).toEqual([
    "found a DOCTYPE, which can declare entities without end; an export has none",
  ]);
  expect(await refuse(wrapExport("<x>".repeat(100_000)))).toEqual(["more than 12 elements are nested"]);
  expect(await refuse(wrapExport(`<item>${"<x/>".repeat(200_001)}</item>`))).toEqual([
    "an item has more than 200000 elements",
  ]);
  expect(await refuse(gzipSync(wrapExport(" ".repeat(160_000_000)), { level: 1 }), "bomb.xml.gz")).toEqual([
    "it is too long; export it in parts, such as year by year",
  ]);
  expect(await refuse(gzipSync(whole).subarray(0, 300), "cut.xml.gz")).toEqual([
    expect.stringMatching(/damaged or cut off|unclosed tag|unexpected end/),
  ]);
  expect(await refuse(Buffer.from(whole.replace("A title", "Größe"), "latin1"))).toEqual([
    "a byte that is not utf-8; save it in UTF-8",
  ]);
  expect(await refuse(whole.replace("UTF-8", "x-none"))).toEqual([
    "its encoding, x-none, is not known; save it in UTF-8",
  ]);
});

it("refuses a file of 200 MB at once", async () => {
  const root = await createFolder({ "export.xml": wrapExport(item()) });
  await truncate(path.join(root, "export.xml"), 200_000_000);
  const source = { kind: undefined, timeZone: "UTC", lang: "en", except: "/none" };
  const unpacker = { unpack: async () => ({ message: "" }), createFolder: async () => "/nowhere" };
  const { articles, notes } = await readArchive({ ...source, ...unpacker, paths: [root] });
  expect(articles).toEqual([]);
  expect(notes.map(({ message }) => message)).toEqual([
    "has 200000000 bytes; at most 150000000 are read: export it year by year",
  ]);
});

it("takes linear time for shortcodes and elements without an end", async () => {
  const pieces = [
    "[caption]",
    "<pre>",
    "[code]",
    "\n\n\n",
    "[[a",
    '[a b="',
    "<!-- wp:a ",
    "<p><img ",
    "&nbsp; ",
    "[a][/b]",
    "https://a ",
  ];
  const items = pieces.map((piece, index) => item({ post_id: String(index), content: piece.repeat(20_000) }));
  const root = await createFolder({});
  await writeFile(path.join(root, "export.xml"), wrapExport(items.join("")));
  const start = process.cpuUsage();
  await readArchive({
    paths: [root],
    kind: undefined,
    timeZone: "UTC",
    lang: "en",
    unpack: async () => ({ message: "" }),
    createFolder: async () => "/nowhere",
    except: "/none",
  });
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
});
