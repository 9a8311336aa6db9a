import path from "node:path";
import { ContentError } from "../../src/edition/diagnostic.ts";
import { type BuildReply, type BuildRequest, parseBuildRequest } from "../../src/serving/build-messages.ts";
import { formatCodeError } from "../../src/serving/format-code-error.ts";

const root = path.resolve(import.meta.dirname, "../..");

// What `npm run serve` starts again and again: it keeps the code as it was when it started.
process.on("message", async (message) => {
  const request = parseBuildRequest(message);
  if (request) process.send?.(await build(request));
});
process.on("disconnect", () => process.exit());

async function build({ id, folder }: BuildRequest): Promise<BuildReply> {
  try {
    // Imported here, so that an error in the code is an answer too.
    const { loadEdition } = await import("../../_data/edition.ts");
    const { renderSite } = await import("../render-site.ts");
    const { edition } = await loadEdition({ serving: true });
    await renderSite({ edition }, folder);
    return { kind: "built", id };
  } catch (error) {
    if (error instanceof ContentError) return { kind: "content", id, diagnostics: [...error.diagnostics] };
    return { kind: "code", id, report: formatCodeError(error, root) };
  }
}
