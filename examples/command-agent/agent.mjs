// A one-shot command: the question on stdin, the answer on stdout. It knows what one kilometre is in other units.
import { text } from 'node:stream/consumers'

const perKilometre = { miles: 0.621371, metres: 1000, feet: 3280.84 }

const question = (await text(process.stdin)).toLowerCase()
const amount = /\d+(?:\.\d+)?/.exec(question)?.[0]
const unit = Object.keys(perKilometre).find((name) => question.includes(name))

if (amount && unit)
  console.log(`${amount} km are ${Number((amount * perKilometre[unit]).toPrecision(4))} ${unit}.`)
else console.log('Please ask for a distance in km as miles, metres or feet.')
