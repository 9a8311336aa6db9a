import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Support } from "../../src/model/support.ts";
import type { Template } from "../../src/site/create-template.ts";
import { homeTemplate, subjectTemplate } from "../../src/site/list-templates.ts";
import { articleTemplate, notFoundTemplate, offprintTemplate } from "../../src/site/text-templates.ts";
import { renderPlanned } from "../helpers/render-planned.ts";
import {
  createSampleArticle,
  createSampleCorrection,
  createSampleEdition,
  createSampleSite,
} from "../helpers/sample-edition.ts";

const form: Support = {
  text: "Four people make this paper.",
  donate: { url: "https://give.example/" },
  membership: { url: "https://members.example/", label: "Join" },
  newsletter: {
    action: "https://letters.example:8443/subscribe?a=1",
    field: "EMAIL",
    method: "post",
    hidden: { list: "weekly" },
  },
};
const links: Support = { newsletter: { url: "https://letters.example/" } };

async function open(template: Template, url: string, support?: Support, articles = [createSampleArticle()]) {
  const site = createSampleSite({ offprints: true, ...(support && { support }) });
  const html = (await renderPlanned(template, createSampleEdition({ site, articles }))).get(url) ?? "";
  return new JSDOM(html.replace(/<style>.*<\/style>/s, "")).window.document;
}

function readFormAction(page: Document): string | undefined {
  const policy = page.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
  return /form-action ([^;]*)/.exec(policy)?.[1];
}

describe("support", () => {
  it("stands after an article's text, and below lists", async () => {
    const article = await open(articleTemplate, "2024/ferry.html", form);
    expect(article.querySelector(".after > .support:last-child .appeal")?.textContent).toBe(
      "Four people make this paper.",
    );
    for (const [template, url] of [
      [homeTemplate, "index.html"],
      [subjectTemplate, "tags/ferries.html"],
    ] as const)
      expect((await open(template, url, form)).querySelectorAll(".support")).toHaveLength(1);
  });

  it("is left out where the facts have none, and of a retracted article", async () => {
    expect((await open(homeTemplate, "index.html")).querySelector(".support")).toBeNull();
    const corrections = [createSampleCorrection({ kind: "retraction" })];
    const retracted = createSampleArticle({ isRetracted: true, corrections });
    const page = await open(articleTemplate, "2024/ferry.html", form, [retracted]);
    expect(page.querySelector(".support")).toBeNull();
  });

  it("names its links by labels, or by words of the theme", async () => {
    const read = (page: Document) =>
      [...page.querySelectorAll(".support a")].map((link) => [link.textContent, link.getAttribute("href")]);
    expect(read(await open(homeTemplate, "index.html", form))).toEqual([
      ["Donate", "https://give.example/"],
      ["Join", "https://members.example/"],
    ]);
    expect(read(await open(homeTemplate, "index.html", links))).toEqual([
      ["Newsletter", "https://letters.example/"],
    ]);
  });

  it("has a form with a labelled field only if the facts name where it is sent", async () => {
    const page = await open(articleTemplate, "2024/ferry.html", form);
    expect(page.querySelector("form")?.getAttribute("action")).toBe(
      "https://letters.example:8443/subscribe?a=1",
    );
    expect(page.querySelector("form")?.getAttribute("method")).toBe("post");
    const field = page.querySelector("[type=email]");
    expect(field?.getAttribute("name")).toBe("EMAIL");
    expect(page.querySelector("label")?.getAttribute("for")).toBe(field?.id);
    expect(page.querySelector("[type=hidden]")?.outerHTML).toContain('name="list" value="weekly"');
    expect(page.querySelector("button")?.textContent).toBe("Sign up");
    expect((await open(articleTemplate, "2024/ferry.html", links)).querySelector("form")).toBeNull();
  });

  it("opens the policy of pages to that host alone, and of offprints to none", async () => {
    expect(readFormAction(await open(articleTemplate, "2024/ferry.html", form))).toBe(
      "https://letters.example:8443",
    );
    expect(readFormAction(await open(notFoundTemplate, "404.html", form))).toBe(
      "https://letters.example:8443",
    );
    expect(readFormAction(await open(articleTemplate, "2024/ferry.html", links))).toBe("'none'");
    const offprint = await open(offprintTemplate, "2024/ferry.offprint.html", form);
    expect(readFormAction(offprint)).toBe("'none'");
    expect(offprint.querySelector("form, .support")).toBeNull();
  });
});
