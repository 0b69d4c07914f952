import { tool } from '../agents-kit/tool.ts'

/** What the model may call. */
export const tools = [
  tool('find_slot', 'Whether a service is free at a time, and what it costs.', {
    service: 'Name of the service.',
    day: 'Day of the week.',
    time: 'Time of day, such as 10:00.',
  }),
  tool('hold_slot', 'Keeps a slot for 15 minutes.', { slot_id: 'As find_slot gave it.' }),
  tool('pay', "Charges the user's card.", {
    hold_id: 'As hold_slot gave it.',
    amount_eur: { type: 'number', description: 'In euros.' },
  }),
]
