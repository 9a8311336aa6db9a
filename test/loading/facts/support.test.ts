import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, sampleFacts } from "../../helpers/publication.ts";

const withSupport = (support: unknown) => ({ facts: { site: { ...sampleFacts.site, support } } });
const findIn = (support: unknown) => findDiagnostics({}, withSupport(support));

describe("support", () => {
  it("may be links, with or without labels, and a sign-up form with defaults", async () => {
    const support = {
      text: "Four people make this paper.",
      donate: { url: "https://give.example/" },
      membership: { url: "https://members.example/", label: "Join" },
      newsletter: { action: "https://letters.example/subscribe" },
    };
    expect((await loadFrom({}, withSupport(support))).edition.site.support).toEqual({
      ...support,
      newsletter: { ...support.newsletter, field: "email", method: "post", hidden: {} },
    });
    expect(await findIn({ newsletter: { url: "https://letters.example/" } })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      "nothing that it offers",
      { text: "Please." },
      "support: found fields; it offers nothing; write donate, membership or newsletter",
    ],
    [
      "an unknown offer",
      { donat: { url: "https://a.example/" }, donate: { url: "https://a.example/" } },
      "support.donat: unknown field",
    ],
    [
      "an address that is not encrypted",
      { donate: { url: "http://give.example/" } },
      'support.donate.url: found "http://give.example/"; expected a web address such as https://example.org/',
    ],
    [
      "a form that is not sent encrypted",
      { newsletter: { action: "http://letters.example/" } },
      'support.newsletter.action: found "http://letters.example/"; expected a web address',
    ],
    ...["https://u:p@letters.example/", "https://u@letters.example/"].map(
      (action): [string, unknown, string] => [
        `a form with a user name: ${action}`,
        { newsletter: { action } },
        `support.newsletter.action: found "${action}"; a user name or password is in it, which every reader would see`,
      ],
    ),
    ...["https://a;b.example/", "https://*.example/", "https://a'b.example/"].map(
      (action): [string, unknown, string] => [
        `a host that would change the policy: ${action}`,
        { newsletter: { action } },
        `support.newsletter.action: found "${action}"; expected a host of letters, digits, hyphens and dots`,
      ],
    ),
    [
      "a form on a host that a policy cannot name",
      { newsletter: { action: "https://[::1]/" } },
      'support.newsletter.action: found "https://[::1]/"; expected a host name of letters, digits and hyphens',
    ],
    [
      "an address with a space",
      { donate: { url: "https://give.example/a b" } },
      'support.donate.url: found "https://give.example/a b"; expected an address without spaces, quotation marks and brackets: https://give.example/a%20b',
    ],
    ["an address that would be a path", { donate: { url: "https:give.example" } }, "support.donate.url: "],
    [
      "a form that is sent to a page of this site",
      { newsletter: { action: "subscribe.html" } },
      'support.newsletter.action: found "subscribe.html"; expected a web address',
    ],
    [
      "an unknown method",
      { newsletter: { action: "https://letters.example/", method: "put" } },
      'support.newsletter.method: found "put"; expected one of post, get',
    ],
    [
      "a name that no field has",
      { newsletter: { action: "https://letters.example/", field: "e mail" } },
      'support.newsletter.field: found "e mail"; expected the name of a form\'s field, such as email',
    ],
    [
      "an address whose query would be lost",
      { newsletter: { action: "https://letters.example/?list=1", method: "get" } },
      "a form that is sent by get replaces ?list=1; write its fields under hidden",
    ],
    [
      "a hidden field with the name of the visible one",
      { newsletter: { action: "https://letters.example/", hidden: { email: "x" } } },
      'support.newsletter.hidden.email: found "x"; it is the field of the e-mail address',
    ],
    [
      "a text",
      "https://give.example/",
      'support: found "https://give.example/"; expected the fields text, donate, membership, newsletter',
    ],
  ])("has a diagnostic for %s", async (_, support, message) => {
    const [first] = await findIn(support);
    expect(first).toMatch(/^_data\/site\.ts:\d+:\d+ error support/);
    expect(first).toContain(message);
  });
});
