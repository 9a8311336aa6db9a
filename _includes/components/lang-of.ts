export { type LanguageAttributes, langOf } from "../../src/model/language-attributes.ts";
