/**
 * A title as a citation prints it: without the full stop that pages set behind a headline now and then.
 */

/** One stop at the end, perhaps within closing marks; those of `…`, `U.S.`, `etc.` stay. */
const stop = /(?<!\.|\p{Lu}|\b(?:etc|Inc|Co|Corp|Ltd|Jr|Sr|St|vs|Mr|Mrs|Ms|Dr))\.(?=["'”’»]*$)/u

/** `Wall Gives Way`, of `Wall Gives Way.` */
export function citedTitle(title: string): string {
  return title.replace(stop, '')
}

/** `“Wall Gives Way,”`, `“Who Built It?”`, `“Mayor: ‘It Is Gone,’”`: the comma stands within the marks. */
export function quotedTitle(title: string): string {
  const cited = citedTitle(title)
  if (/[?!…,.][’”]*$/u.test(cited)) return `“${cited}”`
  const closing = /[’”]+$/u.exec(cited)?.index ?? cited.length
  return `“${cited.slice(0, closing)},${cited.slice(closing)}”`
}
