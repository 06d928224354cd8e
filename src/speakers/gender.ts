/**
 * Whether a person is spoken of as he or she, where the print makes it certain: by title, or by a given name that is
 * nearly always one. Everyone else fits both.
 */
import {fold, nameOf} from '../names/index.ts'

export type Gender = 'he' | 'she'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const titles: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: words('mr sir lord king prince father brother imam sheikh ayatollah pope herr monsieur senor signor sultan emir'),
  she: words('mrs ms miss madam madame lady dame queen princess sister frau mme mlle senora senorita signora')
}

/** Folded; names that both bear (Robin, Leslie, Nur) are left out. */
const given: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: words(
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark ' +
      'donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey gary nicholas ' +
      'eric jonathan stephen larry justin scott brandon benjamin gregory frank raymond patrick jack dennis peter tyler ' +
      'aaron henry douglas adam nathan zachary walter kyle harold carl jeremy keith roger gerald ethan arthur lawrence ' +
      'albert joe jim tom bill bob mike dave steve tim ted dan ben matt greg barack vladimir sergei dmitry ivan nikolai ' +
      'igor oleg yuri boris mikhail viktor pavel jose juan carlos luis miguel pedro jorge antonio francisco manuel diego ' +
      'jean pierre jacques francois emmanuel nicolas hans klaus wolfgang jurgen stefan dieter giovanni marco luca mohammed ' +
      'muhammad mohamed ahmed ali hassan hussein omar mustafa ibrahim yusuf khalid qasim qassim qassem haider abdullah ' +
      'bashar recep benjamin ariel moshe yitzhak shimon hiroshi kenji takeshi bernie rudy mitt newt marco tomas'
  ),
  she: words(
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley ' +
      'emily donna michelle carol amanda melissa deborah stephanie rebecca laura cynthia kathleen amy angela shirley anna ' +
      'brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather ' +
      'diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan andrea cheryl hannah ' +
      'jacqueline martha gloria teresa ann anne jane kate hillary ivanka melania nikki kamala condoleezza madeleine ' +
      'theresa nicola ursula annalena marine segolene natalia olga svetlana tatiana irina elena fatima aisha khadija ' +
      'zainab maryam layla nadia amal golda sofia lucia carmen rosa isabel ingrid greta astrid kellyanne kayleigh jen karine'
  )
}

/** The gender that a printed name makes certain; null where it does not. */
export function genderOf(printed: string, name: string): Gender | null {
  let found = known.get(printed)
  if (found?.name !== name) {
    found = {name, gender: certainGender(printed, name)}
    if (known.size >= capacity) known.clear()
    known.set(printed, found)
  }
  return found.gender
}

/** Answers given lately, by what is printed. Emptied when full, so memory stays flat. */
const known = new Map<string, {name: string; gender: Gender | null}>()
const capacity = 20_000

function certainGender(printed: string, name: string): Gender | null {
  const before = printed.indexOf(name)
  const front = before > 0 ? printed.slice(0, before).match(/\p{L}+/gu) : null
  if (front) {
    for (const gender of ['he', 'she'] as const) {
      if (front.some((word) => titles[gender].has(fold(word)))) return gender
    }
  }
  const units = nameOf(name).units
  const first = units.length > 1 ? units[0]?.words[0]?.text : undefined
  if (!first) return null
  for (const gender of ['he', 'she'] as const) if (given[gender].has(first)) return gender
  return null
}
