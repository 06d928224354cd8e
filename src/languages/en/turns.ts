/** English labels and furniture. */
import type {TurnWords} from '../turns.ts'

export const turns: TurnWords = {
  question: ['q', 'question'],
  answer: ['a', 'answer'],
  conductor: ['moderator', 'interviewer', 'host'],
  role: [],
  field: [],
  furniture: [],
  teaser: [],
  credit: [],
  asking: []
}
