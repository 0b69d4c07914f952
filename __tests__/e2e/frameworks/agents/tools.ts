/** What an agent's function knows by itself: no call leaves the process. */
export async function webSearch({ query }: { readonly query: string }): Promise<string> {
  return `About ${query}: Paris is the capital of France.`
}

/** A tool behind HTTP, at the address that the environment names. */
export async function getWeather({ city }: { readonly city: string }): Promise<string> {
  const reply = await fetch(`${process.env['WEATHER_URL']}/today?city=${encodeURIComponent(city)}`)
  if (!reply.ok) throw new Error(`the weather service said ${reply.status}`)
  return reply.text()
}
