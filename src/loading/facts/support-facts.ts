import { z } from "zod";
import { lineOfText } from "../../model/line-of-text.ts";
import { secureAddress } from "./fact-values.ts";

const linkSchema = z.strictObject({ url: secureAddress, label: lineOfText.exactOptional() });

const fieldName = z.string().regex(/^[\w.[\]-]+$/, "expected the name of a form's field, such as email");

const formSchema = z
  .strictObject({
    action: secureAddress,
    label: lineOfText.exactOptional(),
    field: fieldName.default("email"),
    method: z.enum(["post", "get"]).default("post"),
    hidden: z.record(fieldName, z.string()).default({}),
  })
  .superRefine(({ action, method, field, hidden }, context) => {
    const { search = "", hostname = "" } = URL.canParse(action) ? new URL(action) : {};
    const report = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    // It becomes a source of the content security policy, which knows no other hosts (CSP 3, section 2.3.1).
    if (/[[_]/.test(hostname)) report(["action"], "expected a host name of letters, digits and hyphens");
    if (method === "get" && search !== "")
      report(["action"], `a form that is sent by get replaces ${search}; write its fields under hidden`);
    if (Object.hasOwn(hidden, field)) report(["hidden", field], "it is the field of the e-mail address");
  });

/** `support` of `_data/site.ts`. */
export const supportSchema = z
  .strictObject({
    text: lineOfText.exactOptional(),
    donate: linkSchema.exactOptional(),
    membership: linkSchema.exactOptional(),
    newsletter: z.union([linkSchema, formSchema]).exactOptional(),
  })
  .superRefine(({ donate, membership, newsletter }, context) => {
    const message = "it offers nothing; write donate, membership or newsletter";
    if (!donate && !membership && !newsletter) context.addIssue({ code: "custom", message });
  });
