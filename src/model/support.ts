/** A page elsewhere on which readers support the publication. Without a label, a word of the theme names it. */
interface SupportLink {
  readonly url: string;
  readonly label?: string;
}

/** A form that sends a reader's e-mail address to a service elsewhere. */
export interface SignUpForm {
  /** Where the form is sent: an `https:` address. */
  readonly action: string;
  /** The text of the button; without it, a word of the theme. */
  readonly label?: string;
  /** The name that the service gives to the e-mail address. */
  readonly field: string;
  readonly method: "post" | "get";
  /** More fields that the service asks for, by name. Readers do not see them. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** How readers can support the publication. */
export interface Support {
  readonly text?: string;
  readonly donate?: SupportLink;
  readonly membership?: SupportLink;
  readonly newsletter?: SupportLink | SignUpForm;
}

/** Finds the only origin to which a page may send a form; undefined if the publication has no form. */
export function findFormOrigin({ support }: { readonly support?: Support }): string | undefined {
  const { newsletter } = support ?? {};
  return newsletter && "action" in newsletter ? new URL(newsletter.action).origin : undefined;
}
