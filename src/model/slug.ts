/** The name of a file in its URL, or the id of a record: a-z, 0-9 and single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The longest slug, in bytes. File systems allow names of 255 bytes (NAME_MAX), and names derived from a slug are longer:
 * `<slug>.offprint.html`, `<slug>.page-1000.html`, and temporary names of files that are being written.
 */
export const longestSlug = 200;
