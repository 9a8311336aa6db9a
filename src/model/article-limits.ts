/** The greatest length of `title` and `description`, in UTF-16 code units. */
export const titleLimit = 110;
export const descriptionLimit = 200;

/** The description and text of a new article; only a draft may have them. */
export const placeholder = "TO BE WRITTEN";
