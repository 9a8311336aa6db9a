/** Returns the value of a JSON text, or the reason why it cannot be parsed. */
export function parseJson(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: `is not JSON: ${error.message}` };
    throw error;
  }
}
