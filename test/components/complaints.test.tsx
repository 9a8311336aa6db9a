import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { Complaints } from "../../_includes/components/complaints.tsx";
import type { Publisher } from "../../src/model/site.ts";
import { createSampleArticle, createSampleSite } from "../helpers/sample-edition.ts";

const { correctionsPolicy, ...bare } = createSampleSite().publisher;

function render(publisher: Publisher, lang = "en"): string {
  const site = { ...createSampleSite(), publisher };
  return renderToString(
    <Complaints article={createSampleArticle({ lang })} site={site} href={(url) => `../${url}`} />,
  );
}

it("names the publisher's address, form and corrections policy", () => {
  const publisher = { ...bare, email: "desk@test.example", contactForm: "https://test.example/write" };
  expect(render({ ...publisher, correctionsPolicy: "corrections.html" })).toBe(
    '<footer class="complaints" id="page.complaints">To report a mistake or to complain: ' +
      '<a href="mailto:desk@test.example">desk@test.example</a>, ' +
      '<a href="https://test.example/write" rel="external">Contact form</a>, ' +
      '<a href="../corrections.html">How we correct</a></footer>',
  );
});

it("is in the article's language", () => {
  expect(render({ ...bare, correctionsPolicy: "corrections.html" }, "ar")).toMatch(/>للإبلاغ عن خطأ/);
});

it("is left out if the facts name no place", () => {
  expect(correctionsPolicy).toBeDefined();
  expect(render(bare)).toBe("");
});
