import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, sampleFacts } from "../../helpers/publication.ts";

const bare = { name: "The Test", description: "Tests." };
const withPublisher = (publisher: object) => ({ facts: { site: { ...sampleFacts.site, publisher } } });
const imprint = {
  "src/content/pages/imprint.md": "---\ntitle: Imprint\ndescription: Who publishes.\n---\nUs.\n",
};

describe("the publisher", () => {
  it("needs a name and a description alone", async () => {
    expect((await loadFrom({}, withPublisher(bare))).edition.site.publisher).toEqual({ ...bare, sameAs: [] });
  });

  it("names pages by their files", async () => {
    const { edition } = await loadFrom(
      imprint,
      withPublisher({ ...bare, imprint: "imprint", about: "about" }),
    );
    expect(edition.site.publisher).toMatchObject({ about: "about.html", imprint: "imprint.html" });
  });

  it.each<[string, object, string]>([
    [
      "an imprint that does not exist",
      { imprint: "imprnt" },
      'publisher.imprint: no page src/content/pages/imprnt.md; did you mean "imprint"?',
    ],
    [
      "contact facts that no page shows",
      { email: "desk@test.example", vatId: "DE1" },
      'publisher.email: found "desk@test.example"; no page shows it; name a page in publisher.imprint or publisher.about',
    ],
    [
      "an address that is one text",
      { about: "about", address: "Quay 1" },
      'publisher.address: found "Quay 1"; expected a list',
    ],
    [
      "an e-mail address that is none",
      { about: "about", email: "desk" },
      'publisher.email: found "desk"; expected an e-mail address such as desk@example.org',
    ],
    [
      "a telephone number without its country",
      { about: "about", phone: "040 123456" },
      'publisher.phone: found "040 123456"; expected a number with its country, such as +49 40 123456',
    ],
    [
      "a form that is not encrypted",
      { about: "about", contactForm: "http://test.example/form" },
      'publisher.contactForm: found "http://test.example/form"; expected a web address such as https://example.org/',
    ],
  ])("has a diagnostic for %s", async (_, publisher, message) => {
    const [first] = await findDiagnostics(imprint, withPublisher({ ...bare, ...publisher }));
    expect(first).toMatch(/^_data\/site\.ts:\d+:5 error /);
    expect(first).toContain(message);
  });
});

describe("social accounts", () => {
  const findIn = (social: unknown) =>
    findDiagnostics({}, { facts: { site: { ...sampleFacts.site, social } } });

  it.each<[string, unknown, string]>([
    [
      "an address without a label",
      [{ url: "https://a.example/@us" }],
      "social.0.label: missing; expected text",
    ],
    [
      "an address that is not encrypted",
      [{ label: "A", url: "http://a.example/@us" }],
      'social.0.url: found "http://a.example/@us"; expected a web address such as https://example.org/',
    ],
    [
      "an account that stands twice",
      [
        { label: "A", url: "https://a.example/@us" },
        { label: "B", url: "HTTPS://A.example/@us" },
      ],
      'social.1.url: found "HTTPS://A.example/@us"; it stands here twice; once is enough',
    ],
    ["an empty list", [], "social: found an empty list; expected at least 1 entry"],
  ])("have a diagnostic for %s", async (_, social, message) => {
    expect(await findIn(social)).toEqual([expect.stringContaining(message)]);
  });
});
