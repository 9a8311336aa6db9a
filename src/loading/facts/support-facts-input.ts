/* What `support` of `_data/site.ts` has, as a publication writes it: see facts-input.ts. */

export interface SupportFacts {
  /** One sentence before the links: `"Four people make this paper. Nobody pays for its words."` */
  readonly text?: string;
  /** Where readers give money once. */
  readonly donate?: SupportLinkFacts;
  /** Where readers become members. */
  readonly membership?: SupportLinkFacts;
  /** A page on which readers sign up; or a form, with the address of the service that it is sent to. */
  readonly newsletter?: SupportLinkFacts | SignUpFacts;
}

export interface SupportLinkFacts {
  /** An `https:` address. */
  readonly url: string;
  /** The text of the link. Default: a word of the theme, such as "Donate". */
  readonly label?: string;
}

export interface SignUpFacts {
  /**
   * The `https:` address that the form is sent to; the service's documentation has it. Its host is the only one that pages may send
   * a form to, so the service may not redirect to another.
   */
  readonly action: string;
  /** The text of the button. Default: a word of the theme. */
  readonly label?: string;
  /** The name of the field with the e-mail address. Default: `"email"`. */
  readonly field?: string;
  /** Default: `"post"`. */
  readonly method?: "post" | "get";
  /** More fields that the service asks for, by name: `{ list: "weekly" }`. */
  readonly hidden?: Readonly<Record<string, string>>;
}
