/** What names a file and its address, or a record: a-z, 0-9 and single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The longest slug, in bytes. File systems have names of at most 255 (NAME_MAX), and longer ones are made from a slug:
 * `<slug>.offprint.html`, `<slug>.page-1000.html`, and those of files that are still being written.
 */
export const longestSlug = 200;
