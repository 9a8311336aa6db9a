import { type Files, samplePng } from "./publication.ts";

/** Sentences of one language, in our own words. */
interface Voice {
  readonly lang: string;
  readonly place: string;
  readonly sentences: readonly string[];
}

const voices: readonly Voice[] = [
  {
    lang: "en-US",
    place: "Harbour",
    sentences: [
      'The ferry left at six, and nobody on the quay said "goodbye".',
      "It's the third winter without ice; the pilots' office has closed its stove room.",
      "A crane costs $40,000 a year * and it stands still on most days_of_rest.",
      "The council's answer [sic] came by post: 5 < 6, and that settles it.",
    ],
  },
  {
    lang: "de-DE",
    place: "Hafen",
    sentences: [
      "Die Fähre fuhr um sechs, und am Kai sagte niemand „Auf Wiedersehen“.",
      "Größe, Übermaß, Straße: Das Amt schreibt alles in Großbuchstaben.",
      "Seit 1987 steht der Kran still; 3,5 % der Miete zahlt die Stadt.",
    ],
  },
  {
    lang: "fr-FR",
    place: "Port",
    sentences: [
      "Le bac est parti à six heures ; personne n'a dit « au revoir ».",
      "L'hiver n'a pas gelé l'eau du bassin, et l'on s'en étonne encore.",
      "Où va la grue ? Elle reste là, comme d'habitude !",
    ],
  },
  {
    lang: "ru-RU",
    place: "Порт",
    sentences: [
      "Паром ушёл в шесть, и никто на причале не сказал «до свидания».",
      "Третья зима без льда: лоцманы закрыли комнату с печью.",
      "Кран стоит дорого, а работает редко.",
    ],
  },
  {
    lang: "el",
    place: "Λιμάνι",
    sentences: ["Το πλοίο έφυγε στις έξι.", "Ο γερανός μένει ακίνητος όλη την εβδομάδα."],
  },
  {
    lang: "ja",
    place: "港",
    sentences: [
      "渡し船は六時に出て、岸壁では誰も「さようなら」と言わなかった。",
      "氷のない冬は三度目で、水先人の部屋は閉まった。",
      "クレーンは高いのに、ほとんど動かない。",
    ],
  },
  {
    lang: "zh-CN",
    place: "码头",
    sentences: ["渡轮六点离开，码头上没有人说“再见”。", "这是第三个没有冰的冬天。", "起重机很贵，却很少动。"],
  },
  {
    lang: "ar",
    place: "الميناء",
    sentences: ["غادرت العبّارة في السادسة، ولم يقل أحد «وداعًا».", "هذا ثالث شتاء بلا جليد."],
  },
  {
    lang: "ko-KR",
    place: "항구",
    sentences: ["나룻배는 여섯 시에 떠났고 아무도 인사하지 않았다.", "얼음이 없는 세 번째 겨울이다."],
  },
  {
    lang: "hi-IN",
    place: "बंदरगाह",
    sentences: ["नाव छह बजे निकली, और घाट पर किसी ने विदा नहीं कहा।", "यह बिना बर्फ़ की तीसरी सर्दी है।"],
  },
];

/** A source of numbers that are the same each time (mulberry32). */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const site = "https://old.example";

/** What a piece of content depends on. */
interface Place {
  readonly index: number;
  /** How many posts there are. */
  readonly posts: number;
  readonly say: (count?: number) => string;
  readonly pick: (below: number) => number;
}

const upload = (index: number) => `${site}/wp-content/uploads/2019/0${1 + (index % 5)}/crane-${index % 20}`;
const addressOf = (index: number) => `${site}/${2012 + (index % 10)}/0${1 + (index % 9)}/story-${index}/`;

/** Pieces of posts of the classic editor: lines and blank lines make the paragraphs. */
const classic: readonly ((place: Place) => string)[] = [
  ({ say }) => `${say(3)}\n\n${say()}\n${say()}`,
  ({ say }) => `<strong>${say()}</strong> ${say()} <em>${say()}</em>`,
  ({ say, index }) =>
    `[caption id="attachment_9${index}" align="alignleft" width="300"]<a href="${upload(index)}.png"><img class="wp-image-9${index}" src="${upload(index)}-300x200.png" alt="" width="300" height="200" /></a> ${say()}[/caption]`,
  ({ say, pick, posts }) => `${say()} <a href="${addressOf(pick(posts))}">${say()}</a>`,
  ({ pick, posts }) => `See <a href="${site}/?p=${1 + pick(posts)}">the other story</a>.`,
  ({ say }) => `<blockquote>${say()}\n\n${say()}</blockquote>`,
  ({ say }) => `<ul>\n\t<li>${say()}</li>\n\t<li>${say()}\n<ol>\n<li>${say()}</li>\n</ol>\n</li>\n</ul>`,
  () => "[code language=\"php\"]\nif ($a < 5 && $b) { echo '[gallery]'; }\n\n// {{ no template }}\n[/code]",
  ({ say }) => `<h1>${say().slice(0, 40)}</h1>\n${say()}\n<h4>${say().slice(0, 30)}</h4>\n${say()}`,
  () => "[youtube https://www.youtube.com/watch?v=abc_DEF-123&w=640]\n\nhttps://vimeo.com/12345",
  () => '[contact-form-7 id="12" title="Write to us"]',
  ({ say }) => `<table><tr><th>${say()}</th><th>B</th></tr><tr><td>1 | 2</td><td>${say()}</td></tr></table>`,
  ({ index }) =>
    `<img src="${upload(index)}-150x150.png"><img src="https://pictures.example/a.png" alt="Far away">`,
  ({ say }) => `${say()}<!--more-->\n\n${say()}&nbsp;&mdash; ${say()}`,
  ({ say }) => `<p style="text-align: center;">${say()}</p>\n<script>alert("no")</script>\n&nbsp;\n`,
  () => '[gallery ids="9001,9002,9003"]\n\n[[gallery]] is a shortcode. {{ And this }} {% is not %}.',
];

const blocks: readonly ((place: Place) => string)[] = [
  ({ say }) => `<!-- wp:paragraph -->\n<p>${say(2)}</p>\n<!-- /wp:paragraph -->`,
  ({ say }) =>
    `<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">${say().slice(0, 40)}</h3>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph {"dropCap":true} -->\n<p class="has-drop-cap">${say()}</p>\n<!-- /wp:paragraph -->`,
  ({ say, index }) =>
    `<!-- wp:image {"id":9${index},"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="${upload(index)}-1024x683.png" alt="${say().replaceAll('"', "&quot;").replaceAll("<", "&lt;")}" class="wp-image-9${index}"/><figcaption class="wp-element-caption">${say()}</figcaption></figure>\n<!-- /wp:image -->`,
  ({ index }) =>
    `<!-- wp:gallery {"linkTo":"none"} -->\n<figure class="wp-block-gallery has-nested-images columns-2">${[0, 1, 2].map((at) => `<!-- wp:image {"id":9${at}} -->\n<figure class="wp-block-image"><img src="${upload(index + at)}.png" alt="Crane ${at}"/></figure>\n<!-- /wp:image -->`).join("")}</figure>\n<!-- /wp:gallery -->`,
  ({ say }) =>
    `<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>${say()}</p>\n<!-- /wp:paragraph --><cite>${say().slice(0, 20)}</cite></blockquote>\n<!-- /wp:quote -->`,
  ({ say }) =>
    `<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>${say()}</li>\n<!-- /wp:list-item -->\n\n<!-- wp:list-item -->\n<li>${say()}</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->`,
  () =>
    '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abc_DEF-123","type":"video"} -->\n<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abc_DEF-123\n</div></figure>\n<!-- /wp:embed -->',
  ({ pick, posts, say }) =>
    `<!-- wp:paragraph -->\n<p>${say()} <a href="${addressOf(pick(posts)).replace("https:", "http:")}">${say().slice(0, 25)}</a></p>\n<!-- /wp:paragraph -->`,
  () => '<!-- wp:latest-posts {"postsToShow":5} /-->\n\n<!-- wp:block {"ref":8001} /-->',
  () =>
    "<!-- wp:code -->\n<pre class=\"wp-block-code\"><code>a &lt; b &amp;&amp; c[0] = '_x_';</code></pre>\n<!-- /wp:code -->",
  ({ say }) =>
    `<!-- wp:table -->\n<figure class="wp-block-table"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>${say()}</td><td>2</td></tr></tbody></table><figcaption>${say()}</figcaption></figure>\n<!-- /wp:table -->`,
  () =>
    '<!-- wp:paragraph -->\n<p>A claim<sup data-fn="f-1" class="fn"><a href="#f-1" id="f-1-link">1</a></sup> with a note.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->',
  ({ say }) =>
    `<!-- wp:columns -->\n<div class="wp-block-columns"><!-- wp:column -->\n<div class="wp-block-column"><!-- wp:paragraph -->\n<p>${say()}</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->`,
];

const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;

function findState(index: number): string {
  if (index % 41 === 7) return "draft";
  return index % 67 === 5 ? "private" : "publish";
}

function writePost(index: number, posts: number, numbers: () => number): string {
  const pick = (below: number) => Math.floor(numbers() * below);
  const voice = voices[index % voices.length] ?? { lang: "en", place: "", sentences: [] };
  const say = (count = 1) =>
    Array.from({ length: count }, () => voice.sentences[pick(voice.sentences.length)] ?? "").join(" ");
  const place = { index, posts, say, pick };
  const pieces = index % 2 === 0 ? classic : blocks;
  const content = Array.from({ length: 3 + pick(6) }, () => pieces[pick(pieces.length)]?.(place)).join(
    "\n\n",
  );
  const day = String(1 + pick(28)).padStart(2, "0");
  const date = `${2012 + (index % 10)}-0${1 + (index % 9)}-${day}`;
  const state = findState(index);
  const slug =
    index % 5 === 3 ? encodeURIComponent(`${voice.place} ${index}`).toLowerCase() : `story-${index}`;
  return `<item>
<title>${index % 97 === 50 ? "" : cdata(`${voice.place} ${index}: ${voice.sentences[0]?.slice(0, 60)}`)}</title>
<link>${state === "draft" ? `${site}/?p=${index + 1}` : addressOf(index).replace(`story-${index}`, slug)}</link>
<dc:creator>${cdata(["ada", "bob", "nobody"][index % 3] ?? "")}</dc:creator>
<description></description>
<content:encoded>${cdata(index % 89 === 3 ? `${content}\u0008\u000b` : content)}</content:encoded>
<excerpt:encoded>${cdata(index % 4 === 0 ? say(2) : "")}</excerpt:encoded>
<wp:post_id>${index + 1}</wp:post_id>
<wp:post_date>${date} 10:30:00</wp:post_date>
<wp:post_date_gmt>${state === "draft" ? "0000-00-00 00:00:00" : `${date} 08:30:00`}</wp:post_date_gmt>
<wp:post_modified>${date} 11:30:00</wp:post_modified>
<wp:post_modified_gmt>${date} 09:30:00</wp:post_modified_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${cdata(state)}</wp:status>
<wp:post_type>${cdata("post")}</wp:post_type>
<wp:post_password></wp:post_password>
<category domain="category" nicename="news">${cdata(index % 2 === 0 ? "News &amp; Views" : "Uncategorized")}</category>
<category domain="post_tag" nicename="t">${cdata(voice.place)}</category>
<category domain="language" nicename="${voice.lang.toLowerCase()}">${cdata(voice.lang)}</category>
${index % 3 === 0 ? meta("_thumbnail_id", String(9000 + (index % 20))) : ""}
${index % 6 === 1 ? meta("_wp_old_slug", `older-${index}`) : ""}
${meta("footnotes", '[{"content":"What the \\u003cem\\u003enote\\u003c/em\\u003e says.","id":"f-1"}]')}
${meta("_edit_last", "1")}
${index % 10 === 0 ? `<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>${cdata("No.")}</wp:comment_content></wp:comment>` : ""}
</item>`;
}

function writeAttachment(index: number): string {
  return `<item><title>crane-${index}</title><link>${site}/crane-${index}/</link><excerpt:encoded>${cdata(index % 2 === 0 ? `Crane no. ${index}` : "")}</excerpt:encoded><wp:post_id>${9000 + index}</wp:post_id><wp:status>inherit</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>${cdata(`${upload(index)}.png`)}</wp:attachment_url>${meta("_wp_attachment_image_alt", `A crane, seen from quay ${index}`)}</item>`;
}

const head = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file generated by WordPress as an export of your site. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Old Paper</title>
<link>${site}</link>
<language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>${site}</wp:base_blog_url>
<wp:author><wp:author_login>${cdata("ada")}</wp:author_login><wp:author_display_name>${cdata("Ada")}</wp:author_display_name></wp:author>
<wp:author><wp:author_login>${cdata("bob")}</wp:author_login><wp:author_display_name>${cdata("Bob & Sons")}</wp:author_display_name></wp:author>
`;

/** Wraps items in the frame of an export of WordPress. */
export function wrapExport(items: string): string {
  return `${head}${items}\n</channel>\n</rss>\n`;
}

/**
 * Writes an export of WordPress, `export.xml`, with its folder of uploads: posts of both editors in ten languages, drafts, a page, pictures,
 * and what no article is made of. The same numbers give the same export.
 */
export function writeWordPressExport(posts: number): Files {
  const numbers = createNumbers(2026);
  const items = Array.from({ length: posts }, (_, index) => writePost(index, posts, numbers));
  const attachments = Array.from({ length: 20 }, (_, index) => writeAttachment(index));
  const others = [
    `<item><title>About us</title><link>${site}/about-us/</link><content:encoded>${cdata(`Who we are. <a href="${addressOf(0)}">A story</a>`)}</content:encoded><wp:post_id>7001</wp:post_id><wp:post_name>about-us</wp:post_name><wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>`,
    `<item><title>Note</title><content:encoded>${cdata("<!-- wp:paragraph -->\n<p>Shared by many.</p>\n<!-- /wp:paragraph -->")}</content:encoded><wp:post_id>8001</wp:post_id><wp:status>publish</wp:status><wp:post_type>wp_block</wp:post_type></item>`,
    "<item><title>Menu</title><wp:post_id>8002</wp:post_id><wp:status>publish</wp:status><wp:post_type>nav_menu_item</wp:post_type></item>",
  ];
  const uploads = Array.from({ length: 20 }, (_, index) => [
    `${upload(index).slice(site.length + 1)}.png`,
    samplePng,
  ]);
  return {
    "export.xml": wrapExport([...attachments, ...items, ...others].join("\n")),
    // Of five pictures in a hundred the file is lost.
    ...Object.fromEntries(uploads.slice(1)),
  };
}
