import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";

/** `line:column field: message` of each diagnostic, for a text that starts on line 10 of its file. */
function check(text: string): string[] {
  const { diagnostics } = createMarkdown("en").parse(text, { file: "a.md", firstLine: 10 });
  return diagnostics.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`);
}

const target =
  "expected https:, http:, mailto:, tel:, a path such as ../2021/story.md, or a target such as tag:quays";

describe("headings", () => {
  it("may not be of the title's level, underlined or not", () => {
    expect(check("Text\n\n# Title\n\nOther\n===")).toEqual([
      '12:1 heading: found "Title" as a first-level heading, which is the title\'s; begin at the second level: ## Title',
      '14:1 heading: found "Other" as a first-level heading, which is the title\'s; begin at the second level: ## Other',
    ]);
  });

  it("may not skip a level on the way down", () => {
    expect(check("## A\n\n> #### B\n\n## C\n\n### D")).toEqual([
      '12:3 heading: found "B" at level 4 right below level 2; write ### B',
    ]);
  });

  it("begin at the second level", () => {
    expect(check("### A")).toEqual([
      '10:1 heading: found "A" at level 3 as the first level below the title; write ## A',
    ]);
  });

  it("have text", () => {
    expect(check("##")).toEqual([
      "10:1 heading: found a heading without text; write its text, or delete the line",
    ]);
  });
});

describe("blocks between colons", () => {
  it("have a known name", () => {
    expect(check("::: detials A\nB\n:::")).toEqual([
      '10:1 block: found "::: detials A"; did you mean ::: details? (if it is text, write \\:::)',
    ]);
    expect(check("> :::{.sidenote}\n> B\n> :::")).toEqual([
      expect.stringMatching(/^10:3 block: found "> :::\{.sidenote\}"; expected one of .*details/),
    ]);
  });

  it("are not the alerts of other systems", () => {
    expect(check(":::note\nThe quay is closed.\n:::\n\n:::danger[Ice]\nB\n:::")).toEqual([
      '10:1 block: found ":::note", which is an alert; write > [!NOTE], and its text on the next lines after > ',
      '14:1 block: found ":::danger[Ice]", which is an alert; write > [!CAUTION], and its text on the next lines after > ',
    ]);
  });

  it("have what their kind needs", () => {
    expect(check("A\n\n::: details\nB\n:::")).toEqual([
      '12:1 block: found ::: details and nothing after it; expected such as "::: details What it costs"',
    ]);
  });

  it("have an end of their own", () => {
    const unclosed = (place: string, first: string, colons: string) =>
      `${place} block: found "${first}" without an end; write ${colons} on a line after its text (a block around another one begins and ends with more colons than that: ${colons}:)`;
    expect(check("A\n\n:::: details B\nC")).toEqual([unclosed("12:1", ":::: details B", "::::")]);
    expect(check("- ::: details B\n  C\n\nD\n:::")).toEqual([
      unclosed("10:3", "- ::: details B", ":::"),
      "14:1 block: found :::, which ends no block; write its beginning above, such as ::: gallery, or delete it",
    ]);
    expect(check("::: details A\n::: details B\nC\n:::\n:::")).toEqual([
      unclosed("11:1", "::: details B", ":::"),
      "14:1 block: found :::, which ends no block; write its beginning above, such as ::: gallery, or delete it",
    ]);
    expect(check(":::: details A\n> ::: details B\n> C\n::::")).toEqual([
      unclosed("11:3", "> ::: details B", ":::"),
    ]);
  });

  it("begin on a line of their own", () => {
    const within = (place: string) =>
      `${place} block: found "::: box B" within a text, where no block begins; write it on a line of its own, between two paragraphs (if it is text, write \\:::)`;
    expect(check("A\n\n| A | B |\n|---|---|\n| c | ::: box B |")).toEqual([within("14:7")]);
    expect(check("A\n\n## ::: box B")).toEqual([within("12:4")]);
    expect(check("A\n: ::: box B")).toEqual([within("11:3")]);
    expect(check("| A |\n|---|\n| \\::: box B |\n| ::: of it |\n| `::: box B` |")).toEqual([]);
  });
});

describe("captions of tables", () => {
  const stray =
    'table: found ": " at the start of a paragraph, which makes it the caption of a table; put it right above a table, or its source right below, or leave out the colon';

  it("stand beside a table", () => {
    expect(check(": Alone\n\nText\n\n: One\n\n: Two\n\n| a |\n|---|\n\n: Three\n\n: Four")).toEqual([
      `10:1 ${stray}`,
      `14:1 ${stray}`,
      `23:1 ${stray}`,
    ]);
    expect(check("- : In a list\n\n> : In a quotation")).toEqual([`12:1 ${stray}`]);
    expect(check(":a\n\n:: b\n\n*a*: b")).toEqual([]);
  });

  it("do not end a table as a row", () => {
    expect(check("| a | b |\n|---|---|\n| 1 | 2 |\n: Source")).toEqual([
      '13:1 table: found ": " at the start of a row; leave an empty line above it to make it the source of the table',
    ]);
    expect(check("| a | b |\n|---|---|\n| 1 | : 2 |")).toEqual([]);
  });
});

describe("images", () => {
  it("need alternative text, or a declaration that they are decorative", () => {
    expect(check('Text\n![](x.jpg) ![ ](y.jpg) ![""](z.jpg)')).toEqual([
      '11:1 image: "x.jpg" has no alternative text; say what it shows, ![A ship in port](x.jpg), or that it adds nothing to the text, ![""](x.jpg)',
      '11:12 image: "y.jpg" has no alternative text; say what it shows, ![A ship in port](y.jpg), or that it adds nothing to the text, ![""](y.jpg)',
    ]);
  });

  it("have plain alternative text", () => {
    const message =
      'the alternative text of "x.jpg" contains a link, footnote, citation or image; it can only be plain text';
    expect(check("![a [b](c.md)](x.jpg)")).toEqual([`10:1 image: ${message}`]);
    expect(check("![a ![b](c.jpg)](x.jpg)")).toEqual([`10:1 image: ${message}`]);
    expect(check("Text[^1] ![a[^1]](x.jpg)\n\n[^1]: Note")).toEqual([`10:10 image: ${message}`]);
  });

  it("come from a file", () => {
    expect(check("![a]()")).toEqual([
      "10:1 image: found an image without a file; write it in the brackets: ![A ship in port](ship.jpg)",
    ]);
    expect(check("![a](file:///x.jpg)")).toEqual([
      "10:1 image: found an image from a file: address; put the file beside the text: ![A ship in port](ship.jpg)",
    ]);
  });

  it("that are decorative have no title, except as a caption", () => {
    expect(check('Text ![""](x.jpg "Title")\n\n![""](x.jpg "Caption")')).toEqual([
      '10:6 image: found the title "Title" on an image that adds nothing to the text; delete it, or write it between ![ and ]',
    ]);
  });
});

describe("links", () => {
  it.each(["https://[example.org", "http://%zz/", "https://example.org:99999/", "https:"])(
    "may not lead to %s, which no browser can open",
    (href) => {
      expect(check(`[a](${href})`)).toEqual([
        `10:1 link: found "${href}", which no browser can open; ${target}`,
      ]);
    },
  );

  it.each([
    ["javascript", "[a](javascript:alert)"],
    ["javascript", "[a](JavaScript:alert)"],
    ["javascript", "[a](java&#9;script:alert)"],
    ["javascript", "<javascript:alert>"],
    ["javascript", "[a]\n\n[a]: javascript:alert"],
    ["vbscript", "[a](vbscript:x)"],
    ["file", "[a](file:///etc/passwd)"],
    ["data", "[a](data:text/html,x)"],
    ["c", "[a](C:/Users/ada/story.md)"],
    ["data", "[a](data:image/svg+xml,x)"],
    ["ftp", "[a](ftp://b.example/c.zip)"],
    ["ftp", "<FTP://b.example/c.zip>"],
    ["gopher", "[a]\n\n[a]: gopher:b"],
    ["made-up", "<made-up:b>"],
  ])("may not have a %s: address, as in %j", (scheme, text) => {
    expect(check(text)).toEqual([`10:1 link: found a ${scheme}: address; ${target}`]);
  });

  it("may lead to mail, telephones and pictures", () => {
    expect(check("[a](mailto:a@b.c) [b](tel:+1) [c](data:image/png;base64,aa) [d](https://x.org)")).toEqual(
      [],
    );
  });

  it("have a recipient, and no password", () => {
    expect(check("[a](mailto:) [b](tel:)")).toEqual([
      `10:1 link: found "mailto:" without a recipient; ${target}`,
      `10:14 link: found "tel:" without a recipient; ${target}`,
    ]);
    expect(check("[a](https://b:c@d.example/)")).toEqual([
      `10:1 link: found "https://b:c@d.example/" with a user name or password, which every reader would see; ${target}`,
    ]);
  });

  it("say where they lead if they are a picture", () => {
    expect(check('[![""](a.jpg)](b.md) [c ![""](d.jpg)](e.md)')).toEqual([
      "10:1 link: found a link whose picture says nothing; say in its square brackets where the link leads",
    ]);
  });

  it("have no space between text and address", () => {
    expect(check("> See [the report] (https://a.example) and\n> [b]\n> (../c.md)")).toEqual([
      '10:18 link: found "] (https://a.example" with a space between text and address; write [text](address), or \\] if it is text',
      '11:5 link: found "] (../c.md" with a space between text and address; write [text](address), or \\] if it is text',
    ]);
  });

  it("have an address in round brackets", () => {
    expect(check("(the report)[https://a.example/b] (c)[d.md]")).toEqual([
      '10:13 link: found an address in square brackets, "[https://a.example/b]"; write [text](address); if it is text, write \\[',
      '10:38 link: found an address in square brackets, "[d.md]"; write [text](address); if it is text, write \\[',
    ]);
  });

  it("have an address for their label", () => {
    const missing = (found: string, label: string) =>
      `found "${found}", but no address for it; write it on a line of its own, [${label}]: https://…, or in the link, [text](address); if it is text, write \\[`;
    expect(check("[a][b]\n![c][d] [e][]")).toEqual([
      `10:3 link: ${missing("][b]", "b")}`,
      `11:4 link: ${missing("][d]", "d")}`,
      `11:11 link: ${missing("][]", "the text")}`,
    ]);
  });

  it("are not those of a wiki", () => {
    expect(check("a [[b c]]")).toEqual([
      '10:3 link: found "[[b c]]", but links have the path of a file: [text](../2021/story.md); if it is text, write \\[',
    ]);
  });

  it("are no other brackets", () => {
    const text =
      "[sic] (see there) [a](b.md)[c] (d)[e] \\[f][g] \\[h] (https://i.example) `[j][k]` [l]{lang=zh} (m)[^n]\n\n[^n]: o";
    expect(check(text)).toEqual([]);
  });

  it("have an address and text", () => {
    expect(check("Text [x]()\n[y](<>) [](z.md)")).toEqual([
      `10:6 link: found a link without an address; ${target}`,
      `11:1 link: found a link without an address; ${target}`,
      "11:9 link: found a link without text; write it in the brackets: [text](address)",
    ]);
  });

  it("that fail to parse are reported", () => {
    const message =
      'found "](", but no link; put <> around an address with spaces, [text](<a file.md>); if it is text, write \\](';
    expect(check("A [b](c d.md) and ![e](f g.jpg)")).toEqual([
      `10:5 link: ${message}`,
      `10:22 link: ${message}`,
    ]);
  });

  it("are not nested", () => {
    expect(check("[a <https://x.org>](y.md)")).toEqual([
      "10:4 link: found a link inside another link's text; place it before or after",
    ]);
  });

  it("use every link definition", () => {
    expect(check("[Update]: corrected\n\n> [a]: x.md\n> [A]: y.md\n\nSee [a].")).toEqual([
      '10:1 link: found "[Update]: corrected", which gives links an address and is not shown, but no link uses it; delete it, or write \\[Update]: corrected if it is text',
      '13:3 link: found "[A]: y.md", but the label has an address already and keeps that; delete one',
    ]);
  });
});

describe("HTML", () => {
  it.each([
    ["a<br>b", "10:2", "<br>", "end the line with a backslash: \\"],
    ['> <a href="b">c</a>', "10:3", '<a href="b">', "write [text](address)"],
    ["H<sub>2</sub>O", "10:2", "<sub>", "write H~2~O"],
    [
      '<figure>\n<img src="a.png" alt="b"><figcaption>c</figcaption></figure>',
      "10:1",
      "<figure>",
      'write ![What it shows](file.jpg "Caption") alone in a paragraph',
    ],
    ["a </kbd>", "10:3", "</kbd>", "put the code between backticks, or a block of it between lines of three"],
    ["Array<string>", "10:6", "<string>", "put it between backticks if it is code"],
    [
      "<Tweet\n id={5} />",
      "10:1",
      "<Tweet id={5} />",
      "write ::: embed and the address, title: and what it is called on the next line, and ::: on a line of its own; its words may stand in it: > …",
    ],
    ["![a <b>c</b>](d.jpg)", "10:1", "<b>", "write **strong**"],
    ["<?php x ?>", "10:1", "<?php x ?>", "leave it out"],
    ["<!DOCTYPE html>", "10:1", "<!DOCTYPE html>", "leave it out"],
  ])("is reported with what to write instead: %j", (text, place, found, hint) => {
    expect(check(text)).toEqual([
      `${place} html: found ${found}, but texts have no HTML; ${hint}; if it is text, write \\<`,
    ]);
  });

  it("is reported once for an element, but each time without an end tag", () => {
    const places = (text: string) =>
      check(text).map((message) => message.replace(/ html: found|, but.*/g, ""));
    expect(places("<p>a <b>c</b> <i>d</i></p> <b>e</b>")).toEqual(["10:1 <p>", "10:28 <b>"]);
    expect(places("<p>a <b>c</b><img src=d>")).toEqual(
      ["10:1 <p>", "10:4 <b>", "10:12 <img src=d>"].map((place) => {
        return place.replace("10:4", "10:6").replace("10:12", "10:14");
      }),
    );
    expect(places("<div>\n\n<b>a</b>\n\n</div>")).toEqual(["10:1 <div>", "12:1 <b>", "14:1 </div>"]);
  });

  it("has comments that are closed in the same block", () => {
    const found = (place: string) =>
      `${place} html: found <!--, but no --> in the same paragraph, quotation or list item; close the comment there, or write \\<!-- if it is text`;
    expect(check("a\n\n<!-- b\n\nc")).toEqual([found("12:1")]);
    expect(check("- <!-- a\n\nb -->")).toEqual([found("10:3")]);
    expect(check("a <!-- b\n\nc --> d")).toEqual([found("10:3")]);
    expect(check("a <!-- b\n\n<!-- c")).toEqual([found("10:3"), found("12:1")]);
  });
});

describe("forms of GitHub and Pandoc", () => {
  it("have ids that HTML allows, once", () => {
    expect(check("## A {#a.b}\n\n## B {#b}\n\n## C {#b}")).toEqual([
      "10:1 heading: found {#a.b}; an id has letters, digits, - and _",
      "14:1 heading: found {#b} twice; give one of the headings another id",
    ]);
  });

  it("explain abbreviations that the text has, once", () => {
    expect(check("HTML\n\n> *[HTML]: a\n> *[HTML]: b\n\n*[CSS]: c\n*[two words]: d")).toEqual([
      "13:3 abbreviation: HTML is explained already; delete one",
      "15:1 abbreviation: the text has no CSS; delete its explanation",
      "16:1 abbreviation: found *[two words]; an abbreviation is one word, such as *[HTML]",
    ]);
  });

  it("know the kinds of alerts", () => {
    expect(check("- > [!NOT]\n  > a\n\n> [!INFO]\n> b\n\n> [!TIP]")).toEqual([
      "10:5 alert: found [!NOT]; did you mean [!NOTE]?",
      "13:3 alert: found [!INFO]; expected one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]",
      "16:3 alert: found [!TIP] without text; write it on the next line: > The quay is closed.",
    ]);
  });
});

describe("template tags", () => {
  const run = "write what it stands for: texts are not run as templates";
  const attributes = "leave it out: texts have no classes or attributes; a heading may end with {#an-id}";
  it.each([
    [
      '{{< youtube "abc" >}}',
      "write ::: embed and the address, title: and what it is called on the next line, and ::: on a line of its own",
    ],
    ["{{ site.title }}", run],
    ["{{% notice tip %}}", "write > [!NOTE] and the text in lines that begin with >"],
    ["{% include a.html %}", "leave it out: texts are not run as templates"],
    ["{# a #}", run],
    ["{: .lead}", attributes],
    ["{:toc}", attributes],
    ["{.lead}", attributes],
    ['[caption id="a" width="5"]', 'write ![What it shows](file.jpg "Caption") alone in a paragraph'],
    [
      "[gallery ids=1]",
      "write the pictures, ![What it shows](file.jpg), between lines of ::: gallery and :::",
    ],
    ["{{< pullquote >}}", "write the words between lines of ::: pullquote and :::"],
    [
      "[embed]https://a.example/[/embed]",
      "write ::: embed and the address, title: and what it is called on the next line, and ::: on a line of its own",
    ],
  ])("are reported with what to write instead: %s", (tag, hint) => {
    const [found = ""] = /^\[embed\]|^.*$/.exec(tag) ?? [];
    expect(check(`a\n${tag} b`)).toEqual([
      `11:1 template: found ${found}, which would be shown as it is; ${hint}; if it is text, write \\${tag[0]}`,
    ]);
  });

  it("are reported once for a pair", () => {
    expect(check("{% raw %}a{% endraw %} [gallery ids=1][/gallery] {{< /a >}}")).toHaveLength(2);
  });

  it("are no other braces and brackets", () => {
    expect(check("{sic} {} {a: 1} {5} {alpha=beta} [video] [caption] { .a } {.5}")).toEqual([]);
  });
});

describe("emphasis", () => {
  it.each([
    ["a **bold ** b", "10:3", "a space before the closing **"],
    ["a\n> ** bold** b", "11:3", "a space after the opening **"],
  ])("has no spaces inside its marks: %j", (text, place, found) => {
    expect(check(text)).toEqual([
      `${place} emphasis: found ${found}, so that both are shown; write **strong**, or \\*\\* if it is text`,
    ]);
  });

  it("is not lost within other emphasis", () => {
    const lost =
      "emphasis: found ** between spaces within emphasis, where it is shown; write **strong**, or \\*\\* if it is text";
    expect(check("**bold ** and ** bold**")).toEqual([`10:8 ${lost}`, `10:15 ${lost}`]);
    expect(check("and **bold ** text and * not em*")).toEqual([`10:12 ${lost}`]);
  });

  it.each([
    ["one **two", ["10:5 **"]],
    ["one\n- **two.", ["11:3 **"]],
    ["__x__y", ["10:1 __"]],
    ["_one", ["10:1 _"]],
    ['**"a"**b', ["10:6 **"]],
    ["2 ** 3 ** 4, a * b, 5*, snake_case, ____, ** and `**a`, **b**, \\*\\*c, \\_d", []],
    ["a*b_c*", []],
  ])("that is shown as marks beside a word is a hint: %j", (text, expected) => {
    const { hints, diagnostics } = createMarkdown("en").parse(text, { file: "a.md", firstLine: 10 });
    expect(diagnostics).toEqual([]);
    const found = hints.map(({ position: { line, column }, message }) => {
      return `${line}:${column} ${/^found (\S+), which is shown as it is/.exec(message)?.[1]}`;
    });
    expect(found).toEqual(expected);
  });
});

describe("bidirectional controls", () => {
  const control = (name: string) => `text: found the bidirectional control ${name}`;
  const override = `${control("U+202E (right-to-left override)")} is not closed; remove it, or close it with U+202C`;

  it("are closed where they were opened", () => {
    expect(check("One.\n\na \u202eevil\u202c b and \u2066iso\u2069 and unclosed \u202e x")).toEqual([
      `12:35 ${override}`,
    ]);
    expect(check("a\u202c b")).toEqual([
      `10:2 ${control("U+202C (pop directional formatting)")} closes nothing; remove it`,
    ]);
  });

  it("are closed in the same paragraph", () => {
    expect(check("One\nline \u202eand\n\nanother\u202c.")).toEqual([
      `11:6 ${override}`,
      `13:8 ${control("U+202C (pop directional formatting)")} closes nothing; remove it`,
    ]);
    expect(check("One *line \u2067and*\nanother\u2069.")).toEqual([]);
  });

  it.each([
    ["a heading", "## A \u202e", "10:6"],
    ["a list", "- a\n- b \u202e", "11:5"],
    ["a quotation", "> a \u202e", "10:5"],
    ["a cell of a table", "| a | b |\n|---|---|\n| c | \u202e |", "12:7"],
    ["a note", "A.[^1]\n\n[^1]: b \u202e", "12:9"],
    ["a line of code", "```\na\n\u202eb\nc\u202c\n```", "12:1"],
    ["code in a line", "a `\u202e` b", "10:4"],
    ["an alternative text", "![a \u202e](b.png)", "10:5"],
    ["a caption", '![a](b.png "c \u202e")', "10:15"],
    ["the title of a link", '[a](b.md "c \u202e")', "10:13"],
    ["a place in a source", "a [@b, p. \u202e]", "10:11"],
    ["an entity", "One.\n\na &#x202e; b", "12:1"],
  ])("are reported in %s", (_name, text, place) => {
    expect(check(text)[0]).toBe(`${place} ${override}`);
  });

  it.each([
    "\u200e \u200f \u061c",
    "a \u202bb\u202c \u202dc\u202c",
    "a \u2068b \u2067c\u2069\u2069",
    "a & b",
  ])("may stand in pairs, and marks alone: %j", (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe("foreign words", () => {
  it("have a well-formed language tag", () => {
    expect(check('[a]{lang=zh_CN} [b]{lang=} [c]{lang="de"}')).toEqual([
      '10:1 lang: found {lang=zh_CN}; expected a BCP 47 language tag such as en or zh-Hans; did you mean "zh-CN"?',
      "10:17 lang: found {lang=}; expected a BCP 47 language tag such as en or zh-Hans",
      '10:28 lang: found {lang="de"}; expected a BCP 47 language tag such as en or zh-Hans; did you mean "de"?',
    ]);
  });
});

describe("footnotes", () => {
  it("exist if the text refers to them", () => {
    expect(check("Text[^a] and [^my note] but \\[^b]")).toEqual([
      "10:5 footnote: found [^a], but no such footnote; write [^a]: and the footnote on a line of its own, or \\[^a] if it is text",
      "10:14 footnote: found [^my note], but no such footnote; a label has no spaces, or \\[^my note] if it is text",
    ]);
  });

  it("are referred to", () => {
    expect(check("Text[^a]\n\n[^a]: A\n\n> [^b]: B[^c]\n\n[^c]: C")).toEqual([
      "14:3 footnote: the footnote [^b] would not be shown: nothing in the text refers to it; write [^b] where it belongs",
      "16:1 footnote: the footnote [^c] would not be shown: nothing in the text refers to it; write [^c] where it belongs",
    ]);
  });

  it("are defined once, with text", () => {
    expect(check("Text[^a][^b]\n\n[^a]: A\n[^a]: B\n[^b]:")).toEqual([
      "12:1 footnote: the footnote [^a] is written again on line 13, and only that one would be shown; give one of them another label",
      "14:1 footnote: the footnote [^b] has no text; write it after the colon",
    ]);
  });
});

describe("citations", () => {
  const rule =
    "a citation is [@an-id], [@an-id, p. 4] or [@an-id; @another]; an id has only a-z, 0-9 and single hyphens; if it is text, write \\[@";

  it.each(["[@a b]", "[@Upper]", "[@a_b]", "[@a;]", "[@a; b]", "[@a,]", "[@a, @b]", "[@a, see [b]", "[@ä]"])(
    "are not written as %s",
    (text) => {
      expect(check(`Text ${text}.`)).toEqual([`10:6 citation: found ${text}; ${rule}`]);
    },
  );

  it("end in their own paragraph", () => {
    expect(check("Text [@a, p. 4.\n\nText]")).toEqual([`10:6 citation: found [@ without a ]; ${rule}`]);
  });

  it("are reported if an id begins with an underscore", () => {
    expect(check("[@__proto__]")).toEqual([`10:1 citation: found [@__proto__]; ${rule}`]);
    expect(check('![a](x.jpg "[@_b]")').join()).toContain("found a citation in a caption");
  });

  it("are reported in a link's text, an alternative text and a caption", () => {
    expect(check("Text [a [@b] c](d.md).")).toEqual([
      "10:9 link: found a link inside another link's text; place it before or after",
    ]);
    expect(check("![a [@b]](x.jpg)")).toEqual([
      '10:1 image: the alternative text of "x.jpg" contains a link, footnote, citation or image; it can only be plain text',
    ]);
    expect(check('![a](x.jpg "A caption [@b].")')).toEqual([
      "10:1 citation: found a citation in a caption, which is plain text; cite in the text beside the picture",
    ]);
  });

  it("are text after a backslash, in code, and without an id", () => {
    expect(check("\\[@A b] `[@A b]` [@] [@ a] a@b.c [a@b]")).toEqual([]);
  });
});

describe("text that CommonMark drops", () => {
  it("is reported in tables", () => {
    const message =
      "this row has more cells than the head's 1, and they would not be shown; add a column to the head, or write \\| for the character";
    expect(check("> | a |\n> |---|\n> | 1 | 2 |\n> | 1 | |\n> | \\| | | x")).toEqual([
      `12:9 table: ${message}`,
      `14:12 table: ${message}`,
    ]);
  });

  it("is reported after a code block's language", () => {
    expect(check("- ```js and more\n  x\n  ```")).toEqual([
      '10:9 code: found "and more" after the language of a code block, where it is not shown; move it to a line of its own',
    ]);
  });

  it("is reported in a hundred nested quotations", () => {
    expect(check(`${">".repeat(120)} text`)).toEqual([
      "10:1 text: found lists or quotations 99 deep; nest them less deeply",
    ]);
  });
});

describe("recordings", () => {
  const apart = (what: string, src: string) =>
    `found the ${what} "${src}" among other words; put it in a paragraph of its own, with an empty line before and after, or link to it: [What it is](${src})`;

  it("stand in a paragraph of their own", () => {
    expect(check("See ![A](a.mp4) and\n![B](b.mp3)\n\n## ![C](c.webm) D")).toEqual([
      `10:5 media: ${apart("video", "a.mp4")}`,
      `11:1 media: ${apart("recording", "b.mp3")}`,
      `13:4 media: ${apart("video", "c.webm")}`,
    ]);
    expect(check("[![A](a.mp4)](b.md)\n\n![A](a.MOV) ![B](b.jpg)\n\n| a |\n|---|\n| ![A](a.ogg) |")).toEqual([
      `10:2 media: ${apart("video", "a.mp4")}`,
      `12:1 media: ${apart("video", "a.MOV")}`,
      `16:3 media: ${apart("recording", "a.ogg")}`,
    ]);
  });

  it("have a name", () => {
    const message = (src: string) =>
      `media: "${src}" has no name; say what it shows or lets hear: ![A ship leaves the port](${src})`;
    expect(check('![](a.mp4)\n\n![""](b.mp3)')).toEqual([
      `10:1 ${message("a.mp4")}`,
      `12:1 ${message("b.mp3")}`,
    ]);
  });

  it("have no unbalanced bidirectional control in name or caption", () => {
    expect(check('![A \u202e name](a.mp4 "B \u2067")').map((one) => one.slice(0, 30))).toHaveLength(2);
  });
});
