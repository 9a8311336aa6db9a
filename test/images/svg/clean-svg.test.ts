import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanSvg } from "../../../src/images/svg/clean-svg.ts";

const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const wrap = (inside: string, attributes = "") => `<svg ${namespaces} ${attributes}>${inside}</svg>`;

/** The published drawing, or the reasons of the refusal. */
function clean(source: string | Uint8Array): string {
  const cleaned = cleanSvg(Buffer.from(source));
  return "messages" in cleaned ? `refused: ${cleaned.messages.join("; ")}` : cleaned.bytes.toString();
}

describe("a drawing with active content is refused, and the content is named", () => {
  it.each([
    ["a script", wrap("<script>alert(1)</script>"), "line 1: the element script"],
    [
      "a script by another prefix",
      wrap('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
      "element script",
    ],
    [
      "a handler of SVG Tiny",
      wrap('<handler type="application/ecmascript">x()</handler>'),
      "element handler",
    ],
    [
      "an event attribute",
      wrap('\n<rect onload="x()"/>'),
      "line 2: the attribute onload of the element rect",
    ],
    ["HTML", wrap('<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="x()"/>'), "element img"],
    [
      "a picture of HTML's namespace",
      wrap('<image xmlns="http://www.w3.org/1999/xhtml" onerror="x()"/>'),
      "image",
    ],
    [
      "an attribute list",
      `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>${wrap("")}`,
      "line 1: its DOCTYPE",
    ],
    ["entities", `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${wrap("&b;")}`, "its DOCTYPE"],
    ["an entity of HTML", wrap("<text>&nbsp;</text>"), "undefined entity"],
    [
      "foreign content",
      wrap(
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org"/></foreignObject>',
      ),
      "the element foreignObject, which holds a part of a web page",
    ],
    ["an unknown element", wrap("<portal/>"), "the element portal, which is not known to be harmless"],
    [
      "an animated address",
      wrap('<a><animate attributeName="xlink:href" to="javascript:x()"/></a>'),
      "xlink:href",
    ],
    ["an animated handler", wrap('<set attributeName="onclick" to="x()"/>'), 'attributeName="onclick"'],
    ["no drawing", "<html><body/></html>", "the element html, not svg"],
    ["no namespace", '<svg width="1" height="1"/>', 'not svg with xmlns="http://www.w3.org/2000/svg"'],
    ["broken XML", wrap("<g>"), "line 1: unexpected close tag"],
    ["two roots", wrap("") + wrap(""), "line 1: "],
  ])("%s", (_name, source, expected) => {
    expect(clean(source)).toMatch(/^refused: /);
    expect(clean(source)).toContain(expected);
  });
});

describe("a drawing that refers to other files is refused, and the address is named", () => {
  const inStyle = (css: string) => wrap(`<style>${css}</style>`);
  it.each([
    ["a link", wrap('<a href="https://example.org/"><text>x</text></a>'), "the address https://example.org/"],
    ["a program as a link", wrap('<a xlink:href=" java&#10;script:x()"/>'), "in the attribute xlink:href"],
    ["a picture", wrap('<image href="https://example.org/x.png"/>'), "the address https://example.org/x.png"],
    ["a picture beside it", wrap('<image xlink:href="photo.png"/>'), "the address photo.png"],
    ["a drawing in it", wrap('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), "data:image/svg+xml"],
    ["parts of another drawing", wrap('<use href="data:image/png;base64,AA=="/>'), "of the element use"],
    [
      "a link by another prefix",
      wrap('<a l:href="//x" xmlns:l="http://www.w3.org/1999/xlink"/>'),
      "address //x",
    ],
    ["a style sheet", `<?xml-stylesheet href="https://example.org/x.css"?>${wrap("")}`, "xml-stylesheet"],
    ["an import", inStyle("@import 'https://example.org/x.css';"), "the rule @import"],
    ["an import with escapes", inStyle("@\\69mport 'x';"), "the rule @\\69mport"],
    ["an import with references", inStyle("@&#105;mport 'x';"), "the rule @import"],
    ["an import split by CDATA", inStyle("@im<![CDATA[port 'x';]]>"), "the rule @import"],
    ["an import split by a comment", inStyle("@im<!-- -->port 'x';"), "the rule @import"],
    [
      "an address with escapes",
      wrap('<rect style="fill:u\\72l(https://example.org/x)"/>'),
      "attribute style",
    ],
    [
      "an address with references",
      wrap('<rect fill="&#117;rl(https://example.org/x#a)"/>'),
      "attribute fill",
    ],
    ["an address in quotes", inStyle("a{fill:url( 'x' )}"), "the address 'x' in the element style"],
    ["an escaped address in quotes", inStyle("a{fill:\\75rl('x')}"), "the function \\75rl()"],
    ["a set of pictures", inStyle("a{background:image-set('https://x' 1x)}"), "the function image-set()"],
    [
      "another set",
      inStyle("a{background:-webkit-image-set(url(#a) 1x)}"),
      "the function -webkit-image-set()",
    ],
    ["src()", inStyle("a{fill:src('https://x')}"), "the function src()"],
    ["a default of a property", inStyle("@property --x{initial-value:'x'}"), "the rule @property"],
    ["a variable", inStyle("a{--x:url(https://x)}"), "the address url(https://x)"],
    ["a typeface", inStyle("@font-face{src:url(https://x/a.woff2)}"), "the address url(https://x/a.woff2)"],
    [
      "a drawing as a typeface",
      inStyle("@font-face{src:url(data:image/svg+xml;base64,PHN2Zy8+)}"),
      "the address",
    ],
    ["an unfinished address", inStyle("a{fill:url(x y)}"), "the unfinished text url(x y)"],
    ["an animated colour", wrap('<animate attributeName="fill" to="url(//x#a)"/>'), "in the attribute to"],
  ])("%s", (_name, source, expected) => {
    expect(clean(source)).toMatch(/^refused: /);
    expect(clean(source)).toContain(expected);
  });
});

describe("a drawing program's own data is dropped", () => {
  const drawn = '<path d="M0 0h9"/>';
  const published = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${drawn}</svg>`;
  const write = (inside: string, attributes = "") =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" ${attributes}>${inside}</svg>`;
  const prologue =
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: a program -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
  const metadata =
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2024</dc:date></rdf:RDF></metadata>';
  const inkscape =
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"';
  const illustrator =
    '<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"><![CDATA[eJzs]]></i:pgf><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" width="1"/>';
  const flow = "<flowRoot><flowRegion><rect/></flowRegion><flowPara></flowPara></flowRoot>";

  it.each([
    ["another name for SVG's namespace", write(drawn, 'xmlns:svg="http://www.w3.org/2000/svg"')],
    [
      "elements with a prefix",
      write(drawn)
        .replace("xmlns=", "xmlns:svg=")
        .replaceAll(/<(\/?)/g, "<$1svg:"),
    ],
    ["Inkscape's view", write(`<sodipodi:namedview ${inkscape} pagecolor="#fff"/>${drawn}`)],
    [
      "Inkscape's paths",
      write(drawn, `${inkscape} sodipodi:docname="a.svg" inkscape:export-filename="/home/a/b.png"`),
    ],
    ["Inkscape's empty text", write(`${flow}${drawn}`)],
    ["Matplotlib", prologue + write(metadata + drawn)],
    ["Illustrator", prologue + write(illustrator + drawn, 'enable-background="new 0 0 9 9"')],
    ["Sketch", write(drawn, 'xmlns:sketch="http://www.bohemiancoding.com/sketch/ns" sketch:type="MSPage"')],
    [
      "draw.io",
      write(drawn, 'host="65bd7114" content="&lt;mxfile host=&quot;app&quot;/&gt;" data-cell-id="0"'),
    ],
    ["instructions for other programs", write(`<?php echo 1 ?>${drawn}`)],
    ["white space and words between elements", write(`\n\t${drawn} left over\n`)],
  ])("%s", (_name, source) => {
    expect(clean(source)).toBe(published);
  });

  it("but not without a text that Inkscape alone shows", () => {
    expect(clean(wrap("<flowRoot><flowPara>A town</flowPara></flowRoot>"))).toContain("the element flowRoot");
  });

  it("with its words, their spaces, and CSS", () => {
    const text = '<text xml:space="preserve">a  <tspan>b</tspan> &amp; &lt;c&gt;</text>';
    const style = "<style>@media (prefers-color-scheme:dark){.a&gt;.b{fill:#fff}}</style>";
    const title = '<title id="t">A car</title>';
    const use =
      '<defs><path id="p" d="M0 0h9"/></defs><use href="#p" fill="url(#p)" transform="rotate(45 1 1)"/>';
    const inside = title + style + text + use;
    expect(clean(write(inside))).toBe(write(inside).replace(" >", ">"));
  });

  it("with CSS that has one space for many, and no comment", () => {
    const css = "/* by a program */\n.a {\n  fill: #f00/* red */!important;\n}\n";
    expect(clean(write(`<style type="text/css"><![CDATA[${css}]]></style>`))).toContain(
      '<style type="text/css">.a {fill: #f00/**/!important;}</style>',
    );
  });

  it.each([
    "font/woff2",
    "application/font-woff;charset=utf-8",
    "application/x-font-ttf",
    "application/octet-stream",
  ])("with its typefaces, when they stand in it: %s", (type) => {
    const css = `@font-face{font-family:"A";src:url(data:${type};base64,AAAA) format("woff2")}`;
    expect(clean(write(`<style>${css}</style>`))).toContain(css);
  });

  it("with movement that changes how it looks", () => {
    const moving =
      '<animate attributeName="fill" values="red;rgb(0,0,0)" dur="1s"/><animateTransform attributeName="transform" type="rotate"/>';
    expect(clean(write(`<g>${moving}</g>`))).toContain(moving);
  });
});

describe("a picture in a drawing", () => {
  const embed = (bytes: Uint8Array) =>
    wrap(
      `<image href="data:image/jpg;base64,${Buffer.from(bytes).toString("base64").replace(/.{60}/g, "$&&#10;")}"/>`,
    );

  it("is published without the place where it was taken", async () => {
    const plain = await sharp({ create: { width: 2, height: 2, channels: 3, background: "#f00" } }).jpeg();
    const located = await plain
      .clone()
      .withExif({ IFD3: { GPSLatitude: "52/1 30/1 0/1" } })
      .toBuffer();
    expect(clean(embed(located))).toBe(
      wrap(`<image href="data:image/jpeg;base64,${(await plain.toBuffer()).toString("base64")}"/>`).replace(
        / xmlns:xlink="[^"]*" /,
        "",
      ),
    );
  });

  it("is whole, and a picture", () => {
    expect(clean(embed(Buffer.of(0xff, 0xd8, 0xff)))).toBe(
      "refused: line 1: a picture in it is not a whole JPEG; export it again",
    );
    expect(clean(embed(Buffer.from("<svg/>")))).toContain("is neither PNG, JPEG, GIF nor WebP");
  });
});

describe("a drawing's encoding", () => {
  const source = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><svg xmlns="http://www.w3.org/2000/svg"><text>Café</text></svg>`;
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

  it.each([
    ["UTF-8", Buffer.from(source("UTF-8"))],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${source("utf-8")}`)],
    ["UTF-8 that says UTF-16", Buffer.from(source("UTF-16"))],
    ["UTF-16", utf16(source("UTF-16"))],
    ["UTF-16 with the high byte first", utf16(source("UTF-16")).swap16()],
    ["UTF-16 without a mark", utf16(source("UTF-16")).subarray(2)],
    ["Latin-1", Buffer.from(source("ISO-8859-1"), "latin1")],
  ])("is understood: %s", (_name, bytes) => {
    expect(clean(bytes)).toBe('<svg xmlns="http://www.w3.org/2000/svg"><text>Café</text></svg>');
  });

  it.each([
    [
      "an unknown one",
      Buffer.from(source("EBCDIC-X")),
      'its encoding "EBCDIC-X" is unknown; save it as UTF-8',
    ],
    ["bytes of another", Buffer.from(source("UTF-8"), "latin1"), "its bytes are not UTF-8; save it as UTF-8"],
    ["compressed", Buffer.of(0x1f, 0x8b, 8, 0), "it is compressed (.svgz); unpack it"],
    ["a control character", Buffer.from(wrap("<text>&#7;</text>")), "line 1: "],
    ["one of XML 1.1", Buffer.from(`<?xml version="1.1"?>${wrap("<text>&#7;</text>")}`), "line 1: "],
  ])("is refused by name: %s", (_name, bytes, expected) => {
    expect(clean(bytes)).toContain(`refused: ${expected}`);
  });
});

describe("a drawing that grows without end is refused", () => {
  const double = (level: number, part: (id: string) => string) =>
    Array.from(
      { length: level },
      (_, index) => `<g id="g${index + 1}">${part(`g${index}`).repeat(10)}</g>`,
    ).join("");

  it.each([
    [
      "parts that show ten others each",
      wrap(`<path id="g0"/>${double(9, (id) => `<use href="#${id}"/>`)}`),
      "1000000 parts",
    ],
    [
      "fills that do",
      wrap(`<path id="g0"/>${double(9, (id) => `<path fill="url('#${id}')"/>`)}`),
      "1000000 parts",
    ],
    [
      "a part in itself",
      wrap('\n<g id="a"><use xlink:href="#a"/></g>'),
      "line 2: the element g is shown inside itself",
    ],
    [
      "a chain",
      wrap(
        Array.from({ length: 5000 }, (_, index) => `<use id="u${index}" href="#u${index + 1}"/>`).join(""),
      ),
      "is shown inside 1000 others",
    ],
    [
      "elements in elements",
      wrap(`${"<g>".repeat(100_000)}${"</g>".repeat(100_000)}`),
      "more than 200 elements",
    ],
    ["brackets in brackets", wrap(`<style>${"a{".repeat(100_000)}</style>`), "more than 32 brackets"],
    [
      "brackets in an attribute",
      wrap(`<g style="width:${"calc(".repeat(100_000)}"/>`),
      "more than 32 brackets",
    ],
    [
      "brackets behind others that close nothing",
      wrap(`<style>${"a{)".repeat(100)}</style>`),
      "more than 32 brackets",
    ],
  ])("%s", (_name, source, expected) => {
    expect(clean(source)).toContain(expected);
  });

  it("and one with many parts is not", () => {
    const many = wrap(`<path id="a"/>${'<use href="#a"/>'.repeat(20_000)}`);
    expect(clean(many)).not.toContain("refused");
  });
});

it("names each refused part of a drawing once", () => {
  const source = wrap('<script/>\n<g onclick="x()" onfocus="x()"/>\n<script/><script/>');
  expect(clean(source)).toBe(
    "refused: line 1: the element script, which holds a program; line 2: the attribute onclick of the element g; line 2: the attribute onfocus of the element g; line 3: the element script, which holds a program",
  );
});

it("changes nothing when it is repeated", () => {
  const source = wrap(
    '<text a="1">a&#13;"\'&lt;b</text><path d="M0\n0" style="fill:red /*x*/ ;"/><g aria-label="&quot;&#10;&amp;"/>',
  );
  expect(clean(clean(source))).toBe(clean(source));
});
