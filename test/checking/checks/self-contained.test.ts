import { describe, expect, it } from "vitest";
import { checkSelfContained } from "../../../src/checking/checks/self-contained.ts";
import { scanPage } from "../../../src/checking/scan-page.ts";
import { edit, find } from "../sample-site.ts";

const findAfter = (found: string, put: string) => find("self-contained", edit("2024/ferry.html", found, put));
const findIn = (html: string) => findAfter("<p>Some words.", `<p>${html}`);

describe("the check that a page is self-contained", () => {
  it.each([
    ["a script", "<script>1</script>", "found a script (JavaScript)"],
    ["a module", `<script type="module">1</script>`, "found a script (module)"],
    ["an event attribute", `<b onclick="go()">x</b>`, "found the attribute onclick"],
    ["an inline style", `<b style="color:red">x</b>`, "found the attribute style"],
    ["an integrity attribute", `<b integrity="x">x</b>`, "found the attribute integrity"],
    ["a picture elsewhere", `<img src="https://example.com/a.png" alt="">`, "asks another host"],
    ["a picture elsewhere without a scheme", `<img src="//example.com/a.png" alt="">`, "asks another host"],
    [
      "a source set elsewhere",
      `<img srcset="a.png, https://example.com/b.png 2x" alt="">`,
      "asks another host",
    ],
    ["a stylesheet in a file", `<link rel="stylesheet" href="a.css">`, "second request"],
    ["a connection ahead of time", `<link rel="preconnect" href="https://example.com">`, "second request"],
    ["a frame", `<iframe src="a.html"></iframe>`, "second request"],
    ["a link that is a script", `<a href="javascript:go()">x</a>`, "the script "],
    [
      "a form",
      `<form action="https://a.example/"></form>`,
      'found a form that is sent to "https://a.example/"; a link',
    ],
    ["a form without a target", "<form></form>", 'found a form that is sent to ""'],
    [
      "a button with a target",
      `<button formaction="https://a.example/">x</button>`,
      "found a form that is sent to",
    ],
    ["a second style", "<style>a{}</style>", "found 2 style elements"],
  ])("finds %s", async (_, html, message) => {
    expect(await findIn(html)).toEqual([expect.stringContaining(message)]);
  });

  it("lets pictures be inline or in the site", async () => {
    expect(await findIn(`<img src="data:image/gif;base64,R0lGOD" alt=""><img src="a.png" alt="">`)).toEqual(
      [],
    );
  });

  it("finds a font that the style fetches", async () => {
    expect((await findAfter("body{margin:0}", "body{margin:0;src:url(a.woff2)}")).join("\n")).toContain(
      "second request",
    );
  });

  it.each([
    ["a missing policy", "Content-Security-Policy", "X-Policy", "found no meta Content-Security-Policy"],
    ["a style that is not the hashed one", "margin:0", "margin:1px", "style-src 'sha256-"],
    ["an open default", "default-src 'none'", "default-src 'self'", "default-src 'none' would pass"],
    ["a directive that opens more", "img-src", "script-src 'self'; img-src", "the policy has script-src"],
    [
      "a directive that a meta cannot give",
      "img-src",
      "frame-ancestors 'none'; img-src",
      "has frame-ancestors",
    ],
    ["pictures from anywhere", "img-src 'self' data:", "img-src *", "img-src 'self' data: would pass"],
  ])("finds %s", async (_, found, put, message) => {
    expect(await findAfter(found, put)).toEqual([expect.stringContaining(message)]);
  });
});

describe("a form", () => {
  const formOrigin = "https://letters.example";
  const check = (form: string, action: string, origin: string | undefined) => {
    const policy = `default-src 'none'; base-uri 'none'; form-action ${action}; img-src 'self' data:; connect-src 'self'`;
    const html = `<meta http-equiv="Content-Security-Policy" content="${policy}">${form}`;
    const found = checkSelfContained(scanPage("a.html", html), {
      siteUrl: "https://example.org/",
      ...(origin !== undefined && { formOrigin: origin }),
    });
    return found.map(({ message }) => message);
  };
  const form = `<form action="https://letters.example/subscribe"></form>`;

  it("may be sent to the host that the facts name, and to no other", () => {
    expect(check(form, formOrigin, formOrigin)).toEqual([]);
    expect(check(`<form action="https://letters.example.org/"></form>`, formOrigin, formOrigin)).toEqual([
      'found a form that is sent to "https://letters.example.org/"; a form that is sent to https://letters.example would pass',
    ]);
  });

  it("needs a policy that allows exactly that", () => {
    expect(check(form, "'none'", formOrigin)).toEqual([
      "the policy has form-action 'none'; form-action https://letters.example would pass",
    ]);
    expect(check("", "https:", undefined)).toEqual([
      "the policy has form-action https:; form-action 'none' would pass",
    ]);
  });
});

describe("a recording", () => {
  const check = (body: string, mediaSource: string) => {
    const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' data:; connect-src 'self'${mediaSource}`;
    const html = `<meta http-equiv="Content-Security-Policy" content="${policy}">${body}`;
    const found = checkSelfContained(scanPage("a.html", html), { siteUrl: "https://example.org/" });
    return found.map(({ message }) => message);
  };
  const own = "; media-src 'self'";
  const video = `<video src="files/a.mp4" poster="images/a.jpg"><track src="files/a.vtt"></video>`;

  it("may stand beside the page, whose policy allows recordings only then", () => {
    expect(check(video, own)).toEqual([]);
    expect(check('<audio src="files/a.mp3"></audio>', "")).toEqual([
      "the policy has media-src not at all; media-src 'self' would pass",
    ]);
    expect(check("", own)).toEqual([
      "the policy has media-src, which a page does not need or a meta cannot give; leave it out",
    ]);
  });

  it("may not be on another host, and neither may its poster or captions", () => {
    expect(check(video.replaceAll('="', '="https://cdn.example/'), own)).toEqual(
      ["files/a.mp4", "images/a.jpg", "files/a.vtt"].map(
        (url) => `"https://cdn.example/${url}" asks another host; a copy beside the page would pass`,
      ),
    );
  });
});
