import { JSDOM } from "jsdom";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { KeepAndShare } from "../../_includes/components/keep-and-share.tsx";
import { findLabels } from "../../_includes/words.ts";
import { shareTargets } from "../../src/model/share-target.ts";
import type { Site } from "../../src/model/site.ts";
import { citationFormats } from "../../src/sources/cite-article.ts";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";

const title = "Quay & pier: 100 % “open”";
const address = "https://example.org/post/2024/ferry.html";
const article = createSampleArticle({ title });

function open(fields: Partial<Site> = {}, offprintBytes?: number): Document {
  const site = createSampleSite(fields);
  const html = renderToString(
    <KeepAndShare
      article={article}
      offprintBytes={offprintBytes}
      site={site}
      labels={findLabels("en", site)}
      href={(url) => url}
    />,
  );
  return new JSDOM(html).window.document;
}

const listLinks = (page: Document) =>
  [...page.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href")]);

describe("keep and share", () => {
  it("is closed, and offers everything", () => {
    const page = open();
    expect(page.querySelector("details")?.hasAttribute("open")).toBe(false);
    expect(listLinks(page).map(([text]) => text)).toEqual([
      "BibTeX",
      "RIS",
      "E-mail",
      "SMS",
      "WhatsApp",
      "Bluesky",
    ]);
    expect([...page.querySelectorAll(".whole")].map(({ textContent }) => textContent)).toEqual([
      `Mia Lund, “Quay & pier: 100 % ‘open’”, The Harbour Post, May 3, 2024, ${address}`,
      address,
    ]);
  });

  it.each([
    [29_600, "30 kB"],
    [183_400, "180 kB"],
    [1_250_000, "1.3 MB"],
  ])("says of an offprint of %i bytes that it has %s", (bytes, size) => {
    const link = open({}, bytes).querySelector("a");
    expect(link?.textContent).toBe(`One file, ${size}, opens anywhere`);
    expect(link?.getAttribute("href")).toBe("2024/ferry.offprint.html");
    expect(link?.hasAttribute("download")).toBe(true);
  });

  it("has links with the headline and the address in them", () => {
    const links = new Map(listLinks(open()).map(([text, url]) => [text, new URL(url ?? "")]));
    const read = (name: string, parameter: string) => links.get(name)?.searchParams.get(parameter);
    expect(links.get("E-mail")?.href).toMatch(/^mailto:\?subject=[^ &]*&body=[^ &]*$/);
    expect(read("E-mail", "subject")).toBe(title);
    expect(read("E-mail", "body")).toBe(`${title}\r\n${address}`);
    for (const [name, parameter, start] of [
      ["SMS", "body", "sms:?&body="],
      ["WhatsApp", "text", "https://wa.me/?text="],
      ["Bluesky", "text", "https://bsky.app/intent/compose?text="],
    ] as const) {
      expect(links.get(name)?.href.startsWith(start)).toBe(true);
      expect(read(name, parameter)).toBe(`${title}\n${address}`);
    }
  });

  it("tells services nothing about the page, and recommends none", () => {
    const services = [...open().querySelectorAll("a[href^=https]")];
    expect(services.map((link) => link.getAttribute("rel"))).toEqual(
      Array(2).fill("external nofollow noreferrer"),
    );
  });

  it("has files for programs for references in their links", async () => {
    const links = [...open().querySelectorAll("a[download]")];
    expect(links.map((link) => link.getAttribute("download"))).toEqual(["ferry.bib", "ferry.ris"]);
    for (const [index, { type, format }] of citationFormats.entries()) {
      const file = await fetch(links[index]?.getAttribute("href") ?? "");
      expect(file.headers.get("content-type")).toBe(`${type};charset=utf-8`);
      expect(await file.text()).toBe(format(article, createSampleSite()));
    }
  });

  it("shares only in the ways that the facts name, in their order", () => {
    const page = open({ share: ["bluesky", "email"] });
    expect(listLinks(page).map(([text]) => text)).toEqual(["BibTeX", "RIS", "Bluesky", "E-mail"]);
    expect([...page.querySelectorAll("dt")].map(({ textContent }) => textContent)).toEqual(["Cite", "Send"]);
    const none = open({ share: [] });
    expect([...none.querySelectorAll("dt")].map(({ textContent }) => textContent)).toEqual(["Cite"]);
    expect(open({ share: shareTargets }).body.innerHTML).toBe(open().body.innerHTML);
  });
});
