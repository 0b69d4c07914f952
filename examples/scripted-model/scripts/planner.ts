import type { Script } from '../script.ts'
import { days } from './days.ts'

/** Something to do outdoors: look at the sky, look at the calendar, write it down. */
export const planner: Script = {
  tools: ['get_forecast', 'list_events', 'add_event'],
  slots: {
    activity: { words: ['picnic', 'hike', 'barbecue', 'match'] },
    city: { words: ['Lisbon', 'Oslo', 'Vienna'] },
    day: { words: days },
  },
  asks: 'Please tell me what to plan, in which city, and for which day of the week.',
  steps: [
    {
      tool: 'get_forecast',
      args: { city: '{city}', day: '{day}' },
      madeUp: { sky: 'sunny', high_c: 24 },
      sorry: 'I am sorry, but I could not get the forecast, so I planned nothing.',
      ends: [
        {
          fact: 'get_forecast.sky',
          is: /rain|storm|snow/i,
          says: 'The forecast for {city} on {day} is {get_forecast.sky}, so I did not plan the {activity}.',
        },
      ],
    },
    {
      tool: 'list_events',
      args: { day: '{day}' },
      madeUp: { free_from: '12:00' },
      sorry: 'I am sorry, but I could not read your calendar, so I planned nothing.',
      ends: [
        {
          fact: 'list_events.free_from',
          is: /^none$/,
          says: 'Your calendar is full on {day}, so I did not plan the {activity}.',
        },
      ],
    },
    {
      tool: 'add_event',
      args: { title: '{activity} in {city}', day: '{day}', start: '{list_events.free_from}' },
      madeUp: { event_id: 'EVT-1000' },
      sorry: 'I am sorry, but I could not confirm that your calendar took the entry.',
    },
  ],
  says: 'Planned: {activity} in {city} on {day} at {list_events.free_from}, {get_forecast.sky} and {get_forecast.high_c} degrees ({add_event.event_id}).',
}
