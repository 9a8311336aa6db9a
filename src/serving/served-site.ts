import type { Problem } from "./problem.ts";

/** A site whose files are written when somebody asks for them. */
export interface ServedSite {
  /** Absolute path. */
  readonly folder: string;
  /**
   * Writes a file of the site into its folder, if it has such a file and that is not there yet; or says why it cannot: "stopped"
   * means that the process which could is gone, and that another site or problem is on its way.
   * @param file path from the site's root.
   */
  readonly prepare: (file: string) => Promise<Problem | "stopped" | undefined>;
}
