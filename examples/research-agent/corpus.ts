/** A page that the search tool can find. */
export interface Page {
  readonly title: string
  readonly url: string
  readonly snippet: string
}

/** A small web: public facts, and the help pages of a shop that does not exist. */
export const pages: readonly Page[] = [
  page('capitals/france', 'Capital of France', 'Paris is the capital of France.'),
  page('capitals/australia', 'Capital of Australia', 'Canberra is the capital of Australia.'),
  page('capitals/canada', 'Capital of Canada', 'Ottawa is the capital of Canada.'),
  page('capitals/japan', 'Capital of Japan', 'Tokyo is the capital of Japan.'),
  page('capitals/kenya', 'Capital of Kenya', 'Nairobi is the capital of Kenya.'),
  page('capitals/brazil', 'Capital of Brazil', 'Brasília is the capital of Brazil.'),
  page('releases/node-24', 'Node.js 24 release date', 'Node.js 24 was released on 6 May 2025.'),
  page('releases/node-22', 'Node.js 22 release date', 'Node.js 22 was released on 24 April 2024.'),
  page('releases/python-3-13', 'Python 3.13 release date', 'Python 3.13 was released on 7 October 2024.'),
  page(
    'releases/typescript-5',
    'TypeScript 5.0 release date',
    'TypeScript 5.0 was released on 16 March 2023.',
  ),
  page(
    'stores/lisbon',
    'Lisbon store opening hours',
    'The Lisbon store is open from 10:00 to 20:00, and on Sundays from 11:00 to 18:00.',
  ),
  page(
    'stores/porto',
    'Porto store opening hours',
    'The Porto store is open from 09:30 to 19:00 and closed on Sundays.',
  ),
  page(
    'stores/oslo',
    'Oslo store opening hours',
    'The Oslo store is open from 10:00 to 18:00 and closed on Sundays.',
  ),
  page(
    'help/refunds',
    'Refund policy for headphones',
    'Headphones can be returned for a full refund within 30 days of delivery.',
  ),
  page(
    'help/refunds-digital',
    'Refund policy for gift cards',
    'Gift cards cannot be returned and are not refunded.',
  ),
  page(
    'help/exchange',
    'Exchanging an item',
    'An unused item can be exchanged for another size free of charge.',
  ),
  page('help/warranty', 'Warranty on laptops', 'Laptops come with a warranty of 24 months.'),
  page(
    'help/shipping-norway',
    'Express shipping to Norway',
    'Express shipping to Norway costs 14.90 EUR and takes two working days.',
  ),
  page(
    'help/shipping-germany',
    'Express shipping to Germany',
    'Express shipping to Germany costs 6.90 EUR and takes one working day.',
  ),
  page('help/payment', 'Payment methods', 'We accept cards, bank transfer and payment on invoice.'),
]

/** What the shop knows about a parcel. */
export interface Order {
  readonly order_id: string
  readonly item: string
  readonly status: string
  readonly last_seen: string
  readonly expected_on: string
}

export const orders: readonly Order[] = [
  {
    order_id: 'ORD-1042',
    item: 'headphones',
    status: 'shipped',
    last_seen: 'Leipzig',
    expected_on: 'Thursday',
  },
  {
    order_id: 'ORD-1043',
    item: 'laptop',
    status: 'being packed',
    last_seen: 'Rotterdam',
    expected_on: 'Monday',
  },
  {
    order_id: 'ORD-2210',
    item: 'gift card',
    status: 'delivered',
    last_seen: 'Bergen',
    expected_on: 'Tuesday',
  },
]

function page(path: string, title: string, snippet: string): Page {
  return { title, url: `https://example.com/${path}`, snippet }
}
