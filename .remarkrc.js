import { checkContent } from "offprint/remark";

// Editors with remark show the mistakes of articles and pages while they are written.
export default { plugins: [checkContent] };
