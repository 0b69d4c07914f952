import { tool } from '../agents-kit/tool.ts'

/** What the model may call. */
export const tools = [
  tool('get_forecast', 'The weather in a city on a day of this week.', {
    city: 'Name of the city.',
    day: 'Day of the week.',
  }),
  tool('list_events', "When the user's calendar is free on a day.", { day: 'Day of the week.' }),
  tool('add_event', "Writes an entry into the user's calendar.", {
    title: 'What it is.',
    day: 'Day of the week.',
    start: 'Time of day, such as 13:30.',
  }),
]
