/** Where a publication keeps what it publishes: paths from the project's root. */
export const contentFolder = "src/content";
export const articleFolder = `${contentFolder}/articles`;
export const pageFolder = `${contentFolder}/pages`;
/** Files in here are copied as they are. */
export const staticFolder = "src/static";
