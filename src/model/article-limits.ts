/** The longest headline and standfirst, in UTF-16 code units. */
export const titleLimit = 110;
export const descriptionLimit = 200;

/** What a new article says where its writer has not written yet; only a draft may say it. */
export const placeholder = "TO BE WRITTEN";
