const link = "write [text](address)";
const picture = 'write ![What it shows](file.jpg "Caption") alone in a paragraph';
const code = "put the code between backticks, or a block of it between lines of three";
const plain = "delete the tags, and put blank lines between paragraphs";
const film = "put the file beside the text and write ![What it shows](film.mp4) alone in a paragraph";
const embed =
  "write ::: embed and the address, title: and what it is called on the next line, and ::: on a line of its own";
const table = "write a table: | a | b |, then |---|---|";
const list = "begin each line of a list with - or 1.";

/** What to write instead of HTML elements, template tags and shortcodes, by their names in lower case. */
const advice: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: link,
    abbr: "explain the abbreviation below the text: *[HTML]: Hypertext Markup Language",
    "b strong": "write **strong**",
    "blockquote quote": "begin each line of the quotation with >",
    br: "end the line with a backslash: \\",
    "code kbd pre samp tt var highlight endhighlight codeblock gist": code,
    "cite dfn em i": "write *emphasis*",
    "dl dt dd": "write the term, and below it a line that begins with a colon and a space",
    "del s strike": "write ~~deleted~~",
    aside: "write ::: box and a title, the text below it, and ::: on a line of its own",
    "details summary spoiler expand":
      "write ::: details and the line that is seen, the text below it, and ::: on a line of its own",
    "figcaption figure img image picture source caption": picture,
    gallery: "write the pictures, ![What it shows](file.jpg), between lines of ::: gallery and :::",
    "pullquote pull-quote": "write the words between lines of ::: pullquote and :::",
    "h1 h2 h3 h4 h5 h6": "write a heading: ## Text",
    hr: "write *** between blank lines",
    "iframe embed object codepen youtube vimeo youtu": embed,
    "audio track video playlist": film,
    "ins mark u": "write **strong** or *emphasis*",
    "li ol ul": list,
    "center div font p section small span": plain,
    q: 'put the words in quotation marks: "…"',
    "script style link meta noscript": "leave it out: a page has neither scripts nor styles of its own",
    sub: "write H~2~O",
    sup: "write x^2^, or [^1] for a footnote",
    "table tbody td tfoot th thead tr": table,
    "link_to post_url ref relref xref": "link to the file: [text](../2021/story.md)",
    "tweet twitter instagram facebook tiktok mastodon bluesky x": `${embed}; its words may stand in it: > …`,
    "include toc raw endraw comment if for assign": "leave it out: texts are not run as templates",
    "admonition alert callout hint info note notice tip warning":
      "write > [!NOTE] and the text in lines that begin with >",
  }).flatMap(([names, text]) => names.split(" ").map((name) => [name, text] as const)),
);

/** Finds what to write instead of an element, tag or shortcode; undefined for a name that is not common. */
export function findAdvice(name: string): string | undefined {
  return advice.get(name.toLowerCase());
}
