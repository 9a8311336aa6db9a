/** How readers can pass on an article, in the order in which it is offered. */
export const shareTargets = ["email", "sms", "whatsapp", "bluesky", "address"] as const;

export type ShareTarget = (typeof shareTargets)[number];
