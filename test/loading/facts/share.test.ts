import { describe, expect, it } from "vitest";
import { findDiagnostics, loadFrom, sampleFacts } from "../../helpers/publication.ts";

const withShare = (share: unknown) => ({ facts: { site: { ...sampleFacts.site, share } } });

describe("share", () => {
  it.each([[["address", "email"]], [[]]])("may be %j", async (share) => {
    expect((await loadFrom({}, withShare(share))).edition.site.share).toEqual(share);
  });

  it.each<[string, unknown, string]>([
    [
      "an unknown way",
      ["emial"],
      'share.0: found "emial"; expected one of email, sms, whatsapp, bluesky, address (did you mean "email"?)',
    ],
    ["a way twice", ["sms", "address", "sms"], 'share.2: found "sms"; it stands here twice; once is enough'],
    ["a text", "email", 'share: found "email"; expected a list'],
  ])("refuses %s", async (_, share, message) => {
    expect(await findDiagnostics({}, withShare(share))).toEqual([expect.stringContaining(message)]);
  });
});
