/**
 * Title, outlet and date of a document, each with the line it was read from, and null where nothing says.
 *
 * Reads the head, the lines with their zones, and the turns; never the disk or the clock.
 */
import {rootWith} from '../copies.ts'
import type {About, Context, Message, Root} from '../tree.ts'
import {findAddress} from './address.ts'
import {archived} from './archive.ts'
import {findDate} from './date.ts'
import {cutOff} from './ending.ts'
import {withGiven} from './given.ts'
import {findTitle} from './headline.ts'
import {layout} from './layout.ts'
import {findOutlet} from './outlet.ts'
import {keyOf} from './self-names.ts'
import {secondDocument, severalMessage, withoutOne} from './several.ts'
import {withoutSuffix} from './text-names.ts'

/** Fills `about`, and tells what could not be believed in `messages`. */
export function metadata(root: Root, context: Context): Root {
  if (context.earlier) return rootWith(root, {about: context.earlier.about})
  const page = layout(root)
  const address = findAddress(root, page)
  const title = findTitle(root, page)
  const dated = findDate(root, page, title?.at ?? -1, address, context)
  const named = findOutlet(root, page, title?.title ?? null, address?.url ?? null)
  const filed = archived(root, page)
  const found: About = {
    title:
      filed?.title?.value ??
      (title && named.outlet ? withoutSuffix(title.title, isNamed(named.outlet)) : (title?.title ?? null)),
    outlet: filed?.outlet?.value ?? named.outlet,
    outletLabels: named.labels,
    date: dated.date,
    dateRole: dated.dateRole,
    notBefore: dated.notBefore,
    notAfter: dated.notAfter,
    captured: dated.captured,
    url: address?.url ?? null,
    evidence: {
      title: filed?.title?.evidence ?? title?.evidence ?? null,
      outlet: filed?.outlet?.evidence ?? named.evidence,
      date: dated.evidence
    },
    rejected: [...dated.rejected, ...dated.doubted]
  }
  const second = secondDocument(page)
  const about = withGiven(second ? withoutOne(found) : found, root, context)
  // Whoever gives the date has seen what is odd about the printed ones.
  const messages = withoutOurs(root.messages)
  for (const rejected of dated.rejected) if (!context.given?.[rejected.field]) messages.push(message(rejected))
  if (dated.date?.startsWith('[') && about.date === dated.date) messages.push(twoWays(about))
  const cut = cutOff(root, page)
  if (cut) messages.push(cut)
  if (second) messages.push(severalMessage(root, second))
  return rootWith(root, {about, messages})
}

const isNamed =
  (outlet: string) =>
  (name: string): boolean =>
    keyOf(name) === keyOf(outlet)

/** Running the stage twice tells nothing twice. */
function withoutOurs(messages: ReadonlyArray<Message>): Message[] {
  return messages.filter(({rule}) => !rule.startsWith('metadata:'))
}

/** A date in numbers that may be read either way round. */
function twoWays({date, evidence}: About): Message {
  return {
    line: evidence.date?.line ?? 1,
    column: 1,
    severity: 'info',
    rule: 'metadata:ambiguous-date',
    reason: `Unexpected numbers for a date that is one of ${date}, expected the month in words or another date that settles it`
  }
}

function message({value, reason, line}: About['rejected'][number]): Message {
  const rule = reason === 'weekday disagrees' ? 'metadata:weekday' : 'metadata:impossible-date'
  return {
    line,
    column: 1,
    severity: 'warning',
    rule,
    reason: `Unexpected date ${value}: ${reason}, expected a day that fits the page`
  }
}
