export const PAYMENT_TABS = ['due', 'runs', 'cheques', 'mobile', 'rules'] as const
export type PaymentTab = (typeof PAYMENT_TABS)[number]

export const isPaymentTab = (text: string | undefined): text is PaymentTab => PAYMENT_TABS.some((tab) => tab === text)
