/**
 * Words that turn labels and page furniture are made of, in one language.
 *
 * All lower case, without their colon. `zones/` and `turns/` read them.
 */
export interface TurnWords {
  /** Labels of whoever asks without being named: `q`, `question`. */
  question: ReadonlyArray<string>
  /** Labels of whoever answers without being named: `a`, `answer`. */
  answer: ReadonlyArray<string>
  /** Roles that conduct a conversation: `moderator`, `interviewer`, `host`. */
  conductor: ReadonlyArray<string>
  /** Roles that may stand alone as a label: `president`, `interpreter`, `unidentified`. */
  role: ReadonlyArray<string>
  /** Titles before a name: `mr`, `dr`, `senator`. Without full stop. */
  title: ReadonlyArray<string>
  /** Words that head a field of a form, a list or a credit, never a speaker: `photo`, `date`, `pros`. */
  field: ReadonlyArray<string>
  /** Words that end a line of a comment thread: `says`, `wrote`. */
  saying: ReadonlyArray<string>
  /** Whole lines that are furniture wherever they stand: `comments`, `share`, `follow us on social`. */
  furniture: ReadonlyArray<string>
  /** Openings of lines that lead to other pages: `keep reading`, `related`, `read more`. */
  teaser: ReadonlyArray<string>
  /** Lines below which readers write, their number left out: `comments`, `leave a reply`. */
  comments: ReadonlyArray<string>
  /** Lines that open a box inside the text: `more information`, `read also`. */
  box: ReadonlyArray<string>
  /** Openings of a remark that tells whoever is asked about himself: `you once said`, `your new`. */
  addressing: ReadonlyArray<string>
  /** Words of stage directions, the first or the last: `laughs`, `music`. */
  stage: ReadonlyArray<string>
  /** Lines of a form by which readers order a newsletter: `enter your email address`. */
  form: ReadonlyArray<string>
  /** Words of a picture credit: `photo`, `file photo`, `courtesy of`. */
  credit: ReadonlyArray<string>
  /** Words of a headline or an introduction that announce an interview: `interview`, `spoke with`. */
  interview: ReadonlyArray<string>
  /** Openings of a paragraph below an interview that tells who made it, and how: `this interview`, `translated by`. */
  colophon: ReadonlyArray<string>
  /** Openings of a question without a question mark: `what`, `why`, `tell us`. */
  asking: ReadonlyArray<string>
  /** Small words inside names, titles and outlets: `of`, `the`, `and`. */
  small: ReadonlyArray<string>
}
