import path from "node:path";
import { ContentError } from "../../src/edition/diagnostic.ts";
import type { WriteFile } from "../../src/output/create-batches.ts";
import { type BuildReply, type BuildRequest, parseBuildRequest } from "../../src/serving/build-messages.ts";
import { formatCodeError } from "../../src/serving/format-code-error.ts";
import { hashCode } from "../../src/store/hash-code.ts";
import { openPageStore } from "../../src/store/page-store.ts";

const root = process.cwd();

let code: string | undefined;

// What `npm run serve` starts again and again: it keeps the code as it was when it started.
process.on("message", async (message) => {
  const request = parseBuildRequest(message);
  if (request) process.send?.(await build(request));
});
process.on("disconnect", () => process.exit());

async function build({ id, folder }: BuildRequest): Promise<BuildReply> {
  try {
    // Before the code is read that it is a hash of: pages of newer code under an older hash are never asked for.
    code ??= await hashCode(root);
    // Imported here, so that an error in the code is an answer too.
    const { loadEdition } = await import("../../_data/edition.ts");
    const { renderSite } = await import("../render-site.ts");
    const { edition } = await loadEdition({ serving: true });
    const store = await openPageStore({ folder: path.join(root, ".cache/served"), site: folder, code });
    const writeFile: WriteFile = async (url, text) => store.keep(url, text);
    await renderSite({ edition, store, writeFile }, folder);
    await store.close();
    return { kind: "built", id };
  } catch (error) {
    if (error instanceof ContentError) return { kind: "content", id, diagnostics: [...error.diagnostics] };
    return { kind: "code", id, report: formatCodeError(error, root) };
  }
}
