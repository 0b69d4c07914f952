import type { Script } from '../script.ts'
import { days } from './days.ts'

/** An appointment that is paid when it is made. */
export const booking: Script = {
  tools: ['find_slot', 'hold_slot', 'pay'],
  slots: {
    service: { words: ['massage', 'haircut', 'manicure'] },
    day: { words: days },
    time: { pattern: /\b(?:[01]?\d|2[0-3]):[0-5]\d\b/ },
  },
  asks: 'Please tell me which service you want, on which day of the week, and at what time.',
  steps: [
    {
      tool: 'find_slot',
      args: { service: '{service}', day: '{day}', time: '{time}' },
      madeUp: { slot_id: 'SLOT-1', price_eur: 50 },
      sorry: 'I am sorry, but I could not look into the calendar, so nothing is booked.',
      ends: [
        {
          fact: 'find_slot.free',
          is: /^false$/,
          says: 'The {service} on {day} at {time} is taken, so I booked nothing.',
        },
      ],
    },
    {
      tool: 'hold_slot',
      args: { slot_id: '{find_slot.slot_id}' },
      madeUp: { hold_id: 'HOLD-1' },
      sorry: 'I am sorry, but I could not reserve the slot, so nothing is booked.',
    },
    {
      tool: 'pay',
      args: { hold_id: '{hold_slot.hold_id}', amount_eur: '{find_slot.price_eur}' },
      madeUp: { payment_id: 'PAY-1000' },
      sorry:
        'I am sorry, but the payment could not be confirmed. You will not be charged twice if you ask again.',
    },
  ],
  says: 'Booked: {service} on {day} at {time}, {find_slot.price_eur} EUR paid ({pay.payment_id}).',
}
