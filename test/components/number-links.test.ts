import { expect, it } from "vitest";
import { numberLinks } from "../../_includes/components/number-links.ts";

const link = (address: string, rest = "") => `<a href="${address}" rel="external"${rest}>there</a>`;

it("numbers links to other sites in their order, and each address once", () => {
  const [a, b] = ["https://a.example/?x=1&amp;y=2", "https://b.example/"];
  const { html, addresses } = numberLinks(`<p>${link(a)} ${link(b, ' title="B"')} ${link(a)}</p>`);
  expect(addresses).toEqual([a, b]);
  expect(html).toBe(
    `<p>${link(a, ' data-link="1"')} ${link(b, ' data-link="2" title="B"')} ${link(a, ' data-link="1"')}</p>`,
  );
});

it("numbers neither links within the site nor those of sources, which print their addresses", () => {
  const text = `<p><a href="../2024/ferry.html">here</a></p><section class="sources" role="x">${link("https://a.example/")}</section>`;
  expect(numberLinks(text)).toEqual({ html: text, addresses: [] });
  const { html, addresses } = numberLinks(`${text}<section>${link("https://b.example/")}</section>`);
  expect(html).toBe(`${text}<section>${link("https://b.example/", ' data-link="1"')}</section>`);
  expect(addresses).toEqual(["https://b.example/"]);
});
