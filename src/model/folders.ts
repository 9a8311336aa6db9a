/** Folders of a publication's content, as paths from its root. */
export const contentFolder = "src/content";
export const articleFolder = `${contentFolder}/articles`;
export const pageFolder = `${contentFolder}/pages`;
/** Files of facts, and the pictures that they name. */
export const factsFolder = "_data";
/** Files in here are copied as they are. */
export const staticFolder = "src/static";
