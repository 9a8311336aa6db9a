/**
 * Renders a planned page.
 * @param {{ readonly planned: import("../../site/create-template.ts").PlannedPage }} data
 */
export default ({ planned }) => planned.render();
