/** The sky of one day in one city. */
interface Forecast {
  readonly city: string
  readonly day: string
  readonly sky: string
  readonly high_c: number
}

export const forecasts: readonly Forecast[] = [
  { city: 'Lisbon', day: 'Saturday', sky: 'clear', high_c: 26 },
  { city: 'Lisbon', day: 'Sunday', sky: 'clear', high_c: 27 },
  { city: 'Vienna', day: 'Saturday', sky: 'cloudy', high_c: 19 },
  { city: 'Vienna', day: 'Sunday', sky: 'light rain', high_c: 16 },
  { city: 'Oslo', day: 'Saturday', sky: 'heavy rain', high_c: 11 },
  { city: 'Oslo', day: 'Sunday', sky: 'heavy rain', high_c: 12 },
]

/** When the user is free first on a day; every other day is full. */
export const freeFrom: ReadonlyMap<string, string> = new Map([
  ['Saturday', '13:30'],
  ['Sunday', '15:00'],
])
