/** An article of the help centre. */
export interface Article {
  readonly id: string
  readonly title: string
  readonly text: string
}

export const articles: readonly Article[] = [
  {
    id: 'refunds',
    title: 'Refunds for items that you send back',
    text: 'You can return an unused item for a full refund within 30 days of delivery.',
  },
  {
    id: 'damaged',
    title: 'An item that arrives damaged or broken',
    text: 'A damaged item is replaced free of charge when it is reported within 14 days.',
  },
  {
    id: 'shipping',
    title: 'Cost of standard shipping',
    text: 'Standard shipping costs 4.50 EUR and is free for orders above 60 EUR.',
  },
  {
    id: 'invoice',
    title: 'Paying by invoice',
    text: 'An invoice is due 21 days after delivery.',
  },
  {
    id: 'account',
    title: 'Deleting your account',
    text: 'An account is deleted within 72 hours of your request in the settings.',
  },
]
