declare module "@mozilla/readability/JSDOMParser.js" {
  /** The DOM that Firefox runs Readability on outside of a page. It reads well-formed HTML alone. */
  export default class JSDOMParser {
    parse(html: string): Document;
  }
}
