/**
 * Files taken as text: the build makes them (`bin/text.ts`).
 */
declare module '*?text' {
  /** For the policy of the page: `sha256-…`. */
  export const hash: string
  const text: string
  export default text
}
